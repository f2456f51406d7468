/** The fake world as it stands: customers with what they bought, and clusters whose readings are computed when asked for. */
import type { Organization } from '../src/api/flex-api.ts';
import type { ClusterState } from '../src/domain/cluster.ts';
import type { PerType } from '../src/domain/license.ts';
import type { LicenseModel, ProvisioningStatus, Subscription } from '../src/domain/subscription.ts';
import type { CustomerPlan } from './plans.ts';
import type { UsageCurve } from './usage-curve.ts';

/** The binding of a cluster to a subscription by its order, in day numbers, both included. */
export interface Binding {
  readonly subscriptionId: string;
  readonly from: number;
  readonly to: number;
}

export interface MockCluster {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly version: string | null;
  readonly state: Exclude<ClusterState, 'unknown'>;
  /** Of the publisher node, within the customer's own network. */
  readonly ipAddress: string;
  /** The name under which the partner reaches it through address translation. */
  readonly partnerHost: string;
  readonly bindings: readonly Binding[];
  /** Day numbers of the first and the last reading; null before any. */
  readonly readings: { readonly first: number; readonly last: number } | null;
  readonly missed: ReadonlySet<number>;
  readonly missRate: number;
  /** Milliseconds after midnight UTC at which the daily sync reaches it. */
  readonly syncOffset: number;
  readonly seed: number;
  readonly curves: PerType<UsageCurve>;
}

export interface MockSubscription extends Omit<Subscription, 'status' | 'provisioning' | 'licenseModel'> {
  readonly licenseModel: Exclude<LicenseModel, 'unknown'>;
  readonly provisioningStatus: Exclude<ProvisioningStatus, 'unknown'>;
  readonly orderReceivedAt: string;
  readonly provisionedAt: string | null;
  readonly clustersTotal: number;
  readonly clustersVerified: number;
}

export interface MockCustomer {
  readonly id: string;
  readonly name: string;
  readonly services: CustomerPlan['services'];
  /** Known before the clusters themselves are made. */
  readonly clusterCount: number;
  readonly subscriptions: readonly MockSubscription[];
  readonly clusters: readonly MockCluster[];
}

export interface World {
  readonly now: () => Date;
  readonly retentionDays: number;
  readonly underUsePercent: number;
  readonly partner: Organization;
  /** The first is the organisation that Control Hub shows by default. */
  readonly customers: readonly MockCustomer[];
  readonly customersById: ReadonlyMap<string, MockCustomer>;
}
