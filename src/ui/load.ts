/** One way to fetch and show: on Lit's Task, which by itself neither stops when its element leaves the page nor starts again. */
import { initialState, Task, TaskStatus } from '@lit/task';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Translate } from '../i18n/messages.ts';
import { FailureEvent } from './failure-event.ts';
import { holdFocus } from './hold-focus.ts';

export interface LoadConfig<Args extends readonly unknown[], Value> {
  /** What the value depends on, compared item by item; null while it cannot be known yet. */
  readonly args: () => Args | null;
  readonly run: (args: Args, signal: AbortSignal) => Promise<Value>;
  /** Default: a `failure` event that travels up to the tab. */
  readonly onError?: (error: unknown) => void;
  /** Whether a value got for `previous` may stay on screen while `next` loads or after it failed. Default: never. */
  readonly keeps?: (previous: Args, next: Args) => boolean;
}

export interface LoadTemplates<Value> {
  /** Default: nothing. */
  readonly pending?: () => unknown;
  /** What the figures kept after a failure are, in words. Default: those of the last successful try. */
  readonly kept?: (value: Value) => string;
  /** @param isCurrent false while the value is an older one, kept until the new arrives. */
  readonly complete: (value: Value, isCurrent: boolean) => unknown;
}

const isEqual = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((item, index) => Object.is(item, b[index]));

/**
 * Fetches when its arguments change, aborts what it no longer needs, and shows waiting, values and failures alike everywhere.
 * A failure never takes away what was on screen, where that still belongs to what is asked for.
 */
export class Load<Args extends readonly unknown[], Value> implements ReactiveController {
  readonly #config: LoadConfig<Args, Value>;
  readonly #task: Task<readonly [Args | null], Value>;
  #last: { readonly args: Args; readonly value: Value } | null = null;
  #wasCutOff = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost, config: LoadConfig<Args, Value>) {
    this.#host = host;
    this.#config = config;
    this.#task = new Task(host, {
      args: () => [config.args()] as const,
      argsEqual: ([a], [b]) => (a === null || b === null ? a === b : isEqual(a, b)),
      task: ([args], { signal }) => (args === null ? initialState : this.#run(args, signal)),
      onError: (error) => {
        if (config.onError) config.onError(error);
        else if (host instanceof HTMLElement) host.dispatchEvent(new FailureEvent(error));
      },
    });
    // After the task, so that it has been told of the host before it is run again.
    host.addController(this);
  }

  /** The newest value that still belongs to what is asked for. */
  get value(): Value | null {
    return this.#last?.value ?? null;
  }

  /** The value got for the very arguments asked for now; null while another is on its way, even before it was sent for. */
  get current(): Value | null {
    const args = this.#config.args();
    return this.#last !== null && args !== null && isEqual(this.#last.args, args) ? this.#last.value : null;
  }

  get error(): unknown {
    return this.#task.status === TaskStatus.ERROR ? this.#task.error : null;
  }

  get isPending(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  hostConnected(): void {
    addEventListener('offline', this.#onConnectionChange);
    addEventListener('online', this.#onConnectionChange);
    if (this.#wasCutOff) this.retry();
    this.#wasCutOff = false;
  }

  hostDisconnected(): void {
    removeEventListener('offline', this.#onConnectionChange);
    removeEventListener('online', this.#onConnectionChange);
    this.#wasCutOff = this.isPending;
    this.#task.abort();
  }

  retry(): void {
    void this.#task.run();
  }

  render(t: Translate, { pending = () => nothing, complete, kept }: LoadTemplates<Value>): unknown {
    const isCurrent = !this.isPending && this.error === null;
    return html`${this.renderTrouble(t, kept)}${
      this.#last !== null ? complete(this.#last.value, isCurrent) : this.error === null ? pending() : nothing
    }`;
  }

  /**
   * What went wrong, or holds things up; nothing where all is well.
   * @param instead what is shown beside, in words, whether or not there is an older value.
   */
  renderTrouble(
    t: Translate,
    kept: (value: Value) => string | null = () => t('error.dataKept'),
    instead: string | null = null,
  ): unknown {
    if (this.error !== null) {
      return html`<fxu-error-panel
        .t=${t}
        .error=${this.error}
        .kept=${instead ?? (this.#last && kept(this.#last.value))}
        @retry=${this.#onRetry}
      ></fxu-error-panel>`;
    }
    // The client waits for the connection and then goes on; without a word this would look like a page that hangs.
    return this.isPending && !navigator.onLine
      ? html`<fxu-banner kind="warning" role="status"><p>${t('error.offline')}</p></fxu-banner>`
      : nothing;
  }

  async #run(args: Args, signal: AbortSignal): Promise<Value | typeof initialState> {
    const last = this.#last;
    if (last && !isEqual(last.args, args) && !this.#config.keeps?.(last.args, args)) this.#last = null;
    try {
      const value = await this.#config.run(args, signal);
      if (!signal.aborted) this.#last = { args, value };
      return value;
    } catch (error) {
      // Aborted by leaving the page: not a failure, and not to be shown as one.
      if (signal.aborted) return initialState;
      throw error;
    }
  }

  readonly #onRetry = () => {
    if (this.#host instanceof HTMLElement) holdFocus(this.#host);
    this.retry();
  };

  readonly #onConnectionChange = () => {
    this.#host.requestUpdate();
  };
}
