/** What the first view needs, tag by tag; defined when a hub boots the parcel, never by importing it. */
import { CustomerReport } from './features/customer-report.ts';
import { DownloadReport } from './features/download-report/download-report.ts';
import { FlexApp } from './features/flex-app.ts';
import { ReportHeader } from './features/report-header.ts';
import { DailyTable } from './features/usage-dashboard/daily-table.ts';
import { DashboardSkeleton } from './features/usage-dashboard/dashboard-skeleton.ts';
import { HelpSection } from './features/usage-dashboard/help-section.ts';
import { UsageCharts } from './features/usage-dashboard/usage-charts.ts';
import { UsageDashboard } from './features/usage-dashboard/usage-dashboard.ts';
import { Banner } from './ui/banner.ts';
import type { Definitions } from './ui/define.ts';
import { ErrorPanel } from './ui/error-panel.ts';
import { PeriodPicker } from './ui/period-picker.ts';
import { StatusChip } from './ui/status-chip.ts';
import { UsageBar } from './ui/usage-bar.ts';
import { UsageRow } from './ui/usage-row.ts';
import { ViewTabs } from './ui/view-tabs.ts';

export const elements: Definitions = {
  'fxu-app': FlexApp,
  'fxu-banner': Banner,
  'fxu-customer-report': CustomerReport,
  'fxu-daily-table': DailyTable,
  'fxu-dashboard-skeleton': DashboardSkeleton,
  'fxu-download-report': DownloadReport,
  'fxu-error-panel': ErrorPanel,
  'fxu-help-section': HelpSection,
  'fxu-period-picker': PeriodPicker,
  'fxu-report-header': ReportHeader,
  'fxu-status-chip': StatusChip,
  'fxu-usage-bar': UsageBar,
  'fxu-usage-charts': UsageCharts,
  'fxu-usage-dashboard': UsageDashboard,
  'fxu-usage-row': UsageRow,
  'fxu-view-tabs': ViewTabs,
};
