import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Chart } from 'chart.js';
import { chartConfig } from '../../../src/features/usage-dashboard/chart-config.ts';
import {
  canBeDrawn,
  type ChartPoint,
  chartPoints,
} from '../../../src/features/usage-dashboard/chart-model.ts';
import { reportOf } from '../../../src/domain/report.ts';
import type { Coverage, SubscriptionDay } from '../../../src/domain/series.ts';

const words = {
  used: 'Used',
  bought: 'Bought',
  boughtLabel: 'Bought 100',
  carried: ({ clustersReported, clustersExpected, oldestReadingAt }: Coverage) => [
    `${clustersReported} of ${clustersExpected}`,
    `oldest ${String(oldestReadingAt)}`,
  ],
  day: (index: number) => `day ${String(index)}`,
  units: String,
};
const colors = {
  line: 'line',
  entitlement: 'entitlement',
  over: 'hatch',
  grid: 'grid',
  text: 'text',
  surface: 'surface',
  font: 'font',
};

function row(
  day: SubscriptionDay['day'],
  entitled: number,
  used: number | null,
  reported = 1,
  id = 'Sub1',
): SubscriptionDay {
  const use = { entitled, used };
  return {
    day,
    subscriptionId: id,
    clustersReported: used === null ? 0 : reported,
    clustersExpected: used === null ? 0 : 1,
    oldestReadingAt: used === null ? null : `${day}T01:00:00Z`,
    byType: { knowledgeWorker: use, commonArea: use, telePresence: use },
  };
}

function pointsOf(...days: SubscriptionDay[]): ChartPoint[] {
  const period = {
    from: days[0]?.day ?? '2026-11-01',
    to: days.at(-1)?.day ?? '2026-11-01',
    preset: null,
    isPartial: false,
  };
  return chartPoints('knowledgeWorker', reportOf({ subscriptions: [], days, dataFrom: null }, period, null));
}

/** What the marks are filled with, and the positions at which they are drawn. */
function marksOf(points: readonly ChartPoint[]): string[] {
  const marks: string[] = [];
  const nothing = () => undefined;
  const ctx = {
    ...{ save: nothing, restore: nothing, beginPath: nothing, stroke: nothing, fillStyle: '', x: NaN },
    arc(x: number) {
      ctx.x = x;
    },
    fill: () => marks.push(`${ctx.fillStyle} at ${ctx.x}`),
  };
  const chart = { ctx, getDatasetMeta: () => ({ data: points.map((_, x) => ({ x, y: 0 })) }) };
  const plugin = chartConfig(points, words, colors).plugins?.find(({ id }) => id === 'dayMarks');
  plugin?.afterDatasetsDraw?.(chart as unknown as Chart<'line'>, {}, {}, false);
  return marks;
}

/** What stands below the figures when one points at a day. */
function footerOf(points: readonly ChartPoint[], index: number): unknown {
  const callbacks = chartConfig(points, words, colors).options?.plugins?.tooltip?.callbacks;
  const footer = callbacks?.footer as (items: readonly { dataIndex: number }[]) => unknown;
  return footer([{ dataIndex: index }]);
}

describe('the chart of a license type', () => {
  const points = pointsOf(
    row('2026-11-01', 100, 90),
    row('2026-11-02', 100, null),
    row('2026-11-03', 110, 120, 0),
  );
  const { data, options, plugins } = chartConfig(points, words, colors);
  const [used, entitled, covered] = data.datasets;

  it('has a point for every day, and a gap where nothing was read', () => {
    assert.deepEqual(data.labels, ['2026-11-01', '2026-11-02', '2026-11-03']);
    assert.deepEqual(used?.data, [90, null, 120]);
  });

  it('draws what was bought as a dashed step with its own label', () => {
    assert.deepEqual(entitled?.data, [100, 100, 110]);
    assert.equal(entitled.stepped, 'before');
    assert.ok(entitled.borderDash);
    assert.equal(plugins?.[0]?.id, 'entitlementLabel');
  });

  it('writes under each mark of the axis the day it stands for, also where days between marks are left out', () => {
    const writeTick = options?.scales?.['x']?.ticks?.callback as (value: number, index: number) => string;
    // The second mark left stands for the third day.
    assert.equal(writeTick(2, 1), words.day(2));
    assert.notEqual(words.day(2), words.day(1));
  });

  it('draws carried days hollow', () => {
    const carriedFirst = pointsOf(row('2026-11-01', 100, 90, 0), row('2026-11-02', 100, 90, 0));
    assert.deepEqual(marksOf(carriedFirst), ['surface at 0', 'surface at 1']);
  });

  it('says of a carried day, and of no other, how many clusters reported and how old the oldest reading is', () => {
    const days = pointsOf(
      row('2026-11-01', 100, 90, 4),
      {
        ...row('2026-11-02', 100, 95, 4),
        clustersExpected: 5,
        oldestReadingAt: '2026-10-12T04:00:00Z',
      },
      row('2026-11-03', 100, null),
    );
    assert.deepEqual(
      days.map((_, index) => footerOf(days, index)),
      ['', ['4 of 5', 'oldest 2026-10-12T04:00:00Z'], ''],
    );
  });

  it('marks the last day, and no other that was read', () => {
    const read = pointsOf(row('2026-11-01', 100, 90), row('2026-11-02', 100, 90));
    assert.deepEqual(marksOf(read), ['line at 1']);
  });

  it('marks no day without a reading, last or not', () => {
    const unread = pointsOf(row('2026-11-01', 100, 90), row('2026-11-02', 100, null));
    assert.deepEqual(marksOf(unread), []);
  });

  it('hatches what rises above the entitlement', () => {
    assert.deepEqual(used?.fill, { target: 1, above: 'hatch', below: 'transparent' });
  });

  it('hatches overage also where licenses of another subscription are free', () => {
    const uneven = pointsOf(
      row('2026-11-01', 100, 120),
      row('2026-11-01', 100, 10, 1, 'Sub2'),
      row('2026-11-02', 100, 120),
      row('2026-11-02', 100, 10, 1, 'Sub2'),
    );
    const [line, , floor] = chartConfig(uneven, words, colors).data.datasets;
    assert.deepEqual(line?.data, [130, 130]);
    assert.deepEqual(floor?.data, [110, 110]);
    assert.deepEqual(line.fill, { target: 2, above: 'hatch', below: 'transparent' });
  });

  it('never moves, and shows no line for what the hatch stands on', () => {
    assert.equal(options?.animation, false);
    assert.equal(covered?.showLine, false);
  });

  it('needs two days with data', () => {
    assert.equal(canBeDrawn(points), true);
    assert.equal(canBeDrawn(pointsOf(row('2026-11-01', 100, 90), row('2026-11-02', 100, null))), false);
    assert.equal(canBeDrawn([]), false);
  });
});
