/** The README's guide: each snippet is taken from it, compiled, and run as it stands there. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { apiErrorKinds } from '../../src/api/errors.ts';
import { readViewState } from '../../src/session/view-state.ts';
import { tokens } from '../../src/ui/tokens.ts';
import manifest from '../../package.json' with { type: 'json' };
import { type HubPage, type HubPageOptions, openHubPage } from './support/hub-page.ts';
import { createHubProject, type HubProject } from './support/hub-project.ts';
import { hubsOwn, programOf, readme, readSnippets, readTable } from './support/readme.ts';

const snippets = readSnippets();
const snippet = (name: string) => snippets.find((each) => each.name === name)!;
const programs = snippets.filter(({ language }) => language === 'ts');

type Try = (open: (options?: Partial<HubPageOptions>) => Promise<HubPage>) => Promise<HubPage>;

/** What each snippet has to bring about. */
const tries: Readonly<Record<string, Try>> = {
  'Mount it 1': async (open) => {
    const hub = await open({
      program: `await Promise.all(['flex-usage', 'flex-usage/service-card', 'flex-usage/subscription-summary', 'single-spa'].map((name) => import(name)))`,
    });
    assert.equal(await hub.page.locator('#flex-usage').count(), 1);
    return hub;
  },
  'Mount it 2': async (open) => {
    const hub = await open({ path: '/?mine=1&view=clusters' });
    const { page } = hub;
    await page.getByRole('heading', { name: 'Kluster', level: 2 }).waitFor();
    await page.getByRole('button', { name: 'Abonnemang' }).click();
    await page.waitForURL('https://hub.example.com/?mine=1&view=subscriptions');
    await page.goBack();
    await page.getByRole('heading', { name: 'Kluster', level: 2 }).waitFor();
    return hub;
  },
  'Mount it 3': async (open) => {
    const hub = await open();
    await hub.page.getByRole('heading', { name: 'Usage report' }).waitFor();
    const scheme = hub.page.locator('#flex-usage > *').evaluate((tab) => getComputedStyle(tab).colorScheme);
    assert.equal(await scheme, 'dark');
    return hub;
  },
  'Mount it 4': async (open) => {
    const hub = await open();
    assert.equal(await hub.page.locator('#flex-usage > *').count(), 0);
    return hub;
  },
  'Mount it 5': async (open) => {
    const hub = await open({ path: '/licenses' });
    await hub.page.locator('[id="single-spa-application:flex-usage"]').getByRole('heading').first().waitFor();
    return hub;
  },
  'State 1': async (open) => {
    const hub = await open();
    const header = hub.page.getByRole('columnheader', { name: 'Kunskapsarbetare' });
    await header.waitFor();
    assert.equal(await header.getAttribute('aria-sort'), 'descending');
    return hub;
  },
  'Links to the hub 1': async (open) => {
    const partner = snippet('Links to the hub 1');
    const hub = await open({
      program: programOf(partner, snippets).replace("'control-hub'", "'partner-hub'"),
      mock: { hub: 'partner-hub', role: 'fullSalesAdmin' },
    });
    await hub.page.getByRole('row').getByRole('button', { name: 'Nordhamn' }).click();
    await hub.page.getByRole('button', { name: 'Visa kund' }).click();
    const [call] = (await hub.calls()).filter(({ name }) => name === 'open');
    assert.deepEqual(Object.keys(call!.args[0]!), ['customerId']);
    return hub;
  },
  'Telemetry 1': async (open) => {
    const hub = await open();
    await hub.page.getByRole('button', { name: 'Abonnemang' }).click();
    const [call] = (await hub.calls()).filter(({ name }) => name === 'event');
    assert.deepEqual(call?.args, ['view-changed', { view: 'subscriptions', period: 'default' }]);
    return hub;
  },
  'Errors 1': async (open) => {
    const hub = await open({ mock: { scenario: 'forbidden' } });
    await hub.page.getByText('Du har inte åtkomst').first().waitFor();
    const [call] = (await hub.calls()).filter(({ name }) => name === 'error');
    const { kind, status, trackingId } = call!.args[0] as Record<string, unknown>;
    assert.deepEqual([kind, status, typeof trackingId], ['forbidden', 403, 'string']);
    return hub;
  },
  'Themes 1': async (open) => {
    const hub = await open({ program: snippet('Mount it 2').code });
    const heading = hub.page.getByRole('heading', { level: 2 }).first();
    await heading.waitFor();
    const read = () =>
      heading.evaluate((element) => {
        const { color, fontFamily } = getComputedStyle(element);
        const { backgroundColor } = getComputedStyle(document.querySelector('#flex-usage > *')!);
        return { color, fontFamily, backgroundColor };
      });
    const before = await read();
    await hub.page.addStyleTag({ content: snippet('Themes 1').code });
    assert.deepEqual(await read(), {
      color: 'rgb(16, 42, 67)',
      fontFamily: 'Georgia, serif',
      backgroundColor: 'rgb(240, 244, 248)',
    });
    assert.notDeepEqual(await read(), before);
    return hub;
  },
  "Small parcels for the hub's own pages 1": async (open) => {
    const hub = await open();
    await hub.page.locator('#service-card').getByRole('heading', { name: 'UCM-moln' }).waitFor();
    return hub;
  },
};

