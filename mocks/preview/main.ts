/** The standalone preview: the address decides, a mock service answers, real single-spa mounts our parcels in a stand-in hub. */
import { mountRootParcel, type Parcel, start } from 'single-spa';
import type { HubProps } from '../../src/hub-props.ts';
import { type MockWorker, startMockWorker } from '../browser.ts';
import { type Destination, destinationOf } from './destination.ts';
import { type HubShell, SettingEvent } from './hub-shell.ts';
import './hub-shell.ts';
import { pageParcels } from './page-parcels.ts';
import { type ReadSettings, readSettings, type Settings, writeSettings } from './settings.ts';

const localeTags = { sv: 'sv', en: 'en', pseudo: 'en-XA' } as const;
const apiPath = '/flex-usage/api/v1';
/** Settings that make another world or another person: the page is mounted anew. Others are updates. */
const remounting: readonly (keyof Settings)[] = ['hub', 'role', 'scenario', 'org', 'now', 'page'];
/** Settings that mean something for a hub or a role alone: another one opens on its own first page, for its own first customer. */
const dependents: Partial<Record<keyof Settings, readonly (keyof Settings)[]>> = {
  hub: ['page', 'role', 'org'],
  role: ['org'],
};

/** What the address says, always: choices made in haste build on one another. */
let current = readAddress();
/** What the parcel was last given; it follows behind. */
let shown = current.settings;
let parcel: Parcel | null = null;
let mock: MockWorker | null = null;
const shell: HubShell = document.createElement('hub-shell');
const darkPreferred = matchMedia('(prefers-color-scheme: dark)');

function readAddress(): ReadSettings {
  return readSettings(new URLSearchParams(location.search), navigator.language);
}

function needsRemount(before: Settings, after: Settings): boolean {
  return remounting.some((key) => before[key] !== after[key]);
}

function clockOf({ now }: Settings): () => Date {
  return () => (now === null ? new Date() : new Date(now));
}

function mockOptions(settings: Settings) {
  const { hub, role, scenario, org } = settings;
  return {
    hub,
    role,
    scenario,
    now: clockOf(settings),
    baseUrl: `${location.origin}${apiPath}`,
    shownOrgId: org ?? undefined,
  };
}

function propsFor({ settings, state }: ReadSettings): HubProps {
  return {
    ...(settings.org !== null && { orgId: settings.org }),
    hub: settings.hub,
    apiBaseUrl: `${location.origin}${apiPath}`,
    getAccessToken: () => Promise.resolve('preview-token'),
    locale: localeTags[settings.locale],
    theme: settings.theme,
    state: { ...pageParcels[settings.page].state, ...state },
    now: clockOf(settings),
    onStateChange: (changed, { replace }) => {
      // The address is another page's already, and this parcel about to go.
      if (needsRemount(settings, current.settings)) return;
      current = { ...current, state: changed };
      const address = `?${writeSettings(current.settings, changed).toString()}`;
      if (replace) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    },
    onNavigate: (target) => {
      goTo(destinationOf(target));
    },
  };
}

function goTo({ settings, state }: Destination): void {
  history.pushState(null, '', `?${writeSettings({ ...current.settings, ...settings }, state).toString()}`);
  follow();
}

function dressPage({ settings }: ReadSettings): void {
  const isDark = settings.theme === 'dark' || (settings.theme === 'auto' && darkPreferred.matches);
  const root = document.documentElement;
  root.lang = settings.locale === 'sv' ? 'sv' : 'en';
  root.style.colorScheme = isDark ? 'dark' : 'light';
  root.classList.toggle('mds-theme-stable-darkWebex', isDark);
  root.classList.toggle('mds-theme-stable-lightWebex', !isDark);
  shell.read = current;
}

async function mountPage(): Promise<void> {
  await parcel?.unmount();
  parcel = null;
  shell.replaceChildren();
  const { load } = pageParcels[current.settings.page];
  const domElement = shell.appendChild(document.createElement('div'));
  // A fresh object each time: single-spa keeps the configuration it was given.
  parcel = mountRootParcel(async () => ({ ...(await load()) }), { domElement, ...propsFor(current) });
  await parcel.mountPromise;
}

/** Shows what the address says by now, with as little as possible made anew. */
async function showAddress(): Promise<void> {
  const previous = shown;
  shown = current.settings;
  if (needsRemount(previous, shown)) {
    mock?.change(mockOptions(current.settings));
    await mountPage();
  } else {
    await parcel?.update?.({ ...propsFor(current) });
  }
}

/** One after the other: single-spa refuses to unmount what is not mounted yet, and to update what is being updated. */
function follow(): void {
  current = readAddress();
  dressPage(current);
  following = following.then(showAddress, showAddress);
}

function choose({ key, value }: SettingEvent): void {
  const search = writeSettings(current.settings, current.state);
  if (value === '') search.delete(key);
  else search.set(key, value);
  for (const dependent of dependents[key] ?? []) search.delete(dependent);
  history.pushState(null, '', `?${search.toString()}`);
  follow();
}

shell.addEventListener('setting', (event) => {
  if (event instanceof SettingEvent) choose(event);
});
window.addEventListener('popstate', follow);
darkPreferred.addEventListener('change', () => {
  dressPage(current);
});

async function begin(): Promise<void> {
  mock = await startMockWorker({ ...mockOptions(shown), serviceWorkerUrl: '/mockServiceWorker.js' });
  start();
  await mountPage();
}

dressPage(current);
document.body.append(shell);
let following = begin();
