/** What finding a browser or an office suite touches, in one object, so that tests can stand in for it. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface RunResult {
  readonly ok: boolean;
  /** Standard output and error, as they came. */
  readonly output: string;
}

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly isRoot: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  /** Runs a program to its end; never rejects. `env` is added to our own. */
  readonly run: (
    command: string,
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => Promise<RunResult>;
  /** Tells whoever waits why it takes long. */
  readonly say: (message: string) => void;
}

const minutes = 60_000;

export const thisMachine: Machine = {
  platform: process.platform,
  arch: process.arch,
  isRoot: process.getuid?.() === 0,
  env: process.env,
  exists: existsSync,
  run: (command, args, env = {}) =>
    new Promise((resolve) => {
      const options = { env: { ...process.env, ...env }, timeout: 10 * minutes, maxBuffer: 64 * 1024 * 1024 };
      execFile(command, args, options, (error, stdout, stderr) => {
        resolve({ ok: error === null, output: `${stdout}${stderr}` });
      });
    }),
  say: (message) => void process.stderr.write(`${message}\n`),
};
