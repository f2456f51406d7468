/** The view of customers by itself, on the mock world's customers or on made ones, in a page that keeps its state. */
import { aTimeout } from '@open-wc/testing';
import type { MockOptions } from '../../../mocks/handlers.ts';
import { createFlexApi } from '../../../src/api/client.ts';
import { CustomerList } from '../../../src/domain/customer-list.ts';
import type { Customer } from '../../../src/domain/customer.ts';
import type { CustomerListView } from '../../../src/features/customer-list/customer-list.ts';
import { customerListElements } from '../../../src/features/customer-list/elements.ts';
import type { CustomerChangeEvent } from '../../../src/features/customer-list/events.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { noFilters } from '../../../src/session/view-state.ts';
import type { FiltersChangeEvent } from '../../../src/ui/filters-change-event.ts';
import type { OpenCustomerEvent } from '../../../src/ui/open-customer-event.ts';
import { allByRole, textOf } from './find.ts';
import { openFeature, partnerFetch } from './session-host.ts';

const period = { from: '2026-10-01', to: '2026-11-23', preset: 'this-quarter', isPartial: false } as const;

export function newList(customers: readonly Customer[] = [], locale = 'en'): CustomerList {
  const { compare } = createFormat(locale);
  const list = new CustomerList({ asOf: period.to, today: '2026-11-24', underUsePercent: 60, compare });
  list.add(customers);
  return list;
}

async function customersOf(answering: typeof fetch): Promise<Customer[]> {
  const api = createFlexApi({
    baseUrl: 'https://flex.example/api/v1',
    getAccessToken: () => Promise.resolve('token'),
    fetch: answering,
  });
  const customers: Customer[] = [];
  for await (const { items } of api.listPartnerCustomers(period, new AbortController().signal)) {
    customers.push(...items);
  }
  return customers;
}

export interface CustomersPage {
  readonly feature: CustomerListView;
  /** What was asked of the page, in words. */
  readonly asked: string[];
  readonly says: (text: string) => Promise<void>;
  readonly until: (isMet: () => unknown) => Promise<void>;
  readonly names: () => string[];
  readonly speak: (locale: string) => Promise<void>;
}

interface Asked {
  'filters-change': FiltersChangeEvent;
  'customer-change': CustomerChangeEvent;
  'open-customer': OpenCustomerEvent;
}

interface Options {
  readonly mock?: Partial<MockOptions>;
  readonly customers?: readonly Customer[];
  readonly props?: Partial<CustomerListView>;
  readonly locale?: string;
  readonly theme?: string;
}

/** The names in the rows that are there, in order. */
export const namesIn = (feature: Element) =>
  allByRole(feature, 'rowheader')
    .filter((cell) => cell.closest('tbody') !== null)
    .map((cell) => textOf(cell.querySelector('button') as Element));

export async function openCustomers(options: Options = {}): Promise<CustomersPage> {
  const { mock = {}, props = {}, locale = 'en', theme = 'light' } = options;
  const person = partnerFetch(mock);
  const customers = options.customers ?? (await customersOf(person));
  const asked: string[] = [];
  const create = () =>
    Object.assign(document.createElement('fxu-customer-list'), {
      list: newList(customers, locale),
      total: customers.length,
      hasHistory: true,
      canNavigate: true,
      ...props,
    });
  const { feature, speak } = await openFeature(customerListElements, create, { person, locale, theme });
  const on = <Name extends keyof Asked>(name: Name, react: (event: Asked[Name]) => unknown) =>
    feature.addEventListener(name, react as (event: Event) => unknown);
  on('filters-change', ({ filters }) => (feature.filters = { ...noFilters, ...filters }));
  on('customer-change', ({ customerId }) => (feature.customerId = customerId));
  on('open-customer', ({ customerId, where }) => asked.push(`${customerId} ${where}`));
  feature.addEventListener('reload-customers', () => asked.push('reload'));
  const until = async (isMet: () => unknown) => {
    const deadline = performance.now() + 8000;
    while (!isMet()) {
      if (performance.now() > deadline) throw new Error(`Waited in vain. The page says: ${textOf(feature)}`);
      await aTimeout(10);
    }
  };
  const says = (text: string) => until(() => textOf(feature).includes(text));
  await feature.updateComplete;
  return { feature, asked, says, until, names: () => namesIn(feature), speak };
}

export const focused = () => {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return activeElement;
};
