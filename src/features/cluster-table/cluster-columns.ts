/** The columns of the list of clusters: what stands in each cell, in words. */
import { isCarriedOver, type ShownState } from '../../domain/cluster-filter.ts';
import type { ClusterList } from '../../domain/cluster-list.ts';
import type { Cluster } from '../../domain/cluster.ts';
import { dayOf } from '../../domain/day.ts';
import { licenseTypes } from '../../domain/license.ts';
import type { Session } from '../../session/session.ts';
import { icons } from '../../ui/icons.ts';
import { isolate } from '../../ui/isolate.ts';
import { type Content, make, makeIcon, span } from '../../ui/make.ts';
import type { Column } from '../../ui/table-column.ts';
import { isAcknowledged } from './acknowledged.ts';
import { breakable } from './breakable.ts';
import { launchLink, safeLaunchOf } from './launch-link.ts';
import { type HelpTopic, topicOf } from './state-help.ts';

export interface ColumnsConfig {
  readonly session: Session;
  readonly list: ClusterList;
  readonly hasCustomers: boolean;
  /** Whether the person may open portals at all; otherwise there is no such column. */
  readonly canLaunch: boolean;
  readonly onHelp: (topic: HelpTopic, trigger: Element) => void;
  readonly onManage: (cluster: Cluster) => void;
}

const stateIcons: Readonly<Record<ShownState, () => unknown>> = {
  unreachable: icons.error,
  stale: icons.warning,
  unsupportedVersion: icons.error,
  pendingVerification: icons.recents,
  noCluster: icons.recents,
  unknown: icons.helpCircle,
  verified: icons.checkCircle,
};

const widthsOfOne = {
  region: '6.375rem',
  knowledgeWorker: '7.25rem',
  commonArea: '6rem',
  telePresence: '5.75rem',
  state: '10.75rem',
  lastSync: '6rem',
  version: '7.25rem',
  manage: '5.375rem',
} as const;
/** With the customers' names: just as wide as the widest word in either language. */
const widthsOfAll = {
  region: '6.375rem',
  knowledgeWorker: '6.875rem',
  commonArea: '5.625rem',
  telePresence: '5.375rem',
  state: '8.375rem',
  lastSync: '5.25rem',
  version: '4.625rem',
  manage: '5.25rem',
} as const;

/** Text typed by others: isolated, cut off after two lines, whole in the tooltip. */
const typed = (text: string, shown: Content = text) => make('bdi', { class: 'typed', title: text }, shown);

export function clusterColumns(config: ColumnsConfig): readonly Column[] {
  const { session, list, hasCustomers, canLaunch } = config;
  const { t, format } = session;
  const widths = hasCustomers ? widthsOfAll : widthsOfOne;
  /** @param without what stands there for a customer that has no cluster. */
  const cellOf =
    (show: (cluster: Cluster, row: number) => unknown, without: unknown = format.units(null)) =>
    (row: number) => {
      const cluster = list.clusters[row];
      if (cluster === undefined) return '';
      return list.states[row] === 'noCluster' ? without : show(cluster, row);
    };
  const customerOf = (row: number) => typed(list.clusters[row]?.customer.name ?? '');
  const customer: Column = {
    key: 'customer',
    header: t('clusters.customerName'),
    width: '8.125rem',
    isSortable: true,
    share: 'line',
    cell: customerOf,
  };
  return [
    {
      key: 'region',
      header: t('clusters.region'),
      width: widths.region,
      isSortable: true,
      share: 'line',
      cell: cellOf(({ region }) => typed(region)),
    },
    ...(hasCustomers ? [customer] : []),
    {
      key: 'name',
      header: t('clusters.clusterName'),
      width: null,
      isSortable: true,
      isRowHeader: true,
      cell: cellOf(({ name }) => span('name', typed(name, breakable(name)))),
    },
    ...licenseTypes.map((type): Column => ({
      key: type,
      header: t(`license.${type}`),
      width: widths[type],
      align: 'end',
      isSortable: true,
      share: 'line',
      cell: cellOf((cluster) => {
        const units = format.units(cluster.usedByType[type]);
        return isCarriedOver(cluster, list.asOf) ? span('muted', units) : units;
      }),
    })),
    {
      key: 'state',
      header: t('clusters.stateLabel'),
      width: widths.state,
      isSortable: true,
      share: 'line',
      cell: (row) => {
        const cluster = list.clusters[row];
        return cluster === undefined ? '' : renderState(cluster, list.states[row] ?? 'unknown', config);
      },
    },
    {
      key: 'lastSync',
      header: t('clusters.lastSync'),
      width: widths.lastSync,
      isSortable: true,
      share: 'line',
      cell: cellOf(({ lastSyncAt }) =>
        lastSyncAt === null ? format.units(null) : renderInstant(lastSyncAt),
      ),
    },
    {
      key: 'version',
      header: t('clusters.version'),
      // The last column has the padding of the table's edge beside it.
      width: canLaunch ? widths.version : `calc(${widths.version} + 1.25rem)`,
      isSortable: true,
      share: 'line',
      cell: cellOf(({ version }) =>
        version === null ? format.units(null) : span('small', typed(version, breakable(version))),
      ),
    },
    ...(canLaunch
      ? [
          {
            key: 'manage',
            header: t('clusters.manage'),
            width: widths.manage,
            isPinned: true,
            share: 'line',
            cell: cellOf((cluster) => renderManage(cluster, config), ''),
          } satisfies Column,
        ]
      : []),
  ];
}

/** As in every table, days are written in figures; the time below them is UTC, as the header says. */
function renderInstant(at: string) {
  const time = new Date(at).toISOString().slice(11, 16);
  return make('time', { datetime: at }, make('span', {}, `${dayOf(at)} `), span('small muted', time));
}

function renderState(cluster: Cluster, state: ShownState, { session, list, onHelp }: ColumnsConfig) {
  const { t, format } = session;
  const label = t(`clusters.state.${state}`);
  const topic = topicOf(state, cluster.readingAt !== null);
  const word = make('span', {}, makeIcon(stateIcons[state]), span('word', label));
  const element = make('div', { class: `state ${state}` });
  if (topic === null) {
    element.append(word);
  } else {
    const name = isolate(state === 'noCluster' ? cluster.customer.name : cluster.name);
    const button = make(
      'button',
      { 'aria-label': t('clusters.explain', { state: label, name }) },
      ...word.childNodes,
    );
    button.addEventListener('click', () => onHelp(topic, button));
    element.append(button);
  }
  const detail =
    cluster.readingAt === null
      ? state === 'noCluster'
        ? null
        : t('clusters.state.noData')
      : isCarriedOver(cluster, list.asOf)
        ? t('clusters.lastKnown', { day: format.shortDay(dayOf(cluster.readingAt), list.asOf) })
        : null;
  if (detail !== null) element.append(span('small muted', detail));
  return element;
}

function renderManage(cluster: Cluster, { session, onManage }: ColumnsConfig) {
  const { t, api } = session;
  const target = safeLaunchOf(cluster);
  const name = isolate(cluster.name);
  if (target !== null && cluster.launch !== undefined && isAcknowledged(api, cluster.launch.via)) {
    return launchLink(target, {
      text: t('clusters.manage'),
      name: t('clusters.openNamed', { name }),
      style: 'link',
    });
  }
  const button = make(
    'button',
    { class: 'link', 'aria-haspopup': 'dialog', 'aria-label': t('clusters.manageNamed', { name }) },
    t('clusters.manage'),
  );
  button.addEventListener('click', () => onManage(cluster));
  return button;
}
