/** What tells the two hubs apart to the eye, as data. */
import type { Hub } from '../policy.ts';

export interface HubLook {
  readonly name: string;
  /** Shown beside the hub's name, as the hubs do. */
  readonly audience: Readonly<Record<'en' | 'sv', string>>;
}

export const hubLooks: Readonly<Record<Hub, HubLook>> = {
  'control-hub': { name: 'Control Hub', audience: { en: 'Customer', sv: 'Kund' } },
  'partner-hub': { name: 'Partner Hub', audience: { en: 'Partner', sv: 'Partner' } },
};
