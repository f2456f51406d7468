/** What tables need beside what axe asks for: a caption, and headers that say what they head. */
import { composed, textOf } from './find.ts';

/** Each fault as one line. */
export function findBareTables(root: Node): string[] {
  return [...composed(root)].flatMap((element) => {
    if (element instanceof HTMLTableElement) {
      return textOf(element.caption ?? document.createTextNode('')) === ''
        ? [`A table without a caption: ${textOf(element).slice(0, 80)}`]
        : [];
    }
    const isHeader = element instanceof HTMLTableCellElement && element.localName === 'th';
    return isHeader && element.scope === '' ? [`A header without a scope: ${textOf(element)}`] : [];
  });
}
