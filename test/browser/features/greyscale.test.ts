/**
 * States where there is no color: all that stands for one has the same grey, as high-contrast themes have it, and words,
 * shapes and patterns are what is left to tell them apart.
 */
import { expect } from '@open-wc/testing';
import { Chart } from 'chart.js';
import { complianceStatuses } from '../../../src/domain/compliance.ts';
import { languageFor } from '../../../src/i18n/languages.ts';
import { loadWording } from '../../../src/i18n/translate.ts';
import { icons } from '../../../src/ui/icons.ts';
import { makeIcon } from '../../../src/ui/make.ts';
import { statusIcons } from '../../../src/ui/status-chip.ts';
import { composed, textOf } from '../support/find.ts';
import { openPartnerTab } from '../support/partner-tab.ts';
import { changesAlong, differenceOf, drawn, drawnOn, hasInkAt, type Ink } from '../support/shapes.ts';
import { closeTabs, openTab, type Tab, until } from '../support/tab.ts';

const grey = 'rgb(80, 80, 80)';
const meanings = ['text-primary', 'text-secondary', 'text-error', 'text-warning', 'text-success'];

async function makeGrey(tab: Tab): Promise<void> {
  for (const meaning of meanings)
    tab.domElement.style.setProperty(`--mds-color-theme-${meaning}-normal`, grey);
  await tab.update({});
}

const drawIcon = (icon: () => unknown) => drawn(makeIcon(icon) as SVGElement, 28, 28);

async function shapesOf(iconOf: Readonly<Record<string, () => unknown>>): Promise<Map<string, Ink>> {
  const drawings = Object.entries(iconOf).map(async ([name, icon]) => [name, await drawIcon(icon)] as const);
  return new Map(await Promise.all(drawings));
}

/** Pairs of shapes of which less than an eighth differs. */
const alikeAmong = (shapes: ReadonlyMap<string, Ink>) =>
  [...shapes].flatMap(([name, shape], place) =>
    [...shapes]
      .slice(place + 1)
      .filter(([, other]) => differenceOf(shape, other) < 0.125)
      .map(([other]) => `${name} looks like ${other}`),
  );

const findAll = <T extends Element>(tab: Tab, selector: string) =>
  [...composed(tab.domElement)].filter((part): part is T => part.matches(selector));

describe('without color', () => {
  afterEach(closeTabs);

  it('each status has a shape of its own, and so has each kind of message', async () => {
    const statuses = await shapesOf(statusIcons);
    const messages = await shapesOf({ info: icons.infoCircle, warning: icons.warning, error: icons.error });
    expect([...statuses.keys()]).to.have.members([...complianceStatuses]);
    expect([...alikeAmong(statuses), ...alikeAmong(messages)]).to.deep.equal([]);
  });

  for (const locale of ['sv', 'en']) {
    it(`each status has a word of its own (${locale})`, async () => {
      const { t } = await loadWording(languageFor(locale));
      const words = complianceStatuses.map((status) => t(`compliance.${status}`));
      expect(new Set(words).size).to.equal(complianceStatuses.length);
    });

    it(`customers show a word and an icon, the same two for one status alone (${locale})`, async () => {
      const tab = await openPartnerTab({ props: { locale } });
      await until(tab, /All 12|Alla 12/);
      const chips = findAll(tab, '.rows .chip').map((chip) => [
        chip.className,
        `${textOf(chip)} ${chip.querySelector('path')?.getAttribute('d')}`,
      ]);
      expect(chips.every(([, mark]) => /^\S.* [Mm]\d/.test(mark!))).to.equal(true);
      const [kinds, marks] = [0, 1].map((side) => new Set(chips.map((chip) => chip[side])).size);
      const pairs = new Set(chips.map((chip) => chip.join())).size;
      expect(kinds).to.be.at.least(4);
      expect([marks, pairs]).to.deep.equal([kinds, kinds]);
    });

    it(`clusters show a word for each state, and an icon beside it (${locale})`, async () => {
      const tab = await openPartnerTab({ props: { locale, state: { view: 'clusters' } } });
      await until(tab, /20 clusters|20 kluster/);
      // On paper all rows are there.
      dispatchEvent(new Event('beforeprint'));
      const states = findAll(tab, '.rows .state').map((state) => [
        state.className,
        textOf(state.querySelector('.word')!),
        state.querySelectorAll('svg').length,
      ]);
      expect(states.every(([, word, drawings]) => word !== '' && drawings === 1)).to.equal(true);
      const [kinds, words] = [0, 1].map((side) => new Set(states.map((state) => state[side])).size);
      const pairs = new Set(states.map((state) => state.join())).size;
      dispatchEvent(new Event('afterprint'));
      expect(kinds).to.be.at.least(5);
      expect([words, pairs]).to.deep.equal([kinds, kinds]);
    });
  }

  it('the overage of a bar is hatched, what is covered is not', async () => {
    const tab = await openTab();
    await until(tab, 'Knowledge Worker is 40 over');
    await makeGrey(tab);
    const bar = findAll<SVGElement>(tab, 'svg').find((svg) => svg.querySelector('.hatch') !== null)!;
    const used = bar.querySelector<SVGRectElement>('.used')!;
    const [width, height] = [1200, 12];
    const ink = await drawn(bar, width, height);
    const covered = (parseFloat(used.getAttribute('width')!) / 100) * width;
    expect(covered).to.be.within(width / 2, width - 20);
    expect(changesAlong(ink, height / 2, 4, covered - 4)).to.equal(0);
    expect(changesAlong(ink, height / 2, covered + 3, width - 3)).to.be.at.least(8);
  });

  it('the overage in a chart is hatched, what was bought is dashed, and what is used is a whole line', async () => {
    const tab = await openTab();
    await until(tab, 'Usage over time');
    findAll(tab, '*')
      .find(({ localName }) => localName.endsWith('usage-charts'))!
      .scrollIntoView();
    const canvas = () => findAll<HTMLCanvasElement>(tab, 'canvas')[0];
    await until(tab, () => (canvas()?.width ?? 0) > 0);
    await makeGrey(tab);
    const chart = Chart.getChart(canvas()!)!;
    await until(tab, () => chart.data.datasets.every(({ borderColor }) => (borderColor ?? grey) === grey));
    const ink = drawnOn(canvas()!);
    const scale = ink.width / chart.width;
    const [used = [], bought = []] = [0, 1].map((index) =>
      chart.getDatasetMeta(index).data.map(({ x, y }) => ({ x: x * scale, y: y * scale })),
    );
    const [last, before] = [used.at(-1)!, used.at(-6)!];
    const limit = bought.at(-1)!.y;
    const over = (Math.max(last.y, before.y) + limit) / 2;
    expect(changesAlong(ink, over, before.x, last.x - 4)).to.be.at.least(6);
    expect(changesAlong(ink, limit + 40 * scale, before.x, last.x - 4)).to.equal(0);
    expect(changesAlong(ink, limit, bought[0]!.x, before.x)).to.be.at.least(20);
    const between = used
      .slice(1)
      .map(({ x, y }, index) => ({ x: (x + used[index]!.x) / 2, y: (y + used[index]!.y) / 2 }));
    expect([...used.slice(1, -1), ...between].filter(({ x, y }) => !hasInkAt(ink, x, y))).to.deep.equal([]);
  });
});
