/** Changed copies of JSON. */

/** Stands for a key that is not there. */
export const missing = Symbol('missing');

type Container = Record<string | number, unknown>;

/** A copy in which the value at a dotted path is another, or is missing. */
export function withChange(json: unknown, path: string, value: unknown): unknown {
  // Not structuredClone: parts that the original shares with itself have to come apart.
  const copy: unknown = JSON.parse(JSON.stringify(json));
  const keys = path.split('.');
  const last = keys.pop()!;
  const parent = keys.reduce((at, key) => at[key] as Container, copy as Container);
  if (!(last in parent)) throw new Error(`${path} leads nowhere`);
  if (value === missing) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

/** Every dotted path in JSON, containers and leaves. */
export function pathsIn(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => [
    key,
    ...pathsIn(value).map((path) => `${key}.${path}`),
  ]);
}

/** The value at a dotted path. */
export function valueAt(json: unknown, path: string): unknown {
  return path.split('.').reduce((at, key) => (at as Container)[key], json);
}
