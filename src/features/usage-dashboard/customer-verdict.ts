/** The verdict over one customer, a line for each type that is over, with the way to the clusters that tell where. */
import { html, nothing } from 'lit';
import type { LicenseType } from '../../domain/license.ts';
import type { UsageReport } from '../../domain/report.ts';
import { can, type Session } from '../../session/session.ts';
import { verdictOf } from './verdict.ts';

/** @param onSeeClusters the clusters are wanted, those that use most of a type first. */
export function customerVerdict(
  report: UsageReport,
  session: Session,
  onSeeClusters: (type: LicenseType) => void,
) {
  const { t } = session;
  const link = (type: LicenseType) =>
    html`<button
      class="link"
      aria-label=${t('verdict.seeClustersNamed', { license: t(`license.${type}`) })}
      @click=${() => onSeeClusters(type)}
    >
      ${t('verdict.seeClusters')}
    </button>`;
  return html`<section aria-label=${t('verdict.label')}>
    ${verdictOf(report, session).map(
      ({ status, text, over }) =>
        html`<p
          class=${status === 'outOfCompliance' || status === 'withinAllowance' ? 'verdict alert' : 'verdict'}
        >
          <fxu-status-chip status=${status} label=${t(`compliance.${status}`)}></fxu-status-chip>
          ${text} ${over === null || !can(session, 'clusters.view') ? nothing : link(over)}
        </p>`,
    )}
  </section>`;
}
