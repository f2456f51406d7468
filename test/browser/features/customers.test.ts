import { expect } from '@open-wc/testing';
import type { Customer } from '../../../src/domain/customer.ts';
import { noFilters } from '../../../src/session/view-state.ts';
import { bought, customer, useOf } from '../../unit/domain/support/build-customer.ts';
import { newList, openCustomers } from '../support/customers.ts';
import { allByRole, buttonNamed, byRole, fieldNamed, textOf } from '../support/find.ts';
import { closeFeatures } from '../support/session-host.ts';

const type = (field: HTMLInputElement, text: string) => {
  field.value = text;
  field.dispatchEvent(new Event('input'));
};
const rowOf = (feature: Element, name: string) => textOf(byRole(feature, 'row', name));
const headersOf = (feature: Element) => allByRole(feature, 'columnheader').map(textOf);

describe('a partner’s customers', () => {
  afterEach(closeFeatures);

  it('are listed by worst status, then largest overage, then name', async () => {
    const { feature, names, says } = await openCustomers();
    await says('All 12');
    expect(names().slice(0, 6)).to.deep.equal([
      "Société Maritime d'Armorel",
      'Nordhamn Rederi AB',
      "Bröderna Ek's Måleri AB",
      'Ålesund Sjømat AS',
      '"Norrljus" Energi Oy',
      'Säterdalens kommun',
    ]);
    expect(byRole(feature, 'columnheader', 'Compliance status').ariaSort).to.equal('ascending');
  });

  it('each say what is bought and used, how far over, since when in trouble, and for how long', async () => {
    const { feature, says } = await openCustomers();
    await says('All 12');
    expect(rowOf(feature, 'Nordhamn Rederi AB')).to.match(
      /^Nordhamn Rederi AB UCM Cloud, Calling, Meetings Over use 1,240 \/ 1,200 of 1,200 bought 163 .*40 Knowledge Worker \d+ Active until 2028-02-28 Provisioned$/,
    );
  });

  it('whose subscription ends soon say so beside its status and end', async () => {
    const soon = customer('Soon AB', useOf([bought([[100, 80]])]), { endDate: '2026-12-21' });
    const { feature, says } = await openCustomers({ customers: [soon] });
    await says('All 1');
    expect(rowOf(feature, 'Soon AB')).to.contain('Active until 2026-12-21 27 days left');
  });

  it('without a reading show no figures, and without an order no status either', async () => {
    const { feature, says } = await openCustomers();
    await says('All 12');
    expect(rowOf(feature, 'Säterdalens kommun')).to.match(
      /Waiting for data – \/ \d+ .* – – Active until \S+ Provisioning$/,
    );
    expect(rowOf(feature, 'Østervold Byggeri')).to.match(
      /Messaging – – \/ 0 .* – – Inactive Not provisioned$/,
    );
  });

  it('whose data are old are marked beside their status', async () => {
    const { feature, says } = await openCustomers();
    await says('All 12');
    expect(rowOf(feature, '=Equal Partners')).to.contain('In compliance Outdated data');
  });

  it('are counted in tiles, which show those alone when pressed, and all again', async () => {
    const { feature, names, until } = await openCustomers();
    const tile = buttonNamed(feature, /^4 Over license limit/);
    tile.click();
    await until(() => names().length === 4);
    expect(tile.getAttribute('aria-pressed')).to.equal('true');
    expect(textOf(byRole(feature, 'row', '4 shown'))).to.contain('over');
    tile.click();
    await until(() => names().length > 4);
    expect(tile.getAttribute('aria-pressed')).to.equal('false');
    expect(textOf(feature)).to.contain('All 12');
  });

  it('that were over earlier in the period are counted beside those that are', async () => {
    const customers = Array.from({ length: 12 }, (_, index) =>
      customer(
        `K${index}`,
        useOf([bought([[10, index < 2 ? 12 : 8]])], { daysOver: [index < 5 ? 7 : 0, 0, 0] }),
      ),
    );
    const { feature } = await openCustomers({ customers });
    expect(textOf(buttonNamed(feature, 'Over license limit'))).to.equal(
      '2 Over license limit and 3 earlier in the period',
    );
  });

  it('add up in the last row, also to what is used without a license', async () => {
    const customers = [
      customer('A', useOf([bought([[100, 120]])])),
      customer('B', useOf([bought([[100, 50]])])),
    ];
    const { feature } = await openCustomers({ customers });
    expect(textOf(byRole(feature, 'row', 'All 2'))).to.match(/^All 2 170 \/ 200 of 200 bought 20 over/);
  });

  it('so few that they are seen at a glance have no tiles, unless one is pressed', async () => {
    const customers = [customer('A'), customer('B', null, { endDate: '2026-12-24' })];
    const { feature, names, until } = await openCustomers({ customers });
    expect(allByRole(feature, 'button', 'Ends within')).to.deep.equal([]);
    feature.filters = { ...noFilters, tile: 'endsSoon' };
    await until(() => names().length === 1);
    buttonNamed(feature, 'Ends within 90 days').click();
    await until(() => names().length === 2);
  });

  it('are searched by name and by ID as one types, and the count is told', async () => {
    const { feature, names, until } = await openCustomers();
    const field = fieldNamed(feature, 'Search');
    type(field, 'sub123456');
    await until(() => names().length === 1);
    expect(names()).to.deep.equal(['Nordhamn Rederi AB']);
    expect(allByRole(feature, 'status').map(textOf)).to.include('1 customer shown.');
  });

  it('none of which fits say so, and come back at a press', async () => {
    const { feature, says, until, names } = await openCustomers({
      props: { filters: { ...noFilters, q: 'nobody', tile: 'stale', sort: '-name' } },
    });
    await says('No customers match');
    buttonNamed(feature, 'Clear search and filters').click();
    await until(() => names().length > 5);
    expect(feature.filters).to.deep.equal({ ...noFilters, sort: '-name' });
    expect(feature.shadowRoot?.activeElement?.localName).to.equal('fxu-customer-filters');
  });

  it('are sorted by every column, names as the language does', async () => {
    const { feature, names, until } = await openCustomers({ locale: 'sv' });
    const sorted = allByRole(feature, 'columnheader').filter(({ ariaSort }) => ariaSort !== null);
    expect(sorted.map(textOf)).to.deep.equal(headersOf(feature));
    buttonNamed(feature, 'Kundnamn').click();
    await until(() => names()[0] === '"Norrljus" Energi Oy');
    buttonNamed(feature, 'Kundnamn').click();
    await until(() => names()[0] === 'Østervold Byggeri A/S');
    expect(names()[1]).to.equal('Ålesund Sjømat AS');
    buttonNamed(feature, 'Dagar över').click();
    await until(() => feature.filters.sort === '-daysOver');
  });

  it('not assigned to anyone here: says why, what to do, and asks again', async () => {
    const { feature, asked } = await openCustomers({ customers: [] });
    expect(textOf(feature)).to.contain('No customer has been assigned to you.');
    expect(textOf(feature)).to.contain('Ask an administrator');
    buttonNamed(feature, 'Check again').click();
    expect(asked).to.deep.equal(['reload']);
  });

  it('can be used from the first page on, and say how far they have come', async () => {
    const page = (first: number): Customer[] =>
      Array.from({ length: 250 }, (_, index) => customer(`Kund ${first + index}`));
    const { feature, says, names } = await openCustomers({
      customers: page(1),
      props: { total: 1000, progress: 'loading' },
    });
    expect(textOf(feature)).to.contain('250 of 1,000 customers loaded');
    expect(byRole(feature, 'row', 'First 250 of 1,000')).to.be.ok;
    feature.list.add(page(251));
    feature.revision += 1;
    await says('500 of 1,000 customers loaded');
    feature.progress = 'brokenOff';
    await says('Only the first 500 of 1,000 customers could be loaded');
    expect(allByRole(feature, 'progressbar')).to.deep.equal([]);
    expect(names()[0]).to.equal('Kund 1');
  });

  it('none of which fits so far: says of how many, and the last word only when all have come', async () => {
    const { feature, says } = await openCustomers({
      customers: [customer('Kund 1'), customer('Kund 2')],
      props: { total: 1000, progress: 'loading', filters: { ...noFilters, q: 'nobody' } },
    });
    expect(textOf(feature)).to.contain('No matches so far: 2 of 1,000 customers loaded.');
    expect(textOf(feature)).not.to.contain('No customers match');
    feature.progress = 'brokenOff';
    await says('Only the first 2 of 1,000 customers could be loaded');
    expect(textOf(feature)).not.to.contain('No customers match');
    Object.assign(feature, { total: 2, progress: 'complete' });
    await says('No customers match');
    expect(textOf(feature)).not.to.contain('so far');
  });

  it('of which none has come yet: says that they load', async () => {
    const { feature } = await openCustomers({ customers: [], props: { progress: 'loading' } });
    expect(textOf(feature)).to.equal('Loading customers…');
  });

  it('a thousand of them are in the table, few on the page', async () => {
    const customers = Array.from({ length: 1000 }, (_, index) => customer(`Kund ${index}`));
    const { feature, names, until } = await openCustomers({
      customers,
      props: { filters: { ...noFilters, sort: 'name' } },
    });
    await until(() => names().length > 5);
    expect(names().length).to.be.lessThan(40);
    expect(byRole(feature, 'table').getAttribute('aria-rowcount')).to.equal('1002');
    const scroller = byRole(feature, 'group', 'Customers with licenses');
    scroller.scrollTop = scroller.scrollHeight;
    await until(() => names().at(-1) === 'Kund 999');
  });

  it('of the running day have no days over', async () => {
    const { feature } = await openCustomers({ props: { hasHistory: false } });
    expect(headersOf(feature)).not.to.include('Days over');
  });

  it('of the running day are not sorted by days over, whatever the link says', async () => {
    const { feature } = await openCustomers({
      props: { hasHistory: false, filters: { ...noFilters, sort: 'daysOver' } },
    });
    expect(byRole(feature, 'columnheader', 'Compliance status').ariaSort).to.equal('ascending');
  });

  it('speak another language at once', async () => {
    const { feature, speak, says } = await openCustomers();
    await speak('sv');
    await says('Över licensgränsen');
    expect(headersOf(feature).slice(0, 3)).to.deep.equal([
      'Kundnamn',
      'Efterlevnadsstatus',
      'Kunskapsarbetare',
    ]);
  });

  it('are replaced as a whole with another list', async () => {
    const { feature, until, names } = await openCustomers();
    Object.assign(feature, { list: newList([customer('Nykund')]), total: 1 });
    await until(() => names().length === 1);
    expect(names()).to.deep.equal(['Nykund']);
  });
});

