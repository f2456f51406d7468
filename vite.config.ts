/** Serves the standalone preview, and builds the parcel: one entry, lazy chunks with relative URLs, no page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig, type Plugin } from 'vite';
import manifest from './package.json' with { type: 'json' };

const require = createRequire(import.meta.url);

/**
 * Two versions of this package may stand on one page, and a tag can be defined only once:
 * in the build `fxu-app` becomes `fxu-1-2-3-app`. The prefix is used for nothing but tags.
 */
function versionTags(): Plugin {
  const prefix = `fxu-${manifest.version.replaceAll('.', '-')}-`;
  return {
    name: 'version-tags',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/') || id.includes('/node_modules/')) return null;
      return { code: code.replaceAll('fxu-', prefix), map: null };
    },
  };
}

/** The mock service worker belongs to the preview alone; Vite's publicDir would ship it with the package. */
function serveMockWorker(): Plugin {
  return {
    name: 'serve-mock-worker',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/mockServiceWorker.js', (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(readFileSync(require.resolve('msw/mockServiceWorker.js')));
      });
    },
  };
}

const output = {
  // In lib mode Vite's own minify keeps white space.
  minify: true,
  entryFileNames: 'chunks/[name]-[hash].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  // By itself, so that nothing of it is fetched before it is needed, and what it contains is known by its name.
  codeSplitting: { groups: [{ name: 'exceljs', test: /node_modules\/exceljs/ }] },
};

export default defineConfig(({ command }) => ({
  // Relative, so that chunks are found from another origin under any path.
  base: command === 'build' ? './' : '/',
  publicDir: false,
  plugins: [versionTags(), serveMockWorker()],
  ...(command === 'build' && { define: { 'process.env.NODE_ENV': '"production"' } }),
  server: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 5173), strictPort: true },
  worker: { format: 'es', rolldownOptions: { output } },
  build: {
    target: 'es2022',
    sourcemap: true,
    modulePreload: false,
    lib: { entry: { 'flex-usage': 'src/parcel.ts' }, formats: ['es'] },
    rolldownOptions: { output: { ...output, entryFileNames: '[name].js' } },
  },
}));
