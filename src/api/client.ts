/** The Flex service over HTTP. */
import type { GetAccessToken } from './access-token.ts';
import { type Answer, contractError } from './answer.ts';
import { clustersSchema } from './decode/clusters.ts';
import { customersSchema } from './decode/customers.ts';
import { findDayProblem, findStrayDay } from './decode/days.ts';
import { decode, decodeWhole } from './decode/decode.ts';
import { meSchema } from './decode/me.ts';
import { subscriptionsSchema } from './decode/subscriptions.ts';
import {
  customerDaysSchema,
  partnerTimeseriesSchema,
  summarySchema,
  timeseriesSchema,
} from './decode/usage.ts';
import { browserEnvironment, type Environment } from './environment.ts';
import type { FlexApi } from './flex-api.ts';
import { readPages } from './paging.ts';
import { baseOf, type QueryOf, urlOf } from './request-url.ts';
import type { components, operations, paths } from './schema.d.ts';
import { type ApiRequest, createSend } from './transport.ts';

/** Rows in a page, the most that the contract allows. */
const pageSizes = { clusters: 500, customers: 250, customerDays: 2000 } as const;

export interface FlexApiOptions extends Partial<Environment> {
  /** Absolute, or relative to the page; may have a path, with or without a slash at its end. */
  readonly baseUrl: string;
  readonly getAccessToken: GetAccessToken;
}

function refuseIf(problem: string | null, answer: Answer): void {
  if (problem !== null) throw contractError(answer, problem);
}

/** Creates a client. Nothing is asked before a method is called, and nothing is kept but the newest token. */
export function createFlexApi({ baseUrl, getAccessToken, ...replaced }: FlexApiOptions): FlexApi {
  const base = baseOf(baseUrl);
  const send = createSend(getAccessToken, { ...browserEnvironment, ...replaced });

  function getRequest<Name extends keyof operations>(
    operation: Name,
    path: keyof paths,
    query: QueryOf<Name>,
  ): ApiRequest {
    return { operation, method: 'GET', url: urlOf(base, path, query) };
  }

  return {
    async getMe({ orgId }, signal) {
      const answer = await send(getRequest('getMe', '/me', { orgId }), signal);
      return decode(meSchema, answer);
    },

    async listSubscriptions({ orgId }, signal) {
      const answer = await send(getRequest('listSubscriptions', '/subscriptions', { orgId }), signal);
      return decodeWhole(subscriptionsSchema, answer).items;
    },

    async getUsageTimeseries({ orgId, from, to }, signal) {
      const query = { orgId, from, to, groupBy: 'subscription' } as const;
      const answer = await send(getRequest('getUsageTimeseries', '/usage/timeseries', query), signal);
      const { dataFrom, items } = decodeWhole(timeseriesSchema, answer);
      refuseIf(
        findDayProblem(items, { from, to }, (row) => row.subscriptionId),
        answer,
      );
      return { dataFrom, days: items };
    },

    async getUsageSummary({ orgId, asOf }, signal) {
      const answer = await send(getRequest('getUsageSummary', '/usage/summary', { orgId, asOf }), signal);
      const { dataFrom, items } = decodeWhole(summarySchema, answer);
      return { dataFrom, subscriptions: items };
    },

    listClusters({ orgIds = [], asOf }, signal) {
      const request = getRequest('listClusters', '/clusters', {
        orgId: [...orgIds],
        asOf,
        max: pageSizes.clusters,
      });
      const filters = { orgId: orgIds, asOf: [asOf] };
      return readPages(
        send,
        { request, base, filters, decode: (answer) => decode(clustersSchema, answer), keyOf: ({ id }) => id },
        signal,
      );
    },

    async getPartnerUsageTimeseries({ from, to }, signal) {
      const request = getRequest('getPartnerUsageTimeseries', '/partner/usage/timeseries', { from, to });
      const answer = await send(request, signal);
      const { dataFrom, items } = decodeWhole(partnerTimeseriesSchema, answer);
      refuseIf(findDayProblem(items, { from, to }), answer);
      // Figures read the last row as the as-of day: its place must not hang on the service's order.
      return { dataFrom, days: [...items].sort((a, b) => (a.day < b.day ? -1 : 1)) };
    },

    listPartnerCustomers({ from, to }, signal) {
      const request = getRequest('listPartnerCustomers', '/partner/customers', {
        from,
        to,
        max: pageSizes.customers,
      });
      const filters = { from: [from], to: [to] };
      return readPages(
        send,
        {
          request,
          base,
          filters,
          decode: (answer) => decode(customersSchema, answer),
          keyOf: ({ customerId }) => customerId,
        },
        signal,
      );
    },

    searchDailyUsage({ from, to, customerIds }, signal) {
      const search: components['schemas']['DailySearchRequest'] =
        customerIds === 'all' ? { from, to, all: true } : { from, to, customerIds: [...customerIds] };
      const query: QueryOf<'searchDailyUsage'> = { max: pageSizes.customerDays };
      const request: ApiRequest = {
        operation: 'searchDailyUsage',
        method: 'POST',
        url: urlOf(base, '/partner/usage/daily/search', query),
        body: JSON.stringify(search),
      };
      const decodeDays = (answer: Answer) => {
        const page = decode(customerDaysSchema, answer);
        refuseIf(findStrayDay(page.items, { from, to }), answer);
        return page;
      };
      // The body carries what was asked for; the link has nothing to forget.
      return readPages(
        send,
        { request, base, filters: {}, decode: decodeDays, keyOf: (row) => row.day + row.customerId },
        signal,
      );
    },
  };
}
