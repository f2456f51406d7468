/** Who is signed in, and what they may do. */
import * as v from 'valibot';
import { capabilities, type Capability, type Grant, type Scope } from '../../domain/capability.ts';
import type { Me } from '../flex-api.ts';
import { count, type FieldsOf, oneOf, text } from './values.ts';

const scopes: readonly Scope[] = ['own', 'assigned', 'all'];
const capability = oneOf(capabilities, null);

/** A capability or a scope that we do not know grants nothing. */
const grants = v.pipe(
  v.array(v.object({ capability, scope: oneOf(scopes, null) } satisfies FieldsOf<'Grant'>)),
  v.transform((all): Grant[] =>
    all.flatMap(({ capability, scope }) => (capability && scope ? [{ capability, scope }] : [])),
  ),
);

const grantedBy = v.pipe(
  v.array(v.object({ capability, roles: v.array(text) } satisfies FieldsOf<'CapabilityRoles'>)),
  v.transform(
    (all): ReadonlyMap<Capability, readonly string[]> =>
      new Map(all.flatMap(({ capability, roles }) => (capability ? [[capability, roles] as const] : []))),
  ),
);

export const organization = v.object({ id: text, name: text } satisfies FieldsOf<'Organization'>);

export const meSchema: v.GenericSchema<unknown, Me> = v.pipe(
  v.object({
    person: v.object({ id: text, displayName: text } satisfies FieldsOf<'Person'>),
    ownOrganization: organization,
    organization,
    grants,
    grantedBy,
    retentionDays: v.pipe(count, v.minValue(1)),
    underUsePercent: v.optional(v.pipe(count, v.maxValue(100))),
  } satisfies FieldsOf<'Me'>),
  v.transform((me) => ({ ...me, underUsePercent: me.underUsePercent ?? null })),
);
