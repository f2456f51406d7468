/** What a chart of one licence type shows, point by point, and the sentence that says the same. */
import type { Day } from '../../domain/day.ts';
import type { LicenseType } from '../../domain/license.ts';
import type { Level } from '../../domain/level.ts';
import { type Coverage, isCarried } from '../../domain/series.ts';
import type { Session } from '../../session/session.ts';

export interface ChartPoint extends Coverage {
  readonly day: Day;
  /** Null days are gaps. */
  readonly used: number | null;
  readonly entitled: number;
  /** Used minus overage: what the licences bought cover. The hatch stands between this and `used`. */
  readonly covered: number | null;
  /** An earlier reading stands in for at least one missing one: drawn hollow. */
  readonly isCarried: boolean;
}

export function chartPoints(type: LicenseType, { days }: Pick<Level, 'days'>): ChartPoint[] {
  return days.map((day) => {
    const { used, entitled, overage } = day.byType[type];
    const { clustersReported, clustersExpected, oldestReadingAt } = day;
    return {
      day: day.day,
      clustersReported,
      clustersExpected,
      oldestReadingAt,
      used,
      entitled,
      covered: used === null ? null : used - (overage ?? 0),
      isCarried: used !== null && isCarried(day),
    };
  });
}

/** A line needs two days with data. */
export function canBeDrawn(points: readonly ChartPoint[]): boolean {
  return points.filter(({ used }) => used !== null).length >= 2;
}

/** The chart in one sentence, for those who do not see it. */
export function chartSummary(
  type: LicenseType,
  report: Level,
  { t, format }: Pick<Session, 't' | 'format'>,
): string {
  const known = chartPoints(type, report).filter(({ used }) => used !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return t('chart.noData');
  const { peak, daysOver, entitled } = report.byType[type];
  return t('chart.summary', {
    count: daysOver,
    license: t(`license.${type}`),
    first: format.units(first.used),
    firstDay: format.dayInWords(first.day),
    last: format.units(last.used),
    lastDay: format.dayInWords(last.day),
    peak: format.units(peak?.units ?? null),
    bought: format.units(entitled),
    daysOver: format.units(daysOver),
  });
}
