import '@momentum-design/tokens/dist/css/theme/webex/dark-stable.css';
import '@momentum-design/tokens/dist/css/theme/webex/light-stable.css';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hubLooks } from './hub-looks.ts';
import { pageParcels } from './page-parcels.ts';
import { permittedCustomers } from './permitted-customers.ts';
import { choicesFor, pagesOf, type ReadSettings, type Settings } from './settings.ts';
import { shellStyles } from './shell-styles.ts';
import { shellWords } from './shell-words.ts';
import { slugOf } from '../policy.ts';

/** A setting was chosen in the shell. */
export class SettingEvent extends Event {
  readonly key: keyof Settings;
  readonly value: string;
  constructor(key: keyof Settings, value: string) {
    super('setting');
    this.key = key;
    this.value = value;
  }
}

/**
 * A stand-in for either hub: top bar, navigation, page, and the preview's own settings as controls.
 * A parcel of ours is mounted into the slotted element, in the light DOM, as a hub would.
 * @fires setting
 */
@customElement('hub-shell')
export class HubShell extends LitElement {
  static override styles = shellStyles;

  @property({ attribute: false }) read!: ReadSettings;

  override render() {
    const { settings, wrong } = this.read;
    const words = shellWords[settings.locale];
    const look = hubLooks[settings.hub];
    return html`<a class="skip" href="#content" @click=${this.#onSkip}>${words.skip}</a>
      <div class="top">
        <strong>${look.name}</strong>
        <span>${look.audience[settings.locale === 'sv' ? 'sv' : 'en']}</span>
      </div>
      <details class="settings">
        <summary>${words.preview}</summary>
        <p>${words.previewNote}</p>
        <div class="controls">
          ${(['hub', 'role', 'locale', 'theme', 'scenario'] as const).map((key) => this.#renderChoice(key))}
          ${this.#renderOrganization()} ${this.#renderClock()}
        </div>
      </details>
      ${
        wrong.length === 0
          ? nothing
          : html`<div class="wrong" role="alert">
              ${wrong.map(({ key, value, allowed, used }) => html`<p>${words.wrong(key, value, allowed, used)}</p>`)}
            </div>`
      }
      <div class="body">
        <nav aria-label=${words.navigation}>
          ${pagesOf[settings.hub].map(
            (page) =>
              html`<button
                aria-current=${page === settings.page ? 'page' : nothing}
                @click=${() => this.#choose('page', page)}
              >
                ${words.pages[page]}
              </button>`,
          )}
        </nav>
        <main id="content" tabindex="-1">
          <h1>${words.pages[settings.page]}</h1>
          ${this.#renderPage(settings)}
        </main>
      </div>`;
  }

  #renderPage(settings: Settings) {
    const words = shellWords[settings.locale];
    const [section, part] = pageParcels[settings.page].headings;
    return html`${section ? html`<h2>${words.headings[section]}</h2>` : nothing}
      ${part ? html`<h3>${words.headings[part]}</h3>` : nothing} <slot></slot>`;
  }

  #renderChoice(key: Exclude<keyof Settings, 'org' | 'now'>) {
    const { settings } = this.read;
    const current = key === 'role' ? slugOf(settings.role) : settings[key];
    return html`<label>
      ${shellWords[settings.locale].settings[key]}
      <select
        @change=${(event: Event) => {
          this.#choose(key, (event.target as HTMLSelectElement).value);
        }}
      >
        ${choicesFor(key, settings.hub).map(
          (choice) => html`<option .selected=${choice === current}>${choice}</option>`,
        )}
      </select>
    </label>`;
  }

  /** Only where it means something: a partner's page in Control Hub is some customer's. */
  #renderOrganization() {
    const { hub, role, scenario, org, locale } = this.read.settings;
    const customers = permittedCustomers(hub, role, scenario);
    if (customers.length === 0) return nothing;
    return html`<label>
      ${shellWords[locale].settings.org}
      <select
        @change=${(event: Event) => {
          this.#choose('org', (event.target as HTMLSelectElement).value);
        }}
      >
        ${customers.map(({ id, name }) => html`<option value=${id} .selected=${id === org}>${name}</option>`)}
      </select>
    </label>`;
  }

  #renderClock() {
    const { now, locale } = this.read.settings;
    return html`<label>
      ${shellWords[locale].settings.now}
      <input
        type="datetime-local"
        .value=${now === null ? '' : now.slice(0, 16)}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLInputElement;
          this.#choose('now', value === '' ? '' : `${value}Z`);
        }}
      />
    </label>`;
  }

  #choose(key: keyof Settings, value: string) {
    this.dispatchEvent(new SettingEvent(key, value));
  }

  #onSkip = (event: Event) => {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('#content')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-shell': HubShell;
  }
}
