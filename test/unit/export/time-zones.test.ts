import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { daysFrom } from '../../../src/domain/day.ts';
import { writeWorkbook } from '../../../src/export/write-workbook.ts';
import { dayOfSerial, readWorkbook, valuesOf } from './support/read-workbook.ts';
import { bookOf } from './support/sample.ts';

/** From the date line's one side to its other, with quarter hours, and changes of clock at midnight. */
const zones: readonly [zone: string, minutesAhead: number][] = [
  ['Pacific/Pago_Pago', -660],
  ['America/Los_Angeles', -480],
  ['America/St_Johns', -210],
  ['America/Sao_Paulo', -180],
  ['UTC', 0],
  ['Europe/Stockholm', 60],
  ['Africa/Cairo', 120],
  ['Asia/Kathmandu', 345],
  ['Australia/Lord_Howe', 660],
  ['Pacific/Kiritimati', 840],
];

// Both changes of clock of a year, a leap day, and the ends of a month and a year.
const days = [
  ...daysFrom('2026-03-07', '2026-03-30'),
  ...daysFrom('2026-10-23', '2026-11-02'),
  ...daysFrom('2027-12-30', '2028-01-02'),
  ...daysFrom('2028-02-28', '2028-03-01'),
];

describe('a day in the file is the UTC day', () => {
  const home = process.env['TZ'];
  after(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  for (const [zone, minutesAhead] of zones) {
    test(`on a computer in ${zone}`, async () => {
      process.env['TZ'] = zone;
      assert.equal(new Date('2026-01-15T12:00:00Z').getTimezoneOffset() + minutesAhead, 0);
      const cells = days.flatMap((day) => [{ day }, { at: `${day}T23:30:00Z` }]);
      const { sheets } = readWorkbook(await writeWorkbook(bookOf(cells, 'date')));
      const serials = valuesOf(sheets[0]!)
        .slice(1)
        .map(([value]) => Number(value));
      assert.deepEqual(serials.filter((_, index) => index % 2 === 0).map(dayOfSerial), days);
      const hours = serials.filter((_, index) => index % 2 === 1).map((serial) => (serial % 1) * 24);
      assert.ok(hours.every((hour) => Math.abs(hour - 23.5) < 1e-6));
    });
  }
});
