/** What does not fit: a page that scrolls sideways, and elements that hide a part of what they hold. */
import { composed, textOf } from './find.ts';

/** What is read out alone takes up no room. */
const isForReadersAlone = ({ clipPath, display }: CSSStyleDeclaration) =>
  clipPath !== 'none' || display === 'none';

const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';

/** Ends in dots, and tells all of it to whoever points at it. */
const isShortened = (element: Element, style: CSSStyleDeclaration) =>
  style.textOverflow === 'ellipsis' && (element.getAttribute('title') ?? '') !== '';

/** Firefox gives the attribute's name, Chromium what stands in it. */
const labelled = /^(?:"(?<text>.+?)"|attr\((?<name>[\w-]+)\))/s;

/** What a style sheet writes before an element, as an element that can be measured: one that is drawn cannot. */
function copyOfLabel(element: Element, style: CSSStyleDeclaration, text: string): HTMLElement {
  const copy = document.createElement('span');
  copy.textContent = text;
  for (const name of ['display', 'width', 'height', 'overflow', 'white-space', 'overflow-wrap', 'hyphens'])
    copy.style.setProperty(name, style.getPropertyValue(name));
  for (const name of ['font', 'letter-spacing', 'word-spacing', 'text-transform', 'line-height'])
    copy.style.setProperty(name, style.getPropertyValue(name), 'important');
  copy.style.setProperty('position', 'absolute');
  element.append(copy);
  return copy;
}

/** The label before an element, where it hides a part of itself; one that does not is measured with its element. */
function findCutOffLabel(element: HTMLElement): string[] {
  const style = getComputedStyle(element, '::before');
  const { text: written, name = '' } = labelled.exec(style.content)?.groups ?? {};
  const text = written ?? element.getAttribute(name) ?? '';
  if (text === '' || isForReadersAlone(style) || !hides(style.overflowX)) return [];
  const copy = copyOfLabel(element, style, text);
  const wider = copy.scrollWidth - copy.clientWidth;
  const higher = copy.scrollHeight - copy.clientHeight;
  copy.remove();
  return wider > 1 || higher > 1 ? [`The label “${text}” hides ${wider} × ${higher} px`] : [];
}

/** Each as one line: the element, its text, and by how much. */
export function findCutOff(root: Element): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const found = scrollWidth > clientWidth ? [`The page is ${scrollWidth} px wide, of ${clientWidth}.`] : [];
  for (const element of composed(root)) {
    if (!(element instanceof HTMLElement) || element.clientWidth === 0) continue;
    found.push(...findCutOffLabel(element));
    const style = getComputedStyle(element);
    if (isForReadersAlone(style) || isShortened(element, style)) continue;
    const wider = hides(style.overflowX) ? element.scrollWidth - element.clientWidth : 0;
    const higher = hides(style.overflowY) ? element.scrollHeight - element.clientHeight : 0;
    if (wider > 1 || higher > 1) {
      const name = `${element.tagName.toLowerCase()}.${element.className}`;
      found.push(`${name} hides ${wider} × ${higher} px of “${textOf(element).slice(0, 80)}”`);
    }
  }
  return found;
}

const spacing = new CSSStyleSheet();
// The figures of WCAG 1.4.12.
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

/** Spaces text as a reader may; holds for what is there now. */
export function spaceText(root: Element): void {
  for (const element of composed(root)) {
    const { shadowRoot } = element;
    if (shadowRoot !== null) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, spacing];
  }
}
