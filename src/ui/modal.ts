/** A modal dialog and the page around it: what a browser does when one is closed is also done when it goes as it is. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Modal implements ReactiveController {
  readonly #dialog: () => HTMLDialogElement | null;
  /** What had the focus before, as the page sees it. */
  #before: Element | null = null;

  /** @param dialog null as long as the host has not rendered it. */
  constructor(host: ReactiveControllerHost, dialog: () => HTMLDialogElement | null) {
    this.#dialog = dialog;
    host.addController(this);
  }

  open(): void {
    this.#before = document.activeElement;
    this.#dialog()?.showModal();
  }

  /** Taken out of the page and put back, it would stand there as an ordinary box. */
  hostConnected(): void {
    const dialog = this.#dialog();
    if (dialog?.open !== true) return;
    dialog.open = false;
    dialog.showModal();
  }

  /** A hub that takes the tab away closes nothing first; where it has moved the focus by then, that stays. */
  hostDisconnected(): void {
    const isLost = document.activeElement === document.body;
    if (isLost && this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
  }
}
