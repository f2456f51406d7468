/**
 * A customer's full administrator, in Swedish, in Control Hub alone. The roles of a partner have walks of their own.
 *
 * | What the public help page describes                                                          | Where on the screen                                                      | Where in this walk          |
 * | -------------------------------------------------------------------------------------------- | ------------------------------------------------------------------------ | --------------------------- |
 * | UCM Cloud in the navigation leads to the subscription's usage                                | the navigation; the tab, which opens on the usage report                 | “öppnar UCM-moln …”         |
 * | Total bought, total used, and both by type                                                   | the three cards                                                          | “öppnar UCM-moln …”         |
 * | A red mark where a type is over or under use                                                 | the status chip of a type's row                                          | “öppnar UCM-moln …”         |
 * | Whether the licenses meet the requirements, and what keeps a subscription active             | the verdict, and the next step below a type's row                        | “öppnar UCM-moln …”         |
 * | The Subscription ID, which comes from the Deal ID of the order                               | a subscription's card, its first two lines                               | “går till Abonnemang …”     |
 * | What counts as Knowledge Worker (four cases), Common Area, TelePresence                      | Help: “Vad räknas?”                                                      | “går till Abonnemang …”     |
 * | More about the types, about roles, a sample of a report                                      | the links of the help                                                    | “läser i hjälpen …”         |
 * | Orders come by way of CCW and Service Fulfillment, usage from the UC applications once clusters are verified | Help: “Var kommer uppgifterna från?”                                     | “läser i hjälpen …”         |
 * | The periodic sync finds a 12.x publisher node that is added                                  | the same                                                                 | “läser i hjälpen …”         |
 * | Overview, quick links, manage subscriptions                                                  | Overview: each subscription's three figures, and the way to its card     | “tar snabblänken …”         |
 * | The list that says Today; another time period                                                | Time period, in the header                                               | “byter från Idag …”         |
 * | Save as .xlsx                                                                                | Download report, in the header                                           | “byter från Idag …”         |
 * | Custom report of a time period, whose start and end one enters                               | Custom report, in the header, and its dialog                             | “skriver själv in …”        |
 * | Services, UCM Cloud, clusters: region, name, use per type                                    | the service's card; the table of clusters                                | “tar vägen över Tjänster …” |
 * | Manage starts the cluster's portal: on its network, by IP address                            | Manage's dialog, and the link in it                                      | “tar vägen över Tjänster …” |
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import {
  assertAbsent,
  customReport,
  cellsOf,
  choosePeriod,
  download,
  figureOn,
  goTo,
  launch,
  rowOf,
  showView,
  usePreview,
  viewsOffered,
} from './support/walk.ts';

const start = 'hub=control-hub&role=customer-full-admin';

/** A section of the help, unfolded. */
async function unfold(page: Page, summary: string): Promise<void> {
  await page.getByText(summary, { exact: true }).click();
}

