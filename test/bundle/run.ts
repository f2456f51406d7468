/**
 * Checks of what is shipped, on `dist/`: `npm run build`, then `node --import tsx test/bundle/run.ts`.
 * With `--update` it rewrites the list of shipped packages instead.
 */
import { writeFileSync } from 'node:fs';
import { runNodeTests } from '../support/run-node-tests.ts';
import { listShippedModules, modulesFile, readDist } from './read-dist.ts';

if (process.argv.includes('--update')) writeFileSync(modulesFile, listShippedModules(readDist()));
else await runNodeTests('test/bundle', { concurrency: 1 });
