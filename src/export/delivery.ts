/** The kinds of file there are, as a program and as a browser's downloads know them. */
import type { Session } from '../session/session.ts';
import type { FileFormat, FileKind } from './report-input.ts';

const mediaTypes: Readonly<Record<FileKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'application/zip',
};

export function formatOf(kind: FileKind, { format }: Pick<Session, 'format'>): FileFormat {
  return kind === 'csv' ? { kind, separator: format.hasDecimalComma ? ';' : ',' } : { kind };
}

export function fileOf(content: ArrayBuffer, kind: FileKind): Blob {
  return new Blob([content], { type: mediaTypes[kind] });
}
