/** Contrast of our own colors, which are Momentum's stable ones, as WCAG 2.2 reckons it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tokens } from '../../../src/ui/tokens.ts';

type Color = readonly [red: number, green: number, blue: number, alpha: number];

function readColor(hex: string): Color {
  const parts = (hex.slice(1).match(/../g) ?? []).map((part) => parseInt(part, 16));
  const [red = 0, green = 0, blue = 0, alpha = 255] = parts;
  return [red, green, blue, alpha / 255];
}

/** Each meaning's two colors, light and dark. */
const colors = new Map(
  [...tokens.cssText.matchAll(/--flex-([\w-]+): var\([\w-]+, light-dark\((#\w+), (#\w+)\)\)/g)].map(
    ([, meaning = '', light = '', dark = '']) => [
      meaning,
      { light: readColor(light), dark: readColor(dark) },
    ],
  ),
);

type Theme = 'light' | 'dark';

/** @param meanings from the top down; the last one is opaque. */
function colorOf(meanings: readonly string[], theme: Theme): Color {
  const layers = meanings.map((meaning) => {
    const found = colors.get(meaning);
    if (found === undefined) throw new Error(`There is no color ${meaning}.`);
    return found[theme];
  });
  return layers.reduceRight((below, [red, green, blue, alpha]) => {
    const mix = (over: number, under: number) => over * alpha + under * (1 - alpha);
    return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
  });
}

function luminanceOf([red, green, blue]: Color): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrastOf(over: string, under: readonly string[], theme: Theme): number {
  const [one, other] = [colorOf([over, ...under], theme), colorOf(under, theme)].map(luminanceOf);
  return (Math.max(one!, other!) + 0.05) / (Math.min(one!, other!) + 0.05);
}

const surfaces = [['surface'], ['surface-sunken', 'surface'], ['hover', 'surface']];
const alerts = ['error', 'warning', 'info', 'success'].map((kind) => [`alert-${kind}`, 'surface']);

/** What is read, on all that it stands on. */
const texts: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ['text', [...surfaces, ...alerts]],
  ['text-muted', surfaces],
  ['text-error', [...surfaces, ['alert-error', 'surface']]],
  ['text-warning', [...surfaces, ['alert-warning', 'surface']]],
  ['text-success', [...surfaces, ['alert-success', 'surface']]],
  ['link', [...surfaces, ...alerts]],
  ['link-hover', [...surfaces, ...alerts]],
  ['text-inverted', [['button-primary', 'surface']]],
];

/** What is seen: borders of what can be pressed or filled in, lines and bars of figures, icons, the ring of the focus. */
const shapes: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ['outline-input', [['surface']]],
  ['outline-button', [['surface']]],
  ['outline-error', [['surface']]],
  ['outline-warning', [['surface'], ['alert-warning', 'surface']]],
  ['outline-info', [['surface'], ['alert-info', 'surface']]],
  ['button-primary', [['surface']]],
  ['mark-neutral', [['surface']]],
  // Bars and charts: used, its overage, and the mark of what was bought.
  ['text-muted', [['surface'], ['track', 'surface']]],
  ['text-error', [['surface'], ['track', 'surface']]],
  ['text', [['surface'], ['track', 'surface']]],
  ['focus-ring', [...surfaces, ...alerts]],
];

for (const theme of ['light', 'dark'] as const) {
  describe(`contrast in ${theme}`, () => {
    for (const [least, what, pairs] of [
      [4.5, 'what is read', texts],
      [3, 'what is seen', shapes],
    ] as const) {
      test(`is ${least} to 1 at least for ${what}`, () => {
        const found = pairs.flatMap(([over, grounds]) =>
          grounds.map((under) => ({
            pair: `${over} on ${under.join(' on ')}`,
            contrast: contrastOf(over, under, theme),
          })),
        );
        const lowest = Math.min(...found.map(({ contrast }) => contrast));
        console.log(
          `A7: ${found.length} pairs of ${what} in ${theme}, the weakest ${lowest.toFixed(2)} to 1`,
        );
        const weak = found
          .filter(({ contrast }) => contrast < least)
          .map(({ pair, contrast }) => `${pair}: ${contrast.toFixed(2)}`);

        assert.deepEqual(weak, []);
      });
    }
  });
}

test('contrast is reckoned as defined: 50 % black on white is 4 to 1', () => {
  const contrast = contrastOf('outline-input', ['surface'], 'light');

  assert.equal(contrast.toFixed(1), '4.0');
});
