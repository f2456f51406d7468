import { aTimeout, expect } from '@open-wc/testing';
import type { components } from '../../../src/api/schema.d.ts';
import type { ClusterTable } from '../../../src/features/cluster-table/cluster-table.ts';
import { clusterElements } from '../../../src/features/cluster-table/elements.ts';
import { noFilters } from '../../../src/session/view-state.ts';
import { allByRole, buttonNamed, byRole, fieldNamed, textOf } from '../support/find.ts';
import { closeFeatures, openFeature, partnerFetch } from '../support/session-host.ts';

type Cluster = components['schemas']['Cluster'];

const pageSize = 500;

function cluster(number: number): Cluster {
  const units = number % 100;
  return {
    id: `c${number}`,
    name: `cucm${number}.example`,
    region: ['Oslo', 'Åbo', 'Malmö'][number % 3]!,
    customer: { id: `k${number % 1000}`, name: `Kund ${number % 1000}` },
    version: '15.0',
    state: 'verified',
    readingAt: '2026-11-23T04:00:00Z',
    lastSyncAt: '2026-11-23T04:00:00Z',
    subscriptionId: 'Sub1',
    consumedUnitsByType: { knowledgeWorker: units, commonArea: 1, telePresence: 0 },
  };
}

/** Pages that come one by one, when they are let. */
function pagedFetch(total: number) {
  const waiting: ((response: Response) => void)[] = [];
  let sent = 0;
  const respond = (body: unknown, status = 200, next: number | null = null) => {
    const address = 'https://flex.example/api/v1/clusters?asOf=2026-11-23&max=500';
    const headers = next === null ? undefined : { Link: `<${address}&cursor=${next}>; rel="next"` };
    const response = Response.json(body, { status, ...(headers && { headers }) });
    waiting.shift()?.(Object.defineProperty(response, 'url', { value: address }));
  };
  const isAsked = async () => {
    while (waiting.length === 0) await aTimeout(5);
  };
  const fetching: typeof fetch = (_input, init) =>
    new Promise((resolve, reject) => {
      waiting.push(resolve);
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });
  return {
    fetch: fetching,
    sendPage: async () => {
      await isAsked();
      const items = Array.from({ length: Math.min(pageSize, total - sent) }, (_, index) =>
        cluster(sent + index),
      );
      sent += items.length;
      respond({ items, total }, 200, sent < total ? sent : null);
    },
    fail: async (status = 403) => {
      await isAsked();
      sent = 0;
      respond({ message: 'no', errors: [], trackingId: 't' }, status);
    },
  };
}

const create = (details: Partial<ClusterTable>) => () =>
  Object.assign(document.createElement('fxu-cluster-table'), {
    asOf: '2026-11-23',
    hasCustomers: true,
    ...details,
  });

async function until(feature: Element, isMet: () => unknown): Promise<void> {
  const deadline = performance.now() + 8000;
  while (!isMet()) {
    if (performance.now() > deadline) throw new Error(`Waited in vain. The page says: ${textOf(feature)}`);
    await aTimeout(10);
  }
}
const says = (feature: Element, text: string) => until(feature, () => textOf(feature).includes(text));
const rowsOf = (feature: Element) =>
  allByRole(feature, 'row').filter((row) => row.closest('tbody') !== null && row.ariaHidden === null);
const tableOf = (feature: Element) => byRole(feature, 'table');

