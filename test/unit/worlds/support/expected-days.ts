/** The file's rows of all customers' days, as each customer's own answers have them. */
import {
  dayIn,
  instantIn,
  readingsWord,
  type ReadRecord,
  toTheSecond,
  types,
} from '../../export/support/records.ts';
import { english } from '../../export/support/sample.ts';
import type { Alone } from './customers-oracle.ts';

const { columns } = english;

const nothing = { entitled: 0, used: null, overage: null };

export function expectedDays({ id, name, report }: Alone, days: readonly string[]) {
  return days.map((on) => {
    // Who has bought nothing has its days all the same, with nothing in them.
    const day = report.days.find((each) => each.day === on) ?? {
      byType: { knowledgeWorker: nothing, commonArea: nothing, telePresence: nothing },
      clustersReported: 0,
      clustersExpected: 0,
      oldestReadingAt: null,
    };
    return {
      day: on,
      name,
      id,
      counts: types.map((type) => day.byType[type]),
      clusters: [day.clustersReported, day.clustersExpected],
      readings: readingsWord(day, report.period.isPartial),
      oldestReading: toTheSecond(day.oldestReadingAt),
    };
  });
}

export function customerDayIn(record: ReadRecord) {
  return {
    day: dayIn(record[columns.date]),
    name: record[columns.customerName],
    id: record[columns.customerId],
    counts: types.map((type) => ({
      entitled: record[columns.boughtByType[type]],
      used: record[columns.usedByType[type]],
      overage: record[columns.overageByType[type]],
    })),
    clusters: [record[columns.clustersReported], record[columns.clustersExpected]],
    readings: record[columns.readings],
    oldestReading: instantIn(record[columns.oldestReading]),
  };
}
