/** What `npm test` makes of the matrix: each assertion in one host, all hosts in turn. */
import { type Assertion, reasonNotIn } from './assertion.ts';
import type { Host } from './host.ts';

/** Those that few hosts can make come first, each in the host with the fewest so far. */
export function sampleOf(
  assertions: readonly Assertion[],
  hosts: readonly Host[],
): ReadonlyMap<Host, ReadonlySet<Assertion>> {
  const sample = new Map(hosts.map((host) => [host, new Set<Assertion>()] as const));
  const sizeIn = (host: Host) => sample.get(host)?.size ?? 0;
  const hostsFor = (assertion: Assertion) => hosts.filter((host) => reasonNotIn(host, assertion) === null);
  const byChoice = assertions.toSorted((one, other) => hostsFor(one).length - hostsFor(other).length);
  for (const assertion of byChoice) {
    const [first] = hostsFor(assertion).toSorted((one, other) => sizeIn(one) - sizeIn(other));
    if (first === undefined) throw new Error(`No host can be asked whether the tab ${assertion.title}.`);
    sample.get(first)?.add(assertion);
  }
  return sample;
}
