import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertions } from './assertions.ts';
import { hosts } from './hosts.ts';
import { sectionInReadme, sections } from './support/readme.ts';
import { sampleOf } from './support/sample.ts';

describe('the README', () => {
  for (const [name, render] of Object.entries(sections)) {
    it(`says of ${name} what is tested; after a change, run test/hosts/run.ts --update`, () => {
      assert.equal(sectionInReadme(name), render());
    });
  }
});

describe('the sample of npm test', () => {
  it('has every assertion once, and every host', () => {
    const sample = sampleOf(assertions, hosts);
    const made = [...sample.values()].flatMap((inHost) => [...inHost]);
    assert.deepEqual(new Set(made), new Set(assertions));
    assert.equal(made.length, assertions.length);
    for (const [host, inHost] of sample) assert.ok(inHost.size >= 2, host.title);
  });
});
