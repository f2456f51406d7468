import type { ReportRecord } from '../session/view-state.ts';

/** A report of one's own is to be put together, by other choices, or no longer: null. */
export class ReportChangeEvent extends Event {
  readonly report: ReportRecord | null;
  constructor(report: ReportRecord | null) {
    super('report-change', { bubbles: true });
    this.report = report;
  }
}
