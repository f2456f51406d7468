/** Prism as a child process: a server that knows nothing but the contract. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const contract = fileURLToPath(new URL('../../../../openapi.yaml', import.meta.url));
const command = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port was given');
  return address.port;
}

export interface Prism {
  readonly url: string;
  /** Everything that it has written about the requests so far. */
  readonly readLog: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Resolves once the process has written the text. */
async function written(child: ChildProcess, log: () => string, text: string): Promise<void> {
  while (!log().includes(text)) {
    if (child.exitCode !== null) throw new Error(`Prism ended: ${log()}`);
    const waiting = new AbortController();
    const { signal } = waiting;
    await Promise.race([once(child.stdout!, 'data', { signal }), once(child, 'exit', { signal })]);
    waiting.abort();
  }
}

export async function startPrism(): Promise<Prism> {
  const port = await findFreePort();
  const child = spawn(process.execPath, [command, 'mock', '-h', '127.0.0.1', '-p', String(port), contract]);
  let output = '';
  const log = () => output;
  const note = (chunk: Buffer) => void (output += chunk.toString());
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  try {
    await written(child, log, 'Prism is listening');
  } catch (error) {
    await stop();
    throw error;
  }
  const url = `http://127.0.0.1:${port}`;
  const start = output.length;
  const readLog = async () => {
    // Lines come in the order of the requests: when this one is there, so are all before it.
    const mark = `/mark-${output.length}`;
    await (await fetch(url + mark)).text();
    await written(child, log, mark);
    return output.slice(start, output.indexOf(mark));
  };
  return { url, readLog, stop };
}
