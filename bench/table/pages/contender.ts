/** What each table must be able to do, and the rows all of them show. */

export const columnKeys = [
  'region',
  'customer',
  'name',
  'knowledgeWorker',
  'commonArea',
  'telePresence',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

export interface Row {
  readonly region: string;
  readonly customer: string;
  readonly name: string;
  readonly knowledgeWorker: number;
  readonly commonArea: number;
  readonly telePresence: number;
}

export interface Contender {
  /** Brings the rows into whatever shape the table takes; not counted. */
  readonly prepare: (rows: readonly Row[]) => void | Promise<void>;
  readonly mount: (place: HTMLElement) => void | Promise<void>;
  readonly unmount: () => void;
  readonly sort: (key: ColumnKey, isDescending: boolean) => void | Promise<void>;
  readonly filter: (text: string) => void | Promise<void>;
  readonly scroller: () => HTMLElement;
  /** Matches an element of a row's. */
  readonly rowSelector: string;
}

/** One font, one size for all: shaping text is a good part of the cost. Ours gets it as it would from a hub. */
export const fontFamily = 'Arial, sans-serif';
export const rowHeight = 40;
export const height = 600;
export const widths = [130, 200, 300, 120, 120, 120] as const;
export const headers = [
  'Region',
  'Customer name',
  'Cluster name',
  'Knowledge Worker',
  'Common Area',
  'TelePresence',
] as const;

const regions = ['Stockholm', 'Göteborg', 'Malmö', 'Oslo', 'Århus', 'Åbo', 'Reykjavík', 'Tallinn'];

export function makeRows(count: number): Row[] {
  let seed = 1;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % below;
  };
  return Array.from({ length: count }, () => {
    const customer = random(Math.max(10, count / 10));
    return {
      region: regions[random(regions.length)] ?? '',
      customer: `Kund ${customer} Åkeri AB`,
      name: `cucm-pub${random(9)}.site${random(100_000)}.kund${customer}.example`,
      knowledgeWorker: random(5000),
      commonArea: random(800),
      telePresence: random(60),
    };
  });
}
