/** How many of all customers' clusters have fallen silent. Asked for only where the sums rest on outdated readings. */
import type { LitElement } from 'lit';
import { isSilent } from '../../domain/cluster-filter.ts';
import type { Day } from '../../domain/day.ts';
import type { PartnerReport } from '../../domain/partner-report.ts';
import { can, type Session } from '../../session/session.ts';
import { Load } from '../../ui/load.ts';

interface Host extends LitElement {
  readonly session: Session;
  readonly report: PartnerReport;
}

/** The same clusters that the list shows as outdated, so that the number and what it leads to agree. */
export function countSilent(host: Host): Load<readonly [Session['api'], Day], number> {
  return new Load(host, {
    args: () => {
      const { session, report } = host;
      const isWanted = report.isStale && can(session, 'clusters.view');
      return isWanted ? ([session.api, report.period.to] as const) : null;
    },
    run: async ([api, asOf], signal) => {
      let count = 0;
      for await (const { items } of api.listClusters({ asOf }, signal)) {
        count += items.filter((cluster) => isSilent(cluster, asOf)).length;
      }
      return count;
    },
  });
}
