/** Itself, or something in it or in its shadow; also while the window is in the background, where `:focus` need not match. */
export const hasFocus = (element: HTMLElement): boolean =>
  element.contains((element.getRootNode() as Document | ShadowRoot).activeElement);

/**
 * Keeps the keyboard's place when the control just pressed is about to go: the element that showed it takes the focus,
 * or the browser would start again at the top of the hub's page.
 */
export function holdFocus(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  // Tab passes over an element with a negative index and all that is in its shadow, so it goes once the focus has left both.
  const release = () => {
    const { activeElement } = element.getRootNode() as Document | ShadowRoot;
    // The window may have gone to the background, with the focus where it was.
    if (activeElement === element) return;
    element.removeEventListener('focusout', release);
    element.removeAttribute('tabindex');
  };
  element.addEventListener('focusout', release);
}
