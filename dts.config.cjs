/** One self-contained file of types for each public entry. */
const entries = {
  'flex-usage': 'parcel',
  'subscription-summary': 'subscription-summary',
  'service-card': 'service-card',
};

module.exports = {
  compilationOptions: { preferredConfigPath: './tsconfig.src.json' },
  entries: Object.entries(entries).map(([name, file]) => ({
    filePath: `./src/${file}.ts`,
    outFile: `./dist/${name}.d.ts`,
    noCheck: true,
    output: { noBanner: true, exportReferencedTypes: false },
  })),
};
