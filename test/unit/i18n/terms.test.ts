/** One term for each concept, in both languages, and none of the variants that mislead. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MessageKey } from '../../../src/i18n/messages.ts';
import { readTexts } from './support/texts.ts';

const en = readTexts('en');
const sv = readTexts('sv');

describe('terms', () => {
  const table: readonly [key: MessageKey, english: string, swedish: string][] = [
    ['license.knowledgeWorker', 'Knowledge Worker', 'Kunskapsarbetare'],
    ['license.commonArea', 'Common Area', 'Gemensamma utrymmen'],
    ['license.telePresence', 'TelePresence', 'TelePresence'],
    ['card.totalEntitled', 'Total License Entitlements', 'Totalt antal berättigade licenser'],
    ['card.totalUsage', 'Total License Usage', 'Total licensanvändning'],
    ['card.usageByType', 'License Usage by Type', 'Licensanvändning efter typ'],
    ['compliance.outOfCompliance', 'Over use', 'Överanvändning'],
    ['compliance.withinAllowance', 'Within allowance', 'Inom tillåten marginal'],
    ['compliance.underUse', 'Under use', 'Underanvändning'],
    ['compliance.pending', 'Waiting for data', 'Väntar på data'],
    ['compliance.inCompliance', 'In compliance', 'Uppfyller kraven'],
    ['compliance.unknown', 'Unknown', 'Okänd'],
    ['figure.bought', 'Bought', 'Köpta'],
    ['figure.used', 'Used', 'Använda'],
    ['figure.overage', 'Over by', 'Överskridande'],
    ['figure.peak', 'Peak', 'Högst'],
    ['figure.average', 'Average', 'Medel'],
    ['figure.daysOver', 'Days over', 'Dagar över'],
    ['figure.asOf', 'As of {{day}}', 'Per {{day}}'],
    ['figure.changeSince', 'Change since {{day}}', 'Förändring sedan {{day}}'],
    ['views.dashboard', 'Usage report', 'Användningsrapport'],
    ['views.subscriptions', 'Subscriptions', 'Abonnemang'],
    ['subscription.subscriptionId', 'Subscription ID', 'Abonnemangs-ID'],
    ['subscription.dealId', 'Deal ID', 'Avtals-ID'],
    ['subscription.orderId', 'Order ID', 'Order-ID'],
    ['subscription.licenseModel', 'License model', 'Licensmodell'],
    ['subscription.allowance', 'Allowance', 'Tillåten marginal'],
    ['subscription.status.active', 'Active', 'Aktivt'],
    ['provisioning.awaitingDetails', 'Awaiting provisioning details', 'Väntar på etableringsinformation'],
    ['provisioning.failed', 'Provisioning failed', 'Det gick inte att etablera'],
    ['dashboard.dataFrom', 'Data from {{at}} UTC', 'Data från {{at}} UTC'],
    ['download.action', 'Download report', 'Hämta rapport'],
    ['stale.heading', 'Outdated data', 'Inaktuella data'],
    ['customers.heading', 'Customers', 'Kunder'],
    ['customers.customerName', 'Customer name', 'Kundnamn'],
    ['customers.compliance', 'Compliance status', 'Efterlevnadsstatus'],
    ['customers.tile.overLimit', 'Over license limit', 'Över licensgränsen'],
    ['customers.tile.endsSoon', 'Ends within 90 days', 'Upphör inom 90 dagar'],
    ['customers.panel.view', 'View customer', 'Visa kund'],
    ['period.label', 'Time period', 'Tidsperiod'],
    ['period.today', 'Today', 'Idag'],
    ['period.7d', 'Last 7 days', 'Senaste 7 dagarna'],
    ['period.30d', 'Last 30 days', 'Senaste 30 dagarna'],
    ['period.60d', 'Last 60 days', 'Senaste 60 dagarna'],
    ['period.90d', 'Last 90 days', 'Senaste 90 dagarna'],
    ['period.this-quarter', 'This quarter', 'Det här kvartalet'],
    ['period.last-quarter', 'Last quarter', 'Förra kvartalet'],
    ['period.custom', 'Choose dates…', 'Välj datum…'],
    ['role.customerFullAdmin', 'Full administrator', 'Fullständig administratör'],
    ['role.fullSalesAdmin', 'Full sales administrator', 'Fullständig försäljningsadministratör'],
    ['role.salesAdmin', 'Sales administrator', 'Försäljningsadministratör'],
    ['role.partnerFullAdmin', 'Partner full administrator', 'Fullständig partneradministratör'],
    ['role.partnerReadOnly', 'Partner read-only administrator', 'Skrivskyddad partneradministratör'],
  ];
  console.log(`L6: ${table.length} terms compared with the glossary's, in both languages`);
  for (const [key, english, swedish] of table) {
    test(`${english} is ${swedish}`, () => {
      assert.deepEqual([en.get(key), sv.get(key)], [english, swedish]);
    });
  }

  test('under use is still in compliance, and the sentence says so', () => {
    assert.match(sv.get('verdict.underUse')!, /^Uppfyller kraven, med underanvändning/);
    assert.match(en.get('verdict.underUse')!, /^In compliance, with under use/);
  });
});

/** Texts that hold a variant, as `key: text`; the names of placeholders are no text. */
function textsWith(texts: ReadonlyMap<string, string>, variant: RegExp): string[] {
  const isWrong = (text: string) => variant.test(text.replace(/\{\{\w+\}\}/g, 'x'));
  return [...texts].filter(([, text]) => isWrong(text)).map(([key, text]) => `${key}: ${text}`);
}

