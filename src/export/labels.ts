/** The workbook's words in the session's language, as plain data: the worker knows no translations. */
import type { ShownState } from '../domain/cluster-filter.ts';
import { clusterStates } from '../domain/cluster.ts';
import { complianceStatuses } from '../domain/compliance.ts';
import { perType } from '../domain/license.ts';
import type { MessageKey, Translate } from '../i18n/messages.ts';
import type { Hub, Session } from '../session/session.ts';
import type { ReportLabels } from './report-input.ts';

const hubNames: Readonly<Record<Hub, MessageKey>> = {
  'control-hub': 'hub.controlHub',
  'partner-hub': 'hub.partnerHub',
};

const shownStates: readonly ShownState[] = [...clusterStates, 'stale'];

export function hubName({ hub, t }: Pick<Session, 'hub' | 't'>): string {
  return t(hubNames[hub]);
}

function columnLabels(t: Translate, licenseTypes: ReportLabels['licenseTypes']): ReportLabels['columns'] {
  return {
    level: t('workbook.column.level'),
    subscriptionId: t('workbook.column.subscriptionId'),
    dealId: t('workbook.column.dealId'),
    orderIds: t('workbook.column.orderIds'),
    licenseType: t('workbook.column.licenseType'),
    bought: t('workbook.column.bought'),
    used: t('workbook.column.used'),
    overage: t('workbook.column.overage'),
    change: t('workbook.column.change'),
    peak: t('workbook.column.peak'),
    peakDay: t('workbook.column.peakDay'),
    average: t('workbook.column.average'),
    daysOver: t('workbook.column.daysOver'),
    overageDays: t('workbook.column.overageDays'),
    carriedDays: t('workbook.column.carriedDays'),
    compliance: t('workbook.column.compliance'),
    customerId: t('workbook.column.customerId'),
    date: t('workbook.column.date'),
    usedByType: perType((type) => t('workbook.column.usedOf', { license: licenseTypes[type] })),
    boughtByType: perType((type) => t('workbook.column.boughtOf', { license: licenseTypes[type] })),
    overageByType: perType((type) => t('workbook.column.overageOf', { license: licenseTypes[type] })),
    clustersReported: t('workbook.column.clustersReported'),
    clustersExpected: t('workbook.column.clustersExpected'),
    readings: t('workbook.column.readings'),
    oldestReading: t('workbook.column.oldestReading'),
    region: t('workbook.column.region'),
    customerName: t('workbook.column.customerName'),
    clusterName: t('workbook.column.clusterName'),
    clusterState: t('workbook.column.clusterState'),
    version: t('workbook.column.version'),
    lastSync: t('workbook.column.lastSync'),
    reading: t('workbook.column.reading'),
    data: t('workbook.column.data'),
    field: t('workbook.column.field'),
    value: t('workbook.column.value'),
  };
}

