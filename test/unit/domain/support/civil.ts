/** The calendar a second time, without Date: what the code under test is compared with. */

/** Days since 1970-01-01 to a proleptic Gregorian date, by counting years, months and days. */
export function dayFromCount(count: number): string {
  let rest = count;
  let year = 1970;
  while (rest < 0) {
    year -= 1;
    rest += lengthOfYear(year);
  }
  while (rest >= lengthOfYear(year)) {
    rest -= lengthOfYear(year);
    year += 1;
  }
  let month = 1;
  while (rest >= lengthOfMonth(year, month)) {
    rest -= lengthOfMonth(year, month);
    month += 1;
  }
  return `${year}-${twoDigits(month)}-${twoDigits(rest + 1)}`;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function lengthOfYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** The UTC day of an instant. */
export function dayOfInstant(milliseconds: number): string {
  return dayFromCount(Math.floor(milliseconds / 86_400_000));
}

/** Every day of the years, in order. */
export function daysOfYears(first: number, last: number): string[] {
  const days: string[] = [];
  for (let year = first; year <= last; year += 1)
    for (let month = 1; month <= 12; month += 1)
      for (let date = 1; date <= lengthOfMonth(year, month); date += 1)
        days.push(`${year}-${twoDigits(month)}-${twoDigits(date)}`);
  return days;
}

/** First and last day of the calendar quarter, from a table. */
export function quarterOf(day: string): { readonly first: string; readonly last: string } {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  if (month <= 3) return { first: `${year}-01-01`, last: `${year}-03-31` };
  if (month <= 6) return { first: `${year}-04-01`, last: `${year}-06-30` };
  if (month <= 9) return { first: `${year}-07-01`, last: `${year}-09-30` };
  return { first: `${year}-10-01`, last: `${year}-12-31` };
}
