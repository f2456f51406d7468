/** Finds what a user finds, by role, label or text, through shadow roots and slots. */

const rolesBySelector: readonly (readonly [string, string])[] = [
  ['button', 'button'],
  ['select', 'combobox'],
  ['table', 'table'],
  ['tbody tr', 'row'],
  ['th[scope=col]', 'columnheader'],
  ['h1, h2, h3, h4', 'heading'],
  ['progress', 'progressbar'],
  ['input', 'textbox'],
  ['li', 'listitem'],
  ['nav', 'navigation'],
];

/** Every element below a node that is rendered, in the order it is read. */
export function* composed(root: Node): Generator<Element> {
  for (const child of root instanceof Element && root.shadowRoot
    ? root.shadowRoot.childNodes
    : root.childNodes) {
    if (!(child instanceof Element)) continue;
    if (child instanceof HTMLSlotElement) {
      for (const assigned of child.assignedElements()) {
        yield assigned;
        yield* composed(assigned);
      }
      continue;
    }
    if (child.tagName === 'STYLE') continue;
    yield child;
    yield* composed(child);
  }
}

/** Stands for a place where a word may break. */
const joint = '\u2060';

const isText = (node: Node | null, text: RegExp) => node instanceof Text && text.test(node.data);

/** The next or previous node that is more than a marker of the template engine's. */
function neighbor(node: Node, side: 'nextSibling' | 'previousSibling'): Node | null {
  let found = node[side];
  while (found instanceof Comment || isText(found, /^$/)) found = found![side];
  return found;
}

/** What is written on the page, as one line; no-break spaces are kept. */
export function textOf(root: Node): string {
  const parts: string[] = [];
  const walk = (node: Node) => {
    if (node instanceof Text) parts.push(node.data);
    else if (node instanceof HTMLSlotElement) node.assignedNodes({ flatten: true }).forEach(walk);
    else if (node instanceof Element && node.shadowRoot) node.shadowRoot.childNodes.forEach(walk);
    else if (node instanceof Element && node.tagName === 'WBR') parts.push(joint);
    else if (node instanceof Element && node.tagName === 'BDI') {
      // A name in a sentence: what it touches is no other word.
      if (isText(neighbor(node, 'previousSibling'), /\S$/)) parts.push(joint);
      node.childNodes.forEach(walk);
      if (isText(neighbor(node, 'nextSibling'), /^\S/)) parts.push(joint);
    } else if (!(node instanceof Element) || !['STYLE', 'SVG'].includes(node.tagName.toUpperCase())) {
      node.childNodes.forEach(walk);
    }
  };
  walk(root);
  return parts
    .join(' ')
    .replaceAll(` ${joint} `, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** A label as it is read out: the marks around names are not. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label.replace(/[\u2068\u2069]/g, '');
  if (element instanceof HTMLSelectElement || element instanceof HTMLInputElement) {
    return [...(element.labels ?? [])].map(textOf).join(' ');
  }
  return textOf(element);
}

function roleOf(element: Element): string | null {
  const explicit = element.getAttribute('role');
  if (explicit !== null) return explicit;
  return rolesBySelector.find(([selector]) => element.matches(selector))?.[1] ?? null;
}

/** All elements of a role whose accessible name contains a text. */
export function allByRole(root: Node, role: string, name: string | RegExp = ''): HTMLElement[] {
  return [...composed(root)].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      roleOf(element) === role &&
      (typeof name === 'string' ? nameOf(element).includes(name) : name.test(nameOf(element))),
  );
}

/** The one element of a role with such a name; throws with what there is instead. */
export function byRole(root: Node, role: string, name: string | RegExp = ''): HTMLElement {
  const found = allByRole(root, role, name);
  if (found.length !== 1 || !found[0]) {
    const names = allByRole(root, role).map(nameOf).join(' | ');
    throw new Error(
      `${String(found.length)} elements of role ${role} are named ${String(name)}; there are: ${names}`,
    );
  }
  return found[0];
}

export function buttonNamed(root: Node, name: string | RegExp): HTMLButtonElement {
  return byRole(root, 'button', name) as HTMLButtonElement;
}

export function fieldNamed(root: Node, name: string | RegExp): HTMLInputElement {
  return byRole(root, 'textbox', name) as HTMLInputElement;
}

/** Whether any part of it says that it is being changed. */
export const isBusy = (root: Node): boolean => [...composed(root)].some((part) => part.ariaBusy === 'true');

/** Chooses from the page's one list, as a user does. */
export function choose(root: Node, value: string): void {
  const select = byRole(root, 'combobox') as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change'));
}
