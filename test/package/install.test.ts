/** The package as it is installed: what is in it, whether its types hold, and whether it works from there. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { isLongRun } from '../support/cases.ts';
import { openHubPage } from './support/hub-page.ts';
import { createHubProject, type HubProject } from './support/hub-project.ts';

/** Every prop there is, each by its type. */
const consumer = `
import * as tab from 'flex-usage';
import type { HubProps, HubState, LifecycleProps, NavigationTarget } from 'flex-usage';
import * as card from 'flex-usage/service-card';
import * as summary from 'flex-usage/subscription-summary';
import { mountRootParcel, type Parcel } from 'single-spa';

const props = {
  domElement: document.body,
  hub: 'control-hub',
  apiBaseUrl: 'https://flex-usage.example.com/api/v1',
  getAccessToken: async ({ forceRefresh }: { forceRefresh: boolean }) => (forceRefresh ? 'new' : 'token'),
  orgId: 'an-organization',
  locale: 'en',
  theme: 'dark',
  state: { view: 'clusters' },
  onStateChange: (state: HubState, options: { replace: boolean }) => console.log(state['view'], options.replace),
  onNavigate: (target: NavigationTarget) => console.log(target.to, target.customerId, target.subscriptionId),
  onError: (error: unknown) => console.log(error),
  onEvent: (name: string, detail: Readonly<Record<string, unknown>>) => console.log(name, detail),
  now: () => new Date(),
} satisfies Required<HubProps>;

export const parcels: Parcel[] = [tab, card, summary].map((config) => mountRootParcel(config, props));
export const lazy: Parcel = mountRootParcel(() => import('flex-usage'), props);
export const given: LifecycleProps = props;
`;

/** Each is wrong in one way. */
const mistakes: Readonly<Record<string, string>> = {
  'a hub there is not': `{ ...props, hub: 'webex' }`,
  'a token in place of a function': `{ ...props, getAccessToken: 'token' }`,
  'no service': `{ hub: props.hub, getAccessToken: props.getAccessToken }`,
  'a number in the state': `{ ...props, state: { period: 30 } }`,
  'a prop there is not': `{ ...props, organisationId: 'x' }`,
};

const mistaken = (value: string) => `
import type { HubProps } from 'flex-usage';
declare const props: HubProps;
export const wrong: HubProps = ${value};
`;

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );

describe('the installed package', () => {
  let project: HubProject;
  before(async () => {
    project = await createHubProject();
  });

  it('holds dist/ as it was built, the README and its manifest, and brings no other package', () => {
    const built = filesBelow('dist').map((file) => `dist/${file}`);
    assert.deepEqual(
      filesBelow(project.packageFolder).sort(),
      [...built, 'README.md', 'package.json'].sort(),
    );
    const lock = JSON.parse(readFileSync(join(project.folder, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, unknown>;
    };
    assert.deepEqual(Object.keys(lock.packages), ['', 'node_modules/flex-usage']);
  });

  it('exports files that there are', () => {
    const { exports, types } = JSON.parse(
      readFileSync(join(project.packageFolder, 'package.json'), 'utf8'),
    ) as { types: string; exports: Record<string, Record<string, string>> };
    const named = [types, ...Object.values(exports).flatMap((paths) => Object.values(paths))];
    assert.deepEqual(
      named.filter((path) => !existsSync(join(project.packageFolder, path))),
      [],
    );
  });

  it('has types that need no other file', () => {
    const declared = filesBelow(project.packageFolder).filter((file) => file.endsWith('.d.ts'));
    assert.equal(declared.length, 3);
    for (const file of declared) {
      const text = readFileSync(join(project.packageFolder, file), 'utf8');
      assert.doesNotMatch(text, /\bimport\b|\bfrom\b *['"]|<reference/, file);
    }
  });

  for (const resolution of isLongRun ? (['bundler', 'node16'] as const) : (['bundler'] as const)) {
    it(`compiles with every prop in strict mode, its own types checked too, and not with a mistake (${resolution})`, async () => {
      const files = Object.values(mistakes).map((value, index) => {
        project.write(`mistake-${index}.ts`, mistaken(value));
        return `mistake-${index}.ts`;
      });
      project.write('consumer.ts', consumer);
      const said = await project.compile(['consumer.ts', ...files], resolution);
      const wrong = [...said.matchAll(/^(\S[^(]*)\(/gm)].map(([, file]) => file!);
      assert.deepEqual([...new Set(wrong)].sort(), files, said);
    });
  }

  it('mounts from where it is installed, with every prop', async () => {
    const program = consumer
      .replace('document.body', `document.querySelector('#tab')!`)
      .replace('an-organization', `' + hubPage.organizationId + '`)
      .replace(/^export const parcels.*$/m, '')
      .replace(/\bconsole\.log\(/g, 'hubTelemetry.event(');
    const { page, faults, calls } = await openHubPage({
      packageFolder: project.packageFolder,
      html: `<script type="importmap">${JSON.stringify({ imports: importsOf(project) })}</script><main id="tab"></main>`,
      program,
    });
    await page.getByRole('heading', { name: 'Clusters', level: 2 }).waitFor();
    await page.getByRole('button', { name: 'Subscriptions' }).click();
    await page.getByRole('heading', { name: 'Subscriptions', level: 2 }).waitFor();
    assert.deepEqual(
      (await calls()).map(({ args }) => args[0]),
      ['subscriptions', 'view-changed'],
    );
    assert.deepEqual(faults, []);
  });
});

function importsOf({ packageFolder }: HubProject): Record<string, string> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = `https://cdn.example.com/flex-usage/${version}`;
  return {
    'flex-usage': `${folder}/flex-usage.js`,
    'flex-usage/service-card': `${folder}/service-card.js`,
    'flex-usage/subscription-summary': `${folder}/subscription-summary.js`,
    'single-spa': 'https://cdn.example.com/single-spa/6.0.3/single-spa.min.js',
  };
}