describe('the README’s guide', () => {
  let project: HubProject;
  before(async () => {
    project = await createHubProject();
  });

  it('has no snippet that is not tried here', () => {
    assert.deepEqual(
      snippets.map(({ name }) => name),
      Object.keys(tries),
    );
  });

  it('compiles, in strict mode, against the installed package', async () => {
    project.write('hub.d.ts', hubsOwn);
    const files = programs.map((program, index) => {
      project.write(`snippet-${index}.ts`, `${programOf(program, snippets)}\nexport {};\n`);
      return `snippet-${index}.ts`;
    });
    assert.equal(await project.compile(['hub.d.ts', ...files]), '');
  });

  for (const [name, attempt] of Object.entries(tries)) {
    it(`does what it says: ${name}`, async () => {
      const { language } = snippet(name);
      const { faults } = await attempt((options = {}) =>
        openHubPage({
          packageFolder: project.packageFolder,
          html: `${snippet('Mount it 1').code}<div id="service-card"></div>`,
          program: language === 'ts' ? programOf(snippet(name), snippets) : '',
          ...options,
        }),
      );
      assert.deepEqual(faults, []);
    });
  }

  it('names this version', () => {
    const named = [...readme.matchAll(/flex-usage\/(\d+\.\d+\.\d+)\//g)].map(([, version]) => version);
    assert.deepEqual([...new Set(named)], [manifest.version]);
  });

  it('lists the keys of the state, in the program as in the table', () => {
    const [, list = ''] = /const keys = \[(.*?)\];/s.exec(snippet('Mount it 2').code) ?? [];
    const keys = [...list.matchAll(/'([\w-]+)'/g)].map(([, key]) => key!);
    const { problems } = readViewState(Object.fromEntries(keys.map((key) => [key, 'x'])), '2026-11-24', 400);
    assert.deepEqual(
      problems.filter(({ code }) => code === 'unknownKey'),
      [],
    );
    const inTable = readTable('State').flatMap(([cell]) => cell!.split(', '));
    assert.deepEqual(inTable, keys);
  });

  it('lists every variable that the tab reads, and what stands in for it', () => {
    const read = [...tokens.cssText.matchAll(/--mds-color-theme-([\w-]+), light-dark\(([^,]+), ([^)]+)\)/g)];
    assert.deepEqual(
      readTable('Themes').map((row) => row.slice(0, 3)),
      read.map(([, ...rest]) => rest),
    );
  });

  it('lists every kind of error of the service', () => {
    const kinds = readTable('Errors').flatMap(([name, kind]) => (name === 'ApiError' ? [kind] : []));
    assert.deepEqual(kinds, apiErrorKinds);
  });
});
