/** With the user's own colors in force the hub's are not asked: what is drawn still has to be seen. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openHost } from './support/open-host.ts';

const charts = (page: Page) => page.getByRole('img', { name: /Knowledge Worker|Common Area|TelePresence/ });

/** Colors in a picture of the page that cover at least a few of its points, as `red,green,blue`. */
async function colorsIn(page: Page, picture: Buffer): Promise<string[]> {
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const points = context.getImageData(0, 0, image.width, image.height).data;
    const counts = new Map<string, number>();
    for (let at = 0; at < points.length; at += 4) {
      const color = points.subarray(at, at + 3).join();
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count > 20).map(([color]) => color);
  }, picture.toString('base64'));
}

const systemColor = (page: Page, name: string) =>
  page.evaluate((color) => {
    const probe = document.body.appendChild(document.createElement('span'));
    probe.style.cssText = `forced-color-adjust: none; color: ${color}`;
    const [red, green, blue] = getComputedStyle(probe).color.match(/\d+/g)!;
    probe.remove();
    return [red, green, blue].join();
  }, name);

describe('with forced colors', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      it(`that are ${colorScheme}, charts and bars are drawn in the user’s, whatever the hub’s ${theme} theme`, async () => {
        const { page } = await openHost({
          theme,
          viewport: { width: 1280, height: 1600 },
          context: { forcedColors: 'active', colorScheme },
        });
        await page.addStyleTag({ content: ':root { --mds-color-theme-text-secondary-normal: magenta }' });
        await charts(page).nth(2).waitFor();
        const [text, ground] = [await systemColor(page, 'CanvasText'), await systemColor(page, 'Canvas')];
        assert.notEqual(text, ground);
        const bar = page.locator('#tab svg:has(pattern)').first();
        for (const drawn of [...(await charts(page).all()), bar]) {
          const colors = await colorsIn(page, await drawn.screenshot());
          assert.ok(colors.includes(text) && colors.includes(ground), colors.join(' '));
          assert.ok(!colors.includes('255,0,255'), 'a color of the hub’s');
        }
        const grid = await systemColor(page, 'GrayText');
        assert.ok(
          (await colorsIn(page, await charts(page).first().screenshot())).includes(grid),
          'a quiet grid',
        );
      });
    }
  }

  it('the view shown is told from the others', async () => {
    const { page } = await openHost({ context: { forcedColors: 'active' } });
    const tabs = page.getByRole('navigation', { name: 'Views' }).getByRole('button');
    await tabs.first().waitFor();
    const lines = await tabs.evaluateAll((all) =>
      all.map((tab) => [tab.ariaCurrent ?? 'false', getComputedStyle(tab).borderBottomWidth]),
    );
    assert.deepEqual(lines, [
      ['page', '2px'],
      ['false', '0px'],
      ['false', '0px'],
    ]);
  });

  it('a disabled button is told from one that is not', async () => {
    const { page } = await openHost({ scenario: 'pending', context: { forcedColors: 'active' } });
    const button = page.getByRole('button', { name: 'Download report' });
    await button.waitFor();
    assert.equal(
      await button.evaluate((element) => getComputedStyle(element).color.match(/\d+/g)!.slice(0, 3).join()),
      await systemColor(page, 'GrayText'),
    );
  });
});
