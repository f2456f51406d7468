import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { skipWithoutHunspell, unknownWords } from '../../support/hunspell.ts';
import { readTexts } from './support/texts.ts';

/** Names, abbreviations, and compounds that the dictionary has no part of. */
const known = [
  'CSV-filer',
  'Control',
  'FQDN',
  'Fulfillment',
  'Hub',
  'Mobility',
  'NAT-översatta',
  'SNR',
  'TelePresence',
  'TelePresence-enhet',
  'UC-programmen',
  'UC-programmets',
  'UCM-moln',
  'UTC',
  'UTC-dygn',
  'Unified',
  'Webex-supporten',
  'control-hub',
  'partner-hub',
  'utgivarnod',
  'utgivarnoden',
  'utgivarnoder',
  'xlsx',
  'zip',
  'åtkomsttoken',
];

describe('the spelling of Swedish', { skip: skipWithoutHunspell }, () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'flex-usage-spelling-'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  /** Placeholders are no words; a full stop would be taken for an abbreviation's. */
  const check = (texts: readonly string[]) => {
    const words =
      texts
        .join('\n')
        .replace(/\{\{\w+\}\}/g, ' ')
        .match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
    return unknownWords(words.join('\n'), join(folder, 'words'));
  };

  test('knows every word but those of the list, and the list has none that nobody uses', async () => {
    const texts = [...readTexts('sv').values()];
    const unknown = await check(texts);
    console.log(
      `L6: ${texts.length} Swedish texts, ${unknown.length} words unknown to hunspell, ${known.length} listed`,
    );

    assert.deepEqual(unknown, known.toSorted());
  });

  test('finds a misspelt one', async () => {
    const unknown = await check(['Hämta raporten för {{name}}.']);

    assert.deepEqual(unknown, ['raporten']);
  });
});
