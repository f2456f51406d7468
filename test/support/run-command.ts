import { type ChildProcess, spawn } from 'node:child_process';
import type { Run } from './steps.ts';

const isWindows = process.platform === 'win32';

/** Ends a command together with what it started: npm, a runner, its browsers. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (isWindows) child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/**
 * Makes the function that runs commands. Each has its own process group, which is ended with us.
 * @param limit milliseconds after which a command is ended as hung.
 */
export function commandRunner(limit: number, sharedEnv: Readonly<Record<string, string>>): Run {
  const children = new Set<ChildProcess>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      children.forEach(endGroup);
      process.exit(1);
    });
  }
  return ([program = '', ...args], env) =>
    new Promise((resolve) => {
      const child = spawn(program, args, {
        // What goes into a log has no colours.
        env: { ...process.env, NO_COLOR: '1', ...sharedEnv, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: !isWindows,
        // npm is a script there.
        shell: isWindows,
      });
      children.add(child);
      let output = '';
      const collect = (chunk: Buffer) => (output += chunk.toString());
      child.stdout.on('data', collect);
      child.stderr.on('data', collect);
      const timer = setTimeout(() => {
        output += `\nEnded after ${limit / 60_000} minutes.`;
        endGroup(child);
      }, limit);
      const finish = (ok: boolean) => {
        clearTimeout(timer);
        children.delete(child);
        resolve({ ok, output });
      };
      child.once('error', (error) => {
        output += error.message;
        finish(false);
      });
      child.once('close', (code) => finish(code === 0));
    });
}
