/** States of Partner Hub that come about by pressing something, or by what a customer's data are like. */
import { describeAccessibility, looksInTurn } from '../support/every-look.ts';
import { allByRole, buttonNamed, choose, composed, fieldNamed, isBusy } from '../support/find.ts';
import { reach } from '../support/partner-looks.ts';
import { customerNamed, failing, held } from '../support/partner-tab.ts';
import { type Tab, until } from '../support/tab.ts';

const nordhamn = customerNamed('Nordhamn');
const viewed = /View customer|Visa kund/;
const inside = (view: string) => ({ view, customer: nordhamn.id });
const refusing = (wanted: string, status: number) => failing((path) => (path === wanted ? status : null));
const panelOf = (part: string) => reach({ state: { customer: customerNamed(part).id }, says: viewed });

async function tick(tab: Tab): Promise<void> {
  fieldNamed(tab.domElement, /^(Select|Välj) .*Nordhamn/).click();
  await until(tab, /Custom report for 1 customer|Anpassad rapport för 1 kund/);
}

function unfold(tab: Tab): void {
  for (const part of composed(tab.domElement)) if (part instanceof HTMLDetailsElement) part.open = true;
}

describeAccessibility(
  'accessibility of the states of Partner Hub',
  {
    'customers ticked': reach({ says: /All 12|Alla 12/, then: tick }),
    'customers ticked beside a panel': reach({ state: { customer: nordhamn.id }, says: viewed, then: tick }),
    'a panel of a customer over the limit': panelOf('Armorel'),
    'a panel of a customer with outdated data': panelOf('Equal Partners'),
    'a panel of a customer that waits for data': panelOf('Säterdalen'),
    'a panel of a customer of whom a cluster is silent': panelOf('Ålesund'),
    'a panel of a customer without clusters': panelOf('Brightwater'),
    'the customers when the session has ended': reach({
      mock: refusing('/partner/customers', 401),
      says: /Your session has ended|Sessionen har avslutats/,
    }),
    'older customers, and those of another period on their way': reach({
      says: /All 12|Alla 12/,
      then: async (tab) => {
        tab.answer(held((path) => path === '/partner/customers').fetch);
        choose(tab.domElement, '7d');
        await until(tab, () => isBusy(tab.domElement));
      },
    }),
    'the clusters of all customers refused': reach({
      mock: refusing('/clusters', 403),
      state: { view: 'clusters' },
      says: /do not have access to this data|inte åtkomst till de här uppgifterna/,
    }),
    'a cluster’s state explained': reach({
      state: { view: 'clusters' },
      says: /20 clusters|20 kluster/,
      then: async (tab) => {
        buttonNamed(tab.domElement, /^(Unreachable|Går inte att nå), /).click();
        await until(tab, /The last sync did not reach|Den senaste synkroniseringen nådde inte/);
      },
    }),
    'a cluster’s dialog': reach({
      state: { view: 'clusters', q: 'nordhamn' },
      says: /3 clusters|3 kluster/,
      then: async (tab) => {
        allByRole(tab.domElement, 'button', /^(Manage|Hantera) cucm-pub01/)[0]?.click();
        await until(tab, /NAT’ed URL|NAT-översatta/);
      },
    }),
    'a customer inside, with its help unfolded': reach({
      state: inside('subscriptions'),
      says: /License model|Licensmodell/,
      then: unfold,
    }),
    'a customer inside, with a cluster’s dialog': reach({
      state: inside('clusters'),
      says: /3 clusters|3 kluster/,
      then: async (tab) => {
        allByRole(tab.domElement, 'button', /^(Manage|Hantera) /)[0]?.click();
        await until(tab, /NAT’ed URL|NAT-översatta/);
      },
    }),
    'a customer inside whose usage is refused': reach({
      mock: refusing('/usage/timeseries', 403),
      state: inside('dashboard'),
      says: /You do not have access|Du har inte åtkomst/,
    }),
  },
  looksInTurn,
);
