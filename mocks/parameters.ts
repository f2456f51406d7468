/** Reads what a caller asks for; refuses, with every reason at once, what breaks a rule of the operation. */
import type { Range } from '../src/api/flex-api.ts';
import { addDays, type Day, daysBetween, dayOf, isDay } from '../src/domain/day.ts';
import type { World } from './model.ts';
import { Refusal } from './refusal.ts';

function refuseIfAny(problems: readonly string[]): void {
  if (problems.length > 0) throw new Refusal(400, ...problems);
}

function dayProblems(name: string, value: unknown, world: World): string[] {
  if (value === null || value === undefined) return [`${name} is missing.`];
  if (!isDay(value)) return [`${name} is not a day of the form YYYY-MM-DD.`];
  const today = dayOf(world.now());
  const earliest = addDays(today, -world.retentionDays);
  if (value > today) return [`${name} (${value}) is later than the current UTC day (${today}).`];
  if (value < earliest) return [`${name} (${value}) is earlier than the first day kept (${earliest}).`];
  return [];
}

export function readDay(name: string, value: unknown, world: World): Day {
  refuseIfAny(dayProblems(name, value, world));
  return value as Day;
}

/** A range of days, both ends included. */
export function readRange(from: unknown, to: unknown, world: World): Range {
  const problems = [...dayProblems('from', from, world), ...dayProblems('to', to, world)];
  refuseIfAny(problems);
  const range = { from, to } as Range;
  if (range.from > range.to) problems.push(`from (${range.from}) is later than to (${range.to}).`);
  const length = daysBetween(range.from, range.to) + 1;
  if (length > world.retentionDays) {
    problems.push(`The range covers ${length} days; at most ${world.retentionDays} are kept.`);
  }
  refuseIfAny(problems);
  return range;
}

/** The one organisation asked for; null for the person's own. */
export function readOrgId(params: URLSearchParams): string | null {
  const orgIds = params.getAll('orgId');
  if (orgIds.length > 1) throw new Refusal(400, 'orgId is given more than once.');
  if (orgIds[0] === '') throw new Refusal(400, 'orgId is empty.');
  return orgIds[0] ?? null;
}

export function readOrgIds(params: URLSearchParams): string[] {
  const orgIds = params.getAll('orgId');
  refuseIfAny(idProblems('orgId', orgIds));
  return orgIds;
}

export function checkGroupBy(params: URLSearchParams): void {
  const groupBy = params.get('groupBy');
  if (groupBy === null) throw new Refusal(400, 'groupBy is missing.');
  if (groupBy !== 'subscription') throw new Refusal(400, 'groupBy must be subscription.');
}

function idProblems(name: string, ids: readonly unknown[]): string[] {
  if (ids.some((id) => typeof id !== 'string' || id === ''))
    return [`${name} must hold ids that are not empty.`];
  return new Set(ids).size < ids.length ? [`${name} names an organization twice.`] : [];
}

const mostCustomers = 1000;

/** The body of a search: days, and the customers or all of them. */
export function readSearch(body: unknown, world: World): Range & { readonly customerIds: string[] | 'all' } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refusal(400, 'The body is not a JSON object.');
  }
  const { from, to, all, customerIds } = body as Record<string, unknown>;
  const range = readRange(from, to, world);
  if ((all === undefined) === (customerIds === undefined)) {
    throw new Refusal(400, 'The body must have either customerIds or all.');
  }
  if (customerIds === undefined) {
    if (all !== true) throw new Refusal(400, 'all must be true.');
    return { ...range, customerIds: 'all' };
  }
  if (!Array.isArray(customerIds) || customerIds.length < 1 || customerIds.length > mostCustomers) {
    throw new Refusal(400, `customerIds must hold 1 to ${mostCustomers} ids.`);
  }
  refuseIfAny(idProblems('customerIds', customerIds));
  return { ...range, customerIds: customerIds as string[] };
}
