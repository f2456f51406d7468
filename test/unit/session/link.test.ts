import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shareableLink } from '../../../src/session/link.ts';

describe('the link in a file', () => {
  const kept = [
    'https://hub.example/ucm-cloud?view=clusters&q=%C3%A5&from=2026-10-01&to=2026-10-31',
    'https://hub.example/#/services/ucm?view=clusters&cluster=id-1',
    'https://hub.example/page#section',
    'https://hub.example/page?back=%2Fcustomers%3Ftile%3Dstale&q=100%',
    'https://hub.example/page;tab=usage?view=clusters',
    'https://hub.example/page?orgId=4c2f7a1e-9a00-4f1e-8d0b-0e6a3a1d2f34',
  ];
  for (const href of kept) {
    test(`is the address as it is: ${href}`, () => {
      assert.equal(shareableLink(href), href);
    });
  }

  const cleaned: [string, string][] = [
    ['https://anna:pass@hub.example/a?view=clusters', 'https://hub.example/a?view=clusters'],
    ['https://hub.example/a?access_token=x1&view=clusters', 'https://hub.example/a?view=clusters'],
    ['https://hub.example/a?view=clusters&code=4711&session_state=1', 'https://hub.example/a?view=clusters'],
    ['https://hub.example/a?view=clusters#id_token=abc&x=1', 'https://hub.example/a?view=clusters#x=1'],
    ['https://hub.example/a#/b?view=clusters&SAMLResponse=abc', 'https://hub.example/a#/b?view=clusters'],
    ['https://hub.example/a?acc%65ss%5Ftok%65n=x1&view=clusters', 'https://hub.example/a?view=clusters'],
    [
      'https://hub.example/a?back=https%3A%2F%2Fhub.example%2F%3Faccess_token%3Dx1&view=clusters',
      'https://hub.example/a?view=clusters',
    ],
    [
      'https://hub.example/a?back=%252Fb%253Ftoken%253Dx1&view=clusters',
      'https://hub.example/a?view=clusters',
    ],
    ['https://hub.example/a;jsessionid=A1?view=clusters', 'https://hub.example/a?view=clusters'],
    ['https://hub.example/a#/b;sid=1;tab=usage?bearer=x1', 'https://hub.example/a#/b;tab=usage'],
    [
      'https://hub.example/a?pwd=x&otp=1&cookie=c&hmac=h&sid=s&view=clusters',
      'https://hub.example/a?view=clusters',
    ],
    ['https://hub.example/a?x=eyJhbGciOiJub25lIn0.e30.&view=clusters', 'https://hub.example/a?view=clusters'],
    [`https://hub.example/a?view=clusters&x=${'a1'.repeat(60)}`, 'https://hub.example/a?view=clusters'],
  ];
  for (const [href, link] of cleaned) {
    test(`goes without what may be a credential: ${href.slice(0, 80)}`, () => {
      assert.equal(shareableLink(href), link);
    });
  }
});
