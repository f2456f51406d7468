/** What those add who see several customers; defined when the first of them comes. */
import type { Definitions } from '../ui/define.ts';
import { CustomerPage } from './customer-page.ts';
import { PartnerReport } from './partner-report.ts';

export const partnerElements: Definitions = {
  'fxu-customer-page': CustomerPage,
  'fxu-partner-report': PartnerReport,
};
