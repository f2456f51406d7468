/** Where Chrome, Chromium and Edge usually are. */
import { posix, win32 } from 'node:path';
import type { Machine } from './machine.ts';

const namesOnPath = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'chromium-headless-shell',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const linuxPaths = ['/opt/google/chrome/chrome', '/snap/bin/chromium', '/opt/microsoft/msedge/msedge'];

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPaths = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
];

/** Candidates in the order in which they are tried: Chrome, Chromium, Edge. */
export function usualPaths({ platform, env }: Pick<Machine, 'platform' | 'env'>): string[] {
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return windowsPaths.flatMap((path) => folders.map((folder) => win32.join(folder, path)));
  }
  const folders = (env['PATH'] ?? '').split(posix.delimiter).filter((folder) => folder !== '');
  const onPath = namesOnPath.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  if (platform !== 'darwin') return [...onPath, ...linuxPaths];
  const inHome = macPaths.map((path) => posix.join(env['HOME'] ?? '/', path));
  return [...macPaths, ...inHome, ...onPath];
}
