/** What a text must be to stand in an Excel file unchanged: any text may come from another tenant. */

/** Excel refuses a file in which a cell holds more. */
export const maxCellLength = 32_767;
const maxSheetNameLength = 31;

/** Cuts a text that no cell can hold, never between the halves of a character; its end then says so. */
export function fitCell(text: string): string {
  if (text.length <= maxCellLength) return text;
  return `${text.slice(0, maxCellLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A lone half of a surrogate pair is no character in any encoding of XML. */
function replaceLoneSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

// Not allowed in XML, or (CR) changed on the way through it. Tab and LF are kept as they are; so are DEL and C1, which XML
// may carry: LibreOffice reads no escapes of them.
const unsafe = String.raw`(?![\t\n])[\0-\x1F\uFFFE\uFFFF]`;
// An underscore with which an escape would be read: one that was in the text, or one made by the next escape. Excel's have
// four digits; LibreOffice takes fewer for one too.
const ambiguous = String.raw`_(?=x[0-9A-Fa-f]{1,4}(?:_|${unsafe}))`;
const toEscape = new RegExp(`${ambiguous}|${unsafe}`, 'gu');

/** Writes what XML cannot carry as `_xHHHH_`, the way Excel itself does, so that it reads back equal. */
export function escapeCell(text: string): string {
  return replaceLoneSurrogates(text).replace(
    toEscape,
    (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** For titles and names outside cells, where Excel knows no escapes. */
export function stripUnsafe(text: string): string {
  return replaceLoneSurrogates(text).replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, '');
}

/**
 * A name Excel accepts for a sheet: at most 31 characters, none of those that references to it give a meaning.
 * @param part from 2 on for one that another of the name goes on in.
 */
export function sheetName(text: string, part = 1): string {
  const allowed = stripUnsafe(text).replace(/[\t\n[\]*?:/\\' ]+/g, ' ');
  const end = part === 1 ? '' : ` (${part})`;
  return (
    (allowed
      .trim()
      .slice(0, maxSheetNameLength - end.length)
      .trim() || '-') + end
  );
}
