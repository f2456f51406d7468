import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseRetryAfter } from '../../../src/api/retry-after.ts';
import { me } from './support/payloads.ts';
import { createTestApi, failure, json, patient } from './support/stub-service.ts';

const now = Date.parse('2026-11-24T08:00:00Z');

describe('Retry-After', () => {
  const cases: readonly (readonly [string | null, number | undefined])[] = [
    ['0', 0],
    ['1', 1_000],
    ['30', 30_000],
    ['007', 7_000],
    ['1000000000', 1e12],
    ['Tue, 24 Nov 2026 08:00:20 GMT', 20_000],
    ['Tuesday, 24-Nov-26 08:00:20 GMT', 20_000],
    ['Tue, 24 Nov 2026 07:00:00 GMT', 0],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    [null, undefined],
    ['', undefined],
    ['-5', undefined],
    ['+5', undefined],
    ['1.5', undefined],
    ['1e9', undefined],
    ['0x10', undefined],
    ['5, 10', undefined],
    ['soon', undefined],
    ['Infinity', undefined],
    ['NaN', undefined],
    ['9'.repeat(400), undefined],
    ['2026-11-24T08:00:20Z', undefined],
    ['Tue, 99 Nov 2026 08:00:20 GMT', undefined],
    ['Tue, 24 Nov 2026 08:00:20', undefined],
    ['Tue, whenever GMT', undefined],
  ];
  for (const [header, wait] of cases) {
    test(`${String(header).slice(0, 40) || 'nothing'} asks for ${wait ?? 'nothing'}`, () => {
      assert.equal(parseRetryAfter(header, now), wait);
    });
  }

  const atTimes: readonly (readonly [string, readonly number[]])[] = [
    ['2', [0, 2_000, 4_000]],
    ['Tue, 24 Nov 2026 08:00:03 GMT', [0, 3_000, 3_500]],
    ['Tue, 24 Nov 2026 07:00:00 GMT', [0, 250, 750]],
    ['junk', [0, 250, 750]],
    ['-1', [0, 250, 750]],
    ['20', [0, 20_000]],
    ['31', [0]],
  ];
  for (const status of [429, 503]) {
    for (const [header, times] of atTimes) {
      test(`${status} with "${header}" is asked at ${times.join(', ')} ms`, async () => {
        const { api, clock, received } = createTestApi(() => failure(status, { 'retry-after': header }));
        await assert.rejects(clock.run(api.getMe({}, patient())));
        assert.deepEqual(
          received.map(({ at }) => at),
          times,
        );
      });
    }
  }

  test('a wait beyond the budget fails at once and says how long it is, for a countdown', async () => {
    const { api, clock } = createTestApi(() => failure(429, { 'retry-after': '90' }));
    await assert.rejects(clock.run(api.getMe({}, patient())), { kind: 'rateLimited', retryAfter: 90_000 });
    assert.equal(clock.elapsed(), 0);
  });

  test('a wait within the budget is kept, and the answer comes', async () => {
    const { api, clock } = createTestApi((index) =>
      index === 0 ? failure(503, { 'retry-after': '29' }) : json(me.wire),
    );
    assert.deepEqual(await clock.run(api.getMe({}, patient())), me.domain);
    assert.equal(clock.elapsed(), 29_000);
  });
});
