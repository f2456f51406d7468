/** Texts of any Unicode characters, those that files stumble over more often than chance would have it. */
import fc from 'fast-check';

const codePoint = fc.oneof(
  fc.nat(0xff),
  fc.nat(0xd7ff),
  fc.integer({ min: 0xe000, max: 0xffff }),
  fc.integer({ min: 0x1_0000, max: 0x10_ffff }),
);

export const character: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: codePoint.map((code) => String.fromCodePoint(code)) },
  { weight: 1, arbitrary: fc.constantFrom('_', 'x', '0041', '_x0041_', 'x0041_', '\u0001', '\r', '\uFFFF') },
);
