import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sheetName } from '../../../src/export/excel-text.ts';
import { hubName } from '../../../src/export/labels.ts';
import { languageFor } from '../../../src/i18n/languages.ts';
import { loadWording } from '../../../src/i18n/translate.ts';
import { english, labelsIn } from './support/sample.ts';

function textsIn(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsIn);
}

describe('the workbook’s words', () => {
  test('are a plain object that crosses to a worker', () => {
    assert.deepEqual(structuredClone(english), english);
  });

  for (const locale of ['en', 'sv', 'en-XA']) {
    test(`have a text for each, and four sheets that Excel can tell apart, in ${locale}`, async () => {
      const labels = await labelsIn(locale);
      assert.deepEqual(
        textsIn(labels).filter((text) => text === '' || /workbook\.|[{}]/.test(text)),
        [],
      );
      assert.equal(new Set(Object.values(labels.sheets).map(sheetName)).size, 4);
      assert.equal(labels.language, locale);
    });
  }

  test('are all translated', async () => {
    const pseudo = await labelsIn('en-XA');
    const { language: _, ...texts } = pseudo;
    assert.deepEqual(
      textsIn(texts).filter((text) => !text.startsWith('[')),
      [],
    );
  });

  test('name the product’s concepts in Swedish by their terms', async () => {
    const { columns, compliance, licenseTypes } = await labelsIn('sv');
    assert.deepEqual(
      [
        columns.subscriptionId,
        columns.dealId,
        columns.orderIds,
        columns.customerId,
        columns.bought,
        columns.used,
        columns.overage,
        columns.change,
        columns.peak,
        columns.average,
        columns.daysOver,
        columns.compliance,
        compliance.outOfCompliance,
        licenseTypes.commonArea,
        columns.usedByType.knowledgeWorker,
      ],
      [
        'Abonnemangs-ID',
        'Avtals-ID',
        'Order-ID',
        'Kund-ID',
        'Köpta',
        'Använda',
        'Överskridande',
        'Förändring',
        'Högst',
        'Medel',
        'Dagar över',
        'Efterlevnadsstatus',
        'Överanvändning',
        'Gemensamma utrymmen',
        'Kunskapsarbetare, använda',
      ],
    );
  });

  test('call each hub by its name', async () => {
    const { t } = await loadWording(languageFor('sv'));
    assert.equal(hubName({ hub: 'control-hub', t }), 'Control Hub');
    assert.equal(hubName({ hub: 'partner-hub', t }), 'Partner Hub');
  });
});
