import { consume } from '@lit/context';
import {
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { css, html, LitElement } from 'lit';
import { property, query } from 'lit/decorators.js';
import { dayOf } from '../../domain/day.ts';
import type { LicenseType } from '../../domain/license.ts';
import type { Level } from '../../domain/level.ts';
import type { Coverage } from '../../domain/series.ts';
import { type Session, sessionContext } from '../../session/session.ts';
import { base } from '../../ui/styles.ts';
import { chartConfig, type ChartColors } from './chart-config.ts';
import { chartPoints, chartSummary } from './chart-model.ts';

// Registered with chart.js's own registry, which is this module's copy: a hub's chart.js is another.
Chart.register(CategoryScale, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip);

function createHatch(color: string): CanvasPattern | string {
  const tile = new OffscreenCanvas(6, 6);
  const context = tile.getContext('2d');
  if (!context) return color;
  context.strokeStyle = color;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const shift of [-6, 0, 6]) {
    context.moveTo(shift, 6);
    context.lineTo(shift + 6, 0);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? color;
}

/** One licence type over the period: used as a line, bought as a dashed step, the overage hatched. */
export class UsageChart extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: relative;
        height: 100%;
        /*
         * Not for show: their events tell when one of the colours has changed that the chart is drawn with.
         * Shadows of no size lie hidden behind the box.
         */
        transition:
          color 1ms,
          box-shadow 1ms;
        box-shadow:
          0 0 var(--flex-text-muted),
          0 0 var(--flex-text-error),
          0 0 var(--flex-outline),
          0 0 var(--flex-surface);
      }
      :host([printing]) {
        transition: none;
        color-scheme: light;
        --flex-text: CanvasText;
        --flex-text-muted: CanvasText;
        --flex-outline: GrayText;
        --flex-surface: Canvas;
      }
      /* Forced, they would all come out as one: a halo as black as its letters. */
      @media (forced-colors: active) {
        :host {
          forced-color-adjust: none;
          --flex-text: CanvasText;
          --flex-text-muted: CanvasText;
          --flex-text-error: CanvasText;
          --flex-outline: GrayText;
          --flex-surface: Canvas;
        }
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) type!: LicenseType;
  @property({ attribute: false }) report!: Level;
  @query('canvas') private canvas!: HTMLCanvasElement;
  #chart: Chart<'line', (number | null)[], string> | null = null;
  /** Asking the page for them costs as much as drawing does; null when they may have changed. */
  #colors: ChartColors | null = null;

  override connectedCallback() {
    super.connectedCallback();
    this.addEventListener('transitionend', this.#onColorChange);
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener('transitionend', this.#onColorChange);
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
    this.#chart?.destroy();
    this.#chart = null;
    this.#colors = null;
  }

  override render() {
    return html`<canvas
      role="img"
      aria-label=${chartSummary(this.type, this.report, this.session)}
    ></canvas>`;
  }

  override updated(changed: Map<PropertyKey, unknown>) {
    if (!this.isConnected) return;
    if (changed.has('session')) this.#colors = null;
    this.#draw(this.#config());
  }

  /** Updates the chart there is: a new one costs three times as much. */
  #draw(config: ReturnType<typeof chartConfig>) {
    if (this.#chart === null) {
      this.#chart = new Chart(this.canvas, config);
      return;
    }
    const chart = this.#chart;
    chart.data = config.data;
    chart.options = config.options ?? {};
    // They hold words and colours too, and there is no setter for them.
    chart.config.plugins?.splice(0, Infinity, ...(config.plugins ?? []));
    chart.update('none');
  }

  #config() {
    const { t, format } = this.session;
    const points = chartPoints(this.type, this.report);
    const last = points.at(-1);
    const words = {
      used: t('figure.used'),
      bought: t('figure.bought'),
      boughtLabel: `${t('figure.bought')} ${format.units(last?.entitled ?? null)}`,
      carried: ({ clustersReported, clustersExpected, oldestReadingAt }: Coverage) => [
        t('chart.carried', {
          reported: format.units(clustersReported),
          expected: format.units(clustersExpected),
        }),
        ...(oldestReadingAt === null || !last
          ? []
          : [t('daily.oldest', { day: format.shortDay(dayOf(oldestReadingAt), last.day) })]),
      ],
      day: (index: number) => {
        const day = points[index]?.day;
        return day && last ? format.shortDay(day, last.day) : '';
      },
      units: (value: number) => format.units(value),
    };
    this.#colors ??= this.#readColors();
    return chartConfig(points, words, this.#colors);
  }

  #readColors(): ChartColors {
    const style = getComputedStyle(this);
    // A custom property is text; only a real colour property is resolved to what a canvas understands.
    const probe = this.renderRoot.appendChild(document.createElement('span'));
    const resolve = (meaning: string) => {
      probe.style.color = `var(--flex-${meaning})`;
      return getComputedStyle(probe).color;
    };
    const colors = {
      line: resolve('text-muted'),
      entitlement: resolve('text'),
      over: createHatch(resolve('text-error')),
      grid: resolve('outline'),
      text: resolve('text-muted'),
      surface: resolve('surface'),
      font: style.fontFamily,
    };
    probe.remove();
    return colors;
  }

  /** Ink on paper, whatever the hub's theme; what is not drawn by now is not printed. */
  readonly #onPrint = ({ type }: Event) => {
    this.toggleAttribute('printing', type === 'beforeprint');
    this.#colors = null;
    if (this.hasUpdated) this.#draw(this.#config());
  };

  #onColorChange = () => {
    this.#colors = null;
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-usage-chart': UsageChart;
  }
}