describe('customers for someone who may not see usage', () => {
  afterEach(closeFeatures);
  const mock = { role: 'salesAdmin' } as const;

  it('show name, services, subscription and provisioning alone, by name', async () => {
    const { feature, names } = await openCustomers({ mock });
    expect(headersOf(feature)).to.deep.equal(['Customer name', 'Subscription', 'Provisioning status']);
    expect(names()).to.deep.equal([...names()].sort((a, b) => a.localeCompare(b, 'en')));
    expect(textOf(feature)).not.to.match(/use\b|overage|data/i);
  });

  for (const sort of ['compliance', '-overage', '-knowledgeWorker', '-daysOver']) {
    it(`are by name where a link asks for the order ${sort}, of which they see nothing`, async () => {
      const { feature, names } = await openCustomers({ mock, props: { filters: { ...noFilters, sort } } });
      expect(byRole(feature, 'columnheader', 'Customer name').ariaSort).to.equal('ascending');
      expect(names()).to.deep.equal([...names()].sort((a, b) => a.localeCompare(b, 'en')));
    });
  }

  it('have no tile of usage, and a link to one shows all', async () => {
    const { feature, names } = await openCustomers({
      mock: { role: 'partnerFullAdmin' },
      props: { filters: { ...noFilters, tile: 'overLimit', sort: 'compliance' } },
    });
    expect(names().length).to.be.greaterThan(5);
    expect(allByRole(feature, 'button', /limit|Under use|data/)).to.deep.equal([]);
    expect(buttonNamed(feature, '1 Ends within 90 days')).to.be.ok;
  });
});
