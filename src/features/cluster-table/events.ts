/** What the list of clusters tells, and what it is narrowed down to, as it stands in a link. */

export interface ClusterFilters {
  /** Part of a name, a customer's name or a region. */
  readonly q: string;
  readonly region: string;
  /** One of the domain's `stateFilters`. */
  readonly clusterState: string;
  /** One of the domain's `sortKeys`, `-` before it for descending. */
  readonly sort: string;
}

/** Empty texts are the defaults: all clusters, by customer, then name. */
export const noFilters: ClusterFilters = { q: '', region: '', clusterState: '', sort: '' };

/** The user wants to see other clusters, or the same in another order. */
export class FiltersChangeEvent extends Event {
  readonly filters: ClusterFilters;
  /** True while a word is being typed: not each letter is a step to go back to. */
  readonly isTyping: boolean;
  constructor(filters: ClusterFilters, isTyping = false) {
    super('filters-change', { bubbles: true });
    this.filters = filters;
    this.isTyping = isTyping;
  }
}

/** A cluster's dialog is to be opened, or closed: null. */
export class ManageChangeEvent extends Event {
  readonly clusterId: string | null;
  constructor(clusterId: string | null) {
    super('manage-change', { bubbles: true });
    this.clusterId = clusterId;
  }
}
