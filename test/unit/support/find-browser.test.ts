import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firefoxPaths, usualPaths } from '../../support/browser-paths.ts';
import { findBrowser, shareBrowser } from '../../support/find-browser.ts';
import { findFirefox } from '../../support/find-firefox.ts';
import type { Machine } from '../../support/machine.ts';

interface Fake extends Partial<Omit<Machine, 'exists' | 'run' | 'say'>> {
  readonly files?: readonly string[];
  /** Commands that fail, as `program first-argument last-argument`. */
  readonly broken?: readonly string[];
  /** Files that a successful command brings. */
  readonly brings?: Readonly<Record<string, readonly string[]>>;
}

function fakeMachine({ files = [], broken = [], brings = {}, ...rest }: Fake = {}) {
  const present = new Set(files);
  const commands: string[] = [];
  const machine: Machine = {
    platform: 'linux',
    arch: 'arm64',
    isRoot: false,
    env: { PATH: '/usr/local/bin:/usr/bin' },
    ...rest,
    exists: (path) => present.has(path),
    run: (command, args) => {
      const line = [command, args[0], ...args.slice(1).slice(-1)].join(' ');
      commands.push(line);
      const ok = !broken.includes(line);
      if (ok) brings[line]?.forEach((file) => present.add(file));
      return Promise.resolve({ ok, output: '' });
    },
    say: () => undefined,
  };
  return { machine, commands };
}

const debianRoot = { isRoot: true, files: ['/usr/bin/apt-get'] };

