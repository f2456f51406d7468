import { expect } from '@open-wc/testing';
import { allByRole, composed, textOf } from '../support/find.ts';
import { altered, closeTabs, openTab, type Tab, until } from '../support/tab.ts';

const hebrew = 'שלום 12';
const arabic = 'مكتب';

/** The customer's first subscription under a name of one's own, all clusters under another. */
const renamed = (subscriptionId = hebrew) =>
  altered({}, (_, body) => {
    const text = JSON.stringify(body)
      .replaceAll('Sub123456', subscriptionId)
      .replaceAll(/"name":"cucm[^"]*"/g, `"name":"${arabic}"`);
    return JSON.parse(text) as unknown;
  });

const namesOn = (tab: Tab) =>
  [...composed(tab.domElement)].filter(({ tagName }) => tagName === 'BDI').map((name) => name.textContent);

describe('names read from right to left', () => {
  afterEach(closeTabs);

  it('are isolated in the next step, and the text stays as it is', async () => {
    const tab = await openTab({ mock: renamed() });
    await until(tab, `Ask your partner to order 40 Knowledge Worker licenses for ${hebrew}.`);
    expect(namesOn(tab)).to.include(hebrew);
    expect(tab.text()).not.to.match(/[\u2066-\u2069]/);
  });

  it('are isolated in what a link could not be followed for', async () => {
    const tab = await openTab({ props: { state: { subscription: arabic } } });
    await until(tab, `“${arabic}”`);
    expect(namesOn(tab)).to.include(arabic);
  });

  it('are isolated in labels, which have no elements', async () => {
    const tab = await openTab({ mock: renamed(), props: { state: { view: 'clusters' } } });
    await until(tab, () => allByRole(tab.domElement, 'button', /^Manage /).length > 0);
    const labels = allByRole(tab.domElement, 'button', arabic).map((button) =>
      button.getAttribute('aria-label'),
    );
    expect(labels).to.include(`Manage \u2068${arabic}\u2069`);
    for (const label of labels) expect(label).to.contain(`\u2068${arabic}\u2069`);
  });

  it('do not move what follows them, even with a control character that would', async () => {
    const tab = await openTab({ mock: renamed('Sub\u202e12') });
    await until(tab, 'Sub\u202e12.');
    const name = [...composed(tab.domElement)].find(
      ({ tagName, parentElement }) =>
        tagName === 'BDI' && textOf(parentElement!).includes('Ask your partner'),
    )!;
    const sentence = name.parentElement!;
    const boxOf = (text: Node, from: number, to: number) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      return range.getBoundingClientRect();
    };
    const last = [...sentence.childNodes].findLast((node) => node instanceof Text && node.data !== '')!;
    // The full stop; turned around with the name, it would stand before it.
    expect(boxOf(last, 0, 1).left).to.be.at.least(name.getBoundingClientRect().right - 1);
  });
});
