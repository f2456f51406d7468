import { css, html, LitElement, svg } from 'lit';
import { property } from 'lit/decorators.js';
import type { Use } from '../domain/series.ts';
import { base } from './styles.ts';

/**
 * Used against bought, as a bar: a tick at the entitlement, the overage hatched.
 * The sum may lie below the tick and still be over somewhere: the hatch shows that part all the same.
 * Decoration: the figures beside it say the same in words.
 */
export class UsageBar extends LitElement {
  static override styles = [
    base,
    css`
      svg {
        display: block;
        width: 100%;
        height: 0.75rem;
        overflow: visible;
      }
      .track {
        fill: var(--flex-track);
      }
      .used {
        fill: var(--flex-text-muted);
      }
      .over {
        fill: var(--flex-surface);
      }
      .hatch {
        fill: url(#hatch);
        stroke: var(--flex-text-error);
      }
      .stripe {
        stroke: var(--flex-text-error);
        stroke-width: 2.5;
      }
      .tick {
        stroke: var(--flex-text);
        stroke-width: 2;
      }
      @media (forced-colors: active) {
        svg {
          forced-color-adjust: none;
        }
        .track {
          fill: GrayText;
          fill-opacity: 0.4;
        }
        .used {
          fill: CanvasText;
        }
        .over {
          fill: Canvas;
        }
        .hatch,
        .stripe,
        .tick {
          stroke: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) use: Use = { entitled: 0, used: null, overage: null };

  override render() {
    const { entitled, used, overage } = this.use;
    const scale = Math.max(used ?? 0, entitled, 1);
    const percent = (units: number) => `${String((units / scale) * 100)}%`;
    const over = overage ?? 0;
    const covered = (used ?? 0) - over;
    return html`<svg aria-hidden="true">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="stripe" x1="0" y1="0" x2="0" y2="5"></line>
        </pattern>
      </defs>
      <rect class="track" width="100%" height="100%" rx="3"></rect>
      <rect class="used" width=${percent(covered)} height="100%" rx="3"></rect>
      ${
        over > 0
          ? svg`<rect class="over" x=${percent(covered)} width=${percent(over)} height="100%"></rect>
            <rect class="hatch" x=${percent(covered)} width=${percent(over)} height="100%"></rect>`
          : null
      }
      ${entitled > 0 ? svg`<line class="tick" x1=${percent(entitled)} x2=${percent(entitled)} y1="-3" y2="15"></line>` : null}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-usage-bar': UsageBar;
  }
}
