/** Where Chrome, Chromium and Edge usually are, and Firefox. */
import { posix, win32 } from 'node:path';
import type { Machine } from './machine.ts';

interface Places {
  /** In the order in which they are tried. */
  readonly names: readonly string[];
  readonly linux: readonly string[];
  readonly mac: readonly string[];
  readonly windows: readonly string[];
}

const chromiumPlaces: Places = {
  names: [
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'chromium',
    'chromium-browser',
    'chromium-headless-shell',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium', '/opt/microsoft/msedge/msedge'],
  mac: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  windows: [
    String.raw`Google\Chrome\Application\chrome.exe`,
    String.raw`Chromium\Application\chrome.exe`,
    String.raw`Microsoft\Edge\Application\msedge.exe`,
  ],
};

const firefoxPlaces: Places = {
  names: ['firefox-esr', 'firefox'],
  linux: ['/opt/firefox/firefox', '/snap/bin/firefox'],
  mac: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  windows: [String.raw`Mozilla Firefox\firefox.exe`],
};

function pathsOf(places: Places, { platform, env }: Pick<Machine, 'platform' | 'env'>): string[] {
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return places.windows.flatMap((path) => folders.map((folder) => win32.join(folder, path)));
  }
  const folders = (env['PATH'] ?? '').split(posix.delimiter).filter((folder) => folder !== '');
  const onPath = places.names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  if (platform !== 'darwin') return [...onPath, ...places.linux];
  const inHome = places.mac.map((path) => posix.join(env['HOME'] ?? '/', path));
  return [...places.mac, ...inHome, ...onPath];
}

/** Candidates in the order in which they are tried: Chrome, Chromium, Edge. */
export function usualPaths(machine: Pick<Machine, 'platform' | 'env'>): string[] {
  return pathsOf(chromiumPlaces, machine);
}

/** Candidates in the order in which they are tried. */
export function firefoxPaths(machine: Pick<Machine, 'platform' | 'env'>): string[] {
  return pathsOf(firefoxPlaces, machine);
}
