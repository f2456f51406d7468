/** What the dialog for a report of one's own is made of; defined when it is first opened. */
import type { Definitions } from '../../ui/define.ts';
import { CustomReportDialog } from './custom-report-dialog.ts';
import { ReportCustomers } from './report-customers.ts';
import { ReportPeriod } from './report-period.ts';

export const dialogElements: Definitions = {
  'fxu-custom-report-dialog': CustomReportDialog,
  'fxu-report-customers': ReportCustomers,
  'fxu-report-period': ReportPeriod,
};
