/** `dist/` once more for SystemJS, beside the modules: `flex-usage.system.js` and a `.system.js` for each of their chunks. */
import { existsSync, readFileSync } from 'node:fs';

const entries = ['flex-usage', 'subscription-summary', 'service-card'];

const builtModules = {
  name: 'built-modules',
  load(file) {
    // A chunk's second try is made under an address that rollup does not follow: it has to be the other format's too.
    const code = readFileSync(file, 'utf8').replaceAll('.js?`+Date.now()', '.system.js?`+Date.now()');
    // With its own map, what is at fault leads to the source. The bundler's own glue comes from none.
    const map = `${file}.map`;
    return { code, map: existsSync(map) ? JSON.parse(readFileSync(map, 'utf8')) : { mappings: '' } };
  },
};

export default {
  input: entries.map((name) => `dist/${name}.js`),
  plugins: [builtModules],
  // What the modules export is theirs to say.
  treeshake: false,
  output: {
    dir: 'dist',
    format: 'system',
    // File by file: the names stay, and with them the worker's, which is a module in either format.
    preserveModules: true,
    preserveModulesRoot: 'dist',
    entryFileNames: '[name].system.js',
    compact: true,
    sourcemap: true,
  },
};
