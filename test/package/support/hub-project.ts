/** A hub's project: empty but for our package, packed and installed, and for TypeScript and single-spa. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);
const npm = (args: readonly string[], cwd: string) =>
  run('npm', args, { cwd, shell: process.platform === 'win32' });

export interface HubProject {
  readonly folder: string;
  /** Where the package lies in it. */
  readonly packageFolder: string;
  write(file: string, text: string): void;
  /** What the compiler says, in strict mode and with every file of types checked; empty where all is well. */
  compile(files: readonly string[], resolution?: 'bundler' | 'node16'): Promise<string>;
}

const configOf = (files: readonly string[], resolution: 'bundler' | 'node16') => ({
  compilerOptions: {
    target: 'ES2022',
    module: resolution === 'bundler' ? 'ESNext' : 'Node16',
    moduleResolution: resolution,
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  },
  files,
});

const made: string[] = [];

// Importing this file is enough for a test file to leave nothing behind.
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Nothing is fetched for it: the package needs no other. */
export async function createHubProject(): Promise<HubProject> {
  const folder = mkdtempSync(join(tmpdir(), 'flex-usage-hub-'));
  made.push(folder);
  await npm(['pack', '--silent', '--pack-destination', folder], root);
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'))!;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'hub', private: true, type: 'module' }));
  await npm(['install', '--offline', '--no-audit', '--no-fund', '--save-dev', `./${tarball}`], folder);
  const modules = join(folder, 'node_modules');
  for (const name of ['typescript', 'single-spa']) {
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  return {
    folder,
    packageFolder: join(modules, 'flex-usage'),
    write: (file, text) => writeFileSync(join(folder, file), text),
    async compile(files, resolution = 'bundler') {
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(configOf(files, resolution)));
      const tsc = join(modules, 'typescript/bin/tsc');
      return run(process.execPath, [tsc, '-p', folder], { cwd: folder }).then(
        ({ stdout }) => stdout,
        (error: unknown) => {
          const { stdout } = error as { stdout: string };
          // It ends so too when it finds mistakes; then it says which.
          if (!stdout.includes('error TS')) throw error;
          return stdout;
        },
      );
    },
  };
}
