/** Whether an element has come into view. The first report comes after the next paint: what stands above it is there by then. */
import type { LitElement, ReactiveController } from 'lit';

export class Seen implements ReactiveController {
  /** Once true, always true. */
  isSeen = false;
  readonly #host: LitElement;
  #observer: IntersectionObserver | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.isSeen = true;
      this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }
}
