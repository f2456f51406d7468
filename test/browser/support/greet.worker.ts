import ExcelJS from 'exceljs';

const workbook = new ExcelJS.Workbook();
workbook.addWorksheet('from a worker');
postMessage(workbook.worksheets.map(({ name }) => name));
