import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readLaunchUrl } from '../../../src/domain/launch-url.ts';
import { decodePunycode } from '../../../src/domain/punycode.ts';
import { cases } from '../../support/cases.ts';
import { goodUrls, hostileUrls } from './support/launch-urls.ts';

describe('an address of a cluster’s portal', () => {
  test(`is refused in all of ${hostileUrls.length} hostile forms`, () => {
    const opened = hostileUrls.filter((url) => readLaunchUrl(url).isSafe);

    assert.deepEqual(opened, []);
    assert.ok(new Set(hostileUrls).size >= 150);
  });

  test(`is accepted in all of ${goodUrls.length} good forms, and its host is shown in ASCII`, () => {
    const shown = goodUrls.map(([url]) => {
      const launch = readLaunchUrl(url);
      return launch.isSafe ? launch.host : `refused: ${url}`;
    });

    assert.deepEqual(
      shown,
      goodUrls.map(([, host]) => host),
    );
    assert.ok(goodUrls.length >= 50);
  });

  const octet = fc.integer({ min: 0, max: 255 });
  const privateAddress = fc.oneof(
    fc.tuple(fc.constant(10), octet, octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
  );

  test('is accepted for every private IPv4 address, as it is written', () => {
    fc.assert(
      fc.property(privateAddress, fc.constantFrom('', ':8443', ':443'), (address, port) => {
        const launch = readLaunchUrl(`https://${address.join('.')}${port}/ccmadmin`);

        assert.equal(launch.isSafe && launch.host.split(':')[0], address.join('.'));
      }),
      { numRuns: cases(500, 10_000) },
    );
  });

  test('is refused for every other spelling of an IPv4 address', () => {
    const spellings: readonly ((parts: readonly number[]) => string)[] = [
      (parts) => String(parts.reduce((sum, part) => sum * 256 + part, 0)),
      (parts) => `0x${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`,
      (parts) => parts.map((part) => `0x${part.toString(16)}`).join('.'),
      (parts) => parts.map((part) => `0${part.toString(8)}`).join('.'),
      (parts) => parts.map((part) => String(part).padStart(4, '0')).join('.'),
      (parts) => parts.join('。'),
      (parts) =>
        Array.from(parts.join('.'))
          .map((c) => (c === '.' ? c : String.fromCodePoint(0xfee0 + c.charCodeAt(0))))
          .join(''),
      (parts) => `[::ffff:${parts.join('.')}]`,
      (parts) => `${parts[0]}.${parts[1]}.${(parts[2] ?? 0) * 256 + (parts[3] ?? 0)}`,
    ];
    fc.assert(
      fc.property(fc.tuple(octet, octet, octet, octet), fc.constantFrom(...spellings), (address, spell) => {
        assert.deepEqual(readLaunchUrl(`https://${spell(address)}/`), { isSafe: false });
      }),
      { numRuns: cases(500, 10_000) },
    );
  });

  // Pieces of which addresses, and attacks on those who read them, are made.
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        'https:',
        'http:',
        'javascript:',
        '/',
        '//',
        '\\',
        '@',
        ':',
        '.',
        '%2f',
        '%00',
        '[',
        ']',
        '?',
        '#',
        '\t',
        '\n',
        ' ',
      ],
      ...[
        '10.0.0.1',
        '127.0.0.1',
        '0x7f',
        'localhost',
        'xn--',
        'cucm',
        'example',
        'å',
        'а',
        '。',
        '１',
        '8443',
        '22',
        '::1',
        'fd00::1',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const address = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 8 }).map((pieces) => `https://${pieces.join('')}`),
    fc.webUrl({ validSchemes: ['https', 'http'], withFragments: true, withQueryParameters: true }),
  );

  test('becomes a link only to where it plainly leads', () => {
    fc.assert(
      fc.property(address, (url) => {
        const launch = readLaunchUrl(url);
        if (!launch.isSafe) return;
        const { protocol, username, password, hostname, host, href } = new URL(launch.href);

        assert.deepEqual(
          [protocol, username, password, host, href],
          ['https:', '', '', launch.host, launch.href],
        );
        assert.match(url, /^https:\/\/[^/\\@]+([/?#].*)?$/i);
        assert.doesNotMatch(
          hostname,
          /^(127|0|22[4-9]|2[3-5]\d)(\.\d+){3}$|^169\.254(\.\d+){2}$|^\[(::|fe|ff)|(^|\.)localhost\.?$/,
        );
        assert.match(launch.host, /^[\x21-\x7e]+$/);
      }),
      { numRuns: cases(2000, 10_000) },
    );
  });
});

describe('a Punycode label', () => {
  const table: readonly [label: string, text: string | null][] = [
    ['vxj-qla6g', 'växjö'],
    ['r-3fa9c', 'ærø'],
    ['80ak6aa92e', 'аррӏе'],
    ['r8jz45g', '例え'],
    ['ls8h', '💩'],
    ['', ''],
    ['a-', 'a'],
    ['!', null],
    ['é', null],
    ['99999999', null],
  ];
  for (const [label, text] of table) {
    test(`xn--${label} ${text === null ? 'is none' : `says ${text}`}`, () => {
      assert.equal(decodePunycode(label), text);
    });
  }

  test('reads back what the platform writes', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from('abcåäöéüñçøæłżабвγδ例文')),
          minLength: 1,
          maxLength: 12,
        }),
        (text) => {
          const url = `https://${text}.example/`;
          fc.pre(URL.canParse(url));
          const [label = ''] = new URL(url).hostname.split('.');
          fc.pre(label.startsWith('xn--'));

          assert.equal(decodePunycode(label.slice(4)), text);
        },
      ),
      { numRuns: cases(500, 10_000) },
    );
  });
});
