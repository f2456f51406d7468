/**
 * Who may import whom. Unlike ESLint's own rules this sees type imports and `import()` too.
 * Each room lists what it may reach inside src/; `types` are reached by `import type` alone.
 */

const roots = String.raw`^src/[^/]+\.ts$`;
const room = (name) => `^src/${name}/`;

/** A room's imports inside src/: `any` freely, `typesOnly` as types. */
function mayImport(name, from, { any = [], typesOnly = [] }, comment) {
  const rules = [
    {
      name: `${name}-imports`,
      comment,
      severity: 'error',
      from: { path: from },
      to: { path: '^(src|locales)/', pathNot: [from, ...any, ...typesOnly] },
    },
  ];
  if (typesOnly.length > 0) {
    rules.push({
      name: `${name}-imports-types`,
      comment: `${comment} From these files only types.`,
      severity: 'error',
      from: { path: from },
      to: { path: typesOnly, pathNot: [from, ...any], dependencyTypesNot: ['type-only'] },
    });
  }
  return rules;
}

const domain = room('domain');
const api = room('api');
const apiErrors = String.raw`^src/api/errors\.ts$`;
const i18n = room('i18n');
const session = room('session');
const ui = room('ui');
const exporting = room('export');
const mainThreadExport = String.raw`^src/export/(delivery|feed-customers|labels|read-data-from|report-job|run-customers|run-report)\.ts$`;
/** Stand above the features: they know the hub's props and the client, and put features together. */
const wiring = 'flex-app|service-card-app|subscription-summary-app|host-panels|host-session|root-styles';
const exceljsFile = String.raw`^src/export/workbook\.ts$`;

module.exports = {
  forbidden: [
    ...mayImport('domain', domain, {}, 'domain/ imports nothing: it would survive as a command-line tool.'),
    ...mayImport('api', api, { any: [domain] }, 'api/ knows the domain alone.'),
    ...mayImport('i18n', i18n, { any: ['^locales/', domain] }, 'i18n/ knows the locales and the domain.'),
    ...mayImport(
      'session',
      session,
      { any: [domain, i18n], typesOnly: [api] },
      'session/ knows the domain, the api by type, and i18n.',
    ),
    ...mayImport(
      'ui',
      ui,
      { any: [domain, session, apiErrors], typesOnly: [i18n] },
      'ui/ knows no feature: domain, session, i18n types and api errors.',
    ),
    ...mayImport(
      'export',
      exporting,
      { any: [domain, session, apiErrors], typesOnly: [i18n, api] },
      'export/ knows the domain.',
    ),
    {
      name: 'worker-side-imports',
      comment:
        'What the worker may reach knows the domain alone; only what runs on the main thread alone knows more.',
      severity: 'error',
      from: { path: exporting, pathNot: mainThreadExport },
      to: { path: '^(src|locales)/', pathNot: [domain, exporting] },
    },
    {
      name: 'worker-stays-small',
      comment: 'Labels cross to the worker as a plain object: session and texts must not be bundled into it.',
      severity: 'error',
      from: { path: String.raw`^src/export/workbook\.worker\.ts$` },
      to: { path: mainThreadExport, reachable: true },
    },
    ...mayImport(
      'feature',
      String.raw`^src/features/(?!(${wiring})\.ts$)`,
      { any: [domain, session, ui, exporting, apiErrors], typesOnly: [i18n, api] },
      'A feature knows domain, session, ui, export, i18n types, api errors and types.',
    ),
    {
      name: 'features-stand-alone',
      comment:
        'A feature knows no other. flex-app.ts and the files beside it put them together, one inside another through slots.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'nothing-imports-the-entries',
      comment: 'The entries and the wiring stand on top: no room below knows them.',
      severity: 'error',
      from: { path: '^src/', pathNot: [roots, String.raw`^src/features/(${wiring})\.ts$`] },
      to: { path: roots },
    },
    {
      name: 'src-is-the-product',
      comment: 'The product imports no mocks, tests, benchmarks or scripts.',
      severity: 'error',
      from: { path: '^(src|locales)/' },
      to: { pathNot: ['^(src|locales)/', 'node_modules', '^[^/]+$'] },
    },
    {
      name: 'mocks-import-src',
      comment: 'mocks/ knows src and the locales.',
      severity: 'error',
      from: { path: '^mocks/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Tests and benchmarks may import anything; nothing imports them.',
      severity: 'error',
      from: { pathNot: '^(test|bench)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain/ uses no package and nothing of Node.',
      severity: 'error',
      from: { path: domain },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'core'] },
    },
    {
      name: 'exceljs-in-one-file',
      comment:
        'exceljs weighs 264 kB and patches built-ins: one file imports it, and that file is loaded on demand.',
      severity: 'error',
      from: { path: '^src/', pathNot: exceljsFile },
      to: { path: '(^|/)exceljs(/|$)' },
    },
    {
      name: 'no-node-in-src',
      comment: 'The product runs in a browser.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      comment: 'Files that import each other are one file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment:
        'An import that resolves to nothing is a typing error or a missing package. The hosts’ packages come with their first run.',
      severity: 'error',
      from: { pathNot: '^test/hosts/pages/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'file-names-carry-no-prefix',
      comment: 'Files are named after their tag without its prefix, which the build rewrites.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)fxu-[^/]*$', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The peers, once installed.
    exclude: { path: '^(bench|test/hosts)/node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
