/**
 * Customers' days as numbers in arrays: they cross to the worker without being copied, where thousands of objects
 * would hold up the page.
 */
import type { CustomerDay } from '../domain/customer.ts';
import { addDays, type Day, daysBetween } from '../domain/day.ts';
import { licenseTypes, perType } from '../domain/license.ts';

/** One row per customer and day. A null is a NaN. */
export interface PackedDays {
  /** Places in the list of customers. */
  readonly customers: Uint32Array<ArrayBuffer>;
  /** Days since 1970-01-01. */
  readonly days: Int32Array<ArrayBuffer>;
  /** Milliseconds since 1970, UTC. */
  readonly oldestReadings: Float64Array<ArrayBuffer>;
  /** Per row: clusters reported and expected, then bought, used and over of each type. */
  readonly counts: Float64Array<ArrayBuffer>;
}

export interface UnpackedDay {
  /** Place in the list of customers. */
  readonly customer: number;
  readonly day: Omit<CustomerDay, 'customerId'>;
}

const firstDay: Day = '1970-01-01';
const countsPerRow = 2 + 3 * licenseTypes.length;

const orNaN = (value: number | null) => value ?? NaN;
const orNull = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);

/** @param placeOf a customer's place in the list; null for one that is not in it, whose days are left out. */
export function packDays(
  rows: readonly CustomerDay[],
  placeOf: (customerId: string) => number | null,
): PackedDays {
  const known = rows.flatMap((row) => {
    const place = placeOf(row.customerId);
    return place === null ? [] : [{ row, place }];
  });
  const counts = new Float64Array(known.length * countsPerRow);
  known.forEach(({ row }, index) => {
    const { clustersReported, clustersExpected, byType } = row;
    const uses = licenseTypes.flatMap((type) => {
      const { entitled, used, overage } = byType[type];
      return [entitled, orNaN(used), orNaN(overage)];
    });
    counts.set([clustersReported, clustersExpected, ...uses], index * countsPerRow);
  });
  return {
    customers: Uint32Array.from(known, ({ place }) => place),
    days: Int32Array.from(known, ({ row }) => daysBetween(firstDay, row.day)),
    oldestReadings: Float64Array.from(known, ({ row }) =>
      row.oldestReadingAt === null ? NaN : Date.parse(row.oldestReadingAt),
    ),
    counts,
  };
}

/** What may be handed over instead of copied. */
export function buffersOf({ customers, days, oldestReadings, counts }: PackedDays): ArrayBuffer[] {
  return [customers.buffer, days.buffer, oldestReadings.buffer, counts.buffer];
}

export function* unpackDays({ customers, days, oldestReadings, counts }: PackedDays): Generator<UnpackedDay> {
  for (let row = 0; row < customers.length; row++) {
    const at = row * countsPerRow;
    const oldest = orNull(oldestReadings[row]);
    const useAt = (place: number) => ({
      entitled: counts[place] ?? 0,
      used: orNull(counts[place + 1]),
      overage: orNull(counts[place + 2]),
    });
    yield {
      customer: customers[row] ?? 0,
      day: {
        day: addDays(firstDay, days[row] ?? 0),
        clustersReported: counts[at] ?? 0,
        clustersExpected: counts[at + 1] ?? 0,
        oldestReadingAt: oldest === null ? null : new Date(oldest).toISOString(),
        byType: perType((type) => useAt(at + 2 + 3 * licenseTypes.indexOf(type))),
      },
    };
  }
}
