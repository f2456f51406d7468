import { buttonNamed } from '../support/find.ts';
import { describeAccessibility } from '../support/every-look.ts';
import { brokenOff, reach } from '../support/partner-looks.ts';
import { customerNamed, partnerService } from '../support/partner-tab.ts';
import { until } from '../support/tab.ts';

const nordhamn = customerNamed('Nordhamn');
const report = { view: 'dashboard' };

describeAccessibility('accessibility of all customers, in the tab', {
  'the list': reach({ says: /All 12|Alla 12/ }),
  'the list with a panel': reach({
    state: { customer: nordhamn.id },
    says: /View customer|Visa kund/,
  }),
  'the list, broken off': reach({ mock: brokenOff, says: /First 5 of 12|De första 5 av 12/ }),
  'the list without usage': reach({
    mock: partnerService({ role: 'salesAdmin' }),
    says: /Provisioning status|Etableringsstatus/,
  }),
  'their clusters': reach({ state: { view: 'clusters' }, says: /20 clusters|20 kluster/ }),
});

describeAccessibility('accessibility of one customer inside the partner’s hub', {
  'its usage report': reach({
    state: { ...report, customer: nordhamn.id },
    says: /Daily usage|Daglig användning/,
  }),
  'its subscriptions': reach({
    state: { view: 'subscriptions', customer: nordhamn.id },
    says: /License model|Licensmodell/,
  }),
  'its clusters': reach({ state: { view: 'clusters', customer: nordhamn.id }, says: /3 clusters|3 kluster/ }),
  nobody: reach({
    state: { ...report, customer: 'nobody' },
    says: /The data was not found|Uppgifterna hittades inte/,
  }),
  'the list one comes back to': reach({
    state: { ...report, customer: nordhamn.id },
    says: /Daily usage|Daglig användning/,
    then: async (tab) => {
      buttonNamed(tab.domElement, /^(All customers|Alla kunder)$/).click();
      await until(tab, /View customer|Visa kund/);
    },
  }),
});
