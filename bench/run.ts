/** The benchmark: `npm run bench -- table chart stream export weight`, or all. Prints; fails only when it cannot measure. */
const benches: Readonly<Record<string, () => Promise<{ run: () => Promise<void> }>>> = {
  table: () => import('./table/run.ts'),
  chart: () => import('./chart/run.ts'),
  stream: () => import('./stream/run.ts'),
  export: () => import('./export/run.ts'),
  weight: () => import('./weight/run.ts'),
};

const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : Object.keys(benches)) {
  const load = benches[name];
  if (load === undefined) {
    throw new Error(`There is no benchmark "${name}"; there are: ${Object.keys(benches).join(', ')}.`);
  }
  await (await load()).run();
}

export {};
