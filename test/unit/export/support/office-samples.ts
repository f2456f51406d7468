/** Files of every kind that there are, each with what it is written from. */
import fc from 'fast-check';
import { addDays } from '../../../../src/domain/day.ts';
import type { Book, Sheet } from '../../../../src/export/book.ts';
import { reportBook } from '../../../../src/export/sheets.ts';
import { writeWorkbook } from '../../../../src/export/write-workbook.ts';
import { cases } from '../../../support/cases.ts';
import { period, row, series, subscription } from '../../domain/support/build.ts';
import { collectCustomers } from './collect-customers.ts';
import { clustersOf, type CustomersSample, member, writeCustomers } from './customers-file.ts';
import { hostileTexts, loneSurrogates } from './hostile.ts';
import { character } from './random-text.ts';
import { allOf, cluster, labelsIn, sampleInput } from './sample.ts';

export interface OfficeSample {
  readonly book: Book<Sheet>;
  readonly file: ArrayBuffer;
}

const labels = {
  en: await labelsIn('en'),
  sv: await labelsIn('sv'),
  pseudo: await labelsIn('en-XA'),
};

async function one(sample: Parameters<typeof sampleInput>[0]): Promise<OfficeSample> {
  const book = reportBook(sampleInput(sample));
  return { book, file: await writeWorkbook(book) };
}

async function several(sample: CustomersSample): Promise<OfficeSample> {
  return { book: await collectCustomers(sample), file: await writeCustomers(sample) };
}

const tooLong = ['å', '=1+1😀_x0041_\0'].map((text) => text.repeat(32_768));

/** As they are typed: halves of characters and all, and longer than a cell can hold. */
const texts = [
  ...new Set([
    ...hostileTexts,
    ...loneSurrogates.map(([written]) => written),
    ...fc.sample(fc.string({ unit: character, minLength: 1, maxLength: 60 }), cases(300, 10_000)),
    ...tooLong,
  ]),
].filter((text) => text !== '');

export const hostileReport = {
  subscriptions: texts.map((text) => subscription(text, { dealId: text })),
  days: texts.flatMap((text) => series(text, '2026-10-01', 100, [90])),
  shown: period('2026-10-01', '2026-10-01'),
  clusters: allOf(texts.map((text) => cluster(text, { region: text, version: text, subscriptionId: text }))),
};

export const hostileMembers = texts.map((text, index) =>
  member(`${index}`, [90], {
    customer: { name: text },
    subscription: { subscriptionId: text, dealId: text, orderIds: [text] },
  }),
);

const members = [
  member('Åby', [90, 110, 120]),
  member('=1+1', [40, null, 30]),
  member('Bo', [1, 1, 1], { usage: { oldestReadingAt: '2026-10-01T23:59:59Z' } }),
];

/** Silent on the last days, a cluster without any reading, and a list of clusters that broke off. */
const incompleteReport = {
  days: [
    ...series('A', '2026-09-30', 100, [80, 90, null]),
    row('A', '2026-10-03', [[100, 120]], { clustersReported: 1, clustersExpected: 3 }),
    ...series('B', '2026-10-01', 10, [null, null, null]),
  ],
  subscriptions: [subscription('A'), subscription('B')],
  clusters: {
    items: [
      cluster('silent', { readingAt: '2026-10-01T04:00:00Z' }),
      cluster('unread', { readingAt: null, lastSyncAt: null }),
    ],
    total: 5,
    isComplete: false,
  },
};

const pendingReport = {
  days: series('A', '2026-10-01', 100, [null, null, null]),
  dataFrom: null,
  clusters: allOf([]),
};

const manyDays = {
  subscriptions: Array.from({ length: 50 }, (_, index) => subscription(`Sub${index}`)),
  days: Array.from({ length: 50 }, (_, index) =>
    series(
      `Sub${index}`,
      '2026-01-01',
      1_234_567,
      Array.from({ length: 400 }, (_, day) => (day % 17 === 0 ? null : 1_000_000 + index * day)),
    ),
  ).flat(),
  shown: period('2026-01-01', addDays('2026-01-01', 399)),
};

const running = { shown: period('2026-10-03', '2026-10-03', { isPartial: true }) };

export const officeSamples: Readonly<Record<string, () => Promise<OfficeSample>>> = {
  'one customer in English': () => one({ labels: labels.en }),
  'one customer in Swedish': () => one({ labels: labels.sv }),
  'one customer in the pseudo-locale': () => one({ labels: labels.pseudo }),
  'several customers in English': () => several({ members, labels: labels.en }),
  'several customers in Swedish': () => several({ members, labels: labels.sv }),
  'several customers in the pseudo-locale': () => several({ members, labels: labels.pseudo }),
  'a customer whose readings and clusters are incomplete': () => one(incompleteReport),
  'customers, days and clusters of which some did not come': () =>
    several({
      members,
      total: 7,
      days: members.slice(0, 2).flatMap(({ days }) => days),
      clusters: clustersOf(members).slice(1),
      clustersLack: { read: 2, total: 9 },
    }),
  'a customer that waits for its first reading': () => one(pendingReport),
  'customers that wait for their first reading': () =>
    several({ members: [member('Åby', [null, null]), member('Bo', [null, null])] }),
  'a day that still runs': () => one(running),
  '20,000 days of subscriptions': () => one(manyDays),
  'hostile texts in every row of one customer': () => one(hostileReport),
  'hostile texts in every row of several customers': () => several({ members: hostileMembers }),
};
