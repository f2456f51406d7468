/** A sheet's rows by their headings, and their values as texts that can be compared. */
import type { UsageDay } from '../../../../src/domain/series.ts';
import { dayOfSerial, instantOfSerial, type ReadSheet, valuesOf } from './read-workbook.ts';
import { english } from './sample.ts';

export type Value = string | number | null;
export type ReadRecord = Record<string, Value>;

export const types = ['knowledgeWorker', 'commonArea', 'telePresence'] as const;

/** A sheet's rows by their column's heading. */
export function readRecords(sheet: ReadSheet): ReadRecord[] {
  const [header, ...rows] = valuesOf(sheet);
  return rows.map((row) =>
    Object.fromEntries(header!.map((name, index): [string, Value] => [String(name), row[index] ?? null])),
  );
}

export const dayIn = (value: Value | undefined) => (typeof value === 'number' ? dayOfSerial(value) : null);
export const instantIn = (value: Value | undefined) =>
  typeof value === 'number' ? instantOfSerial(value) : null;

/** An instant as `instantIn` has it. */
export const toTheSecond = (at: string | null) =>
  at === null ? null : new Date(Math.floor(Date.parse(at) / 1000) * 1000).toISOString().replace('.000Z', 'Z');

/** Of those that are known; null when none is. */
export function sumOf(values: readonly (Value | undefined)[]): number | null {
  const known = values.filter((value) => typeof value === 'number');
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

/** How complete a day is, in the file's words. */
export function readingsWord(
  { byType, clustersReported, clustersExpected }: Omit<UsageDay, 'day'>,
  isPartial: boolean,
): string {
  if (types.every((type) => byType[type].used === null)) return english.readings.none;
  if (isPartial) return english.readings.partial;
  return clustersReported < clustersExpected ? english.readings.carried : english.readings.complete;
}
