import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ApiError } from '../../../src/api/errors.ts';
import { answers } from './support/arbitraries.ts';
import { missing, pathsIn, valueAt, withChange } from './support/mutate.ts';
import { type OperationCase, operations } from './support/operations.ts';
import { createTestApi, patient } from './support/stub-service.ts';

function ask({ call }: OperationCase, body: unknown): Promise<unknown> {
  return call(createTestApi(() => new Response(JSON.stringify(body))).api, patient());
}

/** Every leaf of a decoded answer, maps included. */
function leavesOf(value: unknown): unknown[] {
  if (value instanceof Map) return [...value].flatMap(leavesOf);
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(leavesOf);
}

/** The kind of every leaf by place: `0.byType.knowledgeWorker.used: number`. */
function kindsIn(value: unknown): Set<string> {
  const plain: unknown = JSON.parse(
    JSON.stringify(value, (key, each: unknown) => (each instanceof Map ? key : each)),
  );
  const leaves = pathsIn(plain).filter((path) => typeof valueAt(plain, path) !== 'object');
  return new Set(
    leaves.map((path) => `${path.replace(/(^|\.)\d+/g, '$1#')}: ${typeof valueAt(plain, path)}`),
  );
}

/** What the service may not send in place of anything but free text. */
const hostile = fc.oneof(
  fc.constantFrom<unknown[]>(
    missing,
    null,
    true,
    '',
    '0',
    '12',
    '1e3',
    'NaN',
    'null',
    '2026-02-30',
    '__proto__',
  ),
  fc.constantFrom<unknown[]>(-1, 0.5, 1e21, 2 ** 53, -(2 ** 60), 0, 7),
  fc.constantFrom<unknown[]>({ formula: '=1+1' }, { text: 'x', hyperlink: 'https://x' }, [], [0], {}, [[]]),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Words that stand for one we do not know. */
const fallbacks = ['unknown', 'inactive'];

const isCountPath = (path: string) =>
  /Units$|clusters\w+$|clusterCount$|daysOver$|customersOver$|retentionDays$/.test(path);

/** Which kinds occur where, in answers that keep the contract. */
async function lawfulKinds(operation: OperationCase, answer: fc.Arbitrary<object>): Promise<Set<string>> {
  const kinds = new Set<string>();
  for (const wire of fc.sample(answer, { numRuns: 200, seed: 1 })) {
    for (const kind of kindsIn(await ask(operation, wire))) kinds.add(kind);
  }
  return kinds;
}

describe('10,000 generated answers', () => {
  const numRuns = 10_000 / (2 * operations.length);
  for (const operation of operations) {
    const answer: fc.Arbitrary<object> = answers[operation.name];

    test(`${operation.name} decodes all that keep the contract, and adds no value of its own`, async () => {
      await fc.assert(
        fc.asyncProperty(answer, async (wire) => {
          const sent = new Set(leavesOf(wire));
          const decoded = await ask(operation, wire);
          for (const leaf of leavesOf(decoded)) assert.ok(leaf === null || sent.has(leaf), String(leaf));
        }),
        { numRuns },
      );
    });

    test(`${operation.name} refuses or tolerates all that break it, and coerces none`, async () => {
      const lawful = await lawfulKinds(operation, answer);
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(answer, fc.nat(), hostile, async (wire, place, value) => {
          const paths = pathsIn(wire);
          const path = paths[place % paths.length]!;
          const changed = withChange(wire, path, value);
          const outcome: unknown = await ask(operation, changed).catch((error: unknown) => error);
          if (outcome instanceof Error) {
            assert.ok(outcome instanceof ApiError && outcome.kind === 'contract', String(outcome));
            refused++;
            return;
          }
          const isCount = Number.isSafeInteger(value) && (value as number) >= 0;
          if (isCountPath(path)) assert.ok(isCount || value === null, `${path} was coerced`);
          const sent = new Set([...leavesOf(changed), ...fallbacks]);
          for (const leaf of leavesOf(outcome)) assert.ok(leaf === null || sent.has(leaf), String(leaf));
          // A place that holds a number never holds text, and the other way round.
          for (const kind of kindsIn(outcome)) assert.ok(lawful.has(kind), kind);
        }),
        { numRuns },
      );
      assert.ok(refused > numRuns / 4, `only ${refused} were refused`);
    });
  }
});
