/** From what came to what is true: a decoded answer, or a `contract` error that says where it broke. */
import * as v from 'valibot';
import { type Answer, contractError } from '../answer.ts';
import type { Page } from '../flex-api.ts';

/** Names the place and the rule; never the value, which may be anything. */
function describe(issue: v.BaseIssue<unknown>): string {
  const rule = issue.type === 'custom' ? issue.message : `expected ${issue.expected}`;
  return `${v.getDotPath(issue) ?? 'the body'}: ${rule}`;
}

/** Decodes an answer; fields it does not know are left behind. */
export function decode<T>(schema: v.GenericSchema<unknown, T>, answer: Answer): T {
  const result = v.safeParse(schema, answer.body, { abortEarly: true });
  if (result.success) return result.output;
  throw contractError(answer, describe(result.issues[0]));
}

/** Decodes a collection that comes whole: one that is shorter than it says would give wrong sums. */
export function decodeWhole<List extends Page<unknown>>(
  schema: v.GenericSchema<unknown, List>,
  answer: Answer,
): List {
  const list = decode(schema, answer);
  if (list.items.length === list.total) return list;
  throw contractError(answer, `items: ${list.items.length} came, total says ${list.total}`);
}
