/** Packages that one command alone needs: installed into a folder of their own, again when its lock is another. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of the files that decide what npm installs. */
function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    const file = join(folder, name);
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** @param folder has a package.json and a lock; its packages go beside them, and never into the project's own `npm ci`. */
export function installPeers(folder: string): void {
  // npm empties node_modules first: an installation that was interrupted leaves no mark.
  const mark = join(folder, 'node_modules/.installed');
  const hash = hashOf(folder);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  console.log(`Installing packages into ${join(folder, 'node_modules')}.`);
  // npm is a script on Windows.
  const options = { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' } as const;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], options);
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(mark, hash);
}
