import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { thisMachine } from '../../support/machine.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'flex-usage-imports-'));
after(() => rmSync(project, { recursive: true }));

/** Every file has this; which of the two is imported tells a type import from a full one. */
const exported = 'export const value = 1;\nexport interface Shape { readonly a: string }\n';
const full = (path: string) => `import { value } from '${path}';\nconsole.log(value);\n`;
const typeOnly = (path: string) => `import type { Shape } from '${path}';\nexport type Other = Shape;\n`;
const inlineType = (path: string) => `import { type Shape } from '${path}';\nexport type Other = Shape;\n`;
const later = (path: string) => `console.log(await import('${path}'));\n`;

/** File, what it imports, and the rule it breaks; null where it may. */
const cases: readonly (readonly [file: string, code: string, rule: string | null])[] = [
  ['src/domain/a.ts', full('../i18n/target.ts'), 'domain-imports'],
  ['src/domain/b.ts', typeOnly('../api/target.ts'), 'domain-imports'],
  ['src/domain/c.ts', full('lit'), 'domain-is-pure'],
  ['src/api/a.ts', full('../domain/target.ts'), null],
  ['src/api/b.ts', typeOnly('../session/target.ts'), 'api-imports'],
  ['src/i18n/a.ts', full('../domain/target.ts'), null],
  ['src/i18n/b.ts', full('../api/target.ts'), 'i18n-imports'],
  ['src/session/a.ts', typeOnly('../api/target.ts'), null],
  ['src/session/b.ts', inlineType('../api/target.ts'), null],
  ['src/session/c.ts', full('../api/target.ts'), 'session-imports-types'],
  ['src/ui/a.ts', full('../api/errors.ts'), null],
  ['src/ui/b.ts', typeOnly('../api/target.ts'), 'ui-imports'],
  ['src/ui/c.ts', full('../i18n/target.ts'), 'ui-imports-types'],
  ['src/ui/d.ts', full('../features/one/target.ts'), 'ui-imports'],
  ['src/export/sheets.ts', full('../domain/target.ts'), null],
  ['src/export/rows.ts', typeOnly('../session/target.ts'), 'worker-side-imports'],
  ['src/export/labels.ts', exported + typeOnly('../i18n/target.ts'), null],
  ['src/export/run-report.ts', full('../session/target.ts'), null],
  ['src/export/workbook.worker.ts', full('./labels.ts'), 'worker-stays-small'],
  ['src/export/start-worker.ts', `import url from './target.ts?worker&url';\nconsole.log(url);\n`, null],
  ['src/features/one/a.ts', full('../../export/target.ts'), null],
  ['src/features/one/b.ts', full('../two/target.ts'), 'features-stand-alone'],
  ['src/features/one/c.ts', later('../two/target.ts'), 'features-stand-alone'],
  ['src/features/one/d.ts', full('../../i18n/target.ts'), 'feature-imports-types'],
  ['src/features/one/e.ts', full('../../elements.ts'), 'feature-imports'],
  ['src/features/one/f.ts', full('exceljs'), 'exceljs-in-one-file'],
  [
    'src/features/flex-app.ts',
    full('./one/target.ts') + full('../api/target.ts').replaceAll('value', 'Shape'),
    null,
  ],
  ['src/features/host-session.ts', full('../hub-props.ts').replaceAll('value', 'Shape'), null],
  ['src/parcel.ts', full('./api/target.ts'), null],
  ['src/hub-props.ts', full('../mocks/target.ts'), 'src-is-the-product'],
  ['src/cycle-a.ts', exported + full('./cycle-b.ts').replaceAll('value', 'Shape'), 'no-cycles'],
  ['src/lost.ts', full('./missing.ts'), 'resolvable'],
  ['mocks/a.ts', full('../src/domain/target.ts'), null],
  ['mocks/b.ts', full('../test/target.ts'), 'nothing-imports-tests'],
  ['test/a.ts', full('../mocks/target.ts') + full('../src/parcel.ts').replaceAll('value', 'Shape'), null],
];

const targets = [
  ...['domain', 'api', 'i18n', 'session', 'ui', 'export', 'features/one', 'features/two'].map(
    (room) => `src/${room}/target.ts`,
  ),
  'src/api/errors.ts',
  'src/elements.ts',
  'mocks/target.ts',
  'test/target.ts',
];

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

/** Rules broken by a file, in a small project with this one's rules. */
async function cruise(): Promise<Map<string, Set<string>>> {
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, name), join(project, name));
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'dir');
  targets.forEach((file) => write(file, exported));
  write('src/cycle-b.ts', exported + full('./cycle-a.ts').replaceAll('value', 'Shape'));
  cases.forEach(([file, code]) => write(file, code));
  const { output } = await thisMachine.run(process.execPath, [
    '--eval',
    `process.chdir(${JSON.stringify(project)});
     process.argv.splice(1, 0, 'depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'mocks', 'test');
     import(${JSON.stringify(join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'))});`,
  ]);
  const { summary } = JSON.parse(output) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  const broken = new Map<string, Set<string>>();
  for (const { from, rule } of summary.violations) {
    broken.set(from, (broken.get(from) ?? new Set()).add(rule.name));
  }
  return broken;
}

describe('the import rules', async () => {
  const broken = await cruise();
  for (const [file, code, rule] of cases) {
    const imported = /'([^']+)'/.exec(code)?.[1] ?? '';
    if (rule === null) {
      it(`let ${file} import ${imported}`, () => assert.deepEqual([...(broken.get(file) ?? [])], []));
    } else {
      it(`keep ${file} from ${imported}`, () => assert.ok(broken.get(file)?.has(rule)));
    }
  }
});
