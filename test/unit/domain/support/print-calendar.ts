/** Prints, for a midnight and a noon of every day, what the calendar rules make of it. Run in several time zones. */
import { daysFrom, dayOf, startOfDay } from '../../../../src/domain/day.ts';
import { presets, resolvePeriod } from '../../../../src/domain/period.ts';

for (const day of daysFrom('2025-01-01', '2028-12-31')) {
  const instants = [startOfDay(day), startOfDay(day) + 43_200_000];
  const periods = presets.map((preset) => {
    const { period, notice } = resolvePeriod({ preset }, day);
    return `${period.from}…${period.to}${notice ?? ''}`;
  });
  process.stdout.write(`${instants.map(dayOf).join(' ')} ${periods.join(' ')}\n`);
}
