/** This project's writer. */
import { writeWorkbook } from '../../../src/export/write-workbook.ts';
import { serve } from './serve.ts';

serve((book) => writeWorkbook(book));
