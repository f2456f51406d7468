/** The columns of the list of customers: what stands in each cell, in words. */
import type { CustomerList } from '../../domain/customer-list.ts';
import type { Standing } from '../../domain/customer-standing.ts';
import type { Customer } from '../../domain/customer.ts';
import { licenseTypes } from '../../domain/license.ts';
import type { Use } from '../../domain/series.ts';
import type { Session } from '../../session/session.ts';
import { icons } from '../../ui/icons.ts';
import { make, makeIcon, span } from '../../ui/make.ts';
import { statusIcons } from '../../ui/status-chip.ts';
import type { Column } from '../../ui/table-column.ts';
import { serviceMarks } from './service-words.ts';

export interface ColumnsConfig {
  readonly session: Session;
  readonly list: CustomerList;
  /** Whether the person may see usage; otherwise no column tells of it. */
  readonly hasUsage: boolean;
  /** The running day has no history: no days over. */
  readonly hasHistory: boolean;
  /** Whose panel is open beside the list, which then has room for the essentials only. */
  readonly openId: string | null;
  readonly onOpen: (customerId: string) => void;
  /** The box that ticks a customer, for those who may do something with those ticked; made anew for another version. */
  readonly picked: { readonly version: number; readonly boxFor: (customer: Customer) => HTMLElement } | null;
}

const essentials: readonly string[] = ['name', 'compliance', 'overage'];
const essentialsWithoutUsage: readonly string[] = ['name', 'subscription'];
const typeWidths = { knowledgeWorker: '7rem', commonArea: '5.75rem', telePresence: '5.5rem' } as const;

export function customerColumns(config: ColumnsConfig): readonly Column[] {
  const { session, list, hasUsage, hasHistory, openId } = config;
  const { t, format } = session;
  const cellOf = (show: (customer: Customer, standing: Standing) => unknown) => (row: number) => {
    const customer = list.customers[row];
    const standing = list.standings[row];
    return customer === undefined || standing === undefined ? '' : show(customer, standing);
  };
  const usageColumns: Column[] = [
    {
      key: 'compliance',
      header: t('customers.compliance'),
      width: '10.5rem',
      isSortable: true,
      cell: cellOf((_, standing) => renderStatus(standing, session)),
    },
    ...licenseTypes.map((type): Column => ({
      key: type,
      header: t(`license.${type}`),
      width: typeWidths[type],
      align: 'end',
      isSortable: true,
      share: 'line',
      cell: cellOf(({ usage }) =>
        usage === undefined ? format.units(null) : usedOfBought(usage.byType[type], session),
      ),
    })),
    {
      key: 'overage',
      header: t('customers.largestOverage'),
      // Last of the essentials it has the padding of the table's edge beside it.
      width: openId === null ? '7.25rem' : '8rem',
      align: 'end',
      isSortable: true,
      share: 'line',
      cell: cellOf((_, { largestOverage }) => renderOverage(largestOverage, session)),
    },
    {
      key: 'daysOver',
      header: t('figure.daysOver'),
      width: '3.5rem',
      align: 'end',
      isSortable: true,
      share: 'line',
      cell: cellOf((_, { daysOver }) => format.units(daysOver)),
    },
  ];
  const columns: Column[] = [
    {
      key: 'name',
      header: t('customers.customerName'),
      width: null,
      isSortable: true,
      isRowHeader: true,
      cell: cellOf((customer) => renderName(customer, config)),
    },
    ...(hasUsage ? usageColumns.filter(({ key }) => key !== 'daysOver' || hasHistory) : []),
    {
      key: 'subscription',
      header: t('dashboard.subscription'),
      width: '6.5rem',
      isSortable: true,
      share: 'line',
      cell: cellOf((customer, { daysLeft }) => renderTerm(customer, daysLeft, session)),
    },
    {
      key: 'provisioning',
      header: t('subscription.provisioning'),
      width: '7.5rem',
      isSortable: true,
      share: 'line',
      cell: cellOf(({ provisioningStatus }) => span('words', t(`provisioning.${provisioningStatus}`))),
    },
  ];
  const kept = hasUsage ? essentials : essentialsWithoutUsage;
  return openId === null ? columns : columns.filter(({ key }) => kept.includes(key));
}

/** "1 240 / 1 200"; read out as "1 240 of 1 200 bought". */
export function usedOfBought({ used, entitled }: Pick<Use, 'used' | 'entitled'>, { t, format }: Session) {
  const bought = format.units(entitled);
  return span(
    'ratio',
    format.units(used),
    make('span', { class: 'bought', 'aria-hidden': 'true' }, ` / ${bought}`),
    span('visually-hidden', ` ${t('customers.ofBought', { units: bought })}`),
  );
}

function renderName(customer: Customer, { session, openId, onOpen, picked }: ColumnsConfig) {
  const { customerId, name, services } = customer;
  const button = make(
    'button',
    { class: 'link', title: name, 'aria-current': customerId === openId ? 'true' : null },
    make('bdi', {}, name),
  );
  button.addEventListener('click', () => onOpen(customerId));
  const box = picked === null ? [] : [picked.boxFor(customer)];
  return span('customer', ...box, button, serviceMarks(services, session.t));
}

function renderStatus({ compliance, isStale }: Standing, { t, format }: Session) {
  if (compliance === null) return format.units(null);
  return span(
    'status',
    span(`chip ${compliance}`, makeIcon(statusIcons[compliance]), t(`compliance.${compliance}`)),
    ...(isStale ? [span('stale small', makeIcon(icons.warning), t('customers.tile.stale'))] : []),
  );
}

function renderOverage(largest: Standing['largestOverage'], { t, format }: Session) {
  if (largest === null || largest.units === 0) return format.units(largest?.units ?? null);
  return span(
    'pair',
    make('strong', {}, `${format.units(largest.units)} `),
    span('small muted', t(`license.${largest.type}`)),
  );
}

/** As in every table, days are written in figures. */
function renderTerm({ subscriptionStatus, endDate }: Customer, daysLeft: number | null, { t }: Session) {
  const term = span('term', span('', `${t(`subscription.status.${subscriptionStatus}`)} `));
  if (endDate !== null) {
    const until = t('customers.until', { day: endDate });
    term.append(make('time', { class: 'small muted', datetime: endDate }, `${until} `));
  }
  if (daysLeft !== null) term.append(span('soon small', t('customers.daysLeft', { count: daysLeft })));
  return term;
}
