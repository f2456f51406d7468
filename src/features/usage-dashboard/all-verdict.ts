/** The verdict over all customers: they have no status together, so it is told in numbers of customers. */
import { html, nothing } from 'lit';
import type { CustomerTile } from '../../domain/customer-filter.ts';
import { licenseTypes } from '../../domain/license.ts';
import type { CustomerCounts, PartnerReport } from '../../domain/partner-report.ts';
import { can, type Session } from '../../session/session.ts';
import { icons } from '../../ui/icons.ts';

export interface AllVerdict {
  readonly report: PartnerReport;
  /** Null until the list of customers is there. */
  readonly counts: CustomerCounts | null;
  /** How many customers there are; null until that is known. */
  readonly total: number | null;
  /** The customers of a tile are wanted. */
  readonly onShow: (tile: CustomerTile) => void;
}

export function allVerdict({ report, counts, total, onShow }: AllVerdict, session: Session) {
  const { t, format } = session;
  const { customersOver: count, period } = report;
  const units = format.units(count);
  const wasOver = period.isPartial ? 0 : (counts?.wasOver ?? 0);
  const under = counts?.under ?? 0;
  const over =
    count === 0
      ? t('partner.verdict.none')
      : total === null
        ? t('partner.verdict.overUncounted', { count, units })
        : t('partner.verdict.over', { count, units, all: format.units(total) });
  const earlier =
    wasOver === 0
      ? ''
      : t(count === 0 ? 'partner.verdict.earlierOnly' : 'partner.verdict.earlier', {
          count: wasOver,
          units: format.units(wasOver),
        });
  const isWithinAllowance =
    counts !== null && licenseTypes.every((type) => counts.overByType[type].isWithinAllowance);
  const [look, icon] =
    count === 0
      ? (['good', icons.checkCircle] as const)
      : isWithinAllowance
        ? (['warning', icons.warning] as const)
        : (['bad', icons.error] as const);
  const link = (tile: CustomerTile, label: string) =>
    html`<button class="link" @click=${() => onShow(tile)}>${label}</button>`;
  return html`<section aria-label=${t('verdict.label')}>
    <p class=${count === 0 ? 'verdict' : 'verdict alert'}>
      <span class="mark ${look}">${icon()}</span>
      <span
        >${over} ${earlier}
        ${
          // Without usage no list tells who they are.
          count === 0 || !can(session, 'usage.view')
            ? nothing
            : link('overLimit', t('partner.verdict.seeOver'))
        }</span
      >
    </p>
    ${
      under === 0
        ? nothing
        : html`<p class="verdict">
            <span class="mark bad">${icons.arrowCircleDown()}</span>
            <span
              >${t('partner.verdict.under', { count: under, units: format.units(under) })}
              ${link('underUse', t('partner.verdict.seeUnder'))}</span
            >
          </p>`
    }
  </section>`;
}
