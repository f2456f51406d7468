/** The one sentence under a status that is not green: what to do about it, by who can do it. */
import { orderingParty } from '../domain/capability.ts';
import type { Compliance } from '../domain/compliance.ts';
import type { Shortage } from '../domain/report.ts';
import type { Session } from '../session/session.ts';
import { isolate } from './isolate.ts';

export interface Situation {
  readonly compliance: Compliance;
  /** What is missing. */
  readonly shortages: readonly Shortage[];
  /** Licences bought and unused where that is under use. */
  readonly free: number | null;
}

/** Null where there is nothing to do; the names in it are isolated. */
export function nextStep({ compliance, shortages, free }: Situation, session: Session): string | null {
  const { t, format } = session;
  const party = orderingParty(session.me.grants);
  switch (compliance) {
    case 'outOfCompliance':
    case 'withinAllowance': {
      const needs = format.list(shortages.map((shortage) => needOf(shortage, party, session)));
      return t(`nextStep.order.${party}`, { needs });
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

/** Who orders needs to know under which deal. */
function needOf(
  { type, units, subscriptionId, dealId }: Shortage,
  party: ReturnType<typeof orderingParty>,
  { t, format }: Session,
): string {
  const values = { count: units, units: format.units(units), license: t(`license.${type}`) };
  if (subscriptionId === null) return t('nextStep.need.inAll', values);
  const named = { ...values, subscriptionId: isolate(subscriptionId) };
  return party === 'partner' && dealId !== null
    ? t('nextStep.need.underDeal', { ...named, dealId: isolate(dealId) })
    : t('nextStep.need.inOne', named);
}
