/** When the newest reading counted of all customers was taken: the service tells that with their usage day by day. */
import type { FlexApi } from '../api/flex-api.ts';
import type { Period } from '../domain/period.ts';
import type { NewestReading } from './customers-input.ts';
import type { Lack } from './report-job.ts';

export interface DataFrom {
  readonly dataFrom: NewestReading | null;
  readonly lack: Lack | null;
}

/**
 * Resolves in any case: without it a file lacks that time alone, and says so.
 * @param known for this very period, where the page has it already; else it is asked for.
 */
export function readDataFrom(
  api: FlexApi,
  { from, to }: Period,
  known: NewestReading | null,
  signal: AbortSignal,
): Promise<DataFrom> {
  if (known !== null) return Promise.resolve({ dataFrom: known, lack: null });
  return api.getPartnerUsageTimeseries({ from, to }, signal).then(
    ({ dataFrom }) => ({ dataFrom: { at: dataFrom }, lack: null }),
    (error: unknown) => ({ dataFrom: null, lack: { what: 'dataFrom', error, read: 0, total: null } }),
  );
}
