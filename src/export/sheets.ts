/** One customer's report as a workbook: the same figures as on the screen, in plain cells. */
import { aboutSheet } from './about-sheet.ts';
import type { Book, Cell, Row, Sheet } from './book.ts';
import { clustersSheet } from './clusters-sheet.ts';
import { dailySheet } from './daily-sheet.ts';
import { fitCell, maxCellLength } from './excel-text.ts';
import type { ReportInput } from './report-input.ts';
import { summarySheet } from './summary-sheet.ts';

const creator = 'Flex usage';

function isTooLong(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length > maxCellLength;
}

function fitRow(row: Row): Row {
  return row.some(isTooLong) ? row.map((cell) => (typeof cell === 'string' ? fitCell(cell) : cell)) : row;
}

function fitSheet(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.map(fitRow), totals: sheet.totals.map(fitRow) };
}

export function reportBook(input: ReportInput): Book {
  const { report, labels, context } = input;
  const tables = [summarySheet(input), dailySheet(input), ...clustersSheet(input)];
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
