/**
 * Runs in the browser: where Tab should lead, worked out from what is on the page, and how what it led to looks.
 * Sent to the page as it is, so it imports nothing and the function holds all that it needs.
 */

export interface Focused {
  /** Its name as it is read out. */
  readonly name: string;
  readonly tag: string;
  /** The page itself holds the focus: nothing does. */
  readonly isOnPage: boolean;
  /** It is in sight, with nothing above it. */
  readonly isSeen: boolean;
}

/** What one press came to. */
export interface Step extends Focused {
  /** The press was the last: it led past all there is. */
  readonly isOver: boolean;
  /** What is wrong with it, in words. */
  readonly faults: readonly string[];
}

export interface FocusOrder {
  readFocus(): Focused;
  /** Puts the focus where a walk begins: on the first control, or the last. */
  begin(isForwards: boolean): void;
  /** What the last press came to. Then works out what the next one has to. */
  step(): Step;
  /** Controls that were there when the walk began, and have not been reached. */
  missed(): readonly string[];
}

declare global {
  var focusOrder: FocusOrder | undefined;
}

export function installFocusOrder(): void {
  if (globalThis.focusOrder !== undefined) return;

  /** Below a node as it is rendered: shadow trees in place of the light, what is slotted in place of the slot. */
  const childrenOf = (element: Element): Element[] => {
    if (element instanceof HTMLSlotElement) {
      const assigned = element.assignedElements();
      return assigned.length > 0 ? assigned : [...element.children];
    }
    return [...(element.shadowRoot ?? element).children];
  };

  const parentOf = (element: Element): Element | null => {
    if (element.assignedSlot) return element.assignedSlot;
    const { parentNode } = element;
    return parentNode instanceof ShadowRoot
      ? parentNode.host
      : parentNode instanceof Element
        ? parentNode
        : null;
  };

  const isWithin = (element: Element | null, ancestor: Element): boolean => {
    for (let at = element; at !== null; at = parentOf(at)) if (at === ancestor) return true;
    return false;
  };

  const focusedElement = (): Element | null => {
    let { activeElement } = document;
    while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
    return activeElement === document.body || activeElement === document.documentElement
      ? null
      : activeElement;
  };

  /** Of a group of radios Tab reaches the one that is on, or the first; arrows lead to the others. */
  const isReachedInGroup = (radio: HTMLInputElement): boolean => {
    const group = [...(radio.getRootNode() as ParentNode).querySelectorAll<HTMLInputElement>('[type=radio]')];
    const same = group.filter(({ name, form }) => name === radio.name && form === radio.form);
    return radio === (same.find(({ checked }) => checked) ?? same[0]);
  };

  const native = 'a[href], button, input, select, textarea, details > summary:first-of-type, [tabindex]';

  const isControl = (element: Element): element is HTMLElement =>
    element instanceof HTMLElement &&
    element.matches(native) &&
    element.tabIndex >= 0 &&
    !element.matches(':disabled') &&
    !(element instanceof HTMLInputElement && element.type === 'radio' && !isReachedInGroup(element));

  /** Every element that can be seen, in the order it is read. */
  const visible = (root: Element, found: Element[] = []): Element[] => {
    for (const element of childrenOf(root)) {
      if (element.matches('style, script, svg')) continue;
      if (
        getComputedStyle(element).display === 'contents' ||
        element.checkVisibility({ visibilityProperty: true })
      )
        found.push(element);
      if (!element.hasAttribute('inert')) visible(element, found);
    }
    return found;
  };

  /** What scrolls and holds no control is reached itself: keys are to scroll it. */
  const isBareScroller = (element: Element, all: readonly Element[]): boolean => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    const isScroller =
      (scrolls(overflowY) && element.scrollHeight > element.clientHeight) ||
      (scrolls(overflowX) && element.scrollWidth > element.clientWidth);
    return (
      isScroller && !all.some((other) => other !== element && isControl(other) && isWithin(other, element))
    );
  };

  /** What there is to walk through: an open dialog makes the rest of the page unreachable. */
  const rootOf = (): Element => {
    const open = visible(document.body).filter((element) => element.matches('dialog:modal'));
    return open.at(-1) ?? document.body;
  };

  const stopsAmong = (all: readonly Element[]) =>
    all.filter((element) => isControl(element) || isBareScroller(element, all));

  const nameOf = (element: Element): string => {
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : [];
    const name = element.ariaLabel ?? labels?.[0]?.textContent ?? element.textContent;
    return name
      .replace(/[\u2068\u2069]/g, '')
      .trim()
      .replace(/\s+/g, ' ');
  };

  /** The element's rectangle as far as it lies in the window; of a link over several lines the first. */
  const inWindow = (element: Element) => {
    const { left, top, right, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return {
      left: Math.max(0, left),
      top: Math.max(0, top),
      right: Math.min(innerWidth, right),
      bottom: Math.min(innerHeight, bottom),
    };
  };

  const isSeen = (element: Element): boolean => {
    const { left, top, right, bottom } = inWindow(element);
    if (right <= left || bottom <= top) return false;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    let above = document.elementFromPoint(x, y);
    while (above?.shadowRoot) {
      const inner = above.shadowRoot.elementFromPoint(x, y);
      if (inner === null || inner === above) break;
      above = inner;
    }
    return isWithin(above, element);
  };

  const ringOf = (element: Element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    return { outlineStyle, outlineWidth, outlineColor, boxShadow };
  };

  const isRinged = (before: ReturnType<typeof ringOf>, now: ReturnType<typeof ringOf>): boolean => {
    const isTransparent = now.outlineColor === 'transparent' || now.outlineColor.endsWith(', 0)');
    const hasOutline = now.outlineStyle !== 'none' && parseFloat(now.outlineWidth) >= 1 && !isTransparent;
    const isOther = JSON.stringify(before) !== JSON.stringify(now);
    return isOther && (hasOutline || (now.boxShadow !== 'none' && now.boxShadow !== before.boxShadow));
  };

  /** A windowed table uses its rows again: the same element in another row is another control. */
  const placeOf = (element: Element) => element.closest('[role=row]')?.ariaRowIndex ?? '';
  /** The parts of a date are stops of their own within the one field. */
  const hasParts = (element: Element | null) =>
    element instanceof HTMLInputElement && ['date', 'datetime-local'].includes(element.type);

  let isForwards = true;
  let initial: Element[] = [];
  const reached = new Map<Element, Set<string>>();
  let before: Element | null = null;
  let wanted: Element | null = null;
  let ring: ReturnType<typeof ringOf> | null = null;

  const readFocus = (): Focused => {
    const element = focusedElement();
    return element === null
      ? { name: '', tag: '', isOnPage: true, isSeen: true }
      : { name: nameOf(element), tag: element.tagName, isOnPage: false, isSeen: isSeen(element) };
  };

  const faultsOf = (element: Element): string[] => {
    const faults: string[] = [];
    const place = placeOf(element);
    const places = reached.get(element) ?? new Set();
    if (places.has(place)) faults.push('is reached twice');
    reached.set(element, places.add(place));
    if (element !== wanted)
      faults.push(`comes where “${wanted === null ? 'the end' : nameOf(wanted)}” should`);
    if (!isSeen(element)) faults.push('is out of sight or covered');
    // The browser itself draws the ring around the button in a date's field.
    const isOnPart = hasParts(element) && !element.matches(':focus');
    if (ring !== null && element === wanted && !isOnPart && !isRinged(ring, ringOf(element)))
      faults.push('does not show that it has the focus');
    return faults;
  };

  const expectNext = () => {
    const all = visible(rootOf());
    const stops = stopsAmong(all);
    before = focusedElement();
    const at = before === null ? -1 : all.indexOf(before);
    wanted =
      (isForwards
        ? stops.find((stop) => all.indexOf(stop) > at)
        : stops.findLast((stop) => all.indexOf(stop) < at)) ?? null;
    ring = wanted === null ? null : ringOf(wanted);
  };

  const check = (): Step => {
    const element = focusedElement();
    const focus = readFocus();
    if (element !== null && element === before && hasParts(element)) {
      return { ...focus, isOver: false, faults: [] };
    }
    // Past the last control the browser's own come, or those of the page again.
    const isAround = element !== null && reached.get(element)?.has(placeOf(element)) === true;
    if (wanted === null && (element === null || isAround)) return { ...focus, isOver: true, faults: [] };
    if (element === null) {
      const missing = wanted === null ? '' : nameOf(wanted);
      return { ...focus, isOver: true, faults: [`The focus left the page where “${missing}” should come.`] };
    }
    return { ...focus, isOver: false, faults: faultsOf(element).map((fault) => `“${focus.name}” ${fault}.`) };
  };

  globalThis.focusOrder = {
    readFocus,
    begin(direction) {
      isForwards = direction;
      reached.clear();
      const all = visible(rootOf());
      initial = stopsAmong(all);
      // From where nothing has the focus, a press would start at the place last clicked or scrolled to. A dialog's heading is a beginning.
      const focused = focusedElement();
      const isAtHeading = focused !== null && all.includes(focused) && focused.matches('[autofocus]');
      if (!isForwards || !isAtHeading) (initial.at(isForwards ? 0 : -1) as HTMLElement).focus();
      const element = focusedElement();
      if (element !== null) reached.set(element, new Set([placeOf(element)]));
      expectNext();
    },
    step() {
      const step = check();
      expectNext();
      return step;
    },
    missed: () => initial.filter((element) => element.isConnected && !reached.has(element)).map(nameOf),
  };
}
