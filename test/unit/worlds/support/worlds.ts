/** Generated worlds: what the mock service says of a seed, a scenario and a moment, seen by someone for some period. */
import fc from 'fast-check';
import { createFlexApi } from '../../../../src/api/client.ts';
import type { FlexApi } from '../../../../src/api/flex-api.ts';
import type { components } from '../../../../src/api/schema.d.ts';
import { addDays, type Day, dayOf } from '../../../../src/domain/day.ts';
import { type Period, type PeriodChoice, presets, resolvePeriod } from '../../../../src/domain/period.ts';
import { createFetch, createHandlers } from '../../../../mocks/handlers.ts';
import type { MockCustomer } from '../../../../mocks/model.ts';
import { worldOf } from '../../../../mocks/scenarios.ts';

export const scenarios = ['normal', 'empty', 'pending', 'overage', 'staleSync'] as const;
const baseUrl = 'https://flex.example/api/v1';
const retentionDays = 400;

/** A quarter's first day, its last second, a year's turn, a leap day and the day after, and any other moment. */
const moments = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2026-10-01T00:00:00Z',
      '2026-12-31T23:59:59Z',
      '2027-01-01T03:00:00Z',
      '2028-02-29T12:00:00Z',
      '2028-03-01T00:00:01Z',
    ),
  },
  {
    weight: 4,
    arbitrary: fc
      .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-12-31') })
      .map((instant) => new Date(instant).toISOString()),
  },
);

/** Days back from today; the period is cut off where the service keeps no more. */
const custom = fc.record({
  daysAgo: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: retentionDays })),
  length: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: retentionDays })),
});

export const worlds = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  scenario: fc.constantFrom(...scenarios),
  now: moments,
  asked: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...presets) }, { weight: 2, arbitrary: custom }),
  /** The scenarios are about the first customer; the others have several subscriptions, or none. */
  customer: fc.oneof(fc.constant(0), fc.nat(11)),
  /** Which of the customer's subscriptions is chosen; null for all. */
  subscription: fc.oneof(fc.constant(null), fc.nat(3)),
  isPartner: fc.boolean(),
});
export type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

/** The same world over ten days at most, today and all: each takes a fraction of a quarter's time. */
export function fewDays({ asked, ...world }: World): World {
  const daysAgo = typeof asked === 'string' ? presets.indexOf(asked) + 1 : asked.daysAgo;
  const length = 1 + (world.seed % 10);
  return { ...world, asked: asked === 'today' || asked === '7d' ? asked : { daysAgo, length } };
}

interface Bodies {
  readonly '/subscriptions': components['schemas']['SubscriptionList'];
  readonly '/usage/timeseries': components['schemas']['UsageTimeseries'];
  readonly '/clusters': components['schemas']['ClusterPage'];
}

export interface Opened {
  readonly api: FlexApi;
  readonly today: Day;
  readonly period: Period;
  readonly customers: readonly MockCustomer[];
  readonly customer: MockCustomer;
  /** What the service answered last at a path, as it stood on the wire. */
  readonly answered: <Path extends keyof Bodies>(path: Path) => Bodies[Path];
}

export const { signal } = new AbortController();

function choiceOf({ asked }: World, today: Day): PeriodChoice {
  if (typeof asked === 'string') return { preset: asked };
  const earliest = addDays(today, -retentionDays);
  const to = addDays(today, -asked.daysAgo);
  const from = addDays(to, 1 - asked.length);
  return { from: from < earliest ? earliest : from, to };
}

/** The real client on the mock service, in process. */
export function openWorld(world: World): Opened {
  const now = () => new Date(world.now);
  const { seed, scenario, isPartner } = world;
  const { customers } = worldOf(scenario, { now, seed });
  const customer = customers[world.customer]!;
  const viewer = isPartner
    ? ({ hub: 'partner-hub', role: 'fullSalesAdmin' } as const)
    : ({ hub: 'control-hub', role: 'customerFullAdmin' } as const);
  const answer = createFetch(
    createHandlers({ ...viewer, scenario, seed, now, baseUrl, shownOrgId: customer.id }),
  );
  const bodies = new Map<string, string>();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await answer(input, init);
    const text = await response.text();
    bodies.set(new URL(response.url).pathname.replace('/api/v1', ''), text);
    return new Response(text, { status: response.status, headers: response.headers });
  };
  const today = dayOf(world.now);
  return {
    api: createFlexApi({ baseUrl, getAccessToken: () => Promise.resolve('token'), fetch }),
    today,
    period: resolvePeriod(choiceOf(world, today), today).period,
    customers,
    customer,
    answered: (path) => JSON.parse(bodies.get(path)!) as Bodies[typeof path],
  };
}

export async function collect<T>(pages: AsyncIterable<{ readonly items: readonly T[] }>): Promise<T[]> {
  const items: T[] = [];
  for await (const page of pages) items.push(...page.items);
  return items;
}
