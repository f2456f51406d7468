/** The computer's own time zone, and its changes between summer and winter time, never enter. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { addDays, dayOf, daysFrom } from '../../../src/domain/day.ts';
import { lengthOf, type Preset, resolvePeriod } from '../../../src/domain/period.ts';
import { cases } from '../../support/cases.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { dayOfInstant, quarterOf } from './support/civil.ts';

const zones = Intl.supportedValuesOf('timeZone');
const ownZone = process.env['TZ'];

after(() => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
});

const hour = 3_600_000;
/** Half the world is on another date then. */
const midnights = ['2026-01-01', '2026-07-01', '2028-02-29', '2028-03-01'].map((day) => Date.parse(day));
const lengths: readonly (readonly [Preset, number])[] = [
  ['today', 1],
  ['7d', 7],
  ['30d', 30],
  ['60d', 60],
  ['90d', 90],
];

/** The instants at which the current zone's clock is moved, to the second. */
function clockChanges(from: number, to: number): number[] {
  const offset = (instant: number) => new Date(instant).getTimezoneOffset();
  const changes: number[] = [];
  const step = 24 * 7 * hour;
  for (let start = from; start < to; start += step) {
    let [low, high] = [start, start + step];
    if (offset(low) === offset(high)) continue;
    while (high - low > 1_000) {
      const middle = Math.floor((low + high) / 2_000) * 1_000;
      if (middle === low) break;
      if (offset(middle) === offset(low)) low = middle;
      else high = middle;
    }
    changes.push(high);
  }
  return changes;
}

/** What goes wrong around one instant; nothing is the answer hoped for. */
function wrongAround(instant: number): string[] {
  return [-hour, -1, 0, 1, hour].flatMap((shift) => {
    const at = instant + shift;
    const today = dayOf(new Date(at));
    const expected = dayOfInstant(at);
    const wrong = today === expected ? [] : [`${at} is ${today}, not ${expected}`];
    for (const [preset, length] of lengths) {
      const { period } = resolvePeriod({ preset }, today);
      const days = daysFrom(period.from, period.to);
      if (lengthOf(period) !== length || days.length !== length || new Set(days).size !== length)
        wrong.push(`${preset} on ${today} has ${days.length} days`);
    }
    const { period } = resolvePeriod({ preset: 'last-quarter' }, today);
    const quarter = quarterOf(addDays(quarterOf(today).first as typeof today, -1));
    if (period.from !== quarter.first || period.to !== quarter.last)
      wrong.push(`last quarter on ${today} is ${period.from}…${period.to}`);
    return wrong;
  });
}

describe('a computer in any of the time zones', () => {
  test('knows the same days, and ranges of exactly N days, at every change of its clock and at midnight', () => {
    const wrong: string[] = [];
    const changes = zones.map((zone) => {
      process.env['TZ'] = zone;
      const instants = clockChanges(Date.UTC(2025, 0), Date.UTC(2029, 0));
      for (const instant of [...instants, ...midnights])
        wrong.push(...wrongAround(instant).map((text) => `${zone}: ${text}`));
      return instants.length;
    });

    assert.deepEqual(wrong, []);
    assert.ok(zones.length >= 400, `only ${zones.length} zones`);
    assert.ok(changes.filter((count) => count > 0).length >= 100, 'hardly a clock was seen to change');
  });

  test('writes dates and times in UTC', () => {
    const texts = new Set<string>();
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', 'Europe/Stockholm']) {
      process.env['TZ'] = zone;
      const { dayInWords, instant, range } = createFormat('sv-SE');
      texts.add(
        [dayInWords('2026-11-24'), instant('2026-11-24T23:59:59Z'), range('2026-11-23', '2026-11-24')].join(),
      );
    }

    assert.deepEqual([...texts], ['24 november 2026,24 november 2026 23:59,23–24 november 2026']);
  });
});

describe('a process started in', () => {
  const started = [
    'Pacific/Kiritimati',
    'America/New_York',
    'UTC',
    'Europe/Stockholm',
    'America/Sao_Paulo',
    'America/St_Johns',
    'Pacific/Pago_Pago',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
  ];
  const script = fileURLToPath(new URL('./support/print-calendar.ts', import.meta.url));
  const print = (zone: string) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, TZ: zone, NODE_TEST_CONTEXT: '' },
      encoding: 'utf8',
    });
    return stdout || stderr;
  };
  const expected = print('Etc/UTC');

  for (const zone of started.slice(0, cases(2, started.length))) {
    test(`${zone} lists every day of 2025 to 2028 and its periods as in any other`, () => {
      const printed = print(zone);

      assert.match(printed, /^2025-01-01 .*\n(.*\n){1459}2028-12-31 .*\n$/);
      assert.equal(printed, expected);
    });
  }
});
