/** The package as a hub's developers get it: `npm run build`, then `node --import tsx test/package/run.ts [part of a path…]`. */
import { findBrowser, shareBrowser } from '../support/find-browser.ts';
import { runNodeTests } from '../support/run-node-tests.ts';

Object.assign(process.env, shareBrowser(await findBrowser()));
await runNodeTests('test/package', { concurrency: 2, args: process.argv.slice(2) });
