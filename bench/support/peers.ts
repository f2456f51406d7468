/** What we compare with: installed into the benchmark's own folder, again when another version is pinned. */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** What npm writes when it has installed. */
const installed = `${folder}node_modules/.package-lock.json`;

function isUpToDate(): boolean {
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${folder}package-lock.json`).mtimeMs
  );
}

export function installPeers(): void {
  if (isUpToDate()) return;
  console.log('Installing the peers into bench/node_modules.');
  // npm is a script on Windows.
  const options = { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' } as const;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], options);
}
