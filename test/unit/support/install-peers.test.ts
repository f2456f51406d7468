import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { installPeers } from '../../support/install-peers.ts';

/** Something in node_modules that npm did not put there: gone after each installation. */
const foreign = 'node_modules/foreign';

describe('packages of one command', () => {
  let folder = '';
  const has = (path: string) => existsSync(join(folder, path));
  const write = (path: string, content: object) => writeFileSync(join(folder, path), JSON.stringify(content));
  const writeLock = (version: string) => {
    write('package.json', { name: 'peers', version });
    const root = { name: 'peers', version };
    write('package-lock.json', { ...root, lockfileVersion: 3, requires: true, packages: { '': root } });
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'peers-'));
    writeLock('1.0.0');
    installPeers(folder);
    write(foreign, {});
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are installed once for as long as their lock stays the same', () => {
    installPeers(folder);
    assert.equal(has(foreign), true);
  });

  it('are installed again for another lock', () => {
    writeLock('1.0.1');
    installPeers(folder);
    assert.equal(has(foreign), false);
  });

  it('are installed again where an installation was interrupted', () => {
    rmSync(join(folder, 'node_modules/.installed'));
    installPeers(folder);
    assert.equal(has(foreign), false);
  });
});
