import { expect } from '@open-wc/testing';
import type * as TrustedUrl from '../../../src/export/trusted-url.ts';

let copies = 0;

/** Another copy of the module, as another version of this package on the page would bring. */
async function loadCopy(): Promise<typeof TrustedUrl> {
  const address = new URL(`../../../src/export/trusted-url.ts?copy=${copies++}`, import.meta.url).href;
  return (await import(address)) as typeof TrustedUrl;
}

/** The page's Trusted Types, standing in for one whose policies are restricted. */
async function withTrustedTypes(factory: unknown, action: () => Promise<void>): Promise<void> {
  Object.defineProperty(window, 'trustedTypes', { value: factory, configurable: true });
  try {
    await action();
  } finally {
    Reflect.deleteProperty(window, 'trustedTypes');
  }
}

const blobUrl = 'blob:https://hub.example/1';

describe('an address for a worker', () => {
  it('is trusted through one policy of ours, made once', async () => {
    const names: string[] = [];
    const createPolicy = (name: string, rules: { createScriptURL: (url: string) => string }) => {
      names.push(name);
      return { createScriptURL: (url: string) => `trusted ${rules.createScriptURL(url)}` };
    };
    await withTrustedTypes({ createPolicy }, async () => {
      const { trustBlobUrl } = await loadCopy();
      expect([trustBlobUrl(blobUrl), trustBlobUrl(blobUrl)]).to.deep.equal(
        Array(2).fill(`trusted ${blobUrl}`),
      );
      expect(names).to.deep.equal(['flex-usage']);
    });
  });

  it('is a plain text where there are no Trusted Types', async () => {
    await withTrustedTypes(undefined, async () => {
      const { trustBlobUrl } = await loadCopy();
      expect(trustBlobUrl(blobUrl)).to.equal(blobUrl);
    });
  });

  it('is refused where the page does not allow our policy', async () => {
    const createPolicy = () => {
      throw new TypeError('Policy "flex-usage" disallowed.');
    };
    await withTrustedTypes({ createPolicy }, async () => {
      const { trustBlobUrl } = await loadCopy();
      expect(() => trustBlobUrl(blobUrl)).to.throw('disallowed');
    });
  });

  for (const url of ['https://evil.example/worker.js', 'data:text/javascript,', 'javascript:alert(1)', '']) {
    it(`is refused unless it is a blob's: ${url || 'none'}`, async () => {
      const { trustBlobUrl } = await loadCopy();
      expect(() => trustBlobUrl(url)).to.throw('Only blob: URLs');
    });
  }
});
