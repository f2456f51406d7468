import type { Host } from '../support/host.ts';
import { rootParcelLacks } from './reasons.ts';

export const systemjs: Host = {
  title: 'SystemJS',
  page: 'systemjs',
  how: "As above with `System.import('@hub/flex-usage')`, the name in its import map as `flex-usage.system.js`.",
  lacks: rootParcelLacks,
  scripts: { '/system.js': 'systemjs/dist/system.js' },
  head: (parcelBase) => `<script type="systemjs-importmap">
${JSON.stringify({ imports: { '@hub/flex-usage': `${parcelBase}flex-usage.system.js` } })}
</script>
<script src="/system.js"></script>`,
};
