/** The files in the pseudo language: what is not in it there was typed by others, or never went through translation. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Book, Cell, Sheet } from '../../../src/export/book.ts';
import { reportBook } from '../../../src/export/sheets.ts';
import { series, subscription } from '../domain/support/build.ts';
import { collectCustomers } from './support/collect-customers.ts';
import { clustersOf, member } from './support/customers-file.ts';
import { allOf, cluster, labelsIn, sampleInput } from './support/sample.ts';

const labels = await labelsIn('en-XA');
const notOurs = '\0';

/** Names, identifiers, versions and addresses of the samples; UTC is a name as well. */
const typed = [
  /https:\/\/\S+/g,
  /Örebro Kabel AB|Control Hub|Partner Hub|All customers|Eva Ek|Örebro|cucm\.\S+|Sub-\S+|Deal-[AB]|org-\S+|UTC/g,
  /\b\d{4}-\d\d-\d\d\b|\b\d+\.\d+(\.\d+)*\b/g,
  /\b(silent|unread|Deal1|Order1)|\b[A-Z]{1,2}\d*\b|Åby|Bo\b/g,
];

const textsOf = ({ title, sheets }: Book<Sheet>): string[] => [
  title,
  ...sheets.flatMap(({ name, columns, rows, totals }) => [
    name,
    ...columns.map(({ header }) => header),
    ...[...rows, ...totals].flat().filter((cell: Cell): cell is string => typeof cell === 'string'),
  ]),
];

function plainTexts(book: Book<Sheet>): string[] {
  const ours = (text: string) => typed.reduce((rest, pattern) => rest.replaceAll(pattern, notOurs), text);
  return textsOf(book).filter((text) => /[aeiouycnsAEIOUS]/.test(ours(text)));
}

const members = [member('Åby', [90, 110, 120]), member('Bo', [40, null, null])];
const gaps = {
  days: [
    ...series('A', '2026-10-01', 100, [90, 110, null]),
    ...series('B', '2026-10-01', 10, [null, null, null]),
  ],
  subscriptions: [subscription('A'), subscription('B')],
  clusters: {
    items: [
      cluster('silent', { readingAt: '2026-10-01T04:00:00Z', state: 'unreachable' }),
      cluster('unread', { readingAt: null, lastSyncAt: null, state: 'pendingVerification' }),
    ],
    total: 5,
    isComplete: false,
  },
} as const;

const books: Readonly<Record<string, () => Book<Sheet> | Promise<Book<Sheet>>>> = {
  'one customer': () =>
    reportBook(sampleInput({ labels, context: { deepLink: 'https://hub.example/flex' } })),
  'one customer of whom much is missing': () => reportBook(sampleInput({ ...gaps, labels })),
  'one customer whose clusters may not be seen': () => reportBook(sampleInput({ labels, clusters: null })),
  'one customer who waits for data': () =>
    reportBook(
      sampleInput({
        days: series('A', '2026-10-01', 100, [null, null, null]),
        dataFrom: null,
        clusters: allOf([]),
        labels,
      }),
    ),
  'several customers': () => collectCustomers({ members, labels }),
  'several customers of whom a part did not come': () =>
    collectCustomers({
      members,
      labels,
      total: 7,
      clusters: clustersOf(members).slice(1),
      clustersLack: { read: 2, total: 9 },
    }),
};

describe('in the pseudo language a file has no word that is not translated:', () => {
  for (const [name, make] of Object.entries(books)) {
    test(name, async () => {
      const book = await make();

      assert.deepEqual(plainTexts(book), []);
    });
  }

  test('and one in English would be found out', () => {
    const found = plainTexts(reportBook(sampleInput()));

    assert.ok(found.length > 40, `only ${found.length} were found`);
  });
});
