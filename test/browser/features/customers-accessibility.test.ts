/** States of the list of customers that come about by a link, by what the service answers, or while it still does. */
import type { components } from '../../../src/api/schema.d.ts';
import { describeAccessibility, type Look } from '../support/every-look.ts';
import { composed } from '../support/find.ts';
import { reach } from '../support/partner-looks.ts';
import { customerNamed, held, openPartnerTab, paged } from '../support/partner-tab.ts';
import { altered, until } from '../support/tab.ts';

type CustomerPage = components['schemas']['CustomerPage'];

const nobody = altered({ hub: 'partner-hub', role: 'fullSalesAdmin' }, (path, body) =>
  path === '/partner/customers' ? { ...(body as CustomerPage), items: [], total: 0 } : body,
);

/** The first five are there, the others on their way. */
async function openHalf(look: Look): Promise<void> {
  const { fetch } = held((path, search) => path === '/partner/customers' && search.has('cursor'), paged(5));
  const tab = await openPartnerTab({ mock: fetch, props: { ...look } });
  await until(tab, /5 of 12 customers loaded|5 av 12 kunder inlästa/);
}

describeAccessibility('accessibility of the customers', {
  'filtered by a tile': reach({ state: { tile: 'overLimit' }, says: /4 shown|4 visas/ }),
  'of which none matches': reach({
    state: { q: 'zzz' },
    says: /No customers match|Inga kunder matchar/,
  }),
  'assigned to nobody': reach({ mock: nobody, says: /No customers assigned|Inga kunder tilldelade/ }),
  'still loading': openHalf,
  'without usage, filtered to one': reach({
    mock: { role: 'salesAdmin' },
    state: { q: 'nordhamn' },
    says: /1 shown|1 visas/,
  }),
  'with a link to nobody': reach({
    state: { customer: 'nobody' },
    says: /The customer in the link is not in the list|Kunden i länken finns inte i listan/,
  }),
  'with a panel, and none beside it': reach({
    state: { customer: customerNamed('Nordhamn').id, q: 'zzz' },
    says: /No customers match|Inga kunder matchar/,
    then: (tab) =>
      until(tab, () =>
        [...composed(tab.domElement)].some((part) => part.localName.endsWith('customer-panel')),
      ),
  }),
});
