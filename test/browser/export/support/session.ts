import type { Page } from '../../../../src/api/flex-api.ts';
import type { Capability } from '../../../../src/domain/capability.ts';
import type { Cluster } from '../../../../src/domain/cluster.ts';
import type { Session } from '../../../../src/session/session.ts';
import { perType } from '../../../../src/domain/license.ts';
import { english } from './input.ts';

export type ListClusters = Session['api']['listClusters'];

export function clusters(count: number, first = 0): Cluster[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `c-${first + index}`,
    name: `cucm-${first + index}.example`,
    region: 'Örebro',
    customer: { id: 'org-1', name: 'Örebro Kabel AB' },
    version: '15.0.1',
    state: 'verified',
    readingAt: '2026-01-03T04:00:00Z',
    lastSyncAt: '2026-01-04T04:00:00Z',
    subscriptionId: 'A',
    usedByType: perType(() => 1),
  }));
}

/** Pages that come at once; then the failure, where there is one. */
export async function* pagesOf(
  pages: readonly Page<Cluster>[],
  failure?: unknown,
): AsyncGenerator<Page<Cluster>, void, undefined> {
  for (const page of pages) yield await Promise.resolve(page);
  if (failure !== undefined) throw failure;
}

/** @param listClusters what the service answers; without it the person may not see clusters. */
export function sessionWith(listClusters?: ListClusters, wording = english): Session {
  const capability: Capability = 'clusters.view';
  return {
    hub: 'control-hub',
    me: {
      person: { id: 'p-1', displayName: 'Eva Ek' },
      ownOrganization: { id: 'org-1', name: 'Örebro Kabel AB' },
      organization: { id: 'org-1', name: 'Örebro Kabel AB' },
      grants: listClusters === undefined ? [] : [{ capability, scope: 'own' }],
      grantedBy: new Map(),
      retentionDays: 400,
      underUsePercent: null,
    },
    api: { listClusters } as unknown as Session['api'],
    now: () => new Date('2026-11-24T08:00:00Z'),
    today: () => '2026-11-24',
    language: wording.tag,
    completeTexts: wording.complete,
    t: wording.t,
    format: wording.format,
  };
}
