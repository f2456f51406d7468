import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addDays } from '../../../src/domain/day.ts';
import {
  baseUrl,
  createAsk,
  customerId,
  errorOf,
  partner,
  search,
  today,
  trackingId,
  yesterday,
} from './support/ask.ts';

const tomorrow = addDays(today, 1);
const earliest = addDays(today, -400);
const tooEarly = addDays(today, -401);
const org = `orgId=${customerId(0)}`;
const timeseries = `/usage/timeseries?${org}&groupBy=subscription`;

/** Each with a word from the reason it is refused for. */
const refused: readonly (readonly [string, string])[] = [
  [`${timeseries}&from=2026-11-02&to=2026-11-01`, 'later than to'],
  [`${timeseries}&from=${yesterday}&to=${tomorrow}`, 'later than the current UTC day'],
  [`${timeseries}&from=${tooEarly}&to=${yesterday}`, 'earlier than the first day kept'],
  [`${timeseries}&from=${earliest}&to=${today}`, 'covers 401 days'],
  [`${timeseries}&from=2026-02-30&to=${yesterday}`, 'from is not a day'],
  [`${timeseries}&from=20261101&to=${yesterday}`, 'from is not a day'],
  [`${timeseries}&to=${yesterday}`, 'from is missing'],
  [`${timeseries}&from=${yesterday}`, 'to is missing'],
  [`${timeseries}&from=&to=${yesterday}`, 'from is not a day'],
  [`/usage/timeseries?${org}&from=${yesterday}&to=${yesterday}`, 'groupBy is missing'],
  [`/usage/timeseries?${org}&groupBy=cluster&from=${yesterday}&to=${yesterday}`, 'groupBy must be'],
  [`/usage/summary?${org}`, 'asOf is missing'],
  [`/usage/summary?${org}&asOf=${tomorrow}`, 'asOf (2026-11-25) is later'],
  [`/usage/summary?${org}&asOf=${tooEarly}`, 'earlier'],
  [`/subscriptions?${org}&${org}`, 'more than once'],
  ['/subscriptions?orgId=', 'empty'],
  ['/clusters', 'asOf is missing'],
  [`/clusters?asOf=${yesterday}&max=501`, 'between 1 and 500'],
  [`/clusters?asOf=${yesterday}&max=0`, 'between 1 and 500'],
  [`/clusters?asOf=${yesterday}&max=ten`, 'between 1 and 500'],
  [`/clusters?asOf=${yesterday}&cursor=MTAw`, 'cursor is not known'],
  [`/clusters?asOf=${yesterday}&${org}&${org}`, 'twice'],
  [`/partner/usage/timeseries?from=${yesterday}&to=${tomorrow}`, 'later'],
  [`/partner/customers?from=${tooEarly}&to=${yesterday}`, 'earlier'],
  [`/partner/customers?from=${yesterday}&to=${yesterday}&max=251`, 'between 1 and 250'],
];

const days = { from: yesterday, to: yesterday };
const refusedSearches: readonly (readonly [unknown, string])[] = [
  ['{', 'not JSON'],
  [[], 'not a JSON object'],
  [days, 'either customerIds or all'],
  [{ ...days, all: true, customerIds: ['a'] }, 'either customerIds or all'],
  [{ ...days, all: false }, 'all must be true'],
  [{ ...days, customerIds: [] }, '1 to 1000'],
  [{ ...days, customerIds: Array.from({ length: 1001 }, (_, index) => `c${index}`) }, '1 to 1000'],
  [{ ...days, customerIds: [7] }, 'ids that are not empty'],
  [{ ...days, customerIds: ['a', 'a'] }, 'twice'],
  [{ from: 20261123, to: yesterday, all: true }, 'from is not a day'],
  [{ to: yesterday, all: true }, 'from is missing'],
  [{ from: yesterday, to: tomorrow, all: true }, 'later'],
];

