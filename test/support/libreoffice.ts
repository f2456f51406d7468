/** Opens workbooks in LibreOffice, the second opinion on what the export writes. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Machine, thisMachine } from './machine.ts';

const otherPaths = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  String.raw`C:\Program Files\LibreOffice\program\soffice.exe`,
];

export function findOffice({ env, exists }: Pick<Machine, 'env' | 'exists'> = thisMachine): string | null {
  const folders = (env['PATH'] ?? '').split(posix.delimiter);
  const onPath = ['soffice', 'libreoffice'].flatMap((name) =>
    folders.map((folder) => posix.join(folder, name)),
  );
  return [...onPath, ...otherPaths].find((path) => exists(path)) ?? null;
}

/** For a test's `skip` option: false where LibreOffice is there, else why the test cannot run. */
export const skipWithoutOffice: string | false =
  findOffice() === null ? 'skipped, install libreoffice-calc' : false;

/** `csv` writes one file per sheet, named `<workbook>-<sheet>.csv`; `fods` one flat XML file per workbook. */
export type OfficeFormat = 'csv' | 'fods';

// Comma, double quotes, UTF-8, from line 1, texts quoted, numbers as shown, every sheet (-1).
const filters: Readonly<Record<OfficeFormat, string>> = {
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1',
  fods: 'fods',
};

/**
 * How CSV is read where nobody says otherwise but the separator: UTF-8, double quotes, whatever looks like a formula
 * is evaluated, quoted or not.
 */
export function csvReadBy(separator: string): string {
  return `CSV:${separator.charCodeAt(0)},34,76,1,,1033,false,false,false,false,false,0,true`;
}

/**
 * Converts workbooks in one go, since starting the office takes most of the time.
 * @param outFolder where the results go.
 * @param inFilter how the files are read; by default as their names say.
 * @returns the names of all files in it, sorted.
 * @throws with the office's own words when it fails.
 */
export async function convertWorkbooks(
  files: readonly string[],
  format: OfficeFormat,
  outFolder: string,
  inFilter?: string,
): Promise<string[]> {
  const office = findOffice();
  if (office === null) throw new Error('LibreOffice is not installed: install libreoffice-calc.');
  // A profile of our own: the office refuses to start twice on one.
  const profile = mkdtempSync(join(tmpdir(), 'flex-usage-office-'));
  try {
    const { ok, output } = await thisMachine.run(office, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      ...(inFilter === undefined ? [] : [`--infilter=${inFilter}`]),
      '--convert-to',
      filters[format],
      '--outdir',
      outFolder,
      ...files,
    ]);
    if (!ok) throw new Error(`LibreOffice could not convert: ${output}`);
    return readdirSync(outFolder).sort();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
