/** The file holds the screen's figures: each is compared with a second, independent working out of the report. */
import { test } from 'node:test';
import fc from 'fast-check';
import { reportOf, type UsageReport } from '../../../src/domain/report.ts';
import { wholeContent } from '../../../src/export/report-input.ts';
import { reportBook } from '../../../src/export/sheets.ts';
import { writeWorkbook } from '../../../src/export/write-workbook.ts';
import { cases } from '../../support/cases.ts';
import { expectedReport } from '../domain/support/oracle.ts';
import { assertSameFigures } from './support/compare-file.ts';
import { usages } from './support/generate.ts';
import { context, english } from './support/sample.ts';

test('whatever the usage, the file’s figures are the report’s', async () => {
  const asked = fc.asyncProperty(
    usages,
    fc.constantFrom(null, 60),
    async ({ usage, shown }, underUsePercent) => {
      const report = reportOf(usage, shown, underUsePercent);
      const oracle = expectedReport(usage, shown, underUsePercent) as unknown as UsageReport;

      const file = await writeWorkbook(
        reportBook({
          report,
          clusters: null,
          content: wholeContent,
          format: { kind: 'xlsx' },
          labels: english,
          context,
        }),
      );

      assertSameFigures(file, oracle, { subscriptionId: null, customerId: context.customer.id });
    },
  );
  await fc.assert(asked, { numRuns: cases(150, 10_000) });
});
