/** The clusters as they come in, and with them the customers that have none. */
import type { LitElement } from 'lit';
import { ClusterList } from '../../domain/cluster-list.ts';
import type { Cluster } from '../../domain/cluster.ts';
import type { Day } from '../../domain/day.ts';
import type { Session } from '../../session/session.ts';
import { type Progress, StreamedList } from '../../ui/streamed-list.ts';

interface Host extends LitElement {
  readonly session: Session;
  readonly asOf: Day;
  /** All customers' clusters; else those of the shown organization. */
  readonly hasCustomers: boolean;
  readonly withoutClusters: readonly Cluster['customer'][];
}

type Args = readonly [Session['api'], string | null, Day];

export class ReceivedClusters {
  readonly #host: Host;
  readonly #stream: StreamedList<Args, Cluster, ClusterList>;
  #format: Session['format'] | null = null;

  constructor(host: Host) {
    this.#host = host;
    this.#stream = new StreamedList<Args, Cluster, ClusterList>(host, {
      args: () => [host.session.api, this.#orgId, host.asOf],
      open: ([api, orgId, asOf], signal) =>
        api.listClusters({ orgIds: orgId === null ? undefined : [orgId], asOf }, signal),
      create: ([, , asOf]) => new ClusterList(asOf, host.session.format.compare),
      keeps: ([, previousOrg], [, nextOrg]) => previousOrg === nextOrg,
    });
  }

  /** Before each render: puts names in the order of another language, and adds the customers known to have no cluster. */
  follow(): void {
    const { format } = this.#host.session;
    const { list } = this;
    if (list !== null && this.#format !== null && this.#format !== format) {
      this.#stream.replace(list.inOrderOf(format.compare));
    }
    this.#format = format;
    this.list?.addWithoutClusters(this.#host.withoutClusters);
  }

  /** Null before the first page. */
  get list(): ClusterList | null {
    return this.#stream.list;
  }

  /** Of the whole list, whatever has come of it. */
  get total(): number {
    return this.#stream.total;
  }

  get progress(): Progress {
    return this.#stream.progress;
  }

  /** Newer ones are on their way and nothing of them is here. */
  get isOlder(): boolean {
    const isOfOtherDay = this.list?.asOf !== this.#host.asOf;
    return this.#stream.isPending && (isOfOtherDay || this.progress === 'complete');
  }

  get isPending(): boolean {
    return this.#stream.isPending;
  }

  get hasFailed(): boolean {
    return this.#stream.hasFailed;
  }

  retry(): void {
    this.#stream.retry();
  }

  /** What went wrong, or holds things up; nothing where all is well. */
  renderTrouble(): unknown {
    const { t, format } = this.#host.session;
    return this.#stream.renderTrouble(t, () =>
      this.list === null
        ? t('error.dataKept')
        : t('clusters.kept', { day: format.dayInWords(this.list.asOf) }),
    );
  }

  get #orgId(): string | null {
    const { hasCustomers, session } = this.#host;
    return hasCustomers ? null : session.me.organization.id;
  }
}
