import type { Host } from '../support/host.ts';
import { rootParcelLacks } from './reasons.ts';

/** The page's own map leads nowhere: the parcel is found through the override alone. */
const map = { imports: { '@hub/flex-usage': '/nowhere.js' } };

export const importMap: Host = {
  title: 'Import map with an override',
  page: 'import-map',
  how: "As above with `import('@hub/flex-usage')`, the name in the page’s import map; import-map-overrides leads to another file.",
  lacks: rootParcelLacks,
  scripts: { '/import-map-overrides.js': 'import-map-overrides/dist/import-map-overrides-api.js' },
  head: (parcelBase) => `<script>
localStorage.setItem('import-map-override:@hub/flex-usage', '${parcelBase}flex-usage.js');
</script>
<meta name="importmap-type" content="importmap">
<script type="overridable-importmap">${JSON.stringify(map)}</script>
<script src="/import-map-overrides.js"></script>`,
};
