import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { scenarioNames } from '../../../mocks/scenarios.ts';
import { readSettings, startMockServer } from '../../../mocks/server.ts';
import { now, search, yesterday } from './support/ask.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const authorized = { headers: { authorization: 'Bearer any' } };

describe('the mock server', () => {
  let server: Awaited<ReturnType<typeof startMockServer>>;
  before(async () => {
    server = await startMockServer({ port: 0, hub: 'partner-hub', role: 'fullSalesAdmin', now });
  });
  after(() => server.close());

  test('answers operations at its root, to any bearer token', async () => {
    const response = await fetch(`${server.url}/me`, authorized);
    const me = (await response.json()) as { grants: unknown[] };
    assert.deepEqual([response.status, me.grants.length], [200, 9]);
  });

  test('answers a search, whose next link leads back to it', async () => {
    const body = { from: yesterday, to: yesterday, all: true };
    const response = await fetch(`${server.url}/partner/usage/daily/search?max=5`, search(body));
    const link = response.headers.get('link') ?? '';
    const next = await fetch(link.slice(1, link.indexOf('>')), search(body));
    const page = (await next.json()) as { items: unknown[] };
    assert.ok(link.startsWith(`<${server.url}/partner/usage/daily/search?`));
    assert.deepEqual([next.status, page.items.length], [200, 5]);
  });

  test('answers a preflight from any origin, for every header the client sends', async () => {
    const response = await fetch(`${server.url}/partner/usage/daily/search`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://hub.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,trackingid',
      },
    });
    const header = (name: string) => response.headers.get(`access-control-${name}`);
    assert.equal(response.status, 204);
    assert.equal(header('allow-origin'), '*');
    assert.equal(header('allow-headers'), 'authorization, content-type, trackingid');
    assert.equal(header('allow-methods'), 'GET, POST');
    assert.ok(Number(header('max-age')) > 0);
  });

  test('lets a page from another origin read answers and refusals, paths that do not exist included', async () => {
    for (const [path, status] of [
      ['/me', 200],
      ['/clusters', 400],
      ['/nowhere', 404],
    ] as const) {
      const response = await fetch(server.url + path, authorized);
      assert.equal(response.status, status);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(response.headers.get('access-control-expose-headers'), 'Link, Retry-After, TrackingID');
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
      if (status !== 200) assert.ok('trackingId' in ((await response.json()) as object));
    }
  });
});

describe('settings', () => {
  test('have a default for what the environment leaves out', () => {
    const { port, hub, role, scenario } = readSettings({ ROLE: '' });
    assert.deepEqual(
      { port, hub, role, scenario },
      {
        port: 4010,
        hub: 'control-hub',
        role: 'customerFullAdmin',
        scenario: 'normal',
      },
    );
  });

  test('are read as they are spelled', () => {
    const settings = readSettings({
      PORT: '0',
      HUB: 'partner-hub',
      ROLE: 'partner-read-only',
      SCENARIO: 'staleSync',
      NOW: '2026-10-01T00:00:00Z',
    });
    assert.deepEqual(
      { ...settings, now: settings.now().toISOString() },
      {
        port: 0,
        hub: 'partner-hub',
        role: 'partnerReadOnly',
        scenario: 'staleSync',
        now: '2026-10-01T00:00:00.000Z',
      },
    );
  });

  for (const [name, allowed] of [
    ['PORT', 'a port number from 0 to 65535'],
    ['HUB', 'one of control-hub, partner-hub'],
    [
      'ROLE',
      'one of customer-full-admin, partner-full-admin, full-sales-admin, sales-admin, partner-read-only, none',
    ],
    ['SCENARIO', `one of ${scenarioNames.join(', ')}`],
    ['NOW', 'an ISO 8601 instant such as 2026-11-24T09:00:00Z'],
  ] as const) {
    test(`${name} with a wrong value is one sentence that lists what is allowed`, () => {
      assert.throws(() => readSettings({ [name]: 'tomorrow' }), {
        message: `${name} is "tomorrow", but must be ${allowed}.`,
      });
    });
  }
});

describe('started from the command line', () => {
  const start = (environment: Record<string, string>) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'mocks/server.ts'], {
      cwd: root,
      env: { ...process.env, ...environment },
    });
    return child;
  };

  test('prints where it answers', async () => {
    const child = start({ PORT: '0' });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    child.kill();
    await once(child, 'exit');
    assert.match(line.toString(), /http:\/\/127\.0\.0\.1:\d+\n$/);
  });

  test('says that PORT can be set where the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const child = start({ PORT: String(port) });
    let output = '';
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    const [code] = (await once(child, 'close')) as [number];
    taken.close();
    const sentence = `Port ${port} is in use. Set PORT to another one, or to 0 for any that is free.\n`;
    assert.deepEqual([code, output], [1, sentence]);
  });

  test('ends with an error for a wrong value', async () => {
    const child = start({ HUB: 'hub' });
    let output = '';
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    const [code] = (await once(child, 'close')) as [number];
    assert.deepEqual([code, output], [1, 'HUB is "hub", but must be one of control-hub, partner-hub.\n']);
  });
});
