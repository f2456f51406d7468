import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// Without types: the samples are in no project.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

const ownRules = ['no-restricted-syntax', 'no-restricted-globals', 'no-console'];

/** What the project's own rules say about a file that does not exist. */
async function lint(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  const messages = result?.messages ?? [];
  assert.deepEqual(
    messages.filter(({ fatal }) => fatal),
    [],
  );
  return messages.filter(({ ruleId }) => ownRules.includes(ruleId ?? '')).map(({ message }) => message);
}

const feature = 'src/features/usage-dashboard/sample.ts';

const refused: readonly (readonly [string, string, string])[] = [
  ['an enum', 'src/domain/sample.ts', 'export enum Kind { A }'],
  ['Intl outside of format.ts', 'src/ui/sample.ts', 'export const format = new Intl.NumberFormat("sv");'],
  ['a locale method', feature, 'export const text = (1234).toLocaleString();'],
  ['the console', feature, 'console.log(1);'],
  ['a hex colour in styles', feature, 'export const style = css`:host { color: #1a2b3c; }`;'],
  ['a colour function', 'src/ui/sample.ts', 'export const style = css`p { fill: rgb(1 2 3); }`;'],
  ['a named colour', feature, 'export const style = css`p { border: 1px solid white; }`;'],
  ['a colour as text', feature, 'export const line = "#fff";'],
  ['a comparison of the hub', feature, 'export const is = (s) => s.hub === defaultHub;'],
  ['a switch over the hub', feature, 'export function f(hub) { switch (hub) { default: return 1; } }'],
  ['a hub by name', feature, 'export const hub = "partner-hub";'],
  ['a role by name', 'src/ui/sample.ts', 'export const role = "full-sales-admin";'],
  ['an event with the tags’ prefix', feature, 'export const e = new CustomEvent("fxu-change");'],
  ['a listener with the tags’ prefix', feature, 'node.addEventListener("fxu-change", f);'],
  ['a custom property with it', feature, 'export const style = css`:host { --fxu-gap: 1px; }`;'],
  ['a class with it', feature, 'export const t = html`<p class="fxu-row"></p>`;'],
];

const accepted: readonly (readonly [string, string, string])[] = [
  ['Intl in format.ts', 'src/i18n/format.ts', 'export const format = new Intl.NumberFormat("sv");'],
  ['colours in tokens.ts', 'src/ui/tokens.ts', 'export const tokens = css`:host { color: #1a2b3c; }`;'],
  ['the console in warn.ts', 'src/session/warn.ts', 'export const warn = (text) => console.warn(text);'],
  ['tags', feature, 'export const t = html`<fxu-row slot="a"></fxu-row>`; find("fxu-row");'],
  [
    'system colours and tokens',
    feature,
    'export const s = css`p { color: var(--ink); outline-color: CanvasText; }`;',
  ],
  ['links and private methods', feature, 'export const t = html`<a href="#days">${this.#add()}</a>`;'],
  ['whether the hub changed', feature, 'export const has = (a, b) => a.hub !== b.hub;'],
  ['a hub by name outside of features', 'src/session/sample.ts', 'export const hub = "partner-hub";'],
];

describe('the project’s own lint rules', () => {
  for (const [what, file, code] of refused) {
    it(`refuse ${what}`, async () => assert.notDeepEqual(await lint(file, code), []));
  }

  for (const [what, file, code] of accepted) {
    it(`accept ${what}`, async () => assert.deepEqual(await lint(file, code), []));
  }
});
