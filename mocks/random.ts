/** Repeatable chance: the same seed always gives the same world, on every machine and in every order of questions. */

const twoTo32 = 2 ** 32;

/** Stirs two numbers into an unsigned 32-bit one; neighbouring inputs give unrelated results. */
export function mix(seed: number, value: number): number {
  let bits = seed ^ Math.imul(value, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A seed of its own for each name, so that one part's draws never shift another's. */
export function seedFrom(seed: number, name: string): number {
  let bits = mix(seed, name.length);
  for (const letter of name) bits = mix(bits, letter.codePointAt(0) ?? 0);
  return bits;
}

/** A fraction in [0, 1). */
export function fractionOf(bits: number): number {
  return bits / twoTo32;
}

/** The next fraction in [0, 1). */
export type Random = () => number;

/** mulberry32: small, fast, and good enough for a fake world. */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return fractionOf((bits ^ (bits >>> 14)) >>> 0);
  };
}

/** A whole number from `min` to `max`, both included. */
export function integerBetween(random: Random, min: number, max: number): number {
  return min + Math.floor(random() * (max - min + 1));
}

export function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0];
}

/** Log-normal, as sizes of organisations are: many small, a few very large. */
export function logNormal(random: Random, median: number, sigma: number): number {
  // 1 - random() keeps the logarithm away from zero (Box–Muller).
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(sigma * normal);
}

/** An id in the form of a UUID, the same for the same name. */
export function uuidFor(name: string): string {
  const hex = [1, 2, 3, 4].map((part) => seedFrom(part, name).toString(16).padStart(8, '0')).join('');
  const variant = '89ab'.charAt(mix(5, name.length) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}
