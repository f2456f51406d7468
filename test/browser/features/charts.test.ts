import { expect } from '@open-wc/testing';
import { composed } from '../support/find.ts';
import { closeTabs, openTab, type Tab, until } from '../support/tab.ts';

const canvases = (tab: Tab) =>
  [...composed(tab.domElement)].filter((part) => part instanceof HTMLCanvasElement);

/** Whether something in a chart is magenta, as nothing is by itself; the paler edges of lines count. */
function hasMagenta(canvas: HTMLCanvasElement): boolean {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
    if (red > 250 && green < 5 && blue > 250 && alpha > 64) return true;
  }
  return false;
}

async function openCharts(): Promise<Tab> {
  const tab = await openTab();
  await until(tab, 'Usage over time');
  const charts = [...composed(tab.domElement)].find((part) => part.localName.endsWith('usage-charts'));
  charts?.scrollIntoView();
  await until(tab, () => canvases(tab).length === 3 && canvases(tab).every(({ width }) => width > 0));
  return tab;
}

describe('the charts, when the hub changes colors and updates', () => {
  afterEach(closeTabs);

  const changes: readonly [what: string, variable: string, charts: number][] = [
    ['the hatch of the overage', 'text-error-normal', 1],
    ['the grid', 'outline-secondary-normal', 3],
    ['the line', 'text-secondary-normal', 3],
    ['the entitlement', 'text-primary-normal', 3],
  ];
  for (const [what, variable, charts] of changes) {
    it(`have ${what} in the new color`, async () => {
      const tab = await openCharts();
      const colored = () => canvases(tab).filter(hasMagenta).length;
      expect(colored()).to.equal(0);
      tab.domElement.style.setProperty(`--mds-color-theme-${variable}`, 'magenta');
      await tab.update({});
      await until(tab, () => colored() === charts);
    });
  }
});
