/** Calendar arithmetic in UTC days. Readings are per UTC day, so no local time zone ever enters. */

/** A UTC calendar day, `YYYY-MM-DD`. Days of this form compare correctly as strings. */
export type Day = `${number}-${number}-${number}`;

const millisecondsPerDay = 86_400_000;

/** Milliseconds since the epoch at which the day begins, UTC. */
export function startOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The UTC day in which an instant lies. */
export function dayOf(instant: Date | string | number): Day {
  // As the service writes instants the day stands there, and lists have thousands of them.
  if (typeof instant === 'string' && instant[10] === 'T' && instant.endsWith('Z')) {
    return instant.slice(0, 10) as Day;
  }
  return new Date(instant).toISOString().slice(0, 10) as Day;
}

/** Gregorian; 0 for what is no month. */
function lengthOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** True for a real calendar day between the years 1000 and 9999: `2026-02-30` is not one. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value)) return false;
  const day = Number(value.slice(8));
  return day >= 1 && day <= lengthOfMonth(Number(value.slice(0, 4)), Number(value.slice(5, 7)));
}

/** The day `count` days later; a negative count goes back. */
export function addDays(day: Day, count: number): Day {
  return dayOf(startOfDay(day) + count * millisecondsPerDay);
}

/** Whole days from one day to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (startOfDay(to) - startOfDay(from)) / millisecondsPerDay;
}

/** Every day of a range, both ends included; empty when `from` is after `to`. */
export function daysFrom(from: Day, to: Day): Day[] {
  const length = Math.max(0, daysBetween(from, to) + 1);
  return Array.from({ length }, (_, index) => addDays(from, index));
}

/** The first day of the calendar quarter `offset` quarters from the one in which the day lies. */
export function quarterStart(day: Day, offset = 0): Day {
  const date = new Date(startOfDay(day));
  const firstMonth = Math.floor(date.getUTCMonth() / 3) * 3;
  return dayOf(Date.UTC(date.getUTCFullYear(), firstMonth + offset * 3, 1));
}
