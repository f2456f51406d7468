/** The dialog for a report of one's own, with what it is filled from; defined when it is first opened. */
import type { Definitions } from '../ui/define.ts';
import { dialogElements } from './custom-report-dialog/elements.ts';
import { CustomReport } from './custom-report.ts';

export const customReportElements: Definitions = { ...dialogElements, 'fxu-custom-report': CustomReport };
