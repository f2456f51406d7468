/** Figures as a table on the terminal. */
export function printTable(
  title: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = headers.map((header, index) =>
    Math.max(header.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('  ');
  console.log(`\n${title}\n${line(headers)}`);
  for (const row of rows) console.log(line(row));
}

export interface Judgement {
  readonly goal: string;
  readonly what: string;
  readonly value: number;
  readonly atMost: number;
  /** What the floor reaches: a goal that even it misses says more about the goal. */
  readonly floor?: number;
}

function judge({ value, atMost, floor = 0 }: Judgement): string {
  if (value <= atMost) return 'met';
  return floor > atMost ? 'not met, nor by the floor' : 'not met';
}

export function printJudgements(judgements: readonly Judgement[]): void {
  printTable(
    'Goals',
    ['', 'measured', 'at most', 'the floor', ''],
    judgements.map((judgement) => [
      `${judgement.goal} ${judgement.what}`,
      judgement.value.toFixed(2),
      judgement.atMost.toFixed(2),
      judgement.floor === undefined ? '' : judgement.floor.toFixed(2),
      judge(judgement),
    ]),
  );
}
