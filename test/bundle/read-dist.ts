/** Reads `dist/` and the source maps in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');

/** The packages that end up in the hub's page, checked in so that a new one is seen in review. */
export const modulesFile = join(root, 'test/bundle/modules.txt');

export interface DistFile {
  /** Below `dist/`, with `/`. */
  readonly path: string;
  readonly text: string;
}

export function readDist(): DistFile[] {
  if (!existsSync(dist)) throw new Error('There is no dist/: run `npm run build` first.');
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(dist, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function isScript({ path }: DistFile): boolean {
  return /\.m?js$/.test(path);
}

/** exceljs evaluates code and comes minified; it loads on demand, in a worker. */
export function isOurs(file: DistFile): boolean {
  return isScript(file) && !/(^|\/)exceljs[^/]*$/.test(file.path);
}

/** Every module that went into a file, as its source map names it. */
export function sourcesOf(map: DistFile): string[] {
  const { sources = [] } = JSON.parse(map.text) as { sources?: (string | null)[] };
  return sources.filter((source) => source !== null).map((source) => source.split(sep).join('/'));
}

/** The source without the way up from the map's folder: `src/parcel.ts`. */
export function projectPathOf(source: string): string {
  return source.replace(/^(\.\.?\/)+/, '');
}

function packageOf(source: string): string | null {
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source) ?? [];
  return name ?? null;
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** One line per package, `name@version`, and per module that is neither a package's nor ours. */
export function listShippedModules(files: readonly DistFile[]): string {
  const sources = files.filter(({ path }) => path.endsWith('.map')).flatMap(sourcesOf);
  const lines = sources.flatMap((source) => {
    const name = packageOf(source);
    if (name !== null) return `${name}@${versionOf(name)}`;
    const path = projectPathOf(source);
    return /^(src|locales)\//.test(path) ? [] : path.replaceAll('\0', '');
  });
  return `${[...new Set(lines)].sort().join('\n')}\n`;
}
