/** One customer's report as a workbook: the same figures as on the screen, in plain cells. */
import { aboutSheet } from './about-sheet.ts';
import type { Book, Sheet } from './book.ts';
import { clustersSheet } from './clusters-sheet.ts';
import { dailySheet } from './daily-sheet.ts';
import { fitRow, isTooLong } from './fit-row.ts';
import type { ReportInput } from './report-input.ts';
import { summarySheet } from './summary-sheet.ts';

export const creator = 'Flex usage';

function fitSheet(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.map(fitRow), totals: sheet.totals.map(fitRow) };
}

export function reportBook(input: ReportInput): Book<Sheet> {
  const { report, labels, context, content } = input;
  const tables = [
    summarySheet(input),
    ...(content.dailyUsage ? [dailySheet(input)] : []),
    ...clustersSheet(input),
  ];
  const hasCutTexts = [...tables, aboutSheet(input, false)].some(({ rows, totals }) =>
    [...rows, ...totals].some((row) => row.some(isTooLong)),
  );
  return {
    title: `${labels.title}: ${context.customer.name}, ${report.period.from}–${report.period.to}`,
    language: labels.language,
    creator,
    createdAt: context.generatedAt,
    sheets: [...tables, aboutSheet(input, hasCutTexts)].map(fitSheet),
  };
}
