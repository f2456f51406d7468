/** The Flex service's operations over the fake world. Each checks, computes and answers; none knows of HTTP. */
import type { operations } from '../src/api/schema.d.ts';
import { hasCapability, scopeOf } from '../src/domain/capability.ts';
import { daysBetween } from '../src/domain/day.ts';
import { type Caller, reachOf, requireCapability, requireCustomer, requireOrganization } from './access.ts';
import { dayNumberOf, dayOfNumber } from './day-number.ts';
import {
  encodeCluster,
  encodeCoverage,
  encodeSubscription,
  encodeSum,
  encodeSummedCoverage,
  encodeUsage,
} from './encode.ts';
import { encodeCustomer } from './encode-customer.ts';
import type { MockCustomer, World } from './model.ts';
import { itemsOf, type PageRequest, partsOf, readPage } from './paging.ts';
import { checkGroupBy, readDay, readOrgId, readOrgIds, readRange, readSearch } from './parameters.ts';
import { grantedBy, launchVia } from './policy.ts';
import { Refusal } from './refusal.ts';
import {
  addCustomers,
  customerDays,
  isActiveOn,
  isoOf,
  newestReadingAt,
  subscriptionDay,
  subscriptionDays,
} from './usage.ts';

export interface Call {
  readonly params: URLSearchParams;
  /** Parsed JSON; undefined when there is none. */
  readonly body: unknown;
}

type Success<Name extends keyof operations> =
  operations[Name]['responses'][200]['content']['application/json'];

export interface Reply<Body> {
  readonly body: Body;
  /** The page answered with, where the collection has pages. */
  readonly page?: PageRequest;
}

export type Operations = {
  readonly [Name in keyof operations]: (call: Call) => Reply<Success<Name>>;
};

const mostClusters = 500;
const mostCustomers = 250;
const mostCustomerDays = 2000;