describe('finding a browser', () => {
  it('takes the one that CHROME_PATH names before any installed one', async () => {
    const { machine } = fakeMachine({
      files: ['/my/chrome', '/usr/bin/chromium'],
      env: { PATH: '/usr/bin', CHROME_PATH: '/my/chrome' },
    });
    const browser = await findBrowser(machine);
    assert.equal(browser.executablePath, '/my/chrome');
    assert.equal(browser.source, 'CHROME_PATH');
  });

  it('says so when CHROME_PATH names nothing, rather than test in another browser', async () => {
    const { machine } = fakeMachine({ files: ['/usr/bin/chromium'], env: { CHROME_PATH: '/my/chrome' } });
    await assert.rejects(findBrowser(machine), /CHROME_PATH names \/my\/chrome, which does not exist\./);
  });

  it('prefers Chrome to Chromium to Edge, wherever on the PATH they are', async () => {
    const all = [
      '/usr/bin/google-chrome',
      '/usr/local/bin/chromium',
      '/usr/bin/chromium-headless-shell',
      '/usr/bin/microsoft-edge',
    ];
    for (const [index, expected] of all.entries()) {
      const { machine } = fakeMachine({ files: all.slice(index).reverse() });
      assert.equal((await findBrowser(machine)).executablePath, expected);
    }
  });

  it('passes over a browser that does not start, such as a script that names another package', async () => {
    const { machine } = fakeMachine({
      files: ['/usr/bin/chromium-browser', '/usr/bin/microsoft-edge'],
      broken: ['/usr/bin/chromium-browser --version'],
    });
    assert.equal((await findBrowser(machine)).executablePath, '/usr/bin/microsoft-edge');
  });

  it('switches the sandbox off for root only', async () => {
    for (const isRoot of [true, false]) {
      const { machine } = fakeMachine({ isRoot, files: ['/usr/bin/chromium'] });
      assert.equal((await findBrowser(machine)).args.includes('--no-sandbox'), isRoot);
    }
  });

  it('installs the small headless shell with apt as root', async () => {
    const { machine, commands } = fakeMachine({
      ...debianRoot,
      brings: { 'apt-get install chromium-headless-shell': ['/usr/bin/chromium-headless-shell'] },
    });
    const browser = await findBrowser(machine);
    assert.equal(browser.executablePath, '/usr/bin/chromium-headless-shell');
    assert.equal(browser.source, 'apt');
    assert.ok(!commands.includes('apt-get update'));
  });

  it('updates the package lists and falls back to chromium where the shell is not packaged', async () => {
    const { machine, commands } = fakeMachine({
      ...debianRoot,
      broken: ['apt-get install chromium-headless-shell'],
      brings: { 'apt-get install chromium': ['/usr/bin/chromium'] },
    });
    assert.equal((await findBrowser(machine)).executablePath, '/usr/bin/chromium');
    assert.deepEqual(commands.slice(0, 4), [
      'apt-get install chromium-headless-shell',
      'apt-get update',
      'apt-get install chromium-headless-shell',
      'apt-get install chromium',
    ]);
  });

  it('installs nothing for an ordinary user', async () => {
    const { machine, commands } = fakeMachine({ files: ['/usr/bin/apt-get'] });
    await assert.rejects(findBrowser(machine), /install Chrome, Chromium or Edge, or set CHROME_PATH/);
    assert.deepEqual(commands, []);
  });

  it('tries the forced step alone', async () => {
    const { machine } = fakeMachine({
      ...debianRoot,
      files: [...debianRoot.files, '/usr/bin/chromium'],
      env: { PATH: '/usr/bin', CHROME_PATH: '/my/chrome', FLEX_USAGE_BROWSER: 'apt' },
      broken: ['apt-get update', 'apt-get install chromium', 'apt-get install chromium-headless-shell'],
    });
    await assert.rejects(findBrowser(machine), /No browser for the tests/);
  });

  it('names the steps there are when a step is misspelt', async () => {
    const { machine } = fakeMachine({ env: { FLEX_USAGE_BROWSER: 'npm' } });
    await assert.rejects(findBrowser(machine), /it can be installed, apt, package\./);
  });

  it('takes what a parent process found without looking again', async () => {
    const { machine: parent } = fakeMachine({ files: ['/usr/bin/chromium'] });
    const found = await findBrowser(parent);
    const { machine: child, commands } = fakeMachine({ env: shareBrowser(found) });
    assert.deepEqual(await findBrowser(child), found);
    assert.deepEqual(commands, []);
  });

  it('knows the usual folders of macOS and Windows', () => {
    const mac = usualPaths({ platform: 'darwin', env: { HOME: '/Users/eva' } });
    assert.equal(mac[0], '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    assert.ok(mac.includes('/Users/eva/Applications/Chromium.app/Contents/MacOS/Chromium'));
    const windows = usualPaths({
      platform: 'win32',
      env: { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\eva\\AppData\\Local' },
    });
    assert.equal(windows[0], 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    assert.equal(
      windows.at(-1),
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'.replace(
        'C:\\Program Files',
        'C:\\Users\\eva\\AppData\\Local',
      ),
    );
  });
});

describe('finding Firefox', () => {
  it('takes the one that FIREFOX_PATH names before any installed one', async () => {
    const { machine } = fakeMachine({
      files: ['/my/firefox', '/usr/bin/firefox-esr'],
      env: { PATH: '/usr/bin', FIREFOX_PATH: '/my/firefox' },
    });
    assert.equal(await findFirefox(machine), '/my/firefox');
  });

  it('says so when FIREFOX_PATH names nothing, rather than test in another version', async () => {
    const { machine } = fakeMachine({
      files: ['/usr/bin/firefox-esr'],
      env: { PATH: '/usr/bin', FIREFOX_PATH: '/my/firefox' },
    });
    await assert.rejects(findFirefox(machine), /FIREFOX_PATH names \/my\/firefox, which does not exist\./);
  });

  it('passes over one that does not start, such as a script that names another package', async () => {
    const { machine } = fakeMachine({
      files: ['/usr/bin/firefox', '/snap/bin/firefox'],
      broken: ['/usr/bin/firefox --version'],
    });
    assert.equal(await findFirefox(machine), '/snap/bin/firefox');
  });

  it('says in one sentence how to get one, and installs nothing', async () => {
    const { machine, commands } = fakeMachine(debianRoot);
    await assert.rejects(findFirefox(machine), {
      message:
        'No Firefox for the tests: install it (on Debian `apt-get install firefox-esr`), or set FIREFOX_PATH to one.',
    });
    assert.deepEqual(commands, []);
  });

  it('knows the usual folders of macOS and Windows', () => {
    assert.equal(
      firefoxPaths({ platform: 'darwin', env: {} })[0],
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    );
    assert.deepEqual(firefoxPaths({ platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } }), [
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ]);
  });
});
