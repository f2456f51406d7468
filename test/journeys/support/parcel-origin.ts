/** The parcel's own origin: `dist/` under a path, as a CDN would serve it, with a log of what was asked for. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Answer, type Origin, startOrigin } from './origin.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dist = join(root, 'dist');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const basePathOf = (itsVersion: string) => `/cdn/flex-usage/${itsVersion}/`;
const basePath = basePathOf(version);

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
};

export interface ParcelRequest {
  /** Below the parcel's path: `chunks/sv-BpaNFdn1.js`. */
  readonly path: string;
  readonly isFound: boolean;
  readonly bytes: number;
  /** Bytes after gzip, level 9; 0 for what was not found. */
  readonly gzipBytes: number;
}

export interface ParcelOrigin extends Origin {
  /** Where the parcel's files are, with a slash at the end. */
  readonly baseUrl: string;
  readonly baseUrlOf: (version: string) => string;
  /** In the order in which they arrived; also those of workers. */
  readonly requests: readonly ParcelRequest[];
}

const gzipSizes = new Map<string, number>();

function gzipBytesOf(path: string, body: Buffer): number {
  const size = gzipSizes.get(path) ?? gzipSync(body, { level: 9 }).length;
  gzipSizes.set(path, size);
  return size;
}

/** @param others folders of other versions, by version, served beside ours. */
export async function startParcelOrigin(
  others: Readonly<Record<string, string>> = {},
): Promise<ParcelOrigin> {
  if (!existsSync(dist)) throw new Error('There is no dist/: run `npm run build` first.');
  const requests: ParcelRequest[] = [];
  const folders = Object.entries({ ...others, [version]: dist });

  const answer = (pathname: string): Answer | null => {
    const [itsVersion, folder] = folders.find(([name]) => pathname.startsWith(basePathOf(name))) ?? [];
    const path = itsVersion === undefined ? '' : pathname.slice(basePathOf(itsVersion).length);
    const file = join(folder ?? dist, path);
    if (path === '' || !existsSync(file) || !statSync(file).isFile()) {
      requests.push({ path: path || pathname, isFound: false, bytes: 0, gzipBytes: 0 });
      return null;
    }
    const body = readFileSync(file);
    requests.push({ path, isFound: true, bytes: body.length, gzipBytes: gzipBytesOf(path, body) });
    const type = types[extname(path)] ?? 'application/octet-stream';
    return { body, type, headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' } };
  };

  const origin = await startOrigin(answer);
  return {
    ...origin,
    baseUrl: `${origin.url}${basePath}`,
    baseUrlOf: (itsVersion) => `${origin.url}${basePathOf(itsVersion)}`,
    requests,
  };
}

/** What the scripts asked for so far weigh on the wire. */
export function scriptGzipBytes(requests: readonly ParcelRequest[]): number {
  return requests
    .filter(({ path }) => path.endsWith('.js'))
    .reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
}
