/**
 * The other people of a partner, in Swedish, and someone without a role.
 *
 * | What the public help page describes                                                    | Where in these walks                            |
 * | -------------------------------------------------------------------------------------- | ----------------------------------------------- |
 * | A sales administrator has the few customers assigned                                   | försäljningsadministratör: “ser …”              |
 * | The panel: name, services, provisioning status, subscription status                    | försäljningsadministratör: “ser …”              |
 * | View customer; there UCM Cloud, read and download for a time period                    | försäljningsadministratör: “visar …”            |
 * | Full administrator and sales administrator: usage in Control Hub, never in Partner Hub | båda: “ser …”                                   |
 * | Full administrator: cross-launch over the partner's network                            | fullständig administratör: “visar …”            |
 * | A read-only administrator sees Partner Hub alone: customers, one's usage, clusters     | skrivskyddad administratör: “ser …”             |
 * | … and downloads one customer's report, but has no custom report and starts nothing     | skrivskyddad administratör: “hämtar …”          |
 * | Which role may what                                                                    | each walk's absent controls; utan roll: “får …” |
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import {
  assertAbsent,
  choose,
  choosePeriod,
  customReport,
  download,
  factsOf,
  figureOn,
  goTo,
  launch,
  rowOf,
  showView,
  usePreview,
  viewCustomer,
  viewsOffered,
} from './support/walk.ts';

const open = usePreview();

/** Names in the list, in its order. */
async function customersListed(page: Page): Promise<string[]> {
  await rowOf(page, /^Alla /).waitFor();
  return page.getByRole('table').getByRole('rowheader').getByRole('button').allInnerTexts();
}

/** Nothing in Partner Hub tells how much is used. */
async function assertWithoutUsage(page: Page): Promise<void> {
  const headers = await page.getByRole('columnheader').allInnerTexts();
  assert.deepEqual(headers, ['Kundnamn', 'Abonnemang', 'Etableringsstatus']);
  assert.deepEqual(await viewsOffered(page), []);
  assert.equal(await page.getByLabel('Tidsperiod').count(), 0);
  await assertAbsent(
    page,
    'Användningsrapport',
    'Hämta rapport',
    'Anpassad rapport',
    /licensgränsen/,
    /^Hantera/,
  );
}

describe('partnerns försäljningsadministratör', () => {
  const start = 'hub=partner-hub&role=sales-admin';
  const customer = '"Norrljus" Energi Oy';

  it('ser sina tilldelade kunder, vad de har köpt och hur långt det har kommit, men ingen användning', async () => {
    const page = await open(start);
    assert.deepEqual(await customersListed(page), [
      customer,
      '=Equal Partners GmbH',
      'Nordhamn Rederi AB',
      'Säterdalens kommun',
    ]);
    await assertWithoutUsage(page);
    const facts = await factsOf(await choose(page, customer));
    assert.deepEqual(facts, {
      Tjänster: 'UCM-moln Samtal',
      Etableringsstatus: 'Etablerat',
      Abonnemangsstatus: 'Aktivt, till 20 oktober 2027',
    });
    await assertAbsent(page, 'Användningsrapport');
    await goTo(page, 'Tjänster');
    await page.getByRole('heading', { name: 'UCM-moln' }).waitFor();
    assert.equal(await page.getByText('över licensgränsen').count(), 0);
    await goTo(page, 'UCM-moln');
    assert.equal((await customersListed(page)).length, 4);
  });

  it('visar en kund, läser och hämtar användningen i dess Control Hub och startar ingenting där', async () => {
    const page = await open(start);
    await viewCustomer(page, await choose(page, customer));
    await page.getByText('Uppfyller kraven, med underanvändning').waitFor();
    assert.equal(await figureOn(page, 'Total licensanvändning'), '1 460');
    await choosePeriod(page, 'Senaste 7 dagarna', /17.*23 november 2026, 7 dygn, UTC/);
    const { name } = await download(page);
    assert.equal(name, 'flex-usage_norrljus-energi-oy_2026-11-17_2026-11-23.xlsx');
    await showView(page, 'Kluster');
    await rowOf(page, /cucm-a\.norrljus\.example/).waitFor();
    await assertAbsent(page, /^Hantera/);
    const own = await customReport(page);
    assert.equal(own.name, 'flex-usage_norrljus-energi-oy_2026-07-01_2026-09-30.xlsx');
  });
});

