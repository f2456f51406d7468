import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import ExcelJS from 'exceljs';
import { convertWorkbooks, findOffice, skipWithoutOffice } from '../../support/libreoffice.ts';

const folder = mkdtempSync(join(tmpdir(), 'flex-usage-libreoffice-'));
after(() => rmSync(folder, { recursive: true }));

async function writeWorkbook(): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Översikt').addRow(['Räksmörgås AB', 1234]);
  workbook.addWorksheet('Kluster').addRow(['=1+1', true]);
  const file = join(folder, 'usage.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

describe('opening workbooks in LibreOffice', () => {
  it('gives one table per sheet', { skip: skipWithoutOffice }, async () => {
    const file = await writeWorkbook();
    const out = mkdtempSync(join(folder, 'csv-'));
    const names = await convertWorkbooks([file], 'csv', out);
    assert.deepEqual(
      names.map((name) => name.normalize()),
      ['usage-Kluster.csv', 'usage-Översikt.csv'],
    );
    assert.equal(readFileSync(join(out, 'usage-Översikt.csv'), 'utf8'), '"Räksmörgås AB",1234\n');
  });

  it('finds it on the PATH or in the folders of macOS and Windows', () => {
    const find = (file: string) =>
      findOffice({ env: { PATH: '/usr/bin:/opt/bin' }, exists: (path) => path === file });
    assert.equal(find('/opt/bin/libreoffice'), '/opt/bin/libreoffice');
    assert.notEqual(find('/Applications/LibreOffice.app/Contents/MacOS/soffice'), null);
    assert.equal(find('/elsewhere/soffice'), null);
  });
});