describe('the clusters of all customers', () => {
  afterEach(closeFeatures);

  it('name their customer, and come by customer, then name', async () => {
    const { feature } = await openFeature(clusterElements, create({}));
    await says(feature, 'Total, 20 clusters');
    expect(byRole(feature, 'columnheader', 'Customer name').ariaSort).to.equal('ascending');
    expect(textOf(rowsOf(feature)[0]!)).to.contain('"Norrljus" Energi Oy');
    expect(fieldNamed(feature, 'Search').placeholder).to.equal('Name, customer or region');
  });

  it('have a place for every column in a view of a thousand pixels', async () => {
    const { feature } = await openFeature(clusterElements, create({}));
    feature.style.width = '1000px';
    await says(feature, 'Total, 20 clusters');
    const scroller = byRole(feature, 'group', 'Clusters with licenses used');
    await until(feature, () => rowsOf(feature).length > 3);
    expect(scroller.scrollWidth).to.equal(scroller.clientWidth);
  });

  it('name the customer where there is no cluster to name', async () => {
    const withoutClusters = [{ id: 'k1', name: 'Alvik AB' }];
    const { feature } = await openFeature(clusterElements, create({ withoutClusters }));
    await says(feature, 'Alvik AB');
    expect(() =>
      buttonNamed(feature, 'No verified cluster yet, Alvik AB: what does it mean?'),
    ).not.to.throw();
  });

  it('can be used from the first page on, and say how far they have come', async () => {
    const pages = pagedFetch(10_000);
    const { feature } = await openFeature(clusterElements, create({}), { fetch: pages.fetch });
    await says(feature, 'Loading clusters');
    await pages.sendPage();
    await says(feature, '500 of 10,000 clusters loaded');
    expect(byRole(feature, 'progressbar')).to.be.ok;
    expect(textOf(rowsOf(feature)[0]!)).to.contain('Kund 0');
    feature.filters = { ...noFilters, q: 'cucm7.example' };
    await until(feature, () => rowsOf(feature).length === 1);
    await pages.sendPage();
    await says(feature, '1,000 of 10,000 clusters loaded');
    expect(rowsOf(feature)).to.have.length(1);
  });

  it('none of which fits so far: says of how many, and the last word only when all have come', async () => {
    const pages = pagedFetch(1000);
    const filters = { ...noFilters, q: 'nothing' };
    const { feature } = await openFeature(clusterElements, create({ filters }), { fetch: pages.fetch });
    await pages.sendPage();
    await says(feature, 'No matches so far: 500 of 1,000 clusters loaded.');
    expect(textOf(feature)).not.to.contain('No clusters match');
    await pages.sendPage();
    await says(feature, 'No clusters match');
    expect(textOf(feature)).not.to.contain('so far');
  });

  it('stay in order and in place while further pages arrive', async () => {
    const pages = pagedFetch(2000);
    const { feature } = await openFeature(clusterElements, create({}), { fetch: pages.fetch });
    await pages.sendPage();
    await says(feature, '500 of 2,000');
    const scroller = byRole(feature, 'group', 'Clusters with licenses used');
    scroller.scrollTop = 64 * 100;
    const head = () => tableOf(feature).querySelector('thead')!.getBoundingClientRect().bottom;
    const first = () => rowsOf(feature).find((row) => row.getBoundingClientRect().bottom > head() + 2);
    await until(feature, () => first() !== undefined);
    const before = textOf(first()!);
    expect(before).to.contain('Kund 100 ');
    for (let page = 1; page < 4; page++) await pages.sendPage();
    await until(feature, () => !textOf(feature).includes('clusters loaded'));
    expect(textOf(first()!)).to.equal(before);
    expect(tableOf(feature).getAttribute('aria-rowcount')).to.equal('2002');
  });

  it('keep what came when the list breaks off, and say that the total is incomplete', async () => {
    const pages = pagedFetch(1000);
    const total = { knowledgeWorker: 49_500, commonArea: 1000, telePresence: 0 };
    const { feature } = await openFeature(clusterElements, create({ total }), { fetch: pages.fetch });
    await pages.sendPage();
    await says(feature, 'The total is incomplete while clusters are loading.');
    await pages.fail();
    await says(feature, 'The total is incomplete: not all clusters could be loaded.');
    expect(textOf(feature)).to.contain('500 of 1,000 clusters loaded');
    expect(rowsOf(feature).length).to.be.greaterThan(5);
    expect(allByRole(feature, 'progressbar')).to.deep.equal([]);
  });

  it('are asked for again on request, and the rows stay until the first page is there', async () => {
    const pages = pagedFetch(1000);
    const { feature } = await openFeature(clusterElements, create({}), { fetch: pages.fetch });
    await pages.sendPage();
    // An answer that cannot be read.
    await pages.fail(200);
    await until(feature, () => allByRole(feature, 'button', 'Try again').length === 1);
    buttonNamed(feature, 'Try again').focus();
    buttonNamed(feature, 'Try again').click();
    await until(feature, () => allByRole(feature, 'progressbar').length === 1);
    expect(rowsOf(feature).length).to.be.greaterThan(5);
    expect(document.activeElement).not.to.equal(document.body);
    await pages.sendPage();
    await pages.sendPage();
    await says(feature, 'Total, 1,000 clusters');
    expect(textOf(feature)).not.to.contain('clusters loaded');
    expect(tableOf(feature).getAttribute('aria-rowcount')).to.equal('1002');
  });

  it('equal the report’s total when all have come', async () => {
    const pages = pagedFetch(1000);
    const total = { knowledgeWorker: 49_500, commonArea: 1000, telePresence: 0 };
    const { feature } = await openFeature(clusterElements, create({ total }), { fetch: pages.fetch });
    await pages.sendPage();
    await pages.sendPage();
    await says(feature, 'Total, 1,000 clusters 49,500 1,000 0');
    expect(textOf(feature)).not.to.contain('The total');
  });

  it('change their language without being asked for again, dialog open or not', async () => {
    let requests = 0;
    const answering = partnerFetch();
    const fetch: typeof globalThis.fetch = (...args) => {
      requests += 1;
      return answering(...args);
    };
    const { feature, speak } = await openFeature(clusterElements, create({}), { fetch });
    await says(feature, 'Total, 20 clusters');
    const manage = allByRole(feature, 'button', /^Manage /)[0]!;
    feature.addEventListener('manage-change', (event) => {
      feature.managed = (event as unknown as { clusterId: string | null }).clusterId;
    });
    manage.click();
    await says(feature, 'DNS there resolves');
    await speak('sv');
    await says(feature, 'DNS i nätverket översätter');
    expect(textOf(feature)).to.contain('Totalt, 20 kluster');
    expect(requests).to.equal(1);
    buttonNamed(feature, 'Avbryt').click();
    const hantera = allByRole(feature, 'button', /^Hantera /)[0]!;
    await until(feature, () => feature.shadowRoot?.activeElement === hantera);
  });

  it('of one subscription are only those bound to it', async () => {
    const { feature } = await openFeature(
      clusterElements,
      create({ subscriptionId: 'no such subscription' }),
    );
    await says(feature, 'No clusters match');
  });
});