describe('partnerns fullständiga administratör', () => {
  const start = 'hub=partner-hub&role=partner-full-admin';
  const customer = 'Ålesund Sjømat AS';

  it('ser alla kunder, men ingen användning', async () => {
    const page = await open(start);
    assert.equal((await customersListed(page)).length, 12);
    await assertWithoutUsage(page);
  });

  it('visar en kund, hämtar användningen i dess Control Hub och öppnar ett kluster över partnerns nätverk', async () => {
    const page = await open(start);
    await viewCustomer(page, await choose(page, customer));
    await page.getByText(/Kunskapsarbetare (ligger )?38 över/).waitFor();
    await page.getByLabel('Abonnemang').selectOption('Sub123941');
    await choosePeriod(page, 'Det här kvartalet', /1 oktober.*23 november 2026, 54 dygn, UTC/);
    const { name } = await download(page);
    assert.equal(name, 'flex-usage_alesund-sjomat-as_2026-10-01_2026-11-23.xlsx');
    const own = await customReport(page);
    assert.equal(own.name, 'flex-usage_alesund-sjomat-as_2026-07-01_2026-09-30.xlsx');

    await goTo(page, 'Tjänster');
    await page.getByRole('button', { name: 'Kluster', exact: true }).click();
    await rowOf(page, /^Totalt, 3 kluster/).waitFor();
    const { words, url } = await launch(page, 'ucm-publisher.bgo.alesund-sjomat.example');
    assert.match(words, /det nätverk som du hanterar/);
    assert.match(words, /NAT-översatta/);
    assert.match(url, /\/ccmadmin$/);
  });
});

describe('partnerns skrivskyddade administratör', () => {
  const start = 'hub=partner-hub&role=partner-read-only';
  const customer = 'Lindåkra Universitetssjukhus';

  it('ser alla kunders användning och kluster, men kan varken hämta eller starta något', async () => {
    const page = await open(start);
    assert.equal((await customersListed(page)).length, 12);
    await showView(page, 'Användningsrapport');
    await page.getByText('4 av 12 kunder är över licensgränsen.').waitFor();
    await assertAbsent(page, 'Hämta rapport', 'Anpassad rapport');
    await showView(page, 'Kluster');
    await rowOf(page, /cucm01\.orebro/).waitFor();
    assert.ok(!(await page.getByRole('columnheader').allInnerTexts()).includes('Hantera'));
    await assertAbsent(page, /^Hantera/, 'Hämta rapport');
  });

  it('hämtar en kunds rapport inne i Partner Hub, där kundens tre vyer finns', async () => {
    const page = await open(start);
    const panel = await choose(page, customer);
    await panel.getByRole('button', { name: 'Visa kund', exact: true }).click();
    await page.getByRole('heading', { name: customer, level: 2 }).waitFor();
    await page.getByText('Partner Hub', { exact: true }).waitFor();
    assert.deepEqual(await viewsOffered(page), ['Användningsrapport', 'Abonnemang', 'Kluster']);
    await choosePeriod(page, 'Förra kvartalet', /1 juli.*30 september 2026, 92 dygn, UTC/);
    const { name, sheets } = await download(page);
    assert.equal(name, 'flex-usage_lindakra-universitetssjukhus_2026-07-01_2026-09-30.xlsx');
    assert.equal(sheets.length, 4);
    await showView(page, 'Abonnemang');
    await page.getByRole('region', { name: 'Abonnemangs-ID Sub124232' }).waitFor();
    await showView(page, 'Kluster');
    await rowOf(page, /cucm01\.orebro/).waitFor();
    await assertAbsent(page, /^Hantera/, 'Anpassad rapport');
    await page.getByRole('button', { name: 'Alla kunder' }).click();
    await page.getByRole('region', { name: customer, exact: true }).waitFor();
  });

  it('har ingenting i Control Hub och får veta vilka roller som har det', async () => {
    const page = await open('hub=control-hub&role=partner-read-only');
    await page.getByText('Du har inte åtkomst till licensanvändningen').waitFor();
    await page.getByText(/Fullständig administratör.*Försäljningsadministratör/).waitFor();
  });
});

describe('någon utan roll', () => {
  for (const [hub, roles] of [
    [
      'partner-hub',
      /Fullständig partneradministratör, .*, Försäljningsadministratör och Skrivskyddad partneradministratör/,
    ],
    ['control-hub', /Fullständig administratör.*Fullständig partneradministratör.*Försäljningsadministratör/],
  ] as const) {
    it(`får i ${hub} veta vilka roller som har åtkomst och vem man frågar`, async () => {
      const page = await open(`hub=${hub}&role=none&page=ucm-cloud`);
      await page.getByRole('heading', { name: 'Du har inte åtkomst till licensanvändningen' }).waitFor();
      await page.getByText(roles).waitFor();
      await page.getByText('Be en administratör i organisationen tilldela dig en av dem.').waitFor();
      assert.deepEqual(await viewsOffered(page), []);
    });
  }
});
