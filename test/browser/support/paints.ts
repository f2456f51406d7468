/** The colors that a page is painted with, as the browser computes them. */
import { composed } from './find.ts';

const sides = ['top', 'right', 'bottom', 'left'] as const;

/** Nothing is seen of it, whichever way the browser writes that. */
const isClear = (color: string) => /^rgba\(.* 0\)$|\/ 0\)$|^transparent$/.test(color);

const hasText = (element: Element) =>
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

function paintsOf(element: Element): [what: string, color: string][] {
  const style = getComputedStyle(element);
  const found: [string, string][] = [['background', style.backgroundColor]];
  if (hasText(element)) found.push(['text', style.color]);
  if (element instanceof SVGGeometryElement) {
    found.push(['fill', style.fill]);
    if (style.stroke !== 'none') found.push(['stroke', style.stroke]);
  }
  for (const side of sides) {
    const isDrawn =
      style.getPropertyValue(`border-${side}-style`) !== 'none' &&
      style.getPropertyValue(`border-${side}-width`) !== '0px';
    if (isDrawn) found.push([`border-${side}`, style.getPropertyValue(`border-${side}-color`)]);
  }
  return found.filter(([, color]) => !isClear(color) && !color.startsWith('url('));
}

/** Each color that is seen below a node, with one of the places where it is. */
export function readPaints(root: Node): Map<string, string> {
  const paints = new Map<string, string>();
  for (const element of composed(root)) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    for (const [what, color] of paintsOf(element)) {
      const place = `${what} of ${element.localName} ${element.getAttribute('class') ?? ''}`.trim();
      if (!paints.has(color)) paints.set(color, place);
    }
  }
  return paints;
}

/** A color as the browser writes it where a style asks for it. */
export function asPainted(color: string, scheme: 'light' | 'dark' = 'light'): string {
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.colorScheme = scheme;
  probe.style.color = color;
  const painted = getComputedStyle(probe).color;
  probe.remove();
  return painted;
}

type Rgb = readonly [red: number, green: number, blue: number];

/** Whether something on a canvas has a color; the paler edges of lines count. */
export function hasColor(canvas: HTMLCanvasElement, color: Rgb): boolean {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  for (let at = 0; at < data.length; at += 4) {
    const isIt = color.every((part, index) => Math.abs(data[at + index]! - part) < 6);
    if (isIt && data[at + 3]! > 64) return true;
  }
  return false;
}
