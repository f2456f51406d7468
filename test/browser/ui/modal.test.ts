import { expect } from '@open-wc/testing';
import { dialogOf, dialogsOf, dialogState, openCustomerTab, openDialog } from '../support/custom-report.ts';
import { closeTabs, until } from '../support/tab.ts';

/** Something of the hub's own that can hold the focus. */
function hubButton(): HTMLButtonElement {
  const button = document.body.appendChild(document.createElement('button'));
  button.textContent = 'Hub';
  return button;
}

/** By its words: an assertion about elements would print the whole page. */
const focusedWords = () => document.activeElement?.textContent;

const openFromLink = async () => {
  const tab = await openCustomerTab({ props: { state: dialogState } });
  await until(tab, () => dialogsOf(tab).length === 1);
  return tab;
};

describe('a dialog whose tab is taken away', () => {
  let button: HTMLButtonElement;
  beforeEach(() => {
    button = hubButton();
    button.focus();
  });
  afterEach(async () => {
    await closeTabs();
    button.remove();
  });

  it('gives the focus back to what had it in the hub', async () => {
    const tab = await openFromLink();
    expect(focusedWords()).not.to.equal('Hub');
    await tab.parcel.unmount();
    expect(focusedWords()).to.equal('Hub');
  });

  it('gives it back too where the hub has removed its node before', async () => {
    const tab = await openFromLink();
    tab.domElement.remove();
    expect(focusedWords()).to.equal('Hub');
  });

  it('leaves the focus where the hub has put it meanwhile', async () => {
    const tab = await openFromLink();
    const other = document.body.appendChild(document.createElement('button'));
    other.textContent = 'Another page of the hub';
    // The page behind a modal dialog takes no focus.
    dialogOf(tab).close();
    other.focus();
    await tab.parcel.unmount();
    expect(focusedWords()).to.equal('Another page of the hub');
    other.remove();
  });

  it('leaves the page usable when what opened it goes with it', async () => {
    const tab = await openCustomerTab();
    await openDialog(tab);
    await tab.parcel.unmount();
    button.focus();
    expect(focusedWords()).to.equal('Hub');
  });

  it('is a modal dialog again when its node comes back', async () => {
    const tab = await openFromLink();
    const { parentNode } = tab.domElement;
    tab.domElement.remove();
    parentNode?.append(tab.domElement);
    expect(dialogOf(tab).matches(':modal')).to.equal(true);
  });
});