describe('400', () => {
  const ask = createAsk(partner);

  for (const [path, reason] of refused) {
    test(`${path.replaceAll(customerId(0), 'org')}: ${reason}`, async () => {
      const answer = await ask(path);
      const reasons = JSON.stringify(errorOf(answer).errors);
      assert.equal(answer.status, 400);
      assert.ok(reasons.includes(reason), reasons);
    });
  }

  for (const [body, reason] of refusedSearches) {
    test(`search ${JSON.stringify(body).slice(0, 60)}: ${reason}`, async () => {
      const answer = await ask('/partner/usage/daily/search', search(body));
      const reasons = JSON.stringify(errorOf(answer).errors);
      assert.equal(answer.status, 400);
      assert.ok(reasons.includes(reason), reasons);
    });
  }

  test('names every reason at once', async () => {
    const answer = await ask(`/clusters?asOf=${yesterday}&max=501&cursor=x`);
    assert.equal(errorOf(answer).errors.length, 2);
  });
});

test('the longest range that is kept is answered, and so is today alone', async () => {
  const ask = createAsk();
  for (const period of [`from=${earliest}&to=${yesterday}`, `from=${today}&to=${today}`]) {
    assert.equal((await ask(`${timeseries}&${period}`)).status, 200);
  }
});

test('an organisation that does not exist is not found', async () => {
  for (const path of ['/me?', '/subscriptions?', `/clusters?asOf=${yesterday}&`]) {
    assert.equal((await createAsk(partner)(`${path}orgId=nobody`)).status, 404, path);
  }
});

describe('401', () => {
  for (const authorization of [undefined, '', 'Bearer', 'Bearer ', 'Basic dTpw']) {
    test(`authorization ${JSON.stringify(authorization ?? null)}`, async () => {
      const headers: HeadersInit = authorization === undefined ? {} : { authorization };
      assert.equal((await createAsk()('/me', { headers })).status, 401);
    });
  }
});

describe('every response', () => {
  const ask = createAsk(partner);
  const paths = ['/me', '/subscriptions', '/clusters', `/clusters?asOf=${yesterday}`, '/me?orgId=nobody'];

  test("repeats the request's tracking id, in header and error body", async () => {
    for (const path of paths) {
      const answer = await ask(path);
      assert.equal(answer.headers.get('trackingid'), trackingId);
      if (answer.status === 200) continue;
      assert.deepEqual(Object.keys(errorOf(answer)), ['message', 'errors', 'trackingId']);
      assert.equal(errorOf(answer).trackingId, trackingId);
    }
  });

  test('has a tracking id of its own where the request had none that is valid', async () => {
    for (const trackingid of ['', 'x', `${trackingId}\tx`]) {
      const { headers } = await ask('/me', { headers: { authorization: 'Bearer token', trackingid } });
      assert.match(headers.get('trackingid') ?? '', /^FLEX-MOCK_[0-9a-f-]{36}_\d+$/);
    }
  });

  test('exposes what a page from another origin has to read', async () => {
    const { headers } = await ask('/me');
    assert.equal(headers.get('access-control-expose-headers'), 'Link, Retry-After, TrackingID');
  });
});

describe('the in-process fetch', () => {
  test('fails as a network does where nothing answers', async () => {
    await assert.rejects(createAsk()('/elsewhere'), TypeError);
    await assert.rejects(createAsk()('https://other.example/me'), TypeError);
  });

  test('knows the address that it was asked for', async () => {
    const { createFetch, createHandlers } = await import('../../../mocks/handlers.ts');
    const fetch = createFetch(createHandlers({ ...partner, now: () => new Date(0), baseUrl }));
    assert.equal((await fetch(`${baseUrl}/me`)).url, `${baseUrl}/me`);
  });

  test('ends at once when it is aborted, before or while it waits', async () => {
    const controller = new AbortController();
    const wait = () => new Promise<void>(() => controller.abort(new Error('left')));
    const ask = createAsk({ scenario: 'slow', wait });
    await assert.rejects(ask('/me', { signal: controller.signal }), /left/);
    await assert.rejects(ask('/me', { signal: controller.signal }), /left/);
  });
});
