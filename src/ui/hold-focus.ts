/**
 * Keeps the keyboard's place when the control just pressed is about to go: the element that showed it takes the focus,
 * or the browser would start again at the top of the hub's page.
 */
export function holdFocus(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
