import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { View } from '../domain/capability.ts';
import type { TableFilters, ViewState } from '../session/view-state.ts';
import { base } from './styles.ts';

/** Another view was chosen, narrowed down to what led there. */
export class ViewChangeEvent extends Event {
  readonly view: View;
  readonly filters: Partial<TableFilters>;
  /** One subscription of those shown, and one of its types' days over. */
  readonly choice: Partial<Pick<ViewState, 'subscription' | 'over'>>;
  constructor(
    view: View,
    filters: Partial<TableFilters> = {},
    choice: Partial<Pick<ViewState, 'subscription' | 'over'>> = {},
  ) {
    super('view-change', { bubbles: true });
    this.view = view;
    this.filters = filters;
    this.choice = choice;
  }
}

/**
 * The tab's views, as Momentum's line tabs. They are pages with links of their own, so they are navigation, not a tablist.
 * @fires view-change
 */
export class ViewTabs extends LitElement {
  static override styles = [
    base,
    css`
      @media print {
        :host {
          display: none;
        }
      }
      :host {
        container-type: inline-size;
      }
      /* One line, always: where the words need more than the tab has, the line scrolls and the page does not. */
      nav {
        display: flex;
        gap: clamp(0.625rem, 3cqi, 1.5rem);
        overflow: auto hidden;
        scrollbar-width: thin;
        box-shadow: inset 0 -1px var(--flex-outline);
      }
      button {
        flex: none;
        min-height: 2rem;
        padding: 0.25rem 0 0.375rem;
        border: 0;
        font: inherit;
        font-weight: 500;
        color: var(--flex-text-muted);
        background: none;
        cursor: pointer;
      }
      button:hover {
        color: var(--flex-text);
      }
      /* The others have no line to hide: with forced colors it would show. */
      [aria-current] {
        padding-bottom: 0.25rem;
        border-bottom: 2px solid;
        color: var(--flex-text);
      }
      /* The ring is inside: what scrolls would cut it off. */
      button:focus-visible {
        outline-offset: -2px;
        box-shadow: none;
      }
    `,
  ];

  @property() label = '';
  /** In the order shown; a lone view needs no tabs. */
  @property({ attribute: false }) views: readonly { readonly view: View; readonly label: string }[] = [];
  @property() current: View = 'dashboard';

  override render() {
    if (this.views.length < 2) return nothing;
    return html`<nav aria-label=${this.label}>
      ${this.views.map(
        ({ view, label }) =>
          html`<button
            aria-current=${view === this.current ? 'page' : nothing}
            @click=${() => this.dispatchEvent(new ViewChangeEvent(view))}
          >
            ${label}
          </button>`,
      )}
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-view-tabs': ViewTabs;
  }
}
