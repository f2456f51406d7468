/** What has come of one customer's usage of a period: all of it, or as much as could be had. */
import type { LitElement } from 'lit';
import type { Period } from '../domain/period.ts';
import { type CustomerUsage, reportOf, selectSubscription } from '../domain/report.ts';
import { can, type Session } from '../session/session.ts';
import { Load } from '../ui/load.ts';
import type { Selected } from './customer-views.ts';
import { periodOf, requestUsage, type UsageArgs, usageArgs } from './load-usage.ts';

interface Host extends LitElement {
  readonly session: Session;
}

/** Null is what could not be had. */
export interface KnownUsage {
  readonly orgId: string;
  readonly period: Period;
  readonly subscriptions: CustomerUsage['subscriptions'] | null;
  readonly usage: Omit<CustomerUsage, 'subscriptions'> | null;
}

/** The report of all subscriptions, or of one, as far as it is known. */
export function selectUsage(
  known: KnownUsage | null,
  subscriptionId: string | null,
  underUsePercent: number | null,
): Selected {
  const { subscriptions = null, usage = null } = known ?? {};
  const selected = selectSubscription(
    { days: [], dataFrom: null, ...usage, subscriptions: subscriptions ?? [] },
    subscriptionId,
  );
  return {
    report: known && usage && reportOf(selected, known.period, underUsePercent),
    subscriptions: subscriptions && selected.subscriptions,
    subscriptionId,
  };
}

/** Subscriptions and usage, of which one may do without the other. */
export class ReceivedUsage {
  readonly #host: Host;
  readonly #load: Load<UsageArgs, KnownUsage>;
  /** The one answer of a try whose other failed. */
  #part: KnownUsage | null = null;

  constructor(host: Host, period: () => Period) {
    this.#host = host;
    this.#load = new Load(host, {
      args: () => (this.#mayKnow ? usageArgs(host.session, period()) : null),
      run: async (args, signal) => {
        const failures: unknown[] = [];
        const onFailure = (error: unknown) => {
          failures.push(error);
          return null;
        };
        const [listed, counted] = requestUsage(args, signal);
        const [subscriptions, usage] = await Promise.all([listed.catch(onFailure), counted.catch(onFailure)]);
        const [, orgId] = args;
        const known = { orgId, period: periodOf(args), subscriptions, usage };
        if (failures.length === 0) return known;
        if (!signal.aborted && (subscriptions ?? usage) !== null) this.#part = known;
        throw failures[0];
      },
      keeps: ([, previousOrg], [, nextOrg]) => previousOrg === nextOrg,
    });
  }

  /**
   * All of it: what a report, and a file, are made of. It may be of an older period while another is not there.
   * Rights that are taken away take along what came by them.
   */
  get whole(): KnownUsage | null {
    return this.#mayKnow ? this.#load.value : null;
  }

  get known(): KnownUsage | null {
    const isOfShown = this.#mayKnow && this.#part?.orgId === this.#host.session.me.organization.id;
    return this.whole ?? (isOfShown ? this.#part : null);
  }

  get #mayKnow(): boolean {
    return can(this.#host.session, 'usage.view');
  }

  get isPending(): boolean {
    return this.#load.isPending;
  }

  get hasFailed(): boolean {
    return this.#load.error !== null;
  }

  retry(): void {
    this.#load.retry();
  }

  /**
   * What went wrong, or holds things up; nothing where all is well.
   * @param instead what is shown all the same, in words; null where that is figures of an older period, or nothing.
   */
  renderTrouble(instead: string | null): unknown {
    const { t, format } = this.#host.session;
    return this.#load.renderTrouble(
      t,
      ({ period }) => t('dashboard.olderRange', { range: format.range(period.from, period.to) }),
      instead,
    );
  }
}
