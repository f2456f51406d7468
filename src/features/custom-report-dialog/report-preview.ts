/** What a report will hold, before it is made: how much, of whom, what is missing, and how it begins. */
import { html, nothing } from 'lit';
import type { LicenseType } from '../../domain/license.ts';
import type { Use } from '../../domain/series.ts';
import type { Session } from '../../session/session.ts';

export interface SampleRow {
  /** A customer's name, or a Subscription ID. */
  readonly of: string;
  readonly type: LicenseType;
  readonly use: Use;
}

export interface Preview {
  /** What the rows of the summary are of. */
  readonly kind: 'customers' | 'subscriptions';
  readonly count: number;
  /** How many of them have no data. */
  readonly withoutData: number;
  /** Rows by sheet; null where that shows only when they are read. */
  readonly rows: { readonly summary: number; readonly dailyUsage: number; readonly clusters: number | null };
  readonly sample: readonly SampleRow[];
}

interface Chosen {
  readonly dailyUsage: boolean;
  readonly clusters: boolean;
}

export function previewOf(preview: Preview, { dailyUsage, clusters }: Chosen, session: Session) {
  const { t, format } = session;
  const { kind, count, withoutData, rows, sample } = preview;
  const renderRows = (sheet: keyof Preview['rows']) => {
    const units = rows[sheet];
    return html`<div>
      <dt>${t(`customReport.${sheet}`)}</dt>
      <dd>${units === null ? '–' : t('customReport.rows', { count: units, units: format.units(units) })}</dd>
    </div>`;
  };
  const counted = t(kind === 'customers' ? 'customReport.customerCount' : 'customReport.subscriptionCount', {
    count,
    units: format.units(count),
  });
  const missing =
    withoutData === 0
      ? ''
      : `, ${t('customReport.withoutData', { count: withoutData, units: format.units(withoutData) })}`;
  return html`<p>${counted}${missing}</p>
    <dl>
      ${renderRows('summary')}${dailyUsage ? renderRows('dailyUsage') : nothing}${clusters ? renderRows('clusters') : nothing}
    </dl>
    ${sample.length === 0 ? html`<p class="muted">${t('customReport.none')}</p>` : renderSample(kind, sample, session)}`;
}

function renderSample(kind: Preview['kind'], sample: readonly SampleRow[], { t, format }: Session) {
  return html`<div class="scroll" role="group" tabindex="0" aria-label=${t('customReport.firstRows')}>
    <table>
      <caption class="small muted">
        ${t('customReport.firstRows')}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            ${t(kind === 'customers' ? 'customReport.customer' : 'customReport.subscription')}
          </th>
          <th scope="col">${t('customReport.licenseType')}</th>
          <th scope="col" class="end">${t('customReport.bought')}</th>
          <th scope="col" class="end">${t('customReport.used')}</th>
          <th scope="col" class="end">${t('customReport.overage')}</th>
        </tr>
      </thead>
      <tbody>
        ${sample.map(
          ({ of, type, use }) =>
            html`<tr>
              <td class="name"><bdi>${of}</bdi></td>
              <td>${t(`license.${type}`)}</td>
              <td class="end">${format.units(use.entitled)}</td>
              <td class="end">${format.units(use.used)}</td>
              <td class="end">${format.units(use.overage)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
