/** exceljs alone, as its documentation has it: a row object for each row. */
import type * as ExcelTypes from 'exceljs';
// @ts-expect-error -- the package describes its main file alone; this build has the same exports
import exceljs from 'exceljs/dist/exceljs.bare.min.js';
import { startOfDay } from '../../../src/domain/day.ts';
import { serve } from './serve.ts';

const { Workbook } = exceljs as typeof ExcelTypes;
const formats = { text: '@', integer: '#,##0', date: 'yyyy-mm-dd', datetime: 'yyyy-mm-dd hh:mm' } as const;

serve(async ({ sheets }) => {
  const workbook = new Workbook();
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ header, width, kind }) => ({
      header,
      width,
      style: { numFmt: formats[kind] },
    }));
    for (const row of rows) {
      sheet.addRow(
        row.map((cell) =>
          typeof cell === 'object' && cell && 'day' in cell ? new Date(startOfDay(cell.day)) : cell,
        ),
      );
    }
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return bytes.buffer;
});
