import eslint from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// `no-restricted-syntax` is replaced, not merged, where a later block sets it again: every block lists all it needs.
const restrict = (...rules) => ['error', ...rules.flat()];

const noEnums = {
  selector: 'TSEnumDeclaration',
  message:
    'Write a const array and a union type of its members: enums leave code behind and do not match JSON.',
};

const ownLocaleMethods = {
  selector:
    'MemberExpression[property.name=/^(toLocale(Date|Time)?String|toLocale(Upper|Lower)Case|localeCompare)$/]',
  message: 'Only src/i18n/format.ts formats and compares for people; ask `format`.',
};

const colour = String.raw`(^|[\s:(,])#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(`;
const colourName = String.raw`(color|background|border|outline|fill|stroke|shadow)[\w-]*:[^;{}]*[\s:](white|black|gray|grey|red|green|blue|yellow|orange|purple)\b`;
const noColours = [colour, colourName].flatMap((pattern) => [
  {
    selector: `TemplateElement[value.raw=/${pattern}/]`,
    message: 'Colours live in src/ui/tokens.ts, where the hub can theme them.',
  },
  {
    selector: `Literal[value=/${pattern}/]`,
    message: 'Colours live in src/ui/tokens.ts, where the hub can theme them.',
  },
]);

// The build puts the version into every `fxu-`, so nothing but a tag may use it.
const tagsOnly = [
  'CallExpression[callee.property.name=/^(add|remove)EventListener$/] > Literal[value=/^fxu-/]',
  'NewExpression[callee.name=/Event$/] > Literal[value=/^fxu-/]',
  'CallExpression[callee.type="Super"] > Literal[value=/^fxu-/]',
  'TemplateElement[value.raw=/(--|[@.?]|\\w-|(class|id|name|part|slot)="?)fxu-/]',
  'Literal[value=/(--|\\w-|\\W)fxu-/]',
].map((selector) => ({ selector, message: 'The prefix fxu- is for element tags alone.' }));

const comparison = 'BinaryExpression[operator=/^[!=]==?$/]';
const isHub = (side) => `:matches([${side}.name="hub"], [${side}.property.name="hub"])`;
const hubsAndRolesAreData = [
  // One hub against another only asks whether it changed.
  `${comparison}${isHub('left')}:not(${isHub('right')})`,
  `${comparison}${isHub('right')}:not(${isHub('left')})`,
  'SwitchStatement > :matches(Identifier[name="hub"], MemberExpression[property.name="hub"])',
  'Literal[value=/^(control-hub|partner-hub)$/]',
  'Literal[value=/^(customer-full-admin|partner-full-admin|full-sales-admin|sales-admin|partner-read-only)$/]',
  'Literal[value=/^(customerFullAdmin|partnerFullAdmin|fullSalesAdmin|salesAdmin|partnerReadOnly)$/]',
].map((selector) => ({
  selector,
  message:
    'Features branch on no hub and no role: what differs is data (grants, default period, views); ask `can(session, …)`.',
}));

const onlyFormatUsesIntl = {
  name: 'Intl',
  message: 'Only src/i18n/format.ts calls Intl; ask `format`.',
};

export default defineConfig(
  {
    ignores: ['dist/', 'coverage/', '.cache/', 'src/api/schema.d.ts', 'mocks/preview/public/'],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.src.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Counts are shown and put into URLs all over; only null, objects and the like would read badly.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A listener or promise that nobody waits for.
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      // An AbortSignal's reason is passed on as it is.
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-restricted-syntax': restrict(noEnums),
      // Its remedy, `!`, is forbidden by the rule beside it.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', onlyFormatUsesIntl],
      'no-restricted-syntax': restrict(noEnums, ownLocaleMethods, noColours, tagsOnly),
      // Lit calls `@event=${this.#onX}` with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A tag map is read by TypeScript as a global, which only `declare global` and an interface can do.
      '@typescript-eslint/no-namespace': 'off',
    },
  },
  {
    files: ['src/features/**/*.ts', 'src/ui/**/*.ts'],
    rules: {
      'no-restricted-syntax': restrict(noEnums, ownLocaleMethods, noColours, tagsOnly, hubsAndRolesAreData),
    },
  },
  {
    files: ['src/ui/tokens.ts'],
    rules: { 'no-restricted-syntax': restrict(noEnums, ownLocaleMethods, tagsOnly, hubsAndRolesAreData) },
  },
  {
    files: ['src/i18n/format.ts'],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-syntax': restrict(noEnums, noColours, tagsOnly),
    },
  },
  {
    // The one place that talks to the host's console.
    files: ['src/session/warn.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['mocks/**/*.ts', 'test/browser/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', 'mocks/**/*.ts', '*.ts'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    files: ['test/**/*.ts'],
    languageOptions: { globals: globals.mocha },
    rules: {
      // node:test's functions return promises that its own runner awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
            // @open-wc/testing's types make a promise of `expect(x).to.equal(y)`.
            { from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' },
          ],
        },
      ],
      // Chai's assertions are property reads: `expect(x).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      // Stand-ins do nothing, answer at once, fail with anything, and have their methods compared.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // A test that needs a value and does not get it may fail at that very line.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { globals: globals.node },
  },
);
