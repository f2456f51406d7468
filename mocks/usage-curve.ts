/** How one cluster's use of one licence type goes over time: steps on weekdays, flat over weekends. */
import { weekdayNumberOf } from './day-number.ts';
import { fractionOf, mix } from './random.ts';

export interface UsageCurve {
  readonly seed: number;
  /** Licences used on the anchor day, exactly. */
  readonly level: number;
  /** Weekday number of the anchor day. */
  readonly anchor: number;
  readonly growthPerWeekday: number;
  /** How far moves within the organisation stir it, in licences either way. */
  readonly stir: number;
  /** Weekdays between two such moves. */
  readonly stepLength: number;
  /** Single large changes, each lasting: an office moves in, a site closes. */
  readonly moves: readonly { readonly dayNumber: number; readonly units: number }[];
}

function stirAt(curve: UsageCurve, weekday: number): number {
  if (curve.stir === 0) return 0;
  const phase = curve.seed % curve.stepLength;
  const step = Math.floor((weekday + phase) / curve.stepLength);
  return Math.round((fractionOf(mix(curve.seed, step)) * 2 - 1) * curve.stir);
}

/**
 * Licences used on a day. Any day can be asked on its own; nothing is stored.
 * @param weekday of the day, worked out once for all curves.
 */
export function unitsOn(curve: UsageCurve, dayNumber: number, weekday = weekdayNumberOf(dayNumber)): number {
  const growth = Math.round(curve.growthPerWeekday * (weekday - curve.anchor));
  const stir = stirAt(curve, weekday) - stirAt(curve, curve.anchor);
  let units = curve.level + growth + stir;
  for (const move of curve.moves) {
    if (dayNumber < move.dayNumber) units -= move.units;
  }
  return Math.max(0, units);
}
