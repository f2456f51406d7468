/** The one sentence under a status that is not green: what to do about it, by who can do it. */
import { orderingParty } from '../domain/capability.ts';
import type { Compliance } from '../domain/compliance.ts';
import type { LicenseType } from '../domain/license.ts';
import type { Shortage } from '../domain/report.ts';
import type { Session } from '../session/session.ts';
import { isolate } from './isolate.ts';

export interface Situation {
  readonly type: LicenseType;
  readonly compliance: Compliance;
  /** What is missing of this type, per subscription. */
  readonly shortages: readonly Shortage[];
  /** Licences bought and unused where that is under use. */
  readonly free: number | null;
}

/** Null where there is nothing to do; the names in it are isolated. */
export function nextStep({ type, compliance, shortages, free }: Situation, session: Session): string | null {
  const { t, format } = session;
  const party = orderingParty(session.me.grants);
  const license = t(`license.${type}`);
  switch (compliance) {
    case 'outOfCompliance':
    case 'withinAllowance': {
      const needs = shortages.map(({ units, subscriptionId, dealId }) =>
        t(`nextStep.need.${party}`, {
          count: units,
          units: format.units(units),
          license,
          subscriptionId: isolate(subscriptionId),
          dealId: isolate(dealId ?? format.units(null)),
        }),
      );
      return t(`nextStep.order.${party}`, { needs: format.list(needs) });
    }
    case 'underUse':
      return t(`nextStep.underUse.${party}`, { count: free ?? 0, units: format.units(free) });
    case 'pending':
      return t('nextStep.pending');
    case 'unknown':
      return t('nextStep.unknown');
    case 'inCompliance':
      return null;
  }
}
