/** The three licence types, a row each: where one level stands, and what to do about it. */
import { html, nothing } from 'lit';
import { freeInUnderUse } from '../domain/compliance.ts';
import { addDays } from '../domain/day.ts';
import { licenseTypes } from '../domain/license.ts';
import type { Period } from '../domain/period.ts';
import type { LevelReport, Shortage } from '../domain/report.ts';
import type { Session } from '../session/session.ts';
import { nextStep } from './next-step.ts';

/** From where a row's change counts; null for a period without history, and where there are no figures. */
export function sinceOf(period: Period, { isEmpty }: Pick<LevelReport, 'isEmpty'>) {
  return period.isPartial || isEmpty ? null : { before: addDays(period.from, -1), year: period.to };
}

export interface TypeRows {
  readonly report: LevelReport;
  /** The subscriptions that it adds up. */
  readonly parts: readonly LevelReport[];
  readonly period: Period;
  /** What has to be ordered, of all types. */
  readonly shortages: readonly Shortage[];
  /** The page says what to do for all types at once. */
  readonly isExplained?: boolean;
}

export function typeRows(
  { report, parts, period, shortages, isExplained = false }: TypeRows,
  session: Session,
) {
  // A reading holds all three types or none: where nothing is known of the whole, the same holds for each.
  const isUnknown = report.compliance === 'pending' || report.compliance === 'unknown';
  const rows = licenseTypes.map((type) => {
    const figures = report.byType[type];
    const { compliance } = figures;
    const step = nextStep(
      {
        compliance,
        shortages: shortages.filter((shortage) => shortage.type === type),
        free: freeInUnderUse(parts.map(({ byType }) => byType[type])),
      },
      session,
    );
    return html`<fxu-usage-row
      .type=${type}
      .figures=${figures}
      .mark=${{ status: compliance, label: session.t(`compliance.${compliance}`) }}
      .step=${isExplained || isUnknown ? null : step}
      .since=${sinceOf(period, report)}
    ></fxu-usage-row>`;
  });
  return html`${rows}${
    isUnknown && !isExplained ? html`<p>${session.t(`nextStep.${report.compliance}`)}</p>` : nothing
  }`;
}
