import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findNextTarget } from '../../../src/api/link-header.ts';

const url = 'https://flex.example/api/v1/clusters?cursor=2';

describe('a header with a next link', () => {
  const headers = [
    `<${url}>; rel="next"`,
    `<${url}>; rel=next`,
    `<${url}>;rel=next`,
    `<${url}> ; rel = "next"`,
    `\t<${url}>\t;\trel="next"\t`,
    `<${url}>; REL="Next"`,
    `<${url}>; rel="last next"`,
    `<${url}>; rel="next\tlast"`,
    `<${url}>; title="a, b; rel=prev"; rel="next"`,
    `<${url}>; title="a \\"quoted\\" <x>; rel=prev"; rel="next"`,
    `<${url}>; title*=UTF-8''n%c3%a4sta; rel="next"`,
    `<${url}>; rel="ne\\xt"`,
    `<${url}>; rel=next; rel=prev`,
    `<${url}>; crossorigin; rel=next`,
    `<${url}>;; rel=next;`,
    `, , <${url}>; rel=next, `,
    `<https://x.example/first>; rel="first", <${url}>; rel="next", <https://x.example/last>; rel="last"`,
    `<https://x.example/a,b;rel=next>; rel="prev", <${url}>; rel="next"`,
    `<https://x.example/a>; rel=next; anchor="#other", <${url}>; rel=next`,
    `<${url}>; rel=next, <https://x.example/second>; rel=next`,
  ];
  for (const header of headers) {
    test(`gives its target: ${header}`, () => assert.equal(findNextTarget(header), url));
  }
});

describe('a header without a next link', () => {
  const headers = [
    '',
    ' ',
    ',',
    url,
    `<${url}>`,
    `<${url}>; rel="first"`,
    `<${url}>; rel="nextpage"`,
    `<${url}>; rel="next-archive"`,
    `<${url}>; rel=prev; rel=next`,
    `<${url}>; rev="next"`,
    `<${url}>; title="rel=next"`,
    `<${url}>; title="; rel=next`,
    `<${url}>; rel="next`,
    `<${url}; rel=next`,
    `<${url}>; rel=next; anchor="https://x.example/"`,
    `"<${url}>; rel=next"`,
    `<${url}> rel=next`,
    `x <${url}>; rel=next`,
    `<${url}>; rel="first" <${url}>; rel="next"`,
    `<${url}>; rel=""`,
    `<${url}>; rel`,
    `<${url}>; rel==next`,
  ];
  for (const header of headers) {
    test(`gives nothing: ${header || '(empty)'}`, () => assert.equal(findNextTarget(header), null));
  }
});

test('of any list of links, written in any lawful way, the first next one is found', () => {
  const blank = fc.constantFrom('', ' ', '\t', '  ');
  const target = fc.webUrl().filter((each) => !each.includes('>'));
  const relation = fc.constantFrom('next', 'prev', 'first', 'NEXT', 'next last', 'last');
  const link = fc.record({ target, relation, title: fc.string(), blank, isTitled: fc.boolean() });
  fc.assert(
    fc.property(fc.array(link), (links) => {
      const header = links
        .map(({ target: to, relation: rel, title, blank: gap, isTitled }) => {
          const titled = isTitled ? `;${gap}title="${title.replace(/["\\]/g, '\\$&')}"` : '';
          return `<${to}>${gap}${titled};${gap}rel${gap}=${gap}"${rel}"`;
        })
        .join(`,${links[0]?.blank ?? ''}`);
      const first = links.find(({ relation: rel }) => rel.toLowerCase().startsWith('next'));
      assert.equal(findNextTarget(header), first?.target ?? null);
    }),
    { numRuns: 2_000 },
  );
});

test('no header, however odd, throws or gives anything but a part of itself', () => {
  const odd = [
    `<a>${';'.repeat(50_000)}"`,
    `<a>${' ;'.repeat(20_000)}"`,
    `<a>;${' '.repeat(50_000)}"`,
    `<a>; x="${'\\'.repeat(50_000)}`,
    '<'.repeat(50_000),
    `${','.repeat(50_000)}x`,
  ];
  for (const header of odd) assert.equal(findNextTarget(header), null);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('<>;,="\\ \tarelnxt')) }), (header) => {
      const found = findNextTarget(header);
      assert.ok(found === null || header.includes(`<${found}>`));
    }),
    { numRuns: 5_000 },
  );
});
