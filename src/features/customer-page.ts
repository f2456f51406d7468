import { consume, ContextProvider } from '@lit/context';
import arrowLeft from '@momentum-design/icons/dist/ts/arrow-left-regular.ts';
import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { FlexApi, Me } from '../api/flex-api.ts';
import { customerViewsFor } from '../domain/capability.ts';
import { type Session, sessionContext } from '../session/session.ts';
import { emptyState, type StateProblem, type ViewState } from '../session/view-state.ts';
import { failureKind } from '../ui/error-words.ts';
import type { FailureEvent } from '../ui/failure-event.ts';
import { base, controls } from '../ui/styles.ts';
import { pageLayout } from './page-layout.ts';
import { ViewStateEvent } from './page-state.ts';
import { ReceivedMe } from './received-me.ts';
import { createRefusal } from './refusal.ts';

type Asked = readonly [FlexApi, string];

/**
 * One of a partner's customers as a whole, with the way back to the list. What may be done with this customer is the
 * service's to say, so the person's rights are asked for again; everything below gets a session of that customer.
 * @fires view-state - the user chose something that belongs in a link.
 */
export class CustomerPage extends LitElement {
  static override styles = [
    base,
    controls,
    pageLayout,
    css`
      .back {
        justify-self: start;
        display: inline-flex;
        align-items: center;
        gap: 0.375rem;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) view: ViewState = emptyState;
  @property({ attribute: false }) problems: readonly StateProblem[] = [];
  @property() customerId = '';

  readonly #me: ReceivedMe<Asked> = new ReceivedMe<Asked>(this, {
    args: () => [this.session.api, this.customerId] as const,
  });
  readonly #provider = new ContextProvider(this, { context: sessionContext });
  readonly #renderRefusal = createRefusal(
    this,
    () => this.#isRefused,
    () => this.#inner ?? this.session,
    true,
  );
  #parts: readonly [Session, Me] | null = null;
  /** Of the customer shown. */
  #inner: Session | null = null;

  override willUpdate() {
    const { session } = this;
    const me = this.#me.load.value;
    if (me === null || (this.#parts?.[0] === session && this.#parts[1] === me)) return;
    this.#parts = [session, me];
    this.#inner = { ...session, me };
    this.#provider.setValue(this.#inner);
  }

  /** Whoever may open some customers may yet see nothing of this one. */
  get #isRefused(): boolean {
    const me = this.#me.load.value;
    return me !== null && customerViewsFor(me.grants).length === 0;
  }

  override render() {
    const { t } = this.session;
    return html`<button class="link back" @click=${this.#onBack}>${arrowLeft()}${t('partner.back')}</button>
      ${this.#isGone ? this.#me.load.renderTrouble(t, () => null) : this.#renderCustomer()}`;
  }

  #renderCustomer() {
    return this.#me.load.render(this.session.t, {
      pending: this.#renderSkeleton,
      complete: ({ organization }) =>
        this.#isRefused
          ? this.#renderRefusal(this.#renderSkeleton)
          : html`<fxu-customer-report
              .name=${organization.name}
              .view=${this.view}
              .problems=${this.problems}
              @view-state=${this.#onViewState}
              @failure=${this.#onFailure}
            ></fxu-customer-report>`,
    });
  }

  /** Asked again, the service says that this customer is not theirs to see: nothing of it stays. */
  get #isGone(): boolean {
    return failureKind(this.#me.load.error) === 'forbidden';
  }

  readonly #renderSkeleton = () =>
    html`<fxu-dashboard-skeleton label=${this.session.t('partner.loading')}></fxu-dashboard-skeleton>`;

  readonly #onViewState = ({ state, replace }: ViewStateEvent) => {
    this.dispatchEvent(new ViewStateEvent(state, replace));
  };

  /** It goes on to the tab, which asks for itself. */
  readonly #onFailure = ({ error }: FailureEvent) => {
    this.#me.askAgain(error);
  };

  /** The list as one lands on it, with this customer's panel open. */
  readonly #onBack = () => {
    const { customerId: customer } = this;
    this.dispatchEvent(new ViewStateEvent({ ...emptyState, period: this.view.period, customer }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fxu-customer-page': CustomerPage;
  }
}
