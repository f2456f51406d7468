/** What can go wrong while a file is made, by what the user can do about it. */

/**
 * - `notLoaded`: the program part that writes workbooks could not be fetched: try again when online.
 * - `failed`: writing the workbook failed, and would fail again.
 */
export type ExportErrorKind = 'notLoaded' | 'failed';

export class ExportError extends Error {
  readonly kind: ExportErrorKind;

  constructor(kind: ExportErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ExportError';
    this.kind = kind;
  }
}
