import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openHost } from './support/open-host.ts';

describe('the built parcel in a hub’s page', () => {
  it('mounts from another origin, asks for a token, shows the tab, and leaves nothing behind', async () => {
    const host = await openHost();
    await host.page.locator('#tab > *').waitFor();
    await host.page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor();
    assert.notEqual((await host.calls('getAccessToken')).length, 0);
    await host.unmount();
    assert.equal(await host.page.locator('#tab > *').count(), 0);
    assert.deepEqual(host.errors, []);
    assert.deepEqual(host.foreignRequests, []);
  });
});
