/** The page's cards as they are read: the terms and figures of the usage report's three, and of a card per subscription. */
import { type Day, dayOf } from '../../../../src/domain/day.ts';
import type { UsageReport } from '../../../../src/domain/report.ts';
import type { Subscription } from '../../../../src/domain/subscription.ts';
import { languageFor } from '../../../../src/i18n/languages.ts';
import { loadWording } from '../../../../src/i18n/translate.ts';
import type { Session } from '../../../../src/session/session.ts';
import { elementMarkup, find, type Inner, numberOf, textOf } from './markup.ts';

const { UsageDashboard } = await import('../../../../src/features/usage-dashboard/usage-dashboard.ts');
const { SubscriptionCard } = await import('../../../../src/features/subscription-card/subscription-card.ts');
const { SubscriptionList } = await import('../../../../src/features/subscription-card/subscription-list.ts');
const { StatusChip } = await import('../../../../src/ui/status-chip.ts');
const { UsageRow } = await import('../../../../src/ui/usage-row.ts');

const { t, format } = await loadWording(languageFor('en'));

/** One row of a license type. */
export interface TypeRow {
  readonly license: string;
  readonly status: string;
  readonly used: number | null;
  readonly entitled: number | null;
  /** `101%` or in words; null where it is not told. */
  readonly share: string | null;
  readonly overage: number;
  /** Null where the row tells of the last day alone. */
  readonly history: {
    readonly since: Day;
    readonly change: number | null;
    readonly peak: { readonly units: number; readonly day: Day } | null;
    readonly average: number | null;
    readonly daysOver: number | null;
  } | null;
}

export interface Cards {
  readonly entitled: number | null;
  readonly used: number | null;
  /** Of those used, the ones without a license. */
  readonly overage: number;
  readonly asOf: readonly string[];
  readonly rows: readonly TypeRow[];
}

export interface Shown {
  readonly report: UsageReport;
  readonly subscriptions: readonly Subscription[];
  readonly me: Session['me'];
  readonly today: Day;
}

const sessionOf = ({ me, today }: Shown) => ({ t, format, me, today: () => today }) as unknown as Session;

/** `12 Sept` of the year shown, or `12 Sept 2025`. */
function dayIn(text: string, shown: Day): Day {
  const withYear = /\d{4}$/.test(text) ? text : `${text} ${shown.slice(0, 4)}`;
  return dayOf(new Date(Date.parse(`${withYear} UTC`)).toISOString());
}

function peakIn(text: string, shown: Day) {
  if (text === '–') return null;
  const [, units, day] = find(text, /^([\d,]+) \((.+)\)$/);
  return { units: numberOf(units) ?? NaN, day: dayIn(day ?? '', shown) };
}

function readRow(markup: string, { report }: Shown): TypeRow {
  const [, license = '', status = ''] = find(
    markup,
    /<h4>([^<]*)<[^]*?<fxu-status-chip>([^]*?)<\/fxu-status-chip>/,
  );
  const terms = new Map<string, string>();
  for (const [, term = '', value = ''] of markup.matchAll(/<dt[^>]*>([^]*?)<\/dt>\s*<dd>([^]*?)<\/dd>/g)) {
    terms.set(textOf(term), textOf(value));
  }
  const { to } = report.period;
  const read = (term: string) => find(terms.get(term) ?? '', /^[^]+$/)[0];
  const since = [...terms.keys()].find((term) => term.startsWith('Change since '));
  return {
    license,
    status: textOf(status),
    used: numberOf(read('Used')),
    entitled: numberOf(read('Bought').replace('/ ', '')),
    share: terms.get('Share used') ?? null,
    overage: numberOf(terms.get('Over by')) ?? 0,
    history:
      since === undefined
        ? null
        : {
            since: dayIn(since.replace('Change since ', ''), to),
            change: numberOf(read(since).replace('+', '')),
            peak: peakIn(read('Peak'), to),
            average: numberOf(read('Average')),
            daysOver: numberOf(read('Days over')),
          },
  };
}

const readRows = (markup: string, shown: Shown) =>
  markup
    .split('<fxu-usage-row>')
    .slice(1)
    .map((row) => readRow(row, shown));

const rowElements = (session: Session): Inner => ({
  'fxu-usage-row': () => Object.assign(new UsageRow(), { session }),
  'fxu-status-chip': () => new StatusChip(),
});

/** Null where the report has no cards. */
export function readUsageCards(shown: Shown): Cards | null {
  const session = sessionOf(shown);
  const { report, subscriptions } = shown;
  const dashboard = Object.assign(new UsageDashboard(), { session, report, subscriptions });
  const [, entitled, used, types] = elementMarkup(dashboard, rowElements(session)).split(
    /<section class="card (?:total|types)"/,
  );
  if (entitled === undefined || used === undefined || types === undefined) return null;
  const [, bought, boughtOn] = find(
    textOf(`<${entitled}`),
    /^Total License Entitlements ([\d,]+) As of (.+)$/,
  );
  const [, inUse, over, usedOn] = find(
    textOf(`<${used}`),
    /^Total License Usage ([\d,]+|–) (?:of which ([\d,]+) without a license )?As of (.+)$/,
  );
  return {
    entitled: numberOf(bought),
    used: numberOf(inUse),
    overage: numberOf(over) ?? 0,
    asOf: [boughtOn ?? '', usedOn ?? ''],
    rows: readRows(types, shown),
  };
}

export interface ReadSubscription {
  readonly subscriptionId: string;
  /** Null where the card has no figures. */
  readonly status: string | null;
  readonly rows: readonly TypeRow[];
}

export function readSubscriptionCards(shown: Shown): ReadSubscription[] {
  const session = sessionOf(shown);
  const { report, subscriptions } = shown;
  const list = Object.assign(new SubscriptionList(), { session, report, subscriptions });
  const inner = {
    ...rowElements(session),
    'fxu-subscription-card': () => Object.assign(new SubscriptionCard(), { session }),
  };
  return elementMarkup(list, inner)
    .split('<fxu-subscription-card>')
    .slice(1)
    .map((card) => {
      const [, id = ''] = find(card, /<h3[^>]*>([^]*?)<\/h3>/);
      const [head = ''] = card.split('<dl class="facts">');
      const chip = /<fxu-status-chip>([^]*?)<\/fxu-status-chip>/.exec(head);
      return {
        subscriptionId: textOf(id).replace('Subscription ID ', ''),
        status: chip === null ? null : textOf(chip[1] ?? ''),
        rows: readRows(card, shown),
      };
    });
}
