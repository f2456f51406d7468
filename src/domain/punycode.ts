/** Punycode labels of host names (RFC 3492) read back, so that their letters can be judged. */

const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialCode = 128;
const lastCodePoint = 0x10ffff;

function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / damp) : delta >> 1;
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) >> 1; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}

/** 0 to 35; NaN for what is no digit. */
function digitOf(character: string | undefined): number {
  if (character === undefined) return NaN;
  if (/[a-z]/.test(character)) return character.charCodeAt(0) - 97;
  return /\d/.test(character) ? Number(character) + 26 : NaN;
}

/** @param label in small letters, without its `xn--`. @returns null for what is not Punycode. */
export function decodePunycode(label: string): string | null {
  const delimiter = label.lastIndexOf('-');
  const output = Array.from(label.slice(0, Math.max(0, delimiter)));
  let position = delimiter < 0 ? 0 : delimiter + 1;
  let code = initialCode;
  let index = 0;
  let bias = initialBias;
  while (position < label.length) {
    const before = index;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(label[position++]);
      if (Number.isNaN(digit)) return null;
      index += digit * weight;
      if (index > Number.MAX_SAFE_INTEGER / base) return null;
      const threshold = k <= bias ? tMin : Math.min(k - bias, tMax);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const count = output.length + 1;
    bias = adapt(index - before, count, before === 0);
    code += Math.floor(index / count);
    if (code > lastCodePoint) return null;
    index %= count;
    output.splice(index++, 0, String.fromCodePoint(code));
  }
  return output.join('');
}
