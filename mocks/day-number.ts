/** Days as whole numbers since 1970-01-01 UTC: the fake world computes millions of them, and strings are slow. */
import { type Day, dayOf, startOfDay } from '../src/domain/day.ts';

export const millisecondsPerDay = 86_400_000;

export function dayNumberOf(day: Day): number {
  return startOfDay(day) / millisecondsPerDay;
}

const spelled = new Map<number, Day>();

export function dayOfNumber(dayNumber: number): Day {
  const known = spelled.get(dayNumber);
  if (known !== undefined) return known;
  const day = dayOf(dayNumber * millisecondsPerDay);
  spelled.set(dayNumber, day);
  return day;
}

export function dayNumberAt(instant: number): number {
  return Math.floor(instant / millisecondsPerDay);
}

const mondayOffset = 3; // 1970-01-01 was a Thursday

/** Counts Mondays to Fridays; Saturday and Sunday have their Friday's number, since nobody moves a phone then. */
export function weekdayNumberOf(dayNumber: number): number {
  const sinceMonday = dayNumber + mondayOffset;
  const week = Math.floor(sinceMonday / 7);
  return week * 5 + Math.min(sinceMonday - week * 7, 4);
}

/** The day itself, or the Monday after when it lies in a weekend. */
export function nextWeekday(dayNumber: number): number {
  const dayOfWeek = (((dayNumber + mondayOffset) % 7) + 7) % 7;
  return dayOfWeek < 5 ? dayNumber : dayNumber + 7 - dayOfWeek;
}
