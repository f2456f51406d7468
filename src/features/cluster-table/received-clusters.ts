/** The clusters as they come in, page by page: what has come so far is shown and worked with while the rest arrives. */
import type { LitElement } from 'lit';
import { ClusterList } from '../../domain/cluster-list.ts';
import type { Day } from '../../domain/day.ts';
import type { Session } from '../../session/session.ts';
import { Load } from '../../ui/load.ts';

interface Received {
  /** Stands for the request. */
  readonly signal: AbortSignal;
  readonly orgId: string | null;
  readonly list: ClusterList;
  readonly total: number;
}

interface Host extends LitElement {
  readonly session: Session;
  readonly asOf: Day;
  /** All customers' clusters; else those of the shown organization. */
  readonly hasCustomers: boolean;
}

export class ReceivedClusters {
  readonly #host: Host;
  readonly #load: Load<readonly [Session['api'], string | null, Day], true>;
  #received: Received | null = null;
  #format: Session['format'] | null = null;

  constructor(host: Host) {
    this.#host = host;
    this.#load = new Load(host, {
      args: () => [host.session.api, this.#orgId, host.asOf] as const,
      run: ([api, orgId, asOf], signal) => this.#receive(api, orgId, asOf, signal),
      keeps: ([, previousOrg], [, nextOrg]) => previousOrg === nextOrg,
    });
  }

  /** Before each render: drops another organization's clusters, and puts names in the order of another language. */
  follow(): void {
    const { format } = this.#host.session;
    if (this.#received !== null && this.#received.orgId !== this.#orgId) this.#received = null;
    if (this.#received !== null && this.#format !== null && this.#format !== format) {
      const list = new ClusterList(this.#received.list.asOf, format.compare);
      list.add(this.#received.list.clusters);
      this.#received = { ...this.#received, list };
    }
    this.#format = format;
  }

  /** Null before the first page. */
  get list(): ClusterList | null {
    return this.#received?.list ?? null;
  }

  /** Of the whole list, whatever has come of it. */
  get total(): number {
    return this.#received?.total ?? 0;
  }

  get progress(): 'complete' | 'loading' | 'brokenOff' {
    if (this.list?.clusters.length === this.total) return 'complete';
    return this.#load.isPending ? 'loading' : 'brokenOff';
  }

  /** Newer ones are on their way and nothing of them is here. */
  get isOlder(): boolean {
    const isOfOtherDay = this.list?.asOf !== this.#host.asOf;
    return this.#load.isPending && (isOfOtherDay || this.progress === 'complete');
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

  /** What went wrong, or holds things up; nothing where all is well. */
  renderTrouble(): unknown {
    const { t, format } = this.#host.session;
    return this.#load.renderTrouble(t, () =>
      this.list === null
        ? t('error.dataKept')
        : t('clusters.kept', { day: format.dayInWords(this.list.asOf) }),
    );
  }

  get #orgId(): string | null {
    const { hasCustomers, session } = this.#host;
    return hasCustomers ? null : session.me.organization.id;
  }

  async #receive(api: Session['api'], orgId: string | null, asOf: Day, signal: AbortSignal): Promise<true> {
    const query = { orgIds: orgId === null ? undefined : [orgId], asOf };
    for await (const { items, total } of api.listClusters(query, signal)) {
      const last = this.#received;
      const list =
        last?.signal === signal ? last.list : new ClusterList(asOf, this.#host.session.format.compare);
      list.add(items);
      this.#received = { signal, orgId, list, total };
      this.#host.requestUpdate();
    }
    return true;
  }
}