describe('Swedish', () => {
  const forbidden: readonly [what: string, variant: RegExp, instead: string][] = [
    ['Abonnent-ID', /abonnent/i, 'Abonnemangs-ID'],
    ['prenumeration', /prenum/i, 'abonnemang'],
    ['offentliga platser', /offentlig/i, 'Gemensamma utrymmen'],
    ['allmänt område', /allmän|\bområde/i, 'Gemensamma utrymmen'],
    ['Översikt', /översikt/i, 'Användningsrapport'],
    ['kunskapsmedarbetare', /kunskapsmedarbetare|knowledge worker/i, 'Kunskapsarbetare'],
    ['telepresence in small letters', /telepresence|Telepresence|Tele-presence/, 'TelePresence'],
    ['ladda ner', /ladda (ner|ned)|nedladdning|nerladdning/i, 'hämta'],
    ['affärs-ID or Deal ID', /affärs-?id|deal[ -]id/i, 'Avtals-ID'],
    ['beställnings-ID', /beställnings-?id|orderns id|\border id\b/i, 'Order-ID'],
    ['i perioden', /\bi (?:den här )?perioden/i, 'under perioden, för perioden'],
    ['tidsspann', /tidsspann|tidsintervall|tidsram/i, 'tidsperiod'],
    [
      'överutnyttjande',
      /överutnyttj|överförbruk|underutnyttj|underförbruk/i,
      'Överanvändning, Underanvändning',
    ],
    ['regelefterlevnad', /regelefterlev|compliance/i, 'Efterlevnadsstatus'],
    ['provisionering', /provision/i, 'etablering'],
    ['license', /\blicense(?!r|n)/i, 'licens'],
    ['publicerare', /publicerare|publisher/i, 'utgivarnod'],
    ['läsning', /(?<!\p{L})läsning/iu, 'avläsning'],
    ['ni and er', /\b(ni|er|ert|era|Er|Ni)\b/, 'du'],
    ['vänligen', /vänligen|var god|tyvärr|oj\b/i, 'du, verb first'],
    ['hyphens for dashes', / - /, 'en dash'],
    ['English quotes', /[“"]/, '”…”'],
    ['exclamation', /!/, 'a full stop'],
  ];
  console.log(`L6: ${forbidden.length} variants looked for in ${sv.size} Swedish texts`);
  for (const [what, variant, instead] of forbidden) {
    test(`says ${instead}, not ${what}`, () => {
      // The one place that has to say what CCW itself calls it.
      const found = textsWith(sv, variant).filter((text) => !text.includes('”Deal ID” i CCW'));
      assert.deepEqual(found, []);
    });
  }

  test('says hämta of a download alone, and läsa in of what is loaded', () => {
    const wrong = [...sv].filter(([key, text]) => {
      const english = en.get(key)!;
      const isLoaded = /\b(re)?load(s|ed|ing)?\b/i.test(english);
      return (
        (/hämt/i.test(text) && !/download/i.test(english)) ||
        (isLoaded && !/läs\p{L}* in\b|inläs/iu.test(text))
      );
    });

    assert.deepEqual(wrong, []);
  });
});

describe('English', () => {
  const forbidden: readonly [what: string, variant: RegExp, instead: string][] = [
    ['licence', /licence/i, 'license'],
    ['organisation', /organisation/i, 'organization'],
    ['underuse and overuse', /under-?use\b|over-?use\b/i, 'Under use, Over use'],
    ['knowledge workers in small letters', /knowledge worker|Knowledge worker/, 'Knowledge Worker'],
    ['subscriber', /subscriber/i, 'subscription'],
    ['straight quotes', /"/, '“…”'],
    ['please and sorry', /\b(please|sorry|oops)\b/i, 'what to do'],
    ['exclamation', /!/, 'a full stop'],
  ];
  console.log(`L6: ${forbidden.length} variants looked for in ${en.size} English texts`);
  for (const [what, variant, instead] of forbidden) {
    test(`says ${instead}, not ${what}`, () => {
      assert.deepEqual(textsWith(en, variant), []);
    });
  }
});

describe('every failure', () => {
  for (const [name, texts] of [
    ['English', en],
    ['Swedish', sv],
  ] as const) {
    test(`says in ${name} what happened, and in whole sentences what to do`, () => {
      const wrong = [...texts].filter(
        ([key, text]) =>
          (/^error\.\w+\.title$/.test(key) && text.endsWith('.')) ||
          (/^error\.\w+\.next$/.test(key) && !/^\p{Lu}.*\.$/u.test(text)),
      );

      assert.deepEqual(wrong, []);
    });
  }
});
