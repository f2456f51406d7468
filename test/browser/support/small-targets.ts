/** Targets of less than 24 px. axe lets one pass that stands alone: here it has to be as large all the same. */
import { composed, nameOf, textOf } from './find.ts';

const least = 24;

/** Beside words of the same sentence a line's height is all there is. */
const isInSentence = (element: Element) =>
  element.closest('p') !== null &&
  [...element.parentElement!.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

/** A box or radio is pressed by its label as well. */
const pressed = (control: Element) =>
  control instanceof HTMLInputElement ? (control.closest('label') ?? control) : control;

/** Each as one line: its name, and its size. */
export function findSmallTargets(root: Node): string[] {
  return [...composed(root)].flatMap((element) => {
    if (!element.matches('button, a[href], input, select, summary') || isInSentence(element)) return [];
    if (!element.checkVisibility({ visibilityProperty: true })) return [];
    const { width, height } = pressed(element).getBoundingClientRect();
    // Half a pixel is the browser's rounding.
    return width > least - 0.5 && height > least - 0.5
      ? []
      : [`${nameOf(element) || textOf(element)} is ${width.toFixed(1)} × ${height.toFixed(1)} px`];
  });
}
