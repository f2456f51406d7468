/** Every assertion in every host; in `npm test` each assertion in one, all hosts in turn. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { isLongRun } from '../support/cases.ts';
import { assertions } from './assertions.ts';
import { hosts } from './hosts.ts';
import { type Assertion, reasonNotIn } from './support/assertion.ts';
import type { Host } from './support/host.ts';
import { openHub, useParcel } from './support/open-hub.ts';
import { type Result, writeResults } from './support/results.ts';
import { sampleOf } from './support/sample.ts';
import { useService } from './support/service.ts';

const { FLEX_USAGE_HOSTS: hostParts = '', FLEX_USAGE_ASSERTIONS: assertionParts = '' } = process.env;
/** Whether a title has one of the parts asked for, or none is asked for. */
const matches = ({ title }: { readonly title: string }, parts: string) =>
  parts.split(';').some((part) => title.toLowerCase().includes(part.toLowerCase()));
const sample = sampleOf(assertions, hosts);
const isWhole = isLongRun || `${hostParts}${assertionParts}` !== '';

/** Milliseconds: a host that waits for ever is one that fails. */
const timeout = 90_000;

const parcel = useParcel();
const service = useService();
const results: Record<string, Record<string, Result>> = {};
after(() => writeResults(results));

async function makeIn(host: Host, { options, expectsErrors, check }: Assertion): Promise<void> {
  const hub = await openHub(host, { parcel: parcel(), apiUrl: service() }, options);
  try {
    await check(hub);
    assert.deepEqual(
      hub.errors.filter((error) => expectsErrors?.test(error) !== true),
      [],
    );
  } finally {
    await hub.close();
  }
}

describe('the tab', { concurrency: 2 }, () => {
  for (const host of hosts.filter((one) => matches(one, hostParts))) {
    const made = assertions
      .filter((assertion) => matches(assertion, assertionParts) && reasonNotIn(host, assertion) === null)
      .filter((assertion) => isWhole || sample.get(host)?.has(assertion) === true);
    describe(`in ${host.title}`, () => {
      const resultsHere = (results[host.title] ??= {});
      for (const assertion of made) {
        it(assertion.title, { timeout }, async () => {
          resultsHere[assertion.title] = 'failed';
          await makeIn(host, assertion);
          resultsHere[assertion.title] = 'passed';
        });
      }
    });
  }
  if (!isWhole) it('every assertion in every host', { skip: 'npm run test:hosts' });
});
