/** Makes one browser module of a file and all that it imports. */
import { build } from 'vite';

/**
 * @param entry below the project. A package's main file in CommonJS gets a default export alone.
 * @param alias packages that stand in for others.
 * @param define values of globals that packages are built with.
 */
export async function bundleModule(
  entry: string,
  {
    alias = {},
    define = {},
  }: {
    readonly alias?: Readonly<Record<string, string>> | undefined;
    readonly define?: Readonly<Record<string, string>> | undefined;
  } = {},
): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { ...alias } },
    define: { 'process.env.NODE_ENV': '"test"', ...define },
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  const bundles = Array.isArray(result) ? result : [result];
  const chunks = bundles.flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const [chunk] = chunks.filter((output) => output.type === 'chunk');
  if (chunk === undefined) throw new Error(`${entry} could not be bundled.`);
  return chunk.code;
}
