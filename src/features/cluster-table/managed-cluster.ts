/** The cluster whose dialog is open: its code, its row, and where the focus goes when it closes. */
import { html, type LitElement, nothing, type ReactiveController } from 'lit';
import type { Cluster } from '../../domain/cluster.ts';
import { can, type Session } from '../../session/session.ts';
import { loadElements } from '../../ui/load-elements.ts';
import { ManageChangeEvent } from './events.ts';

interface Host extends LitElement {
  readonly session: Session;
  /** The cluster's id; null while no dialog is open. */
  readonly managed: string | null;
}

export interface ManagedConfig {
  /** The dialog of this row has closed. */
  readonly onClosed: (row: number) => void;
  readonly onLaunch: (cluster: Cluster) => void;
}

/** @fires manage-change - on the host: the dialog was closed. */
export class ManagedCluster implements ReactiveController {
  readonly #host: Host;
  readonly #config: ManagedConfig;
  /** The dialog's code, fetched when one is first opened. */
  readonly #code: ReturnType<typeof loadElements>;
  #row = -1;
  #wasOpen = false;

  constructor(host: Host, config: ManagedConfig) {
    this.#host = host;
    this.#config = config;
    this.#code = loadElements(
      host,
      () => host.managed !== null && can(host.session, 'cluster.launch'),
      async () => ({ 'fxu-manage-dialog': (await import('./manage-dialog.ts')).ManageDialog }),
    );
    host.addController(this);
  }

  hostUpdated(): void {
    const isOpen = this.#host.renderRoot.querySelector('fxu-manage-dialog') !== null;
    if (this.#wasOpen && !isOpen) this.#config.onClosed(this.#row);
    this.#wasOpen = isOpen;
  }

  /** @param isComplete false while a cluster that is not among them may still come. */
  render(clusters: readonly Cluster[], isComplete: boolean): unknown {
    const { managed, session } = this.#host;
    if (managed === null) return nothing;
    if (!can(session, 'cluster.launch')) {
      return html`<fxu-banner><p>${session.t('clusters.notYours')}</p></fxu-banner>`;
    }
    this.#row = clusters.findIndex(({ id }) => id === managed);
    const cluster = clusters[this.#row];
    if (cluster === undefined) {
      return isComplete ? html`<fxu-banner><p>${session.t('clusters.gone')}</p></fxu-banner>` : nothing;
    }
    return this.#code.render(session.t, {
      complete: () =>
        html`<fxu-manage-dialog
          .session=${session}
          .cluster=${cluster}
          @close=${() => this.#host.dispatchEvent(new ManageChangeEvent(null))}
          @launch=${() => this.#config.onLaunch(cluster)}
        ></fxu-manage-dialog>`,
    });
  }
}
