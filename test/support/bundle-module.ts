/** Makes one browser module of a package. */
import { build } from 'vite';

/** @param entry the package's main file, below the project. A CommonJS one gets a default export alone. */
export async function bundleModule(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"test"' },
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  const bundles = Array.isArray(result) ? result : [result];
  const chunks = bundles.flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const [chunk] = chunks.filter((output) => output.type === 'chunk');
  if (chunk === undefined) throw new Error(`${entry} could not be bundled.`);
  return chunk.code;
}
