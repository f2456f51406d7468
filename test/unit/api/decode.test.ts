import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApiError } from '../../../src/api/errors.ts';
import { missing, pathsIn, valueAt, withChange } from './support/mutate.ts';
import { operations } from './support/operations.ts';
import { clusters, customers, me, range, subscriptions, timeseries } from './support/payloads.ts';
import { createTestApi, patient } from './support/stub-service.ts';

type Name = (typeof operations)[number]['name'];

function answerTo(name: Name, body: unknown): Promise<unknown> {
  const { api } = createTestApi(() => new Response(JSON.stringify(body)));
  return operations.find((operation) => operation.name === name)!.call(api, patient());
}

async function contractErrorOf(name: Name, body: unknown): Promise<ApiError> {
  const outcome: unknown = await answerTo(name, body).catch((error: unknown) => error);
  assert.ok(outcome instanceof ApiError, `decoded to ${JSON.stringify(outcome)}`);
  assert.equal(outcome.kind, 'contract');
  return outcome;
}

const optional = /^underUsePercent$|launch$|usage$/;
const counts =
  /Units$|By?Type\.\w+$|clusters\w+$|clusterCount$|daysOver$|customersOver$|Percent$|retentionDays$|total$/;
const nullable = /consumed\w+|peakUnits|At$|dataFrom$|endDate$|version$|items\.\d+\.subscriptionId$/;

describe('every field that the contract requires', () => {
  for (const { name, wire } of operations) {
    for (const path of pathsIn(wire).filter((each) => !/\.\d+$/.test(each) && !optional.test(each))) {
      test(`${name} does without ${path} no more than with another shape of it`, async () => {
        const hostile = [missing, { formula: '=1+1' }, { text: 'x', hyperlink: 'https://x' }, [[]], true];
        for (const value of hostile) {
          const error = await contractErrorOf(name, withChange(wire, path, value));
          assert.ok(error.message.includes(`${name}: ${path}`), error.message);
        }
      });
    }
  }
});

describe('every count', () => {
  const wrong = ['12', '', 'NaN', 1.5, -1, -0.1, 2 ** 53, 1e308, false, [], [5], {}];
  for (const { name, wire } of operations) {
    const paths = pathsIn(wire).filter(
      (each) => counts.test(each) && typeof valueAt(wire, each) === 'number',
    );
    for (const path of paths.filter((each) => !each.includes('changeByType'))) {
      test(`${name} refuses ${path} as anything but a whole number from 0`, async () => {
        for (const value of wrong) await contractErrorOf(name, withChange(wire, path, value));
        if (!nullable.test(path)) await contractErrorOf(name, withChange(wire, path, null));
      });
    }
  }

  test('may be as large as numbers are exact', async () => {
    const largest = Number.MAX_SAFE_INTEGER;
    const path = 'items.0.usageByType.knowledgeWorker.consumedUnits';
    const { days } = (await answerTo(
      'getUsageTimeseries',
      withChange(timeseries.wire, path, largest),
    )) as typeof timeseries.domain;
    assert.equal(days[0]!.byType.knowledgeWorker.used, largest);
  });

  test('written as -0 is refused: it would be shown with its sign', async () => {
    const text = JSON.stringify(timeseries.wire).replace('"consumedUnits":0', '"consumedUnits":-0');
    assert.ok(text.includes('-0'));
    const { api } = createTestApi(() => new Response(text));
    await assert.rejects(api.getUsageTimeseries(range, patient()), { kind: 'contract' });
  });

  test('that an order changes may be negative, but not a fraction', async () => {
    const path = 'items.0.orders.0.changeByType.commonArea';
    for (const value of [1.5, '1', null, -(2 ** 53)]) {
      await contractErrorOf('listSubscriptions', withChange(subscriptions.wire, path, value));
    }
  });

  test('of nothing stays nothing: null is never 0, and 0 never null', async () => {
    const path = 'items.0.usageByType.knowledgeWorker.consumedUnits';
    for (const value of [null, 0]) {
      const { days } = (await answerTo(
        'getUsageTimeseries',
        withChange(timeseries.wire, path, value),
      )) as typeof timeseries.domain;
      assert.equal(days[0]!.byType.knowledgeWorker.used, value);
    }
  });

  test('that is a percentage or a retention has its own limits', async () => {
    await contractErrorOf('getMe', withChange(me.wire, 'underUsePercent', 101));
    await contractErrorOf('getMe', withChange(me.wire, 'underUsePercent', null));
    await contractErrorOf('getMe', withChange(me.wire, 'retentionDays', 0));
  });
});