describe('kundens fullständiga administratör', () => {
  const open = usePreview();

  it('öppnar UCM-moln i navigeringen och läser köpta, använda, båda per typ och vad en röd markering kräver', async () => {
    const page = await open(`${start}&page=overview`);
    await goTo(page, 'UCM-moln');
    assert.deepEqual(await viewsOffered(page), ['Användningsrapport', 'Abonnemang', 'Kluster']);
    await page.getByText('Sedan 3 nov. ligger Kunskapsarbetare 40 över.').waitFor();
    assert.equal(await figureOn(page, 'Totalt antal berättigade licenser'), '1 410');
    assert.equal(await figureOn(page, 'Total licensanvändning'), '1 427');
    const byType = page.getByRole('region', { name: 'Licensanvändning efter typ' });
    assert.deepEqual(await byType.getByRole('heading', { level: 4 }).allInnerTexts(), [
      'Kunskapsarbetare',
      'Gemensamma utrymmen',
      'TelePresence',
    ]);
    assert.equal(await byType.getByText('Överanvändning').count(), 1);
    assert.equal(await byType.getByText('Uppfyller kraven').count(), 2);
    await byType.getByText(/^Be din partner beställa 40 licenser av typen Kunskapsarbetare/).waitFor();
  });

  it('går till Abonnemang och ser ID:t, ordern bakom det och vad som räknas till varje typ', async () => {
    const page = await open(start);
    await showView(page, 'Abonnemang');
    const card = page.getByRole('region', { name: 'Abonnemangs-ID Sub123456' });
    await card.getByText('DEAL-20481734').waitFor();
    await card.getByText('2 order').first().click();
    await card.getByRole('columnheader', { name: 'Order-ID' }).waitFor();
    await card.getByText('Vad räknas?').click();
    assert.equal(await card.getByRole('listitem').filter({ hasText: 'Användaren har' }).count(), 4);
    await card.getByText('En fast slutpunkt som inte hör till någon användare').waitFor();
    await card.getByText('Varje TelePresence-enhet som är konfigurerad.').waitFor();

    await card.getByRole('button', { name: /^Visa 21 dagar/ }).click();
    await page.getByRole('row', { name: /^2026-11-23/ }).waitFor();
    assert.equal(await page.getByRole('rowheader', { name: /^2026-/ }).count(), 21);
  });

  it('läser i hjälpen varifrån siffrorna kommer, vad statusen betyder och var det står mer', async () => {
    const page = await open(start);
    await page.getByRole('button', { name: 'Om typer och status' }).click();
    await unfold(page, 'Vad betyder statusen?');
    await page.getByText('Lediga licenser av en typ täcker aldrig en annan typ').waitFor();
    await page.getByText('Underanvändning betyder att mindre än 60').waitFor();
    await unfold(page, 'Var kommer uppgifterna från?');
    await page.getByText('Service Fulfillment i Control Hub skickar ordern').waitFor();
    await page.getByText('etableras order-ID:t i klustrens agenter').waitFor();
    await page.getByText('Unified CM version 12 eller senare').waitFor();
    await page.getByText('Rapporten har data från 23 november 2026 13:42 UTC.').waitFor();
    await page.getByRole('link', { name: 'Tilldela roller i Control Hub' }).waitFor();
    await page.getByRole('link', { name: /exempel på en anpassad rapport/ }).waitFor();
    await unfold(page, 'Vad räknas?');
    await page.getByRole('link', { name: 'Licenstyperna i Ciscos designguide' }).waitFor();
  });

  it('tar snabblänken på Översikt till abonnemangen', async () => {
    const page = await open(start);
    await goTo(page, 'Översikt');
    await page.getByRole('heading', { name: 'Snabblänkar', level: 2 }).waitFor();
    await page.getByRole('heading', { name: 'Hantera abonnemang', level: 3 }).waitFor();
    // The line that names it, and the sentence that says what to order for it.
    await page.getByText('Sub123456').first().waitFor();
    await page.getByText('Överanvändning').first().waitFor();
    await page.getByRole('button', { name: 'Visa abonnemang' }).click();
    await page.getByRole('region', { name: 'Abonnemangs-ID Sub123456' }).waitFor();
  });

  it('byter från Idag till en annan tidsperiod och sparar den som .xlsx', async () => {
    const page = await open(start);
    await choosePeriod(page, 'Idag', /24 november 2026, 1 dygn, UTC/);
    await page.getByText('Dagen pågår:').waitFor();
    await choosePeriod(page, 'Senaste 7 dagarna', /17.*23 november 2026, 7 dygn, UTC/);
    const { name, sheets } = await download(page);
    assert.match(name, /^flex-usage_[a-z-]+_2026-11-17_2026-11-23\.xlsx$/);
    assert.deepEqual(
      sheets.map((sheet) => sheet.name),
      ['Sammanfattning', 'Daglig användning', 'Kluster', 'Om rapporten'],
    );
    await assertAbsent(page, 'Visa kund');
  });

  it('skriver själv in första och sista dagen för en anpassad rapport och hämtar den', async () => {
    const page = await open(start);
    const { name, sheets } = await customReport(page, {
      enter: async (dialog) => {
        await dialog.getByLabel('Från').fill('2026-10-05');
        await dialog.getByLabel('Till').fill('2026-10-18');
      },
      range: /5.*18 oktober 2026, 14 dygn, UTC/,
    });
    assert.equal(name, 'flex-usage_nordhamn-rederi-ab_2026-10-05_2026-10-18.xlsx');
    assert.deepEqual(
      sheets.map((sheet) => sheet.name),
      ['Sammanfattning', 'Daglig användning', 'Kluster', 'Om rapporten'],
    );
    // A row per day below the headings.
    assert.equal(sheets[1]?.rows.length, 1 + 14);
    // The page itself still shows its own period.
    await page.getByText(/25 oktober.*23 november 2026, 30 dygn, UTC/).waitFor();
  });

  it('tar vägen över Tjänster till klustren och öppnar ett med dess IP-adress', async () => {
    const page = await open(start);
    await goTo(page, 'Tjänster');
    await page.getByRole('heading', { name: 'UCM-moln' }).waitFor();
    await page.getByRole('button', { name: 'Kluster', exact: true }).click();
    const row = rowOf(page, /cucm-pub01\.got\.nordhamn\.example/);
    await row.waitFor();
    assert.deepEqual((await cellsOf(row)).slice(0, 4), ['Göteborg', '676', '89', '13']);
    assert.ok(!(await page.getByRole('columnheader').allInnerTexts()).includes('Kundnamn'));
    const { words, url } = await launch(page, 'cucm-pub01.got.nordhamn.example');
    assert.match(words, /ansluten till det nätverk där klustret finns/);
    assert.match(words, /UC-programmets IP-adress/);
    assert.match(url, /^https:\/\/\d+\.\d+\.\d+\.\d+\/ccmadmin$/);
    await row.getByRole('link', { name: /^Hantera/ }).waitFor();
  });
});
