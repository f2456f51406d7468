/** A hub that changes versions page by page has two of them at once; or a stranger has taken a name of ours. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import manifest from '../../package.json' with { type: 'json' };
import { isLongRun } from '../support/cases.ts';
import { readWorkbook } from '../unit/export/support/read-workbook.ts';
import { rootParcel } from './hosts/root-parcel.ts';
import { buildVersion } from './support/build-version.ts';
import { type Hub, openHub, useParcel } from './support/open-hub.ts';
import { strictPolicy } from './support/policy.ts';
import { useService } from './support/service.ts';
import { chooseLastWeek, countTabs, untilFigures, untilGone } from './support/tab.ts';

const ours = manifest.version;
const other = '99.2.3';
/** What the tags of a version begin with. */
const prefixOf = (version: string) => `fxu-${version.replaceAll('.', '-')}-`;

/** What the other version says and looks like, which ours does not. */
const changes = [
  { file: 'locales/en.json', from: '"Download report"', to: '"Save the report"' },
  { file: 'src/features/root-styles.ts', from: 'text-align: start;', to: 'letter-spacing: 3px;' },
];

/** To build another one takes its time. */
const skip = !isLongRun && 'npm run test:hosts';
const parcel = useParcel(() => (isLongRun ? { [other]: buildVersion(other, changes) } : {}));
const service = useService();

/** The tags of a tab, those inside of others included, each once. */
function tagsIn({ page }: Hub, name: 'one' | 'two'): Promise<string[]> {
  return page.evaluate((id) => {
    const tags = new Set<string>();
    const walk = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.localName.includes('-')) tags.add(element.localName);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    const place = document.getElementById(id);
    if (place !== null) walk(place);
    return [...tags];
  }, name);
}

/** Of the root element, which what is inside inherits from. */
function letterSpacing(hub: Hub, name: 'one' | 'two'): Promise<string> {
  return hub
    .tab(name)
    .evaluate((place) => getComputedStyle(place.firstElementChild as Element).letterSpacing);
}

/** What the About sheet says of its maker. */
async function versionInFile(page: Page, press: () => Promise<void>): Promise<string | undefined> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  const { sheets } = readWorkbook(new Uint8Array(await readFile(await file.path())).buffer);
  const [, version] = sheets.at(-1)?.rows.find(([label]) => label?.value === 'App version') ?? [];
  return version === undefined ? undefined : String(version.value);
}

function withBoth(policy?: string): Promise<Hub> {
  const origins = { parcel: parcel(), apiUrl: service() };
  return openHub(rootParcel, origins, {
    otherParcelUrl: `${parcel().baseUrlOf(other)}flex-usage.js`,
    props: { two: { theme: 'dark' } },
    ...(policy !== undefined && {
      policy: policy.replaceAll('<cdn>', parcel().url).replaceAll('<api>', service()),
    }),
  });
}

describe('two versions on a page', { skip }, () => {
  it('have elements, styles and words of their own, and one stays when the other goes', async () => {
    const hub = await withBoth();
    await hub.mount('one');
    await hub.mount('two');
    await untilFigures(hub.tab('one'));
    await untilFigures(hub.tab('two'));

    const [tags, otherTags] = [await tagsIn(hub, 'one'), await tagsIn(hub, 'two')];
    assert.ok(tags.length > 5 && otherTags.length > 5);
    assert.deepEqual(
      tags.filter((tag) => !tag.startsWith(prefixOf(ours))),
      [],
    );
    assert.deepEqual(
      otherTags.filter((tag) => !tag.startsWith(prefixOf(other))),
      [],
    );
    assert.equal(await letterSpacing(hub, 'one'), 'normal');
    assert.equal(await letterSpacing(hub, 'two'), '3px');
    await hub.tab('one').getByRole('button', { name: 'Download report' }).waitFor();
    await hub.tab('two').getByRole('button', { name: 'Save the report' }).waitFor();
    assert.equal(await hub.tab('two').getByRole('button', { name: 'Download report' }).count(), 0);

    await hub.update({ locale: 'sv' });
    await untilFigures(hub.tab('one'), 'sv');
    await untilFigures(hub.tab('two'));
    await hub.unmount('one');
    await chooseLastWeek(hub.tab('two'));
    await hub.unmount('two');
    await untilGone(hub);
    assert.deepEqual(hub.errors, []);
    await hub.close();
  });

  it('hand over files of their own, under the strictest policy', async () => {
    const hub = await withBoth(strictPolicy('blob:'));
    await hub.mount('one');
    await hub.mount('two');
    await untilFigures(hub.tab('one'));
    await untilFigures(hub.tab('two'));
    const press = (name: 'one' | 'two', button: string) => () =>
      hub.tab(name).getByRole('button', { name: button }).click();
    assert.equal(await versionInFile(hub.page, press('one', 'Download report')), ours);
    assert.equal(await versionInFile(hub.page, press('two', 'Save the report')), other);
    assert.deepEqual(hub.errors, []);
    await hub.close();
  });
});

describe('names of ours that a stranger has taken', () => {
  it('are told of in one sentence, and the rest of the tab works', async () => {
    const taken = ['banner', 'usage-row'].map((name) => `${prefixOf(ours)}${name}`);
    const hub = await openHub(
      rootParcel,
      { parcel: parcel(), apiUrl: service() },
      {
        prepare: async (page) => {
          await page.addInitScript((tags) => {
            for (const tag of tags) customElements.define(tag, class extends HTMLElement {});
          }, taken);
        },
      },
    );
    await hub.mount('one');
    await untilFigures(hub.tab());
    await hub.mount('two');
    await untilFigures(hub.tab('two'));
    assert.equal(await countTabs(hub), 2);
    assert.deepEqual(hub.warnings, [
      `[flex-usage] Another script on this page has defined ${taken.join(', ')}: used as they are.`,
    ]);
    assert.deepEqual(hub.errors, []);
    await hub.close();
  });
});
