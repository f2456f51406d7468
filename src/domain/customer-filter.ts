/** What the list of customers can be narrowed down to and sorted by. */
import type { Standing } from './customer-standing.ts';
import { licenseTypes } from './license.ts';

export const customerTiles = ['overLimit', 'underUse', 'stale', 'pending', 'endsSoon'] as const;
export type CustomerTile = (typeof customerTiles)[number];

export const customerSortKeys = [
  'name',
  'compliance',
  ...licenseTypes,
  'overage',
  'daysOver',
  'subscription',
  'provisioning',
] as const;
export type CustomerSortKey = (typeof customerSortKeys)[number];

export interface CustomerSort {
  readonly key: CustomerSortKey;
  readonly isDescending: boolean;
}

export interface CustomerFilter {
  /** Part of a name or of one of the customer's IDs, in large or small letters; empty for all. */
  readonly q: string;
  readonly tile: CustomerTile | null;
}

/** How many customers each tile would show, and how many were over earlier in the period but are not now. */
export interface TileCounts extends Readonly<Record<CustomerTile, number>> {
  readonly wasOver: number;
}

/** `name`, or `-name` for descending; null for what is no column. */
export function readCustomerSort(text: string): CustomerSort | null {
  const isDescending = text.startsWith('-');
  const key = customerSortKeys.find((known) => known === (isDescending ? text.slice(1) : text));
  return key === undefined ? null : { key, isDescending };
}

export function readCustomerTile(text: string): CustomerTile | null {
  return customerTiles.find((tile) => tile === text) ?? null;
}

/** Whether a tile shows a customer. */
export function isInTile(standing: Standing, tile: CustomerTile): boolean {
  switch (tile) {
    case 'overLimit':
      return standing.isOver;
    case 'underUse':
      return standing.isUnder;
    case 'stale':
      return standing.isStale;
    case 'pending':
      return standing.isPending;
    case 'endsSoon':
      return standing.endsSoon;
  }
}
