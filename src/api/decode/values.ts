/** The contract's smallest parts. Nothing is ever coerced: a count that came as text is refused, not guessed. */
import * as v from 'valibot';
import { type Day, isDay } from '../../domain/day.ts';
import type { components } from '../schema.d.ts';

/** One decoder for each field that the contract gives a schema: a field added or dropped there does not compile here. */
export type FieldsOf<Name extends keyof components['schemas']> = Readonly<
  Record<keyof components['schemas'][Name], v.GenericSchema>
>;

function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

function isInstant(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/.test(value) &&
    isDay(value.slice(0, 10))
  );
}

export const text = v.string();
export const integer = v.custom<number>(isInteger, 'expected a whole number');
/** 0 to 2^53 − 1. */
export const count = v.custom<number>(
  (value) => isInteger(value) && value >= 0,
  'expected a whole number from 0',
);
export const countOrNull = v.nullable(count);
export const day = v.custom<Day>(isDay, 'expected a day');
export const instantOrNull = v.nullable(v.custom<string>(isInstant, 'expected a UTC time or null'));

/** A word from a list that the service may lengthen: one we do not know becomes the fallback. */
export function oneOf<const Word extends string, const Fallback>(words: readonly Word[], fallback: Fallback) {
  return v.pipe(
    text,
    v.transform((word): Word | Fallback => words.find((known) => known === word) ?? fallback),
  );
}

/** The same for each licence type, in the order in which they are shown. */
export function eachType<Schema extends v.GenericSchema>(schema: Schema) {
  return v.object({ knowledgeWorker: schema, commonArea: schema, telePresence: schema });
}

/** A collection, or one page of it. */
export function listOf<Schema extends v.GenericSchema>(item: Schema) {
  return v.object({ items: v.array(item), total: count });
}
