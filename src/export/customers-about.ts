/** The sheet "About" of several customers: whom the file covers, what is missing from it, and how to read it. */
import type { Customer } from '../domain/customer.ts';
import { licenseTypes, sumKnown } from '../domain/license.ts';
import { meaningRows, notChosenRows } from './about-sheet.ts';
import { dateCell, instantCell, type Row } from './book.ts';
import type { CustomersFacts } from './customers-facts.ts';
import type { CustomersInput } from './customers-input.ts';

const namesOf = (customers: readonly Customer[]) => customers.map(({ name }) => name).join(', ');

/** More would be a cell nobody reads to its end. */
const mostNamed = 50;

const hasClusters = ({ content, mayReadClusters }: CustomersInput) => content.clusters && mayReadClusters;

/** Of some customers alone the service does not tell. */
const dataFromField = ({ context, labels: { about } }: CustomersInput) =>
  context.isOfAll ? about.dataFrom : about.dataFromOfAll;

function coverageRows(facts: CustomersFacts): Row[] {
  const { input, customers } = facts;
  const { labels, context, period } = input;
  const { about } = labels;
  return [
    [about.hub, context.hub],
    [about.person, context.person],
    [about.customers, context.subject],
    [labels.columns.customerName, customers.length > mostNamed ? about.customersListed : namesOf(customers)],
    [about.customersInFile, customers.length],
    ...(facts.hasAllCustomers ? [] : [[about.customersInAll, facts.customersTotal]]),
    [about.firstDay, dateCell(period.from)],
    [about.lastDay, dateCell(period.to)],
    [about.timeZone, 'UTC'],
    [about.generatedAt, instantCell(context.generatedAt)],
    ...(context.dataFrom === null
      ? []
      : [[dataFromField(input), instantCell(context.dataFrom.at) ?? about.noData]]),
    [about.oldestReading, instantCell(facts.days.total().oldestReadingAt) ?? about.noData],
    ...(context.deepLink === null ? [] : [[about.deepLink, context.deepLink]]),
    [about.appVersion, context.appVersion],
    ...(hasClusters(input) ? [[about.clustersInFile, facts.clusterCount]] : []),
  ];
}

/** Whether the days of the last one add up to what the list of customers says: they are asked for after it. */
function daysDiffer({ customers, days, isIncomplete }: CustomersFacts): boolean {
  if (isIncomplete) return false;
  const { byType } = days.total();
  return licenseTypes.some(
    (type) => sumKnown(customers.map(({ usage }) => usage?.byType[type].used ?? null)) !== byType[type].used,
  );
}

function missingRows(facts: CustomersFacts): Row[] {
  const { input, customers, standings, clustersLack } = facts;
  const { about, sheets } = input.labels;
  const standing = (is: (place: number) => boolean) => namesOf(customers.filter((_, place) => is(place)));
  const named: readonly (readonly [field: string, names: string])[] = [
    [about.customersWithoutData, standing((place) => standings[place]?.isPending ?? false)],
    [
      about.customersPartly,
      standing((place) => {
        const { isPending = false, subscriptionsWithoutData = 0 } = standings[place] ?? {};
        return !isPending && subscriptionsWithoutData > 0;
      }),
    ],
    [about.customersStale, standing((place) => standings[place]?.isStale ?? false)],
    [about.silentClusters, facts.silentClusters.join(', ')],
    [about.clustersWithoutData, facts.clustersWithoutData.join(', ')],
  ];
  const withoutDays = namesOf(facts.customersMissingDays());
  const rows: Row[] = [
    ...(input.period.isPartial ? [[about.missing, about.partial]] : []),
    ...(input.context.dataFrom === null ? [[dataFromField(input), about.dataFromMissing]] : []),
    ...(facts.hasAllCustomers ? [] : [[about.customers, about.customersIncomplete]]),
    ...(withoutDays === ''
      ? []
      : [
          [about.customersWithoutDays, withoutDays],
          [about.note, about.customersWithoutDaysMeaning],
        ]),
    ...(input.content.clusters && !input.mayReadClusters
      ? [[sheets.clusters, about.clustersNotGranted]]
      : []),
    ...(daysDiffer(facts) ? [[sheets.dailyUsage, about.daysDiffer]] : []),
    ...(clustersLack === null
      ? []
      : [
          [sheets.clusters, about.clustersIncomplete],
          [about.clustersRead, clustersLack.read],
          ...(clustersLack.total === null ? [] : [[about.clustersInAll, clustersLack.total]]),
        ]),
    ...(hasClusters(input) && facts.clustersNote === 'different'
      ? [[sheets.clusters, about.clustersDiffer]]
      : []),
    ...named.filter(([, names]) => names !== ''),
  ];
  return rows.length > 0 ? rows : [[about.missing, about.nothingMissing]];
}

function readingRows({ input }: CustomersFacts): Row[] {
  const { labels, context } = input;
  const { about, columns, sheets } = labels;
  return [
    ...meaningRows(labels),
    [about.underUseBelow, context.underUsePercent ?? about.underUseOff],
    [columns.compliance, about.statusDay],
    [columns.compliance, about.noCommonStatus],
    [columns.overage, about.neverNetted],
    [columns.overageDays, about.overageDays],
    ...(hasClusters(input) ? [[sheets.clusters, about.clusterDay]] : []),
    [about.note, about.emptyCells],
  ];
}

export function customersAboutRows(facts: CustomersFacts): Row[] {
  return [
    ...coverageRows(facts),
    ...notChosenRows(facts.input),
    ...missingRows(facts),
    ...readingRows(facts),
  ];
}
