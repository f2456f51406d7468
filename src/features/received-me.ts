/** Who looks and what they may do, asked for again when the service refuses what it granted. */
import type { LitElement } from 'lit';
import type { FlexApi, Me } from '../api/flex-api.ts';
import { failureKind } from '../ui/error-words.ts';
import { hasFocus, holdFocus } from '../ui/hold-focus.ts';
import { Load, type LoadConfig } from '../ui/load.ts';

/** Milliseconds. Refusals come together, and a service that contradicts itself shall not be asked for ever. */
const pause = 5000;

type Asked = readonly [api: FlexApi, orgId: string | undefined, ...others: unknown[]];

export class ReceivedMe<Args extends Asked> {
  readonly load: Load<Args, Me>;
  #askedAgainAt = -pause;

  constructor(host: LitElement, config: Omit<LoadConfig<Args, Me>, 'run'>) {
    this.load = new Load<Args, Me>(host, {
      ...config,
      run: async ([api, orgId], signal) => {
        const me = await api.getMe({ orgId }, signal);
        const last = this.load.current;
        // What depends on it starts anew for another object.
        if (last !== null && JSON.stringify(last) === JSON.stringify(me)) return last;
        // The control that has the focus may go.
        if (last !== null && hasFocus(host)) holdFocus(host);
        return me;
      },
    });
  }

  /** @param error of a request for something that was granted. */
  askAgain(error: unknown): void {
    const now = performance.now();
    if (failureKind(error) !== 'forbidden' || now - this.#askedAgainAt < pause) return;
    this.#askedAgainAt = now;
    this.load.retry();
  }
}
