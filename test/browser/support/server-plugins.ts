/** What the test runner's server needs beyond compiling TypeScript. */
import type { TestRunnerConfig } from '@web/test-runner';
import { bundleModule } from '../../support/bundle-module.ts';

type Plugin = NonNullable<TestRunnerConfig['plugins']>[number];

interface Client {
  send(method: string, options: unknown): Promise<unknown>;
}

/** What the launcher of Chrome has beyond others. */
interface Launcher {
  getPage(sessionId: string): { createCDPSession(): Promise<Client> };
}

const prefix = '/__bundled/';

/**
 * Serves packages that browsers cannot load file by file (CommonJS) or only slowly (hundreds of files), each as one module.
 * @param entries package name to its main file; a CommonJS package has a default export alone.
 */
export function bundledPackages(entries: Readonly<Record<string, string>>): Plugin {
  const bundles = new Map<string, Promise<string>>();
  return {
    name: 'bundled-packages',
    resolveImport: ({ source }) => (Object.hasOwn(entries, source) ? `${prefix}${source}.js` : undefined),
    async serve({ path }) {
      const name = path.startsWith(prefix) ? path.slice(prefix.length, -'.js'.length) : '';
      const entry = entries[name];
      if (entry === undefined) return undefined;
      const code = bundles.get(name) ?? bundleModule(entry);
      bundles.set(name, code);
      return { body: await code, type: 'js' };
    },
  };
}

/** `import url from './x.worker.ts?worker&url'`: the address of the module itself, which is served compiled. */
export function workerUrls(): Plugin {
  return {
    name: 'worker-urls',
    serve: ({ path, query }) =>
      'worker' in query && 'url' in query ? { body: `export default '${path}';`, type: 'js' } : undefined,
  };
}

/** There is no `process` in a browser; the build writes these in as well. */
export function nodeEnvironment(values: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'node-environment',
    transform({ body, response }) {
      if (typeof body !== 'string' || !response.is('js')) return undefined;
      return body.replace(
        /process\.env(?:\.(\w+)|\[['"](\w+)['"]\])/g,
        (read, dotted: string, quoted: string) => {
          const value = values[dotted || quoted];
          return value === undefined ? read : JSON.stringify(value);
        },
      );
    },
  };
}

/** The command `force-colors`: a page has the colors of a system that forces its own, which no script can bring about. */
export function forcedColors(): Plugin {
  const clients = new WeakMap<object, Promise<Client>>();
  return {
    name: 'forced-colors',
    async executeCommand({ command, payload, session }) {
      if (command !== 'force-colors') return undefined;
      // Only Chromium can be told to, whoever drives it.
      if (session.browser.name === 'Firefox') return false;
      const page = (session.browser as unknown as Launcher).getPage(session.id);
      const client = clients.get(page) ?? page.createCDPSession();
      // What it was told holds for as long as it is there.
      clients.set(page, client);
      const value = (payload as { isOn: boolean }).isOn ? 'active' : 'none';
      await (
        await client
      ).send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
      return true;
    },
  };
}