function aboutLabels(t: Translate): ReportLabels['about'] {
  return {
    hub: t('workbook.about.hub'),
    person: t('workbook.about.person'),
    customer: t('workbook.about.customer'),
    subscription: t('workbook.about.subscription'),
    allSubscriptions: t('workbook.about.allSubscriptions'),
    firstDay: t('workbook.about.firstDay'),
    lastDay: t('workbook.about.lastDay'),
    changeSince: t('workbook.about.changeSince'),
    changeUnknown: t('workbook.about.changeUnknown'),
    timeZone: t('workbook.about.timeZone'),
    generatedAt: t('workbook.about.generatedAt'),
    dataFrom: t('workbook.about.dataFrom'),
    dataFromOfAll: t('workbook.about.dataFromOfAll'),
    dataFromMissing: t('workbook.about.dataFromMissing'),
    noData: t('workbook.about.noData'),
    deepLink: t('workbook.about.deepLink'),
    appVersion: t('workbook.about.appVersion'),
    missing: t('workbook.about.missing'),
    nothingMissing: t('workbook.about.nothingMissing'),
    subscriptionsWithoutData: t('workbook.about.subscriptionsWithoutData'),
    daysWithoutData: t('workbook.about.daysWithoutData'),
    daysCarried: t('workbook.about.daysCarried'),
    oldestReading: t('workbook.about.oldestReading'),
    stale: t('workbook.about.stale'),
    staleMeaning: t('workbook.about.staleMeaning'),
    customers: t('workbook.about.customers'),
    customersInFile: t('workbook.about.customersInFile'),
    customersInAll: t('workbook.about.customersInAll'),
    customersListed: t('workbook.about.customersListed', { sheet: t('workbook.sheet.summary') }),
    customersIncomplete: t('workbook.about.customersIncomplete'),
    customersWithoutDays: t('workbook.about.customersWithoutDays'),
    customersWithoutDaysMeaning: t('workbook.about.customersWithoutDaysMeaning'),
    customersWithoutData: t('workbook.about.customersWithoutData'),
    customersPartly: t('workbook.about.customersPartly'),
    customersStale: t('workbook.about.customersStale'),
    daysDiffer: t('workbook.about.daysDiffer'),
    noCommonStatus: t('workbook.about.noCommonStatus'),
    notChosen: t('workbook.about.notChosen'),
    clustersInFile: t('workbook.about.clustersInFile'),
    clustersNotGranted: t('workbook.about.clustersNotGranted'),
    clustersIncomplete: t('workbook.about.clustersIncomplete'),
    clustersRead: t('workbook.about.clustersRead'),
    clustersInAll: t('workbook.about.clustersInAll'),
    clustersDiffer: t('workbook.about.clustersDiffer'),
    silentClusters: t('workbook.about.silentClusters'),
    clustersWithoutData: t('workbook.about.clustersWithoutData'),
    clusterDay: t('workbook.about.clusterDay'),
    partial: t('workbook.about.partial'),
    note: t('workbook.about.note'),
    emptyCells: t('workbook.about.emptyCells'),
    statusDay: t('workbook.about.statusDay'),
    allowance: t('workbook.about.allowance'),
    underUseBelow: t('workbook.about.underUseBelow'),
    underUseOff: t('workbook.about.underUseOff'),
    neverNetted: t('workbook.about.neverNetted'),
    overageDays: t('workbook.about.overageDays'),
    cutTexts: t('workbook.about.cutTexts'),
  };
}

/** One text per compliance status or state of a cluster, none left out. */
function perKey<Key extends string>(
  keys: readonly Key[],
  textOf: (key: Key) => string,
): Readonly<Record<Key, string>> {
  return Object.fromEntries(keys.map((key) => [key, textOf(key)])) as Readonly<Record<Key, string>>;
}

export function reportLabels({ t, language }: Pick<Session, 't' | 'language'>): ReportLabels {
  const licenseTypes = perType((type) => t(`license.${type}`));
  return {
    language,
    title: t('workbook.title'),
    sheets: {
      summary: t('workbook.sheet.summary'),
      dailyUsage: t('workbook.sheet.dailyUsage'),
      clusters: t('workbook.sheet.clusters'),
      about: t('workbook.sheet.about'),
    },
    columns: columnLabels(t, licenseTypes),
    levels: {
      subscription: t('workbook.level.subscription'),
      customer: t('workbook.level.customer'),
      subscriptionTotal: t('workbook.level.subscriptionTotal'),
      customers: t('workbook.level.customers'),
      customersIncomplete: t('workbook.level.customersIncomplete'),
    },
    licenseTypes,
    allTypes: t('workbook.allTypes'),
    readings: {
      complete: t('workbook.readings.complete'),
      carried: t('workbook.readings.carried'),
      none: t('workbook.readings.none'),
      partial: t('workbook.readings.partial'),
      current: t('workbook.readings.current'),
      stale: t('workbook.readings.stale'),
    },
    clusterStates: perKey(shownStates, (state) => t(`clusters.state.${state}`)),
    clusters: {
      total: t('workbook.clusters.total'),
      inReport: t('workbook.clusters.inReport'),
      equal: t('workbook.clusters.equal'),
      incomplete: t('workbook.clusters.incomplete'),
      different: t('workbook.clusters.different'),
    },
    compliance: perKey(complianceStatuses, (status) => t(`compliance.${status}`)),
    complianceMeanings: perKey(complianceStatuses, (status) => t(`workbook.meaning.${status}`)),
    about: aboutLabels(t),
  };
}
