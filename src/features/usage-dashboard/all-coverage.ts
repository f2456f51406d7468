/** What the numbers of all customers lack, and of whom: never silently. */
import { html, nothing } from 'lit';
import type { CustomerTile } from '../../domain/customer-filter.ts';
import { dayOf } from '../../domain/day.ts';
import type { CustomerCounts, Driver, PartnerReport } from '../../domain/partner-report.ts';
import { can, type Session } from '../../session/session.ts';

/** What the list of customers tells beside the service's sums. */
export interface CustomersFacts {
  readonly counts: CustomerCounts;
  /** The largest overage first. */
  readonly drivers: readonly Driver[];
  readonly loaded: number;
  readonly progress: 'complete' | 'loading' | 'brokenOff';
}

export interface AllCoverage {
  readonly report: PartnerReport;
  /** Null until, or where, the list of customers has not come, or not with what they use. */
  readonly facts: CustomersFacts | null;
  /** How many customers there are; null until that is known. */
  readonly total: number | null;
  /** Clusters that have fallen silent; null until, or where, that is not known. */
  readonly silent: number | null;
  /** Why customers are missing, where some are. */
  readonly missing: 'loading' | 'failed' | null;
  /** The customers of a tile are wanted. */
  readonly onShow: (tile: CustomerTile) => void;
  readonly onShowStaleClusters: () => void;
}

/** One thing that is missing, in words, and what leads to those that it concerns. */
interface Lack {
  readonly text: string;
  readonly link: { readonly label: string; readonly show: () => void } | null;
  readonly isBad: boolean;
}

export function allCoverage(config: AllCoverage, session: Session) {
  const lacks = [...staleData(config, session), ...missingCustomers(config, session)];
  if (lacks.length === 0) return nothing;
  return html`<fxu-banner kind=${lacks.some(({ isBad }) => isBad) ? 'warning' : 'info'}>
    ${lacks.map(
      ({ text, link }) =>
        html`<p>
          ${text}
          ${link === null ? nothing : html`<button class="link" @click=${link.show}>${link.label}</button>`}
        </p>`,
    )}
  </fxu-banner>`;
}

/** The service tells it of all customers, whatever has come of their list. */
function staleData({ report, silent, onShowStaleClusters }: AllCoverage, session: Session): readonly Lack[] {
  const { t, format } = session;
  const { isStale, oldestReadingAt } = report;
  if (!isStale || oldestReadingAt === null) return [];
  const day = format.dayInWords(dayOf(oldestReadingAt));
  return [
    {
      // Clusters that missed the last day alone are none of these.
      text: silent
        ? t('partner.coverage.silent', { count: silent, units: format.units(silent), day })
        : t('customers.staleSince', { day }),
      link: can(session, 'clusters.view')
        ? { label: t('partner.coverage.showClusters'), show: onShowStaleClusters }
        : null,
      isBad: true,
    },
  ];
}

function missingCustomers(
  { facts, total, missing, onShow }: AllCoverage,
  { t, format }: Session,
): readonly Lack[] {
  if (facts === null) {
    return missing === 'failed' ? [{ text: t('partner.coverage.uncounted'), link: null, isBad: true }] : [];
  }
  const { counts, progress, loaded } = facts;
  // What has come so far is no number yet.
  if (progress === 'loading') return [];
  const brokenOff: Lack = {
    text: t('partner.coverage.brokenOff', { loaded: format.units(loaded), all: format.units(total) }),
    link: null,
    isBad: true,
  };
  const lackOf = (lack: 'stale' | 'pending' | 'parts', count: number, tile: CustomerTile | null): Lack[] =>
    count === 0
      ? []
      : [
          {
            text: t(`partner.coverage.${lack}`, { count, units: format.units(count) }),
            link: tile === null ? null : { label: t('partner.coverage.show'), show: () => onShow(tile) },
            isBad: lack === 'stale',
          },
        ];
  return [
    ...(progress === 'brokenOff' ? [brokenOff] : []),
    ...lackOf('stale', counts.stale, 'stale'),
    ...lackOf('pending', counts.pending, 'pending'),
    ...lackOf('parts', counts.incomplete, null),
  ];
}
