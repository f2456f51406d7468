/** Journeys through the built parcel: `npm run build`, then `node --import tsx test/journeys/run.ts [part of a path…]`. */
import { findBrowser, shareBrowser } from '../support/find-browser.ts';
import { runNodeTests } from '../support/run-node-tests.ts';

// Each test file is a process of its own: none of them shall have to look for, or fetch, a browser.
Object.assign(process.env, shareBrowser(await findBrowser()));
await runNodeTests('test/journeys', { concurrency: 2, args: process.argv.slice(2) });
