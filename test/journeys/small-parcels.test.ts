import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Host, type HostOptions, openHost } from './support/open-host.ts';
import { scriptGzipBytes } from './support/parcel-origin.ts';

/** Each small parcel, and what it says when it is painted. */
const parcels = {
  'subscription-summary.js': { sv: 'Per 23 november 2026', en: 'As of 23 November 2026' },
  'service-card.js': { sv: /Data från .* UTC/, en: /Data from .* UTC/ },
} as const;
type Entry = keyof typeof parcels;
const entries = Object.keys(parcels) as Entry[];

/** A text that is missing shows as its key. */
async function keysShown({ page }: Host): Promise<string[]> {
  const text = await page.locator('main').innerText();
  return text.match(/\b[a-z]\w*\.[a-z]\w*(\.\w+)*/g) ?? [];
}

async function openPainted(entry: Entry, options: HostOptions & { locale: 'sv' | 'en' }): Promise<Host> {
  const host = await openHost({ entry, ...options });
  await host.page.getByText(parcels[entry][options.locale]).first().waitFor();
  return host;
}

describe('a small parcel', () => {
  for (const entry of entries) {
    for (const locale of ['sv', 'en'] as const) {
      it(`${entry} stands on a hub’s page in ${locale}, and leaves nothing behind`, async () => {
        const host = await openPainted(entry, { locale });
        assert.deepEqual(await keysShown(host), []);
        assert.deepEqual(await host.runAxe(), []);
        await host.unmount();
        assert.equal(await host.page.locator('#tab > *').count(), 0);
        assert.deepEqual(host.errors, []);
        assert.deepEqual(host.foreignRequests, []);
      });

      for (const scenario of ['pending', 'empty', 'staleSync', 'down', 'forbidden'] as const) {
        it(`${entry} has every text in ${locale} when things are not well: ${scenario}`, async () => {
          const host = await openHost({ entry, locale, scenario });
          await host.page.locator('#tab p').first().waitFor();
          assert.deepEqual(await keysShown(host), []);
        });
      }
    }

    it(`${entry} is at most 45 kB of script until it is painted, Swedish included`, async () => {
      const host = await openPainted(entry, { locale: 'sv' });
      const bytes = scriptGzipBytes(host.parcelRequests);
      console.log(
        `${(bytes / 1000).toFixed(1)} kB: ${host.parcelRequests.map(({ path, gzipBytes }) => `${path} ${gzipBytes}`).join(', ')}`,
      );
      assert.ok(bytes > 20_000, 'the log has missed something');
      assert.ok(bytes <= 45_000, `${bytes} bytes`);
    });
  }
});
