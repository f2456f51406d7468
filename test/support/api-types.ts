/** Writes `src/api/schema.d.ts` from the contract: `npm run api`; with `--check` only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';

const contract = new URL('../../openapi.yaml', import.meta.url);
const target = new URL('../../src/api/schema.d.ts', import.meta.url);

const types = COMMENT_HEADER + astToString(await openapiTS(contract));

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== types) {
    console.error('src/api/schema.d.ts does not match openapi.yaml: run `npm run api` and commit both.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, types);
}
