import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { maxCellLength } from '../../../src/export/excel-text.ts';
import { sampleBook } from './support/sample.ts';

const tooLong = 'a'.repeat(maxCellLength + 1);

describe('a report’s workbook', () => {
  test('has its sheets in the order in which they are read', () => {
    const { sheets } = sampleBook();
    assert.deepEqual(
      sheets.map(({ name, hasFilter }) => [name, hasFilter]),
      [
        ['Summary', true],
        ['Daily usage', true],
        ['Clusters', true],
        ['About', false],
      ],
    );
  });

  test('is titled after the customer and the period, and says its language', () => {
    const { title, language, creator, createdAt } = sampleBook();
    assert.deepEqual(
      [title, language, creator, createdAt],
      [
        'Flex usage report: Örebro Kabel AB, 2026-10-01–2026-10-03',
        'en',
        'Flex usage',
        '2026-10-04T08:15:00Z',
      ],
    );
  });

  test('keeps texts as they are where they fit', () => {
    const about = sampleBook().sheets.at(-1)!;
    assert.equal(about.rows.filter(([field]) => field === 'Note').length, 1);
  });

  test('has no sheet of clusters for those who may not see them', () => {
    const names = sampleBook({ clusters: null }).sheets.map(({ name }) => name);
    assert.deepEqual(names, ['Summary', 'Daily usage', 'About']);
  });

  const withoutDays = { dailyUsage: false, clusters: true };
  const withoutClusters = { dailyUsage: true, clusters: false };
  for (const [left, content, names] of [
    ['Daily usage', withoutDays, ['Summary', 'Clusters', 'About']],
    ['Clusters', withoutClusters, ['Summary', 'Daily usage', 'About']],
  ] as const) {
    test(`leaves out ${left} where that was not chosen, says so, and counts the same`, () => {
      const whole = sampleBook();
      const { sheets } = sampleBook({ content, ...(content.clusters ? {} : { clusters: null }) });
      assert.deepEqual(
        sheets.map(({ name }) => name),
        names,
      );
      const about = sheets.at(-1)!.rows;
      assert.deepEqual(
        about.filter(([field]) => field === left),
        [[left, 'Not included. It was not chosen for this report.']],
      );
      assert.deepEqual(sheets[0], whole.sheets[0]);
    });
  }

  for (const [place, context] of [
    ['a table', { customer: { id: tooLong, name: 'Örebro Kabel AB' } }],
    ['the last sheet', { deepLink: tooLong }],
  ] as const) {
    test(`cuts what no cell can hold in ${place}, and says so`, () => {
      const { sheets } = sampleBook({ context });
      const cells = sheets.flatMap(({ rows, totals }) => [...rows, ...totals].flat());
      const longest = Math.max(...cells.map((cell) => (typeof cell === 'string' ? cell.length : 0)));
      assert.equal(longest, maxCellLength);
      assert.equal(
        sheets.at(-1)!.rows.at(-1)![1],
        'Texts too long for a cell have been cut. They end with …',
      );
    });
  }
});
