/** How both languages write numbers, dates and lists, and order names: the same in Node and in browsers. */
import type { Format } from '../../src/i18n/format.ts';

const nbsp = '\u00a0';
const minus = '\u2212';
const dash = '\u2013';
const thin = '\u2009';

/** What is written, and how in Swedish and in English. */
export const written: readonly [what: string, write: (format: Format) => string, sv: string, en: string][] = [
  ['a large number', ({ units }) => units(1_234_567), `1${nbsp}234${nbsp}567`, '1,234,567'],
  ['a thousand', ({ units }) => units(1_201), `1${nbsp}201`, '1,201'],
  ['zero', ({ units }) => units(0), '0', '0'],
  ['a number not known', ({ units }) => units(null), dash, dash],
  ['a rise', ({ change }) => change(5), '+5', '+5'],
  ['a fall', ({ change }) => change(-5), `${minus}5`, '-5'],
  ['a large fall', ({ change }) => change(-1_234), `${minus}1${nbsp}234`, '-1,234'],
  ['no change', ({ change }) => change(0), '0', '0'],
  ['a change not known', ({ change }) => change(null), dash, dash],
  ['a share', ({ percent }) => percent(12), `12${nbsp}%`, '12%'],
  ['a share over 100', ({ percent }) => percent(101), `101${nbsp}%`, '101%'],
  ['a large share', ({ percent }) => percent(123_400), `123${nbsp}400${nbsp}%`, '123,400%'],
  // 29 / 100 and 57 / 100 are not exact in binary.
  ['an awkward share', ({ percent }) => `${percent(29)} ${percent(57)}`, `29${nbsp}% 57${nbsp}%`, '29% 57%'],
  ['a day in prose', ({ dayInWords }) => dayInWords('2026-11-24'), '24 november 2026', '24 November 2026'],
  ['a leap day', ({ dayInWords }) => dayInWords('2028-02-29'), '29 februari 2028', '29 February 2028'],
  ['a day of the year shown', ({ shortDay }) => shortDay('2026-10-12', '2026-01-01'), '12 okt.', '12 Oct'],
  [
    'a day of another year',
    ({ shortDay }) => shortDay('2025-10-12', '2026-01-01'),
    '12 okt. 2025',
    '12 Oct 2025',
  ],
  [
    'the days beside a new year',
    ({ shortDay }) => `${shortDay('2025-12-31', '2026-01-01')}, ${shortDay('2026-01-01', '2026-12-31')}`,
    '31 dec. 2025, 1 jan.',
    '31 Dec 2025, 1 Jan',
  ],
  [
    'a range within a year',
    ({ range }) => range('2026-07-01', '2026-09-30'),
    `1 juli${dash}30 september 2026`,
    `1 July${thin}${dash}${thin}30 September 2026`,
  ],
  [
    'a range within a month',
    ({ range }) => range('2026-10-05', '2026-10-25'),
    `5${dash}25 oktober 2026`,
    `5${thin}${dash}${thin}25 October 2026`,
  ],
  [
    'a range over a new year',
    ({ range }) => range('2025-12-24', '2026-01-03'),
    `24 december 2025${dash}3 januari 2026`,
    `24 December 2025${thin}${dash}${thin}3 January 2026`,
  ],
  [
    'a range of one day',
    ({ range }) => range('2026-11-24', '2026-11-24'),
    '24 november 2026',
    '24 November 2026',
  ],
  [
    'an instant',
    ({ instant }) => instant('2026-11-24T04:12:59Z'),
    '24 november 2026 04:12',
    '24 November 2026 04:12',
  ],
  [
    'an instant from elsewhere',
    ({ instant }) => instant('2026-11-24T01:30:00+02:00'),
    '23 november 2026 23:30',
    '23 November 2026 23:30',
  ],
  [
    'midnight',
    ({ instant }) => instant('2026-11-24T00:00:00Z'),
    '24 november 2026 00:00',
    '24 November 2026 00:00',
  ],
  ['one item', ({ list }) => list(['a']), 'a', 'a'],
  ['two items', ({ list }) => list(['a', 'b']), 'a och b', 'a and b'],
  ['three items', ({ list }) => list(['a', 'b', 'c']), 'a, b och c', 'a, b and c'],
];

export const names = [
  'Ö 1',
  'zeta',
  'Åre',
  'eld',
  'Kund 10',
  'über',
  'ära',
  'Kund 9',
  'élan',
  'Ärt',
  'alfa',
  'uggla',
  'yvig',
];

/** å ä ö come last, é stands with e and ü with y, digits by value. */
export const inSwedish = [
  'alfa',
  'élan',
  'eld',
  'Kund 9',
  'Kund 10',
  'uggla',
  'über',
  'yvig',
  'zeta',
  'Åre',
  'ära',
  'Ärt',
  'Ö 1',
];

/** Marks count last, digits by value. */
export const inEnglish = [
  'alfa',
  'ära',
  'Åre',
  'Ärt',
  'élan',
  'eld',
  'Kund 9',
  'Kund 10',
  'Ö 1',
  'über',
  'uggla',
  'yvig',
  'zeta',
];
