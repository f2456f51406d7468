/** The verdict: am I in compliance, and if not, where, since when and by how many? In words, worst first. */
import { compareCompliance, type Compliance } from '../../domain/compliance.ts';
import { licenseTypes, type LicenseType } from '../../domain/license.ts';
import type { UsageReport } from '../../domain/report.ts';
import type { Session } from '../../session/session.ts';

export interface VerdictLine {
  readonly status: Compliance;
  readonly text: string;
  /** The type that is over, whose clusters tell where; null where none is. */
  readonly over: LicenseType | null;
}

/** @returns at least one line; quiet ones where nothing is wrong. */
export function verdictOf(
  report: UsageReport,
  { t, format }: Pick<Session, 't' | 'format'>,
): readonly VerdictLine[] {
  const { period, byType } = report;
  const lines = licenseTypes.flatMap((type): VerdictLine[] => {
    const { compliance, overage, overSince } = byType[type];
    if (overage === null || overage === 0) return [];
    const values = { license: t(`license.${type}`), count: overage, units: format.units(overage) };
    const extent = compliance === 'withinAllowance' ? 'within' : 'over';
    if (period.isPartial || overSince === null)
      return [{ status: compliance, text: t(`verdict.${extent}.today`, values), over: type }];
    const text =
      overSince === period.from
        ? t(`verdict.${extent}.wholePeriod`, values)
        : t(`verdict.${extent}.since`, { ...values, day: format.shortDay(overSince, period.to) });
    return [{ status: compliance, text, over: type }];
  });
  const spikes = spikesOf(report, { t, format });
  if (lines.length === 0) lines.push(quietVerdict(report, spikes, { t, format }));
  else if (spikes.length > 0) lines.push({ status: 'inCompliance', text: spikes.join(' '), over: null });
  return lines.sort((a, b) => compareCompliance(a.status, b.status));
}

/** Days over in types that are not over any more: a spike in the period is never hidden by a good last day. */
function spikesOf(
  { period, byType }: UsageReport,
  { t, format }: Pick<Session, 't' | 'format'>,
): readonly string[] {
  if (period.isPartial) return [];
  return licenseTypes.flatMap((type) => {
    const { daysOver, overage } = byType[type];
    if (daysOver === 0 || (overage ?? 0) > 0) return [];
    return [
      t('verdict.daysOver', { count: daysOver, days: format.units(daysOver), license: t(`license.${type}`) }),
    ];
  });
}

function quietVerdict(
  report: UsageReport,
  spikes: readonly string[],
  { t, format }: Pick<Session, 't' | 'format'>,
): VerdictLine {
  const under = licenseTypes.filter((type) => report.byType[type].compliance === 'underUse');
  const { compliance } = report;
  const sentence =
    under.length > 0
      ? t('verdict.underUse', { licenses: format.list(under.map((type) => t(`license.${type}`))) })
      : t(`verdict.${compliance === 'inCompliance' || compliance === 'pending' ? compliance : 'unknown'}`);
  return { status: compliance, text: [sentence, ...spikes].join(' '), over: null };
}
