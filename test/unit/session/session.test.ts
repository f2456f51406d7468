import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hubs } from '../../../mocks/policy.ts';
import { resolvePeriod } from '../../../src/domain/period.ts';
import { can, hubDefaults, type Session } from '../../../src/session/session.ts';
import { warn } from '../../../src/session/warn.ts';

test('a person can what the service grants, in whatever scope, and nothing else', () => {
  const session = {
    me: {
      grants: [
        { capability: 'usage.view', scope: 'own' },
        { capability: 'clusters.view', scope: 'assigned' },
      ],
    },
  } as unknown as Session;

  const allowed = (['usage.view', 'clusters.view', 'cluster.launch'] as const).map((capability) =>
    can(session, capability),
  );

  assert.deepEqual(allowed, [true, true, false]);
});

test('each hub opens with a period of its own: 30 days, or the running quarter', () => {
  const periods = hubs.map((hub) => {
    const { from, to } = resolvePeriod(hubDefaults[hub], '2026-11-24').period;
    return [hub, from, to];
  });

  assert.deepEqual(periods, [
    ['control-hub', '2026-10-25', '2026-11-23'],
    ['partner-hub', '2026-10-01', '2026-11-23'],
  ]);
});

describe("what the hub's developers are told", () => {
  test('says who speaks, and why where there is a reason', (context) => {
    const heard: unknown[][] = [];
    context.mock.method(console, 'warn', (...words: unknown[]) => heard.push(words));
    const cause = new Error('x');

    warn('Something was worked around.');
    warn('Something failed.', cause);

    assert.deepEqual(heard, [
      ['[flex-usage] Something was worked around.'],
      ['[flex-usage] Something failed.', cause],
    ]);
  });
});
