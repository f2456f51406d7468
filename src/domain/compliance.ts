/** Whether the licences bought cover the licences used (product rules, "Compliance"). */
import { freeOf, sumKnown } from './license.ts';

/** Every compliance status, worst first. */
export const complianceStatuses = [
  'outOfCompliance',
  'withinAllowance',
  'underUse',
  'pending',
  'inCompliance',
  'unknown',
] as const;
export type Compliance = (typeof complianceStatuses)[number];

/** The thresholds that apply to one subscription. Percentages are whole numbers from 0. */
export interface ComplianceRules {
  /** Growth the contract tolerates above the entitlement before it counts as over use. */
  readonly growthAllowancePercent: number;
  /** Below this share of the entitlement is under use; null when the service does not judge it. */
  readonly underUsePercent: number | null;
}

/** Licences that may be used before a subscription is over use: entitlement plus growth allowance, rounded down. */
export function allowedUnits(entitled: number, growthAllowancePercent: number): number {
  return entitled + Math.floor((entitled * growthAllowancePercent) / 100);
}

/** Status of one licence type in one subscription on one day. `used` is null before the first reading. */
export function complianceOf(entitled: number, used: number | null, rules: ComplianceRules): Compliance {
  if (used === null) return 'pending';
  if (used > allowedUnits(entitled, rules.growthAllowancePercent)) return 'outOfCompliance';
  if (used > entitled) return 'withinAllowance';
  if (rules.underUsePercent !== null && used * 100 < entitled * rules.underUsePercent) return 'underUse';
  return 'inCompliance';
}

/**
 * Status of a whole: the worst of its parts that have data.
 * `pending` only when no part has any, `unknown` only when nothing at all was received.
 */
export function worstOf(parts: readonly Compliance[]): Compliance {
  const judged = complianceStatuses.filter((status) => status !== 'pending' && status !== 'unknown');
  const worst = judged.find((status) => parts.includes(status));
  if (worst !== undefined) return worst;
  return parts.includes('pending') || parts.length === 0 ? 'pending' : 'unknown';
}

/** One type of one subscription on the as-of day, judged. Units are whole licences. */
export interface JudgedUse {
  readonly entitled: number;
  readonly used: number | null;
  readonly compliance: Compliance;
}

/**
 * Licences free in the subscriptions that are in under use, added up; null when none is.
 * Of what has no data nothing is known to be free, and what is free elsewhere is no reason to buy less.
 */
export function freeInUnderUse(parts: readonly JudgedUse[]): number | null {
  const under = parts.filter(({ compliance }) => compliance === 'underUse');
  return sumKnown(under.map(({ entitled, used }) => freeOf(entitled, used)));
}

/** Orders statuses worst first, for sorting. */
export function compareCompliance(a: Compliance, b: Compliance): number {
  return complianceStatuses.indexOf(a) - complianceStatuses.indexOf(b);
}

/** Under use is still in compliance: nothing is owed. */
export function isInCompliance(status: Compliance): boolean {
  return status === 'inCompliance' || status === 'underUse';
}
