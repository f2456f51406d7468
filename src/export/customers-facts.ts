/** What the sheets of several customers are made from, as far as it has come. */
import type { Cluster } from '../domain/cluster.ts';
import { CustomerDays } from '../domain/customer-days.ts';
import { type Standing, standingOf } from '../domain/customer-standing.ts';
import type { Customer } from '../domain/customer.ts';
import { licenseTypes, perType, sumKnown } from '../domain/license.ts';
import type { ClustersNote, Counted } from './clusters-sheet.ts';
import type { CustomersInput, ReadSoFar } from './customers-input.ts';

export class CustomersFacts {
  readonly input: CustomersInput;
  readonly customers: Customer[] = [];
  readonly standings: Standing[] = [];
  readonly days: CustomerDays;
  /** Names of clusters that a reader has to know of; the others are in their sheet alone. */
  readonly silentClusters: string[] = [];
  readonly clustersWithoutData: string[] = [];
  clusterCount = 0;
  /** What the clusters that came add up to. */
  clusterSums: Counted = perType(() => null);
  /** All that were asked for. */
  customersTotal = 0;
  /** How far the clusters came, where they broke off. */
  clustersLack: ReadSoFar | null = null;

  constructor(input: CustomersInput) {
    this.input = input;
    this.days = new CustomerDays(input.period);
  }

  addCustomers(customers: readonly Customer[], total: number): void {
    this.customersTotal = total;
    const { period, context } = this.input;
    const rules = { asOf: period.to, today: context.today, underUsePercent: context.underUsePercent };
    for (const customer of customers) {
      this.customers.push(customer);
      this.standings.push(standingOf(customer, rules));
    }
  }

  addClusters(clusters: readonly Cluster[], silent: readonly Cluster[]): void {
    this.clusterCount += clusters.length;
    this.clusterSums = perType((type) =>
      sumKnown([this.clusterSums[type], ...clusters.map(({ usedByType }) => usedByType[type])]),
    );
    for (const { name } of silent) this.silentClusters.push(name);
    for (const { name, readingAt } of clusters) if (readingAt === null) this.clustersWithoutData.push(name);
  }

  /** Those of whom some day of the period did not come. */
  customersMissingDays(): Customer[] {
    return this.customers.filter((_, place) => this.days.levelOf(place) === null);
  }

  /** What the customers' own figures are on the as-of day. */
  get reported(): Counted {
    return perType((type) => sumKnown(this.customers.map(({ usage }) => usage?.byType[type].used ?? null)));
  }

  /** Days have no part in this: the clusters are compared with the list of customers. */
  get clustersNote(): ClustersNote {
    if (this.clustersLack !== null || !this.hasAllCustomers) return 'incomplete';
    const { reported } = this;
    return licenseTypes.every((type) => this.clusterSums[type] === reported[type]) ? 'equal' : 'different';
  }

  get hasAllCustomers(): boolean {
    return this.customers.length === this.customersTotal;
  }

  /** Then the sums are those of a part, and say so. Days are all here, or known to be missing, once the first sum is asked for. */
  get isIncomplete(): boolean {
    return !this.hasAllCustomers || this.customersMissingDays().length > 0;
  }
}
