import { expect } from '@open-wc/testing';
import { allByRole, composed } from '../support/find.ts';
import { closeTabs, openTab, type Tab, until } from '../support/tab.ts';

/** Pixels from the tab's top to an element's. */
const depthOf = (tab: Tab, element: Element | undefined, side: 'top' | 'bottom' = 'top') =>
  (element?.getBoundingClientRect()[side] ?? NaN) - tab.domElement.getBoundingClientRect().top;

async function openReport(width: number, scenario: 'normal' | 'overage' | 'pending', locale: string) {
  const tab = await openTab({ mock: { scenario }, props: { locale } });
  tab.domElement.style.width = `${String(width)}px`;
  await until(tab, /Knowledge Worker|Kunskapsarbetare/);
  await until(
    tab,
    () => allByRole(tab.domElement, 'heading', /License Usage by|Licensanvändning efter/).length,
  );
  return tab;
}

describe('the first screen of the usage report', () => {
  afterEach(closeTabs);

  for (const locale of ['en', 'sv']) {
    for (const scenario of ['normal', 'overage'] as const) {
      it(`shows the tops of the charts where it is 1024 by 700: ${scenario}, ${locale}`, async () => {
        const tab = await openReport(1024, scenario, locale);
        const figure = () => [...composed(tab.domElement)].find((part) => part.localName === 'figure');
        await until(tab, figure);
        const [name, plot] = figure()!.children;
        expect(depthOf(tab, name, 'bottom')).to.be.below(692);
        expect(depthOf(tab, plot)).to.be.below(700);
      });

      it(`shows the first type’s name, status, figures and bar where it is 288 wide: ${scenario}, ${locale}`, async () => {
        const tab = await openReport(288, scenario, locale);
        const bar = [...composed(tab.domElement)].find((part) => part.localName.endsWith('usage-bar'));
        expect(depthOf(tab, bar, 'bottom')).to.be.below(496);
      });
    }
  }

  it('has cards of one padding on a narrow page, that of the panel for waiting included', async () => {
    const tab = await openReport(288, 'pending', 'en');
    await until(tab, 'Check again');
    const cards = [...composed(tab.domElement)].filter((part) => part.matches('section.card'));
    const insets = cards.map((card) => getComputedStyle(card).paddingInline);
    expect(cards.length).to.be.above(3);
    expect(new Set(insets)).to.deep.equal(new Set(['16px']));
  });
});
