/** Pages built as production would have them, and served from memory. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

export interface Pages {
  readonly url: (name: string) => string;
  /** Bytes of a page's script, compressed. */
  readonly gzip: (name: string) => number;
  readonly close: () => void;
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        output: { format: 'es', codeSplitting: false },
        treeshake: true,
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const chunks = outputs.filter((output) => output.type === 'chunk');
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length !== 1)
    throw new Error(`${entry} became ${chunks.length} scripts.`);
  return chunk.code;
}

const page = (script: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmark</title><style>body{margin:0}</style>` +
  `<body><script type="module" src="${script}"></script></body></html>`;

/** @param entries name of a page to its script's path. */
export async function servePages(entries: Readonly<Record<string, string>>): Promise<Pages> {
  const scripts = new Map<string, string>();
  for (const [name, entry] of Object.entries(entries)) scripts.set(`/${name}.js`, await bundle(entry));
  const server = createServer(({ url = '/' }, response) => {
    const script = scripts.get(url);
    response.setHeader('Content-Type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? page(`${url}.js`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (name) => `http://127.0.0.1:${port}/${name}`,
    gzip: (name) => gzipSync(scripts.get(`/${name}.js`) ?? '', { level: 9 }).length,
    close: () => server.close(),
  };
}