export function createOperations(world: World, caller: Caller): Operations {
  const customerFor = (orgId: string | null) => requireCustomer(world, caller, 'usage.view', orgId);

  /** Clusters of one organisation, or of all that the caller may see together. */
  function customersOf(orgIds: readonly string[]): MockCustomer[] {
    if (orgIds.length !== 1) requireCapability(caller, 'aggregate.view');
    if (orgIds.length === 0) return reachOf(world, caller, 'aggregate.view');
    return orgIds.map((orgId) => requireCustomer(world, caller, 'clusters.view', orgId));
  }

  return {
    getMe({ params }) {
      const organization = requireOrganization(world, caller, readOrgId(params));
      return {
        body: {
          person: caller.person,
          ownOrganization: caller.ownOrganization,
          organization,
          grants: [...caller.grants],
          grantedBy: grantedBy(caller.hub),
          retentionDays: world.retentionDays,
          underUsePercent: world.underUsePercent,
        },
      };
    },

    listSubscriptions({ params }) {
      requireCapability(caller, 'usage.view');
      const customer = customerFor(readOrgId(params));
      const items = customer.subscriptions.map((subscription) =>
        encodeSubscription(world, customer, subscription),
      );
      return { body: { items, total: items.length } };
    },

    getUsageTimeseries({ params }) {
      requireCapability(caller, 'usage.view');
      checkGroupBy(params);
      const { from, to } = readRange(params.get('from'), params.get('to'), world);
      const rows = subscriptionDays(world, customerFor(readOrgId(params)), from, to);
      const items = rows.map((row) => ({
        day: row.day,
        subscriptionId: row.subscriptionId,
        ...encodeCoverage(row),
        usageByType: encodeUsage(row.byType),
      }));
      return { body: { dataFrom: newestReadingAt(rows), items, total: items.length } };
    },

    getUsageSummary({ params }) {
      requireCapability(caller, 'usage.view');
      const asOf = readDay('asOf', params.get('asOf'), world);
      const customer = customerFor(readOrgId(params));
      const active = customer.subscriptions
        .filter((subscription) => isActiveOn(subscription, asOf))
        .sort((a, b) => (a.subscriptionId < b.subscriptionId ? -1 : 1));
      const rows = active.map((subscription) => ({
        ...subscriptionDay(world, customer, subscription, dayNumberOf(asOf)),
        growthAllowancePercent: subscription.growthAllowancePercent,
      }));
      const items = rows.map((row) => ({
        subscriptionId: row.subscriptionId,
        growthAllowancePercent: row.growthAllowancePercent,
        ...encodeCoverage(row),
        usageByType: encodeUsage(row.byType),
      }));
      return { body: { dataFrom: newestReadingAt(rows), items, total: items.length } };
    },

    listClusters({ params }) {
      requireCapability(caller, 'clusters.view');
      const orgIds = readOrgIds(params);
      const asOf = readDay('asOf', params.get('asOf'), world);
      const page = readPage(params, mostClusters, `clusters ${asOf} ${orgIds.join()}`);
      const launchScope = scopeOf(caller.grants, 'cluster.launch');
      const launchable = new Set(reachOf(world, caller, 'cluster.launch'));
      const { parts, total } = partsOf(page, customersOf(orgIds), ({ clusterCount }) => clusterCount);
      const items = parts.flatMap(({ whole: customer, start, end }) => {
        const via = launchScope && launchable.has(customer) ? launchVia(launchScope) : null;
        return customer.clusters
          .slice(start, end)
          .map((cluster) => encodeCluster(world, customer, cluster, asOf, via));
      });
      return { body: { items, total }, page };
    },

    getPartnerUsageTimeseries({ params }) {
      requireCapability(caller, 'aggregate.view');
      const { from, to } = readRange(params.get('from'), params.get('to'), world);
      const customers = reachOf(world, caller, 'aggregate.view');
      const days = addCustomers(
        customers.map((customer) => customerDays(world, customer, from, to)),
        from,
        to,
      );
      const items = days.map((day) => ({
        day: day.day,
        ...encodeSummedCoverage(day),
        customersOver: day.customersOver,
        usageByType: encodeSum(day.byType),
      }));
      const dataFrom = isoOf(Math.max(...days.map(({ newest }) => newest)));
      return { body: { dataFrom, items, total: items.length } };
    },

    listPartnerCustomers({ params }) {
      requireCapability(caller, 'customers.view');
      const range = readRange(params.get('from'), params.get('to'), world);
      const page = readPage(params, mostCustomers, `customers ${range.from} ${range.to}`);
      const shownRange = hasCapability(caller.grants, 'usage.view') ? range : null;
      const customers = reachOf(world, caller, 'customers.view');
      const items = itemsOf(page, customers).map((customer) => encodeCustomer(world, customer, shownRange));
      return { body: { items, total: customers.length }, page };
    },

    searchDailyUsage({ params, body }) {
      requireCapability(caller, 'aggregate.download');
      const { from, to, customerIds } = readSearch(body, world);
      const reached = reachOf(world, caller, 'aggregate.download');
      const chosen = customerIds === 'all' ? reached : reached.filter(({ id }) => customerIds.includes(id));
      if (customerIds !== 'all' && chosen.length < customerIds.length) {
        throw new Refusal(403, 'A customer is not one of those that your token reaches.');
      }
      const customers = [...chosen].sort((a, b) => (a.id < b.id ? -1 : 1));
      const length = daysBetween(from, to) + 1;
      const filters = customers.map(({ id }) => id).join();
      const page = readPage(params, mostCustomerDays, `search ${from} ${to} ${filters}`);
      const { parts, total } = partsOf(page, customers, () => length);
      const items = parts.flatMap(({ whole: customer, start, end }) => {
        const dayAt = (index: number) => dayOfNumber(dayNumberOf(from) + index);
        return customerDays(world, customer, dayAt(start), dayAt(end - 1)).map((day) => ({
          customerId: customer.id,
          day: day.day,
          ...encodeSummedCoverage(day),
          usageByType: encodeSum(day.byType),
        }));
      });
      return { body: { items, total }, page };
    },
  };
}
