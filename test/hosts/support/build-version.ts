/** The package as another version of it would be: the same sources under another number, with some texts changed. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = ['src', 'locales', 'package.json', 'tsconfig.json', 'vite.config.ts'];

/** In a file of the sources, what stands there and what is put in its place. */
export interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

function edit(folder: string, { file, from, to }: Change): void {
  const text = readFileSync(join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}.`);
  writeFileSync(join(folder, file), text.replaceAll(from, to));
}

/** @returns the folder of the built modules. */
export function buildVersion(version: string, changes: readonly Change[]): string {
  const { version: ours } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(root, '.cache/hosts', version);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const source of sources) cpSync(join(root, source), join(folder, source), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const itsNumber = { file: 'package.json', from: `"version": "${ours}"`, to: `"version": "${version}"` };
  for (const change of [itsNumber, ...changes]) edit(folder, change);
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { stdout, stderr } = spawnSync(process.execPath, [vite, 'build'], { cwd: folder, encoding: 'utf8' });
  const dist = join(folder, 'dist');
  if (!existsSync(join(dist, 'flex-usage.js'))) throw new Error(`The build failed.\n${stdout}${stderr}`);
  return dist;
}
