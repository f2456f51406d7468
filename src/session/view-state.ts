/**
 * What the page shows, as a flat record the hub can keep in its URL.
 * Values come from links people typed, shortened or saved a year ago: each is checked, a bad one is left out and named.
 */
import { type View, views } from '../domain/capability.ts';
import { type Day, isDay } from '../domain/day.ts';
import { type LicenseType, licenseTypes } from '../domain/license.ts';
import {
  checkRange,
  isPreset,
  type PeriodChoice,
  type PeriodProblem,
  presetObstacle,
} from '../domain/period.ts';

/** Search, filters and order of the view's table; empty where there is none. A leading `-` in `sort` is descending. */
export interface TableFilters {
  readonly q: string;
  readonly region: string;
  readonly clusterState: string;
  /** The customers of one tile. */
  readonly tile: string;
  readonly sort: string;
}

export interface ViewState {
  /** Null for the view one lands on. */
  readonly view: View | null;
  /** Of several customers: with the view `customers` the one whose panel is open, else the one shown. */
  readonly customer: string | null;
  /** Null for the hub's default period. */
  readonly period: PeriodChoice | null;
  /** A Subscription ID; null for all. Whether the customer has it shows later. */
  readonly subscription: string | null;
  /** A licence type: only its days over are listed. */
  readonly over: LicenseType | null;
  /** They belong to the view and are dropped on leaving it. */
  readonly filters: TableFilters;
  /** The cluster whose Manage dialog is open. */
  readonly managed: string | null;
  /** What is chosen in the open dialog for a report of one's own, by the names of links; the dialog reads it. */
  readonly report: ReportRecord | null;
}

export type ReportRecord = Readonly<Record<string, string>>;

/** Why a part of the state was left out. */
export type StateProblem =
  | { readonly code: 'unknownKey'; readonly key: string }
  | { readonly code: 'unknownValue'; readonly key: string; readonly value: string }
  | { readonly code: 'period'; readonly problem: PeriodProblem }
  /** A view that this person may not see, or that this version does not have. */
  | { readonly code: 'notGranted'; readonly key: 'view'; readonly value: string };

export const noFilters: TableFilters = { q: '', region: '', clusterState: '', tile: '', sort: '' };

export const emptyState: ViewState = {
  view: null,
  customer: null,
  period: null,
  subscription: null,
  over: null,
  filters: noFilters,
  managed: null,
  report: null,
};

const filterKeys = Object.keys(noFilters) as (keyof TableFilters)[];

const reportDialog = 'custom-report';
const reportPrefix = 'report-';
const reportKeys = ['customers', 'from', 'to', 'content', 'format'];
/** What a link can hold; of more customers the dialog says that their choice is not kept. */
export const mostIdsInLink = 50;

const keys = new Set([
  'view',
  'customer',
  'period',
  'from',
  'to',
  'subscription',
  'over',
  'dialog',
  'cluster',
  ...filterKeys,
  ...reportKeys.map((key) => reportPrefix + key),
]);

export function readViewState(
  record: Readonly<Record<string, string>>,
  today: Day,
  retentionDays: number,
): { readonly state: ViewState; readonly problems: readonly StateProblem[] } {
  const problems: StateProblem[] = [];
  const refuse = (key: string, value: string) => {
    problems.push({ code: 'unknownValue', key, value });
    return null;
  };
  // Own entries alone: a key such as `constructor` must not find the prototype's.
  const entries = new Map(Object.entries(record));
  for (const key of entries.keys()) if (!keys.has(key)) problems.push({ code: 'unknownKey', key });

  /** Null where the link says nothing, or nothing there is. */
  const read = <Value>(key: string, find: (value: string) => Value | undefined): Value | null => {
    const value = entries.get(key);
    return value === undefined ? null : (find(value) ?? refuse(key, value));
  };
  const readPeriod = (): PeriodChoice | null => {
    const preset = entries.get('period');
    const from = entries.get('from');
    const to = entries.get('to');
    if (from !== undefined || to !== undefined) {
      const problem = checkRange(isDay(from) ? from : null, isDay(to) ? to : null, today, retentionDays);
      if (problem === null && isDay(from) && isDay(to)) return { from, to };
      problems.push({ code: 'period', problem: problem ?? { code: 'missingDate' } });
      return null;
    }
    if (preset === undefined) return null;
    if (!isPreset(preset) || presetObstacle(preset, today, retentionDays) === 'beyondRetention') {
      return refuse('period', preset);
    }
    return { preset };
  };
  const readManaged = (): string | null => {
    const dialog = entries.get('dialog');
    if (dialog === undefined || dialog === reportDialog) return null;
    const cluster = entries.get('cluster');
    return dialog === 'manage' && cluster ? cluster : refuse('dialog', dialog);
  };
  const readReport = (): ReportRecord | null =>
    entries.get('dialog') === reportDialog
      ? Object.fromEntries(
          reportKeys.flatMap((key) => {
            const value = entries.get(reportPrefix + key);
            return value === undefined ? [] : [[key, value]];
          }),
        )
      : null;
  /** An id; whether there is such a one shows later. An empty one is none. */
  const readId = (key: string): string | null => {
    const value = entries.get(key);
    return value === undefined || value === '' ? null : value;
  };
  const filters = Object.fromEntries(
    filterKeys.map((key) => [key, entries.get(key) ?? '']),
  ) as unknown as TableFilters;
  return {
    state: {
      view: read('view', (value) => views.find((view) => view === value)),
      customer: readId('customer'),
      period: readPeriod(),
      subscription: readId('subscription'),
      over: read('over', (value) => licenseTypes.find((type) => type === value)),
      filters,
      managed: readManaged(),
      report: readReport(),
    },
    problems,
  };
}

function writeReport(report: ReportRecord): Record<string, string> {
  const isKept = (key: string, value: string) =>
    key !== 'customers' || value.split(',').length <= mostIdsInLink;
  return {
    dialog: reportDialog,
    ...Object.fromEntries(
      Object.entries(report)
        .filter(([key, value]) => isKept(key, value))
        .map(([key, value]) => [reportPrefix + key, value]),
    ),
  };
}

/** The record for a state: what is at its default is left out, so links stay short. */
export function writeViewState(state: ViewState): Record<string, string> {
  return {
    ...(state.view && { view: state.view }),
    ...(state.customer !== null && { customer: state.customer }),
    ...(state.period && ('preset' in state.period ? { period: state.period.preset } : { ...state.period })),
    ...(state.subscription !== null && { subscription: state.subscription }),
    ...(state.over && { over: state.over }),
    ...Object.fromEntries(Object.entries(state.filters).filter(([, value]) => value !== '')),
    ...(state.managed !== null && { dialog: 'manage', cluster: state.managed }),
    ...(state.report !== null && writeReport(state.report)),
  };
}