describe('days and times', () => {
  const noDays = [
    '2026-02-30',
    '2026-13-01',
    '2025-02-29',
    '2026-11-22T00:00:00Z',
    '26-11-22',
    '',
    20261122,
    null,
  ];
  const noTimes = [
    '2026-11-22',
    '2026-11-22T10:00:00',
    '2026-11-22T10:00:00+01:00',
    '2026-11-22T24:00:00Z',
    '2026-11-22T10:60:00Z',
    '2026-02-30T10:00:00Z',
    'yesterday',
    '',
    0,
    1764000000000,
  ];
  for (const { name, wire } of operations) {
    for (const path of pathsIn(wire)) {
      const value = valueAt(wire, path);
      if (typeof value !== 'string') continue;
      if (/^\d{4}-\d\d-\d\d$/.test(value)) {
        test(`${name} refuses ${path} as anything but a day of the calendar`, async () => {
          for (const wrong of noDays) {
            if (wrong === null && nullable.test(path)) continue;
            await contractErrorOf(name, withChange(wire, path, wrong));
          }
        });
      }
      if (/T.*Z$/.test(value)) {
        test(`${name} refuses ${path} as anything but a UTC time or null`, async () => {
          for (const wrong of noTimes) await contractErrorOf(name, withChange(wire, path, wrong));
          await answerTo(name, withChange(wire, path, null));
        });
      }
    }
  }
});

describe('words that the service may add', () => {
  const tolerated: readonly (readonly [Name, object, string, unknown, string, unknown])[] = [
    ['listClusters', clusters.wire, 'items.0.state', 'rebooting', '0.state', 'unknown'],
    ['listSubscriptions', subscriptions.wire, 'items.0.licenseModel', 'flex4', '0.licenseModel', 'unknown'],
    ['listSubscriptions', subscriptions.wire, 'items.0.status', 'suspended', '0.status', 'inactive'],
    [
      'listSubscriptions',
      subscriptions.wire,
      'items.0.provisioning.status',
      'paused',
      '0.provisioning.status',
      'unknown',
    ],
    [
      'listPartnerCustomers',
      customers.wire,
      'items.0.provisioningStatus',
      '__proto__',
      '0.provisioningStatus',
      'unknown',
    ],
    [
      'listPartnerCustomers',
      customers.wire,
      'items.0.subscriptionStatus',
      'paused',
      '0.subscriptionStatus',
      'inactive',
    ],
    [
      'listPartnerCustomers',
      customers.wire,
      'items.0.services.0',
      'webexConnect',
      '0.services.0',
      'webexConnect',
    ],
    ['listClusters', clusters.wire, 'items.0.launch.via', 'satellite', '0.launch', undefined],
    ['getMe', me.wire, 'grants.0.capability', 'usage.delete', 'grants.length', 1],
    ['getMe', me.wire, 'grants.0.scope', 'planet', 'grants.length', 1],
    ['getMe', me.wire, 'grantedBy.0.capability', 'constructor', 'grantedBy.size', 0],
  ];
  for (const [name, wire, path, word, place, meaning] of tolerated) {
    test(`${name} takes ${path} "${String(word)}" for ${String(meaning)}`, async () => {
      const result = await answerTo(name, withChange(wire, path, word));
      assert.deepEqual(valueAt(result, place), meaning);
    });
  }

  test('and fields that it may add are left behind', async () => {
    for (const { name, wire, domain } of operations) {
      const more = JSON.parse(
        JSON.stringify(wire)
          .replaceAll('{', '{"added":{"x":[1]},"__proto__":{"polluted":true},')
          .replaceAll(',}', '}'),
      ) as unknown;
      assert.deepEqual(await answerTo(name, more), domain);
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    }
  });
});

describe('what may be absent', () => {
  test('is a launch address, a usage and an under-use limit', async () => {
    const [cluster] = (await answerTo(
      'listClusters',
      withChange(clusters.wire, 'items.0.launch', missing),
    )) as object[];
    assert.ok(cluster && !('launch' in cluster));
    const [customer] = (await answerTo(
      'listPartnerCustomers',
      withChange(customers.wire, 'items.0.usage', missing),
    )) as object[];
    assert.ok(customer && !('usage' in customer));
    const { underUsePercent } = (await answerTo(
      'getMe',
      withChange(me.wire, 'underUsePercent', missing),
    )) as typeof me.domain;
    assert.equal(underUsePercent, null);
  });
});

test('an error about a body names the place and never the value', async () => {
  for (const { name, wire } of operations) {
    for (const path of pathsIn(wire)) {
      for (const value of ['secret-canary', ['secret-canary'], { 'secret-canary': 'secret-canary' }]) {
        const outcome: unknown = await answerTo(name, withChange(wire, path, value)).catch(
          (error: unknown) => error,
        );
        if (!(outcome instanceof ApiError)) continue;
        assert.ok(!`${outcome.message} ${String(outcome.cause)}`.includes('secret-canary'), outcome.message);
      }
    }
  }
});
