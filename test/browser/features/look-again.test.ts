import { expect } from '@open-wc/testing';
import { allByRole, buttonNamed, textOf } from '../support/find.ts';
import { closeTabs, openTab, range, type Tab, until } from '../support/tab.ts';

/** What a screen reader is told from here on. */
function listen(tab: Tab): readonly string[] {
  const heard: string[] = [];
  for (const region of allByRole(tab.domElement, 'status')) {
    const observer = new MutationObserver(() => {
      if (textOf(region) !== '') heard.push(textOf(region));
    });
    observer.observe(region, { childList: true, characterData: true, subtree: true });
  }
  return heard;
}

/** The focused element, through shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

function lookAgain(tab: Tab): HTMLButtonElement {
  const button = buttonNamed(tab.domElement, 'Check again');
  button.focus();
  button.click();
  return button;
}

const places: readonly [what: string, scenario: 'pending' | 'empty', view: string, still: string][] = [
  [
    'a report that waits for data',
    'pending',
    'dashboard',
    'The licenses are bought, but no usage has been collected yet.',
  ],
  [
    'a report without an order',
    'empty',
    'dashboard',
    'The Flex service has not received an order for this organization.',
  ],
  [
    'subscriptions of which there are none',
    'empty',
    'subscriptions',
    'The Flex service has not received an order for this organization.',
  ],
];

for (const [what, scenario, view, still] of places) {
  describe(`${what}, looked at again`, () => {
    afterEach(closeTabs);

    it('say once that nothing has come, each time, and leave the button under the finger', async () => {
      const tab = await openTab({ mock: { scenario }, props: { state: { view } } });
      await until(tab, 'Check again');
      const heard = listen(tab);
      for (const told of [[still], [still, still]]) {
        const before = tab.requests.length;
        const button = lookAgain(tab);
        await until(tab, () => heard.length >= told.length);
        expect(heard).to.deep.equal(told);
        expect(tab.requests.length).to.be.above(before);
        expect(focused()).to.equal(button);
      }
    });

    it('say once what is there when it has come, and keep the keyboard’s place', async () => {
      const tab = await openTab({ mock: { scenario }, props: { state: { view } } });
      await until(tab, 'Check again');
      tab.answer({});
      const heard = listen(tab);
      lookAgain(tab);
      await until(tab, 'Used 1,240');
      expect(heard).to.deep.equal([`Showing ${range('2026-10-25', '2026-11-23')}.`]);
      expect(tab.domElement.contains(document.activeElement)).to.equal(true);
    });
  });
}

describe('a report that waits for data', () => {
  afterEach(closeTabs);

  it('has its button in Swedish too', async () => {
    const tab = await openTab({ mock: { scenario: 'pending' }, props: { locale: 'sv' } });
    await until(tab, 'Kontrollera igen');
    expect(allByRole(tab.domElement, 'button', 'Kontrollera igen')).to.have.length(1);
  });

  it('says nothing any more of an earlier look when the language has changed', async () => {
    const tab = await openTab({ mock: { scenario: 'pending' } });
    await until(tab, 'Check again');
    const said = () => allByRole(tab.domElement, 'status').map(textOf);
    lookAgain(tab);
    await until(tab, () => said().some((words) => words.startsWith('The licenses are bought')));
    await tab.update({ locale: 'sv' });
    await until(tab, 'Kontrollera igen');
    expect(said().join('')).to.equal('');
  });
});
