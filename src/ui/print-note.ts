/** What is said on paper of a table that is longer than what is printed of it. */
import type { Capability } from '../domain/capability.ts';
import { can, type Session } from '../session/session.ts';
import { mostPrinted } from './table-window.ts';

/**
 * Empty where every row is printed.
 * @param download what a person needs to have all of them in a file.
 */
export function printNoteOf(rows: number, download: Capability, session: Session): string {
  if (rows <= mostPrinted) return '';
  const { t, format } = session;
  const note = t('print.rows', { printed: format.units(mostPrinted), all: format.units(rows) });
  return can(session, download) ? `${note} ${t('print.file')}` : note;
}
