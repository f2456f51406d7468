import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clusters, range } from './support/payloads.ts';
import { baseUrl, collect, createTestApi, json, patient } from './support/stub-service.ts';

const query = '?asOf=2026-11-23&cursor=2';

/** Addresses below `https://flex.example/api/v1/` are ours; none of these is. */
const hostile = [
  // Another origin.
  ...[
    'https://evil.example',
    'https://flex.example.evil.example',
    'https://evilflex.example',
    'https://evil.example/flex.example',
    'https://api.flex.example',
    'https://flex.example.',
    'https://flex.example:444',
    'https://flex.example:80',
    'http://flex.example',
    'http://flex.example:443',
    'ws://flex.example',
    'wss://flex.example',
    'ftp://flex.example',
    'https://fIex.example',
    'https://flex。evil.example',
    'https://flеx.example',
    'https://127.0.0.1',
    'https://[::1]',
    'https://localhost',
    'https://0x7f000001',
    'https://2130706433',
    'https://10.0.0.1',
    'https://169.254.169.254',
    'https://cucm.customer.example',
  ].map((origin) => `${origin}/api/v1/clusters${query}`),
  // A user in the address.
  ...['user@', 'user:pass@', ':pass@', '%40@', 'flex.example@', 'flex.example%2f@'].map(
    (user) => `https://${user}flex.example/api/v1/clusters${query}`,
  ),
  `https://flex.example@evil.example/api/v1/clusters${query}`,
  `https://flex.example:443@evil.example/api/v1/clusters${query}`,
  `https://flex.example\\@evil.example/api/v1/clusters${query}`,
  // Left to the address at hand to complete.
  `//evil.example/api/v1/clusters${query}`,
  `///evil.example/api/v1/clusters${query}`,
  `////evil.example/api/v1/clusters${query}`,
  `\\\\evil.example/api/v1/clusters${query}`,
  `/\\evil.example/api/v1/clusters${query}`,
  `\\/evil.example/api/v1/clusters${query}`,
  `https:/evil.example/api/v1/clusters${query}`,
  `http:evil.example/api/v1/clusters${query}`,
  `http:/api/v1/clusters${query}`,
  ` https://evil.example/api/v1/clusters${query}`,
  `ht\ttps://evil.example/api/v1/clusters${query}`,
  `\u0001https://evil.example/api/v1/clusters${query}`,
  `/\t/evil.example/api/v1/clusters${query}`,
  // Another path of our own origin.
  ...[
    '',
    '/',
    '/api',
    '/api/',
    '/api/v1',
    '/api/v2/clusters',
    '/api/v10/clusters',
    '/api/v1evil/clusters',
    '/API/v1/clusters',
    '/api//v1/clusters',
    '//api/v1/clusters',
    '/x/api/v1/clusters',
    '/api/v1/../v2/clusters',
    '/api/v1/../../admin',
    '/api/v1/./../admin',
    '/api/v1/%2e%2e/admin',
    '/api/v1/%2E%2E/admin',
    '/api/v1/.%2e/admin',
    '/api/v1/..%2fadmin',
    '/api/v1/..%2Fadmin',
    '/api/v1/..%5cadmin',
    '/api/v1/%2e%2e%2fadmin',
    '/api/v1/clusters%2f..%2f..%2f..%2fadmin',
    '/api/v1/clusters/..%5C..%5C..%5Cadmin',
    '/api/v1\\..\\..\\admin',
    '/api/v1/..\\admin',
    '/api/v1%2fclusters',
    '/api%2fv1/clusters',
    '/%61pi/v1/clusters',
    '/api/v1;x/clusters',
    '/api/v1/%252e%252e/../../admin',
  ].map((path) => `https://flex.example${path}${query}`),
  '/',
  '/admin',
  '../../admin',
  '..',
  '../..',
  './../admin',
  '..\\..\\admin',
  // No address of a page at all.
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:application/json,{"items":[],"total":0}',
  'blob:https://flex.example/api/v1/clusters',
  'file:///api/v1/clusters',
  'about:blank',
  'mailto:x@flex.example',
  'urn:flex.example:api',
  'filesystem:https://flex.example/api/v1/clusters',
  'view-source:https://flex.example/api/v1/clusters',
  'https://',
  'https://[',
  'https://flex.example:99999/api/v1/clusters',
  'https://%/api/v1/clusters',
  'https://flex.example%00.evil.example/api/v1/clusters',
  'https://flex .example/api/v1/clusters',
];

describe(`${hostile.length} next links that lead elsewhere`, () => {
  for (const target of hostile) {
    test(`is not followed: ${JSON.stringify(target)}`, async () => {
      const { api, received } = createTestApi(() => {
        const answer = json({ ...clusters.wire, total: 2 });
        // A browser hands on what the service sent; a Headers object here would refuse some of it.
        const get = (name: string) => (name === 'link' ? `<${target}>; rel="next"` : null);
        Object.defineProperty(answer, 'headers', { value: { get } });
        return answer;
      });
      const { items, error } = await collect(api.listClusters({ asOf: range.to }, patient()));
      assert.deepEqual(items, clusters.domain);
      assert.equal((error as { kind: string } | null)?.kind, 'contract');
      assert.equal((error as Error).message, 'listClusters: the next link leads outside the API');
      assert.deepEqual(
        received.map(({ url }) => url.href),
        [`${baseUrl}/clusters?asOf=2026-11-23&max=500`],
      );
    });
  }

  test('are at least a hundred, each once', () => {
    assert.ok(hostile.length >= 100);
    assert.equal(new Set(hostile).size, hostile.length);
  });
});
