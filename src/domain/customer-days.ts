/**
 * Many customers' days as they come in, a few at a time and never all at once: each customer's figures for the period,
 * and those of all together.
 */
import { type Day, daysFrom } from './day.ts';
import { type Level, levelOf } from './level.ts';
import { perType, type PerType } from './license.ts';
import { lengthOf, type Period } from './period.ts';
import { type Coverage, earliestOf, type UsageDay, type Use } from './series.ts';

/** What is kept of a customer once all of its days were there. */
export type CustomerLevel = Pick<Level, 'byType' | 'carriedDays' | 'isEmpty' | 'isStale' | 'oldestReadingAt'>;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Sum = Mutable<Coverage> & { readonly byType: PerType<Mutable<Use>> };

const add = (sum: number | null, value: number | null) => (value === null ? sum : (sum ?? 0) + value);

function emptySum(): Sum {
  return {
    clustersReported: 0,
    clustersExpected: 0,
    oldestReadingAt: null,
    byType: perType(() => ({ entitled: 0, used: null, overage: null })),
  };
}

export class CustomerDays {
  readonly #period: Period;
  readonly #length: number;
  /** By customer: those of whom days are still missing. */
  readonly #open = new Map<number, UsageDay[]>();
  readonly #levels = new Map<number, CustomerLevel>();
  readonly #sums: ReadonlyMap<Day, Sum>;

  constructor(period: Period) {
    this.#period = period;
    this.#length = lengthOf(period);
    this.#sums = new Map(daysFrom(period.from, period.to).map((day) => [day, emptySum()]));
  }

  /** @param customer its place in the list; @param day one of the period's, and none twice. */
  add(customer: number, day: UsageDay): void {
    this.#addToSum(day);
    const days = this.#open.get(customer) ?? [];
    days.push(day);
    if (days.length < this.#length) {
      this.#open.set(customer, days);
      return;
    }
    this.#open.delete(customer);
    const inOrder = days.sort((a, b) => (a.day < b.day ? -1 : 1));
    const { byType, carriedDays, isEmpty, isStale, oldestReadingAt } = levelOf(inOrder, this.#period);
    this.#levels.set(customer, { byType, carriedDays, isEmpty, isStale, oldestReadingAt });
  }

  /** Null while days of it are missing: a peak of some of them is none. */
  levelOf(customer: number): CustomerLevel | null {
    return this.#levels.get(customer) ?? null;
  }

  /** All that came, added up day by day; of all customers only once each has all of its days. */
  total(): Level {
    const days = Array.from(this.#sums, ([day, sum]): UsageDay => ({ day, ...sum }));
    return levelOf(days, this.#period);
  }

  #addToSum({ day, clustersReported, clustersExpected, oldestReadingAt, byType }: UsageDay): void {
    const sum = this.#sums.get(day);
    if (sum === undefined) return;
    sum.clustersReported += clustersReported;
    sum.clustersExpected += clustersExpected;
    sum.oldestReadingAt = earliestOf([sum.oldestReadingAt, oldestReadingAt]);
    perType((type) => {
      const [to, from] = [sum.byType[type], byType[type]];
      to.entitled += from.entitled;
      to.used = add(to.used, from.used);
      to.overage = add(to.overage, from.overage);
    });
  }
}
