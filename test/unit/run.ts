/** Unit tests, in Node: `node --import tsx test/unit/run.ts [part of a path…] [--watch]`. */
import { availableParallelism } from 'node:os';
import { runNodeTests } from '../support/run-node-tests.ts';

await runNodeTests('test/unit', { concurrency: availableParallelism(), args: process.argv.slice(2) });
