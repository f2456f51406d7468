/** Whether rows cover a range: a day that is missing or doubled would silently bend every figure. */
import { type Day, daysBetween } from '../../domain/day.ts';
import type { Range } from '../flex-api.ts';

interface DayRow {
  readonly day: Day;
}

function isOutside({ day }: DayRow, { from, to }: Range): boolean {
  return day < from || day > to;
}

/** The first row outside the range, in words for developers; null when all are inside. */
export function findStrayDay(rows: readonly DayRow[], range: Range): string | null {
  const stray = rows.findIndex((row) => isOutside(row, range));
  return stray < 0 ? null : `items.${stray}.day: outside the range asked for`;
}

/**
 * What keeps the rows from being exactly one per day of the range and group; null when they are.
 * Groups are those that the rows name. Without groups all rows are one, which has to be there.
 */
export function findDayProblem<Row extends DayRow>(
  rows: readonly Row[],
  range: Range,
  groupOf?: (row: Row) => string,
): string | null {
  const stray = findStrayDay(rows, range);
  if (stray !== null) return stray;
  const daysByGroup = new Map<string, Set<Day>>(groupOf ? [] : [['', new Set()]]);
  for (const [index, row] of rows.entries()) {
    const group = groupOf?.(row) ?? '';
    const days = daysByGroup.get(group) ?? new Set();
    if (days.has(row.day)) return `items.${index}.day: comes twice`;
    daysByGroup.set(group, days.add(row.day));
  }
  const length = daysBetween(range.from, range.to) + 1;
  const short = [...daysByGroup.values()].find((days) => days.size !== length);
  return short ? `items: ${short.size} of ${length} days came` : null;
}
