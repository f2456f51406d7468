import { css, html, LitElement } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Cluster } from '../../domain/cluster.ts';
import type { Session } from '../../session/session.ts';
import { isolate } from '../../ui/isolate.ts';
import { Modal } from '../../ui/modal.ts';
import { base, controls } from '../../ui/styles.ts';
import { breakable } from './breakable.ts';
import { launchLink, safeLaunchOf, type SafeLaunch } from './launch-link.ts';

/**
 * What must be so before a cluster's own portal opens, and the link to it; or why there is no link.
 * @fires close - it was closed, by whatever means.
 * @fires launch - the link was followed.
 */
export class ManageDialog extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      dialog {
        width: min(27rem, calc(100vw - 2rem));
        max-height: calc(100vh - 2rem);
        padding: 1.5rem;
        overflow: auto;
        color: inherit;
        background: var(--flex-surface);
        border: 1px solid var(--flex-outline);
        border-radius: 0.5rem;
      }
      dialog::backdrop {
        background: var(--flex-backdrop);
      }
      h2 {
        margin-bottom: 0.75rem;
        overflow-wrap: anywhere;
      }
      h2 bdi {
        display: block;
      }
      ul {
        display: grid;
        gap: 0.5rem;
        margin: 0.75rem 0 0.75rem 1.25rem;
      }
      .address {
        overflow-wrap: anywhere;
      }
      .address bdi {
        font-weight: 700;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: 0.5rem;
        margin-top: 1.5rem;
      }
      a.button {
        font-weight: 500;
        text-decoration: none;
      }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) cluster!: Cluster;
  @query('dialog') private dialog!: HTMLDialogElement;
  readonly #modal: Modal = new Modal(this, () => this.dialog);
  #isClosed = false;
  #name: DocumentFragment | null = null;

  override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (changed.has('cluster')) this.#name = breakable(this.cluster.name);
  }

  override firstUpdated() {
    this.#modal.open();
  }

  override render() {
    const { t } = this.session;
    const target = safeLaunchOf(this.cluster);
    return html`<dialog
      aria-labelledby="heading"
      @close=${this.#onClose}
      @cancel=${this.#onCancel}
      @click=${this.#onClick}
    >
      <h2 id="heading">${t('clusters.manage')} <bdi>${this.#name}</bdi></h2>
      ${target === null ? this.#renderObstacle() : this.#renderPreconditions(target)}
      <div class="actions">
        <button class="button" @click=${this.#onClose}>
          ${t(target === null ? 'clusters.dialog.close' : 'clusters.dialog.cancel')}
        </button>
        ${
          target === null
            ? ''
            : launchLink(target, {
                text: t('clusters.dialog.open'),
                name: t('clusters.dialog.openNamed', { name: isolate(this.cluster.name) }),
                style: 'button primary',
                onClick: this.#onLaunch,
              })
        }
      </div>
    </dialog>`;
  }

  #renderPreconditions({ host }: SafeLaunch) {
    const { t } = this.session;
    const via = this.cluster.launch?.via ?? 'direct';
    return html`<p>${t('clusters.dialog.lead')}</p>
      <ul>
        <li>${t(`clusters.dialog.${via}.network`)}</li>
        <li>${t(`clusters.dialog.${via}.address`)}</li>
      </ul>
      <p class="address">${t('clusters.dialog.address')} <bdi dir="ltr">${host}</bdi></p>`;
  }

  #renderObstacle() {
    const { t } = this.session;
    return html`<p>
      ${t(this.cluster.launch === undefined ? 'clusters.dialog.noAddress' : 'clusters.dialog.unsafe')}
    </p>`;
  }

  /** At once: the browser's own event waits for a frame, and there is none while the portal's tab is in front. */
  #close() {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.dialog.close();
    this.dispatchEvent(new Event('close'));
  }

  #onClose = () => {
    this.#close();
  };

  #onCancel = (event: Event) => {
    event.preventDefault();
    this.#close();
  };

  /** The dialog's own box is its padding and what is in it; a click on the element outside of that hits the backdrop. */
  #onClick = (event: MouseEvent) => {
    if (event.target !== this.dialog) return;
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    const isInside =
      event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
    if (!isInside) this.#close();
  };

  #onLaunch = () => {
    this.dispatchEvent(new Event('launch'));
    // After the link has been followed: without its place in the page it might not be.
    setTimeout(() => this.#close());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-manage-dialog': ManageDialog;
  }
}
