import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { licenseTypes, type LicenseType } from '../../domain/license.ts';
import type { Level } from '../../domain/level.ts';
import { type Session, sessionContext } from '../../session/session.ts';
import { loadElements } from '../../ui/load-elements.ts';
import { Seen } from '../../ui/seen.ts';
import { base, card, controls } from '../../ui/styles.ts';
import { canBeDrawn, chartPoints } from './chart-model.ts';

/**
 * A chart per licence type, each with an axis of its own: the mix is so uneven that one axis would hide the rarest.
 * chart.js is fetched when the figures have been painted and the charts are scrolled into view.
 * @fires show-figures - the daily table, the charts' twin, is wanted.
 */
export class UsageCharts extends LitElement {
  static override styles = [
    base,
    card,
    controls,
    css`
      :host {
        container-type: inline-size;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0.25rem 1rem;
      }
      .charts {
        display: grid;
        gap: 1.5rem;
        margin-top: 0.5rem;
        grid-template-columns: minmax(0, 1fr);
      }
      figure {
        margin: 0;
        break-inside: avoid;
      }
      figcaption {
        font-weight: 500;
      }
      .plot {
        height: 12rem;
        margin-top: 0.5rem;
      }
      @container (width < 30rem) {
        .card {
          padding: 1rem;
        }
      }
      @container (width >= 60rem) {
        .charts {
          grid-template-columns: repeat(3, minmax(0, 1fr));
        }
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) report!: Level;
  readonly #seen = new Seen(this);
  readonly #chart = loadElements(
    this,
    () => this.#seen.isSeen,
    async () => ({ 'fxu-usage-chart': (await import('./usage-chart.ts')).UsageChart }),
  );

  override render() {
    const { t } = this.session;
    const isDrawable = licenseTypes.some((type) => canBeDrawn(chartPoints(type, this.report)));
    return html`<section class="card" aria-labelledby="heading">
      <div class="head">
        <h3 id="heading">${t('chart.heading')}</h3>
        ${
          isDrawable
            ? html`<button class="link" @click=${this.#onShowFigures}>${t('chart.showFigures')}</button>`
            : nothing
        }
      </div>
      ${
        isDrawable
          ? this.#chart.render(t, { pending: this.#renderCharts, complete: this.#renderCharts })
          : html`<p class="muted">${t('chart.tooFewDays')}</p>`
      }
    </section>`;
  }

  /** Before the charts are there their places are: nothing moves when they come. */
  readonly #renderCharts = () =>
    html`<div class="charts">${licenseTypes.map((type) => this.#renderChart(type))}</div>`;

  #renderChart(type: LicenseType) {
    return html`<figure>
      <figcaption>${this.session.t(`license.${type}`)}</figcaption>
      <div class="plot">
        ${
          this.#chart.value === null
            ? nothing
            : html`<fxu-usage-chart .type=${type} .report=${this.report}></fxu-usage-chart>`
        }
      </div>
    </figure>`;
  }

  #onShowFigures = () => {
    this.dispatchEvent(new Event('show-figures'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-usage-charts': UsageCharts;
  }
}
