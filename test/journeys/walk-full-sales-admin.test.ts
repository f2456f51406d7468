/**
 * A partner's full sales administrator, in Swedish: all customers in Partner Hub, then any of them in Control Hub.
 *
 * | What the public help page describes                                           | Where in this walk          |
 * | ----------------------------------------------------------------------------- | --------------------------- |
 * | Customers, choose one, its services show UCM Cloud                            | “väljer en kund …”          |
 * | View customer, then UCM Cloud in that customer's Control Hub                  | “väljer en kund …”          |
 * | The three totals; a red mark where a type is over or under                    | “väljer en kund …”          |
 * | Subscriptions with their ID and what counts as each license type              | “väljer en kund …”          |
 * | Manage subscriptions among the quick links of Overview                        | “väljer en kund …”          |
 * | The list that says Today; 7 to 90 days; save as .xlsx                         | “läser en kunds …”          |
 * | One report of all customers, every quarter                                    | “läser alla kunders …”      |
 * | Clusters of all customers: region, customer, cluster, use per type            | “tar vägen över Tjänster …” |
 * | The same by way of Services, the UCM Cloud card, Clusters                     | “tar vägen över Tjänster …” |
 * | Manage starts the portal over the partner's network: NAT'ed URL, DNS          | “tar vägen över Tjänster …” |
 * | Custom report, for all customers or some; days or months, as one chooses      | “hämtar en anpassad …”      |
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  customReport,
  cellsOf,
  choose,
  choosePeriod,
  download,
  factsOf,
  figureOn,
  finishReport,
  goTo,
  launch,
  rowOf,
  showView,
  usePreview,
  viewCustomer,
  viewsOffered,
} from './support/walk.ts';

const start = 'hub=partner-hub&role=full-sales-admin';
const customer = "Société Maritime d'Armorel";

describe('partnerns fullständiga försäljningsadministratör', () => {
  const open = usePreview();

  it('väljer en kund över gränsen, visar kunden och läser i dess Control Hub vad som är köpt och använt', async () => {
    const page = await open(start);
    assert.deepEqual(await viewsOffered(page), ['Kunder', 'Användningsrapport', 'Kluster']);
    await rowOf(page, 'Alla 12').waitFor();
    const panel = await choose(page, customer);
    const { Tjänster, Etableringsstatus, Abonnemangsstatus } = await factsOf(panel);
    assert.equal(Tjänster, 'UCM-moln Möten Meddelanden');
    assert.equal(Etableringsstatus, 'Det gick inte att etablera');
    assert.equal(Abonnemangsstatus, 'Aktivt, till 4 december 2027');

    await viewCustomer(page, panel);
    await page.getByText('Kunskapsarbetare ligger 290 över').waitFor();
    assert.deepEqual(await viewsOffered(page), ['Användningsrapport', 'Abonnemang', 'Kluster']);
    assert.equal(await figureOn(page, 'Totalt antal berättigade licenser'), '3 212');
    assert.equal(await figureOn(page, 'Total licensanvändning'), '3 124');
    const byType = page.getByRole('region', { name: 'Licensanvändning efter typ' });
    assert.equal(await byType.getByText('Överanvändning').count(), 2);

    await goTo(page, 'Översikt');
    await page.getByRole('heading', { name: 'Snabblänkar' }).waitFor();
    await page.getByRole('button', { name: 'Visa abonnemang' }).click();
    const card = page.getByRole('region', { name: 'Abonnemangs-ID Sub127724' });
    await card.getByText('Beställ 290 licenser av typen Kunskapsarbetare').waitFor();
    await card.getByText('Vad räknas?').click();
    await card.getByText('Användaren har högst tio enheter').waitFor();
  });

  it('läser en kunds användning idag och under 90 dagar och sparar den som .xlsx', async () => {
    const page = await open(start);
    await viewCustomer(page, await choose(page, customer));
    await choosePeriod(page, 'Idag', /24 november 2026, 1 dygn, UTC/);
    await page.getByText('Dagen pågår').waitFor();
    await choosePeriod(page, 'Senaste 90 dagarna', /26 augusti.*23 november 2026, 90 dygn, UTC/);
    const { name, sheets } = await download(page);
    assert.equal(name, 'flex-usage_societe-maritime-d-armorel_2026-08-26_2026-11-23.xlsx');
    assert.deepEqual(
      sheets.map((sheet) => sheet.name),
      ['Sammanfattning', 'Daglig användning', 'Kluster', 'Om rapporten'],
    );
  });

  it('läser alla kunders användning förra kvartalet, ser vilka som ligger över och hämtar den', async () => {
    const page = await open(start);
    await showView(page, 'Användningsrapport');
    await page.getByText('4 av 12 kunder är över licensgränsen.').waitFor();
    await page.getByText(/1 oktober.*23 november 2026, 54 dygn, UTC/).waitFor();
    await choosePeriod(page, 'Förra kvartalet', /1 juli.*30 september 2026, 92 dygn, UTC/);
    await page.getByText('Per 30 september 2026').first().waitFor();
    await page.getByRole('row', { name: /^2026-09-30/ }).waitFor();
    await page.getByRole('region', { name: 'Största överskridanden' }).getByText(customer).waitFor();
    const { name, sheets } = await download(page);
    assert.equal(name, 'flex-usage_all_2026-07-01_2026-09-30.xlsx');
    // A row per customer and day below the headings.
    assert.equal(sheets[1]?.rows.length, 1 + 12 * 92);
  });

  it('hämtar en anpassad rapport för alla kunder, för några ikryssade och för en enda, med månader valda', async () => {
    const page = await open(start);
    await rowOf(page, 'Alla 12').waitFor();
    const all = await customReport(page);
    assert.equal(all.name, 'flex-usage_all_2026-07-01_2026-09-30.xlsx');
    assert.equal(all.sheets[0]?.rows.length, 1 + 12 * 3 + 4);

    await page.getByRole('checkbox', { name: /^Välj .*Armorel/ }).check();
    await page.getByRole('checkbox', { name: /^Välj .*Nordhamn Rederi AB/ }).check();
    await page.getByRole('button', { name: 'Anpassad rapport för 2 kunder' }).click();
    const some = await finishReport(page);
    assert.equal(some.name, 'flex-usage_selected_2026-07-01_2026-09-30.xlsx');
    assert.equal(some.sheets[1]?.rows.length, 1 + 2 * 92);

    await viewCustomer(page, await choose(page, customer));
    const one = await customReport(page, {
      enter: async (dialog) => {
        await dialog.getByRole('radio', { name: 'Månader' }).check();
        await dialog.getByLabel('Första månaden').selectOption('augusti 2026');
        await dialog.getByLabel('Sista månaden').selectOption('oktober 2026');
      },
      range: /1 augusti.*31 oktober 2026, 92 dygn, UTC/,
    });
    assert.equal(one.name, 'flex-usage_societe-maritime-d-armorel_2026-08-01_2026-10-31.xlsx');
  });

  it('öppnar en kunds användningsrapport inne i Partner Hub och går tillbaka till kundens panel', async () => {
    const page = await open(start);
    const panel = await choose(page, customer);
    await panel.getByRole('button', { name: 'Användningsrapport', exact: true }).click();
    await page.getByRole('heading', { name: customer, level: 2 }).waitFor();
    await page.getByText('Kunskapsarbetare ligger 290 över').waitFor();
    await page.getByRole('button', { name: 'Alla kunder' }).click();
    await page.getByRole('region', { name: customer, exact: true }).waitFor();
  });

  it('tar vägen över Tjänster till alla kunders kluster och öppnar ett över partnerns nätverk', async () => {
    const page = await open(start);
    await goTo(page, 'Tjänster');
    await page.getByText('4 kunder över licensgränsen').waitFor();
    await page.getByRole('button', { name: 'Kluster', exact: true }).click();
    const row = rowOf(page, /cucm-pub\.armorel\.example/);
    await row.waitFor();
    assert.deepEqual((await cellsOf(row)).slice(0, 5), ['Bretagne', customer, '2 710', '355', '59']);
    await rowOf(page, /Brightwater.*Inget verifierat kluster än/).waitFor();
    const { words, url } = await launch(page, 'cucm-pub.armorel.example');
    assert.match(words, /det nätverk som du hanterar/);
    assert.match(words, /DNS i nätverket.*FQDN.*NAT-översatta/);
    assert.match(url, /^https:\/\/[^/]+\.example\/ccmadmin$/);
    await rowOf(page, /cucm-pub\.armorel\.example/)
      .getByRole('link', { name: /^Hantera/ })
      .waitFor();
  });
});
