/** The same rows for every writer: a customer's days, nine cells each. */
import type { Book, CellKind, Row, Sheet } from '../../../src/export/book.ts';
import type { Day } from '../../../src/domain/day.ts';

const kinds: readonly CellKind[] = [
  'date',
  'text',
  'text',
  'integer',
  'integer',
  'integer',
  'integer',
  'integer',
  'integer',
];

const two = (value: number) => String(value).padStart(2, '0');

function rowOf(index: number): Row {
  const day = `2026-${two(1 + (index % 12))}-${two(1 + (index % 28))}` as Day;
  const used = (index * 7919) % 5000;
  return [{ day }, `Örnsköldsvik Rederi ${index % 1000} AB`, `Sub${100_000 + (index % 1300)}`].concat([
    used,
    5000,
    used % 300,
    300,
    used % 30,
    30,
  ] as never);
}

export function bookOf(count: number): Book<Sheet> {
  return {
    title: 'Benchmark',
    language: 'sv',
    creator: 'Flex usage',
    createdAt: '2026-11-24T08:00:00Z',
    sheets: [
      {
        name: 'Daily usage',
        columns: kinds.map((kind, index) => ({ header: `Column ${index + 1}`, kind, width: 16 })),
        rows: Array.from({ length: count }, (_, index) => rowOf(index)),
        totals: [],
        hasFilter: true,
      },
    ],
  };
}
