import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { boundTo, type Cluster, silentClusters } from '../../domain/cluster.ts';
import { type Day, dayOf } from '../../domain/day.ts';
import { can, type Session, sessionContext } from '../../session/session.ts';
import { Load } from '../../ui/load.ts';
import { base, controls } from '../../ui/styles.ts';
import { ViewChangeEvent } from '../../ui/view-tabs.ts';

/**
 * Names the clusters that have fallen silent: those of the subscription chosen, which its link lists. Asked for only when the figures rest on outdated readings.
 * @fires view-change - they are wanted as a list.
 */
export class StaleBanner extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      ul {
        margin: 0.25rem 0 0.25rem 1.25rem;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) asOf!: Day;
  /** The oldest reading counted, ISO-8601 UTC. */
  @property() oldestReadingAt = '';
  /** Null for all. */
  @property({ attribute: false }) subscriptionId: string | null = null;

  #clusters = new Load(this, {
    args: () =>
      can(this.session, 'clusters.view')
        ? ([this.session.api, this.session.me.organization.id, this.asOf] as const)
        : null,
    run: async ([api, orgId, asOf], signal) => {
      const clusters: Cluster[] = [];
      for await (const page of api.listClusters({ orgIds: [orgId], asOf }, signal))
        clusters.push(...page.items);
      return silentClusters(clusters, asOf);
    },
  });

  override render() {
    const { t, format } = this.session;
    const oldest = format.dayInWords(dayOf(this.oldestReadingAt));
    const silent = boundTo(this.#clusters.value ?? [], this.subscriptionId);
    return html`<fxu-banner kind="warning">
        <p><strong>${t('stale.heading')}</strong></p>
        <p>${t('stale.cause', { day: oldest })}</p>
        ${
          silent.length > 0
            ? html`<ul>
                ${silent.map(
                  ({ name, readingAt }) =>
                    html`<li>
                      <bdi>${name}</bdi>${
                        readingAt === null
                          ? nothing
                          : html` – ${t('stale.lastReading', { day: format.dayInWords(dayOf(readingAt)) })}`
                      }
                    </li>`,
                )}
              </ul>`
            : nothing
        }
        <p>${t('stale.next')}</p>
        ${
          can(this.session, 'clusters.view')
            ? html`<button class="link" @click=${this.#onSee}>${t('stale.see')}</button>`
            : nothing
        }
      </fxu-banner>
      ${this.#clusters.error === null ? nothing : this.#clusters.renderTrouble(t)}`;
  }

  #onSee = () => {
    this.dispatchEvent(new ViewChangeEvent('clusters', { clusterState: 'stale' }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-stale-banner': StaleBanner;
  }
}
