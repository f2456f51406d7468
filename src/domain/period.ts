/** Time periods, in UTC days with both ends included (product rules, "Periods"). */
import { addDays, daysBetween, type Day, quarterStart } from './day.ts';

export const presets = ['today', '7d', '30d', '60d', '90d', 'this-quarter', 'last-quarter'] as const;
export type Preset = (typeof presets)[number];

/** What someone asked for, before it is resolved against the calendar. */
export type PeriodChoice = { readonly preset: Preset } | { readonly from: Day; readonly to: Day };

/** A resolved period. `to` is its last day, included: the "as of" day. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  /** The preset it came from; null for dates chosen by hand. */
  readonly preset: Preset | null;
  /** The running UTC day only: partial, so it has no change, peak, average, days over or chart. */
  readonly isPartial: boolean;
}

/** Why chosen dates cannot be shown. A closed list: each code has a text in every language. */
export type PeriodProblem =
  | { readonly code: 'missingDate' }
  | { readonly code: 'fromAfterTo' }
  /** The last complete day is yesterday. */
  | { readonly code: 'endsAfterYesterday'; readonly latest: Day }
  | { readonly code: 'startsBeforeRetention'; readonly earliest: Day; readonly retentionDays: number };

/** What was shown in place of a period that cannot be shown yet. */
export type PeriodNotice = 'thisQuarterStartsTomorrow';

const presetLengths: Partial<Record<Preset, number>> = { '7d': 7, '30d': 30, '60d': 60, '90d': 90 };

export function isPreset(value: unknown): value is Preset {
  return presets.some((preset) => preset === value);
}

/** The earliest day the service still keeps. */
export function earliestDay(today: Day, retentionDays: number): Day {
  return addDays(today, -retentionDays);
}

/** Number of days in a period, both ends included. */
export function lengthOf(period: Pick<Period, 'from' | 'to'>): number {
  return daysBetween(period.from, period.to) + 1;
}

/** Null when nothing stands against the range; else the first reason it cannot be shown. */
export function checkRange(
  from: Day | null,
  to: Day | null,
  today: Day,
  retentionDays: number,
): PeriodProblem | null {
  if (from === null || to === null) return { code: 'missingDate' };
  if (from > to) return { code: 'fromAfterTo' };
  const latest = addDays(today, -1);
  if (to > latest) return { code: 'endsAfterYesterday', latest };
  const earliest = earliestDay(today, retentionDays);
  if (from < earliest) return { code: 'startsBeforeRetention', earliest, retentionDays };
  return null;
}

function rangeOf(preset: Preset, today: Day): Pick<Period, 'from' | 'to'> {
  const yesterday = addDays(today, -1);
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case 'this-quarter':
      return { from: quarterStart(today), to: yesterday };
    case 'last-quarter':
      return { from: quarterStart(today, -1), to: addDays(quarterStart(today), -1) };
    default:
      return { from: addDays(today, -(presetLengths[preset] ?? 1)), to: yesterday };
  }
}

/** Why a preset is not on offer on this day; null when it is. */
export function presetObstacle(
  preset: Preset,
  today: Day,
  retentionDays: number,
): 'startsTomorrow' | 'beyondRetention' | null {
  const { from, to } = rangeOf(preset, today);
  if (from > to) return 'startsTomorrow';
  return from < earliestDay(today, retentionDays) ? 'beyondRetention' : null;
}

/**
 * Resolves a choice on a given UTC day.
 * On a quarter's first day "This quarter" has no complete day yet: last quarter is shown, with a notice.
 * Chosen dates are returned as they are: judge them with {@link checkRange} first.
 */
export function resolvePeriod(
  choice: PeriodChoice,
  today: Day,
): { readonly period: Period; readonly notice: PeriodNotice | null } {
  if (!('preset' in choice)) {
    return { period: { from: choice.from, to: choice.to, preset: null, isPartial: false }, notice: null };
  }
  const isTooEarly = choice.preset === 'this-quarter' && quarterStart(today) === today;
  const preset = isTooEarly ? 'last-quarter' : choice.preset;
  return {
    period: { ...rangeOf(preset, today), preset, isPartial: preset === 'today' },
    notice: isTooEarly ? 'thisQuarterStartsTomorrow' : null,
  };
}

/** A hub's default, or as much of it as the service keeps. */
export function defaultPeriod(preset: Preset, today: Day, retentionDays: number): PeriodChoice {
  if (presetObstacle(preset, today, retentionDays) !== 'beyondRetention') return { preset };
  return { from: earliestDay(today, retentionDays), to: addDays(today, -1) };
}

/** The day whose value the change is counted from; null when the service no longer keeps it or there is no change. */
export function dayBefore(period: Period, today: Day, retentionDays: number): Day | null {
  const before = addDays(period.from, -1);
  return period.isPartial || before < earliestDay(today, retentionDays) ? null : before;
}
