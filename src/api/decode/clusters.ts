/** Unified CM clusters. */
import * as v from 'valibot';
import { type Cluster, clusterStates } from '../../domain/cluster.ts';
import type { Page } from '../flex-api.ts';
import { organization } from './me.ts';
import { countOrNull, eachType, type FieldsOf, instantOrNull, listOf, oneOf, text } from './values.ts';

type Launch = NonNullable<Cluster['launch']>;
const ways: readonly Launch['via'][] = ['direct', 'partner'];

/** Whether the address is safe to offer is judged where it becomes a link. */
const launch = v.object({ url: text, via: oneOf(ways, null) } satisfies FieldsOf<'Launch'>);

const cluster = v.pipe(
  v.object({
    id: text,
    name: text,
    region: text,
    customer: organization,
    version: v.nullable(text),
    state: oneOf(clusterStates, 'unknown'),
    readingAt: instantOrNull,
    lastSyncAt: instantOrNull,
    subscriptionId: v.nullable(text),
    consumedUnitsByType: eachType(countOrNull),
    launch: v.optional(launch),
  } satisfies FieldsOf<'Cluster'>),
  v.transform(({ consumedUnitsByType, launch, ...rest }): Cluster => {
    const known = { ...rest, usedByType: consumedUnitsByType };
    // Without knowing which network it needs we cannot say when the address opens: then there is none to offer.
    return launch?.via ? { ...known, launch: { url: launch.url, via: launch.via } } : known;
  }),
);

export const clustersSchema: v.GenericSchema<unknown, Page<Cluster>> = listOf(cluster);
