import type { components } from '../../../src/api/schema.d.ts';
import { describeAccessibility } from '../support/every-look.ts';
import { brokenOff, reach, withoutCustomers } from '../support/partner-looks.ts';
import { partnerService } from '../support/partner-tab.ts';
import { altered } from '../support/tab.ts';

const withoutReadings = altered({ hub: 'partner-hub', role: 'fullSalesAdmin' }, (path, body) => {
  if (path !== '/partner/usage/timeseries') return body;
  for (const day of (body as components['schemas']['PartnerUsageTimeseries']).items) {
    Object.assign(day, { clustersReported: 0, clustersExpected: 0, oldestReadingAt: null });
    for (const use of Object.values(day.usageByType)) use.consumedUnits = null;
  }
  return body;
});

const report = { view: 'dashboard' };
const overages = /Largest overages|Största överskridanden/;

describeAccessibility('accessibility of the usage report of all customers', {
  'their usage report': reach({ state: report, says: overages }),
  'their usage report, only days over': reach({
    state: { ...report, over: 'telePresence' },
    says: overages,
  }),
  'their running day': reach({ state: { ...report, period: 'today' }, says: overages }),
  'their usage report without the customers': reach({
    state: report,
    mock: withoutCustomers,
    says: /The customers could not be loaded|Kunderna kunde inte läsas in/,
  }),
  'their usage report, customers broken off': reach({
    state: report,
    mock: brokenOff,
    says: /Only the first 5|Bara de första 5/,
  }),
  'their usage report without any reading': reach({
    state: report,
    mock: withoutReadings,
    says: /No data in this period|Inga data för perioden/,
  }),
  'a report refused': reach({
    state: report,
    mock: partnerService({ scenario: 'forbidden' }),
    says: /You do not have access to this data|Du har inte åtkomst till de här uppgifterna/,
  }),
});
