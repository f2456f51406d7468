/** Licence types and the arithmetic of one licence count. Units are whole licences. */

/** The Flex licence types, in the fixed order in which they are shown everywhere. */
export const licenseTypes = ['knowledgeWorker', 'commonArea', 'telePresence'] as const;
export type LicenseType = (typeof licenseTypes)[number];

/** One value for each licence type. */
export type PerType<T> = Readonly<Record<LicenseType, T>>;

/** Builds one value per licence type. */
export function perType<T>(valueOf: (type: LicenseType) => T): PerType<T> {
  return {
    knowledgeWorker: valueOf('knowledgeWorker'),
    commonArea: valueOf('commonArea'),
    telePresence: valueOf('telePresence'),
  };
}

/**
 * Licences used beyond those bought, never negative; null while nothing has been read.
 * Holds for one subscription and one type: free licences of another type or subscription never cover it.
 */
export function overageOf(entitled: number, used: number | null): number | null {
  return used === null ? null : Math.max(0, used - entitled);
}

/** Licences bought and not used, never negative; null while nothing has been read. */
export function freeOf(entitled: number, used: number | null): number | null {
  return used === null ? null : Math.max(0, entitled - used);
}

/** The sum of the known values; null when none is known, since "nothing read" is not zero. */
export function sumKnown(values: Iterable<number | null>): number | null {
  let sum: number | null = null;
  for (const value of values) {
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
}

/**
 * Share of the bought licences in use, in whole percent.
 * Rounds away from 100 so that 1 201 of 1 200 reads 101 % and 1 199 reads 99 %: neither may pass for "all used".
 * @returns `notBought` when licences are used and none was bought, null when there is nothing to compare.
 */
export function percentUsed(entitled: number, used: number | null): number | 'notBought' | null {
  if (used === null) return null;
  if (entitled === 0) return used > 0 ? 'notBought' : null;
  // Multiplied before divided: 29 / 50 * 100 is 57.99… in binary, 2900 / 50 is exact.
  const percent = (used * 100) / entitled;
  return used > entitled ? Math.ceil(percent) : Math.floor(percent);
}
