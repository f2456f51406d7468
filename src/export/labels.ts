/** The workbook's words in the session's language, as plain data: the worker knows no translations. */
import { complianceStatuses } from '../domain/compliance.ts';
import { perType } from '../domain/license.ts';
import type { MessageKey, Translate } from '../i18n/messages.ts';
import type { Hub, Session } from '../session/session.ts';
import type { ReportLabels } from './report-input.ts';

const hubNames: Readonly<Record<Hub, MessageKey>> = {
  'control-hub': 'hub.controlHub',
  'partner-hub': 'hub.partnerHub',
};

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
    clustersReported: t('workbook.column.clustersReported'),
    clustersExpected: t('workbook.column.clustersExpected'),
    readings: t('workbook.column.readings'),
    oldestReading: t('workbook.column.oldestReading'),
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
    timeZone: t('workbook.about.timeZone'),
    generatedAt: t('workbook.about.generatedAt'),
    dataFrom: t('workbook.about.dataFrom'),
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
    partial: t('workbook.about.partial'),
    note: t('workbook.about.note'),
    emptyCells: t('workbook.about.emptyCells'),
    statusDay: t('workbook.about.statusDay'),
    neverNetted: t('workbook.about.neverNetted'),
    overageDays: t('workbook.about.overageDays'),
    cutTexts: t('workbook.about.cutTexts'),
  };
}

/** One text per compliance status, none left out. */
function perStatus(
  textOf: (status: (typeof complianceStatuses)[number]) => string,
): ReportLabels['compliance'] {
  return Object.fromEntries(
    complianceStatuses.map((status) => [status, textOf(status)]),
  ) as ReportLabels['compliance'];
}

export function reportLabels({ t, language }: Pick<Session, 't' | 'language'>): ReportLabels {
  const licenseTypes = perType((type) => t(`license.${type}`));
  return {
    language,
    title: t('workbook.title'),
    sheets: {
      summary: t('workbook.sheet.summary'),
      dailyUsage: t('workbook.sheet.dailyUsage'),
      about: t('workbook.sheet.about'),
    },
    columns: columnLabels(t, licenseTypes),
    levels: { subscription: t('workbook.level.subscription'), customer: t('workbook.level.customer') },
    licenseTypes,
    allTypes: t('workbook.allTypes'),
    readings: {
      complete: t('workbook.readings.complete'),
      carried: t('workbook.readings.carried'),
      none: t('workbook.readings.none'),
      partial: t('workbook.readings.partial'),
    },
    compliance: perStatus((status) => t(`compliance.${status}`)),
    complianceMeanings: perStatus((status) => t(`workbook.meaning.${status}`)),
    about: aboutLabels(t),
  };
}
