/**
 * The families of texts that the small parcels speak with. A hub's own page shall not fetch the words of the whole tab
 * for a card, so the build leaves the other families out of what `?few` imports.
 */
import type { Messages } from './messages.ts';

export const fewFamilies = [
  'compliance',
  'dashboard',
  'error',
  'figure',
  'hubProps',
  'license',
  'nextStep',
  'serviceCard',
  'stale',
  'summary',
] as const satisfies readonly (keyof Messages)[];

/**
 * The families that only the views beside the landing one, and the file, speak with. They come with those,
 * so that they do not stand before the first figure.
 */
export const lateFamilies = [
  'clusters',
  'customReport',
  'customers',
  'empty',
  'help',
  'hub',
  'hubProps',
  'noAccess',
  'partner',
  'print',
  'provisioning',
  'reportRun',
  'role',
  'serviceCard',
  'stale',
  'subscription',
  'summary',
  'table',
  'waiting',
  'workbook',
] as const satisfies readonly (keyof Messages)[];
