/** Hosts × assertions as a table, for the terminal and for the README. */
import { assertions } from '../assertions.ts';
import { hosts } from '../hosts.ts';
import { type Assertion, reasonNotIn } from './assertion.ts';
import type { Host } from './host.ts';
import { renderTable } from './table.ts';

/** What stands in a cell where the assertion makes sense. */
export type Mark = (host: Host, assertion: Assertion) => string;

const letterOf = (host: Host) => String.fromCodePoint(65 + hosts.indexOf(host));

function renderHosts(): string {
  return renderTable([['', 'Host', 'How'], ...hosts.map((host) => [letterOf(host), host.title, host.how])]);
}

/** Why an assertion makes no sense somewhere, each reason once, with the hosts it is true of. */
function renderReasons(): string {
  const lettersOf = new Map<string, Set<string>>();
  for (const host of hosts) {
    for (const assertion of assertions) {
      const reason = reasonNotIn(host, assertion);
      if (reason === null) continue;
      lettersOf.set(reason, (lettersOf.get(reason) ?? new Set()).add(letterOf(host)));
    }
  }
  return [...lettersOf]
    .map(([reason, letters]) => `- n/a in ${[...letters].join(', ')}: ${reason}`)
    .join('\n');
}

function renderCells(mark: Mark): string {
  const rows = assertions.map((assertion) => [
    `… ${assertion.title}`,
    ...hosts.map((host) => (reasonNotIn(host, assertion) === null ? mark(host, assertion) : 'n/a')),
  ]);
  return renderTable([['The tab …', ...hosts.map(letterOf)], ...rows]);
}

export function renderMatrix(mark: Mark): string {
  return [renderHosts(), renderCells(mark), renderReasons()].join('\n\n');
}
