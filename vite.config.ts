/** Serves the standalone preview, and builds the parcels: an entry each, shared and lazy chunks with relative URLs, no page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig, type Plugin } from 'vite';
import { fewFamilies, lateFamilies } from './src/i18n/few-texts.ts';
import manifest from './package.json' with { type: 'json' };

const require = createRequire(import.meta.url);

/** A style sheet as short as it says the same. */
function withoutSpace(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .replace(/\b0\.(?=\d)/g, '.');
}

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
      // Indentation and comments inside templates would be shipped as they are.
      const tagged = code.replaceAll('fxu-', prefix);
      return { code: tagged.replace(/\bcss`[^`]*`/g, withoutSpace).replace(/\n\s+/g, '\n'), map: null };
    },
  };
}

/** Icons without what says where they come from: the page's parser knows an SVG without its namespace. */
function plainIcons(): Plugin {
  return {
    name: 'plain-icons',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@momentum-design/icons')) return null;
      return { code: code.replaceAll(/ (?:part|data-name|xmlns)="[^"]*"/g, ''), map: null };
    },
  };
}

/** `sv.json?first` and `sv.json?few`: a language without what the landing view, or the small parcels, never say. */
function partialTexts(): Plugin {
  const isWanted: Readonly<Record<string, (family: string) => boolean>> = {
    first: (family) => !lateFamilies.some((late) => late === family),
    few: (family) => fewFamilies.some((few) => few === family),
  };
  return {
    name: 'partial-texts',
    enforce: 'pre',
    load(id) {
      const [file, query = ''] = id.split('?');
      const wants = isWanted[query];
      if (file === undefined || wants === undefined || !file.endsWith('.json')) return null;
      const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      const part = Object.fromEntries(Object.entries(texts).filter(([family]) => wants(family)));
      return { code: `export default ${JSON.stringify(part)}`, moduleType: 'js' };
    },
  };
}

/**
 * Browsers remember that a module could not be fetched, some for as long as the page is open: another try of the same
 * address would fail at once. It is made under an address of its own.
 */
function importAgain(): Plugin {
  return {
    name: 'import-again',
    apply: 'build',
    renderChunk(code) {
      const again = (_: string, specifier: string) =>
        `import("${specifier}").catch(()=>import("${specifier}?"+Date.now()))`;
      return { code: code.replaceAll(/\bimport\(["'`](\.{1,2}\/[^"'`]+\.js)["'`]\)/g, again), map: null };
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

/** What all parcels need, with what that needs. */
const ofEveryParcel = {
  name: 'base',
  priority: 2,
  test: /node_modules\/@?lit|src\/(api\/errors|features\/(host-session|received-me|root-styles)|lifecycles|ui\/(error-words|navigate-event|next-step|hold-focus|status-chip|error-panel|banner)|domain\/compliance)\.ts$/,
};
/** What the tab needs for its first figures, and what later views share with it: together it is smaller than in a file each. */
const ofEveryView = {
  name: 'report',
  priority: 1,
  test: new RegExp(
    String.raw`src/(?:${[
      'elements',
      'domain/(?:period|report|series)',
      'session/view-state',
      'export/(?:deadline|errors)',
      'ui/(?:load-elements|period-picker|period-words|report-change-event|seen|type-rows|usage-bar|usage-row|view-tabs|filters-change-event|hold-focus)',
      'features/(?:customer-report|customer-views|flex-app|load-usage|notice-words|page-layout|page-state|received-usage|refusal|report-header|view-code)',
      'features/download-report/(?:download-progress|download-report|download-styles|writer-ahead)',
      'features/usage-dashboard/(?:chart-model|daily-table|dashboard-layout|dashboard-skeleton|help-section|report-sections|usage-cards|usage-charts|usage-dashboard|verdict)',
    ].join('|')})\.ts$`,
  ),
};

const output = {
  // In lib mode Vite's own minify keeps white space.
  minify: true,
  // For bundlers alone, and these files are loaded as they are.
  comments: { legal: true, annotation: false, jsdoc: false },
  entryFileNames: 'chunks/[name]-[hash].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  // By itself, so that nothing of it is fetched before it is needed, and what it contains is known by its name.
  codeSplitting: { groups: [{ name: 'exceljs', test: /node_modules\/exceljs/ }] },
};

export default defineConfig(({ command }) => ({
  // Relative, so that chunks are found from another origin under any path.
  base: command === 'build' ? './' : '/',
  publicDir: false,
  plugins: [versionTags(), plainIcons(), partialTexts(), importAgain(), serveMockWorker()],
  ...(command === 'build' && { define: { 'process.env.NODE_ENV': '"production"' } }),
  server: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 5173), strictPort: true },
  worker: { format: 'es', rolldownOptions: { output } },
  build: {
    target: 'es2022',
    sourcemap: true,
    modulePreload: false,
    lib: {
      entry: {
        'flex-usage': 'src/parcel.ts',
        'subscription-summary': 'src/subscription-summary.ts',
        'service-card': 'src/service-card.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      // chart.js's classes read what they extend as they are made: without this its unused ones are shipped too.
      treeshake: { propertyReadSideEffects: false },
      output: {
        ...output,
        entryFileNames: '[name].js',
        codeSplitting: { groups: [...output.codeSplitting.groups, ofEveryParcel, ofEveryView] },
      },
    },
  },
}));
