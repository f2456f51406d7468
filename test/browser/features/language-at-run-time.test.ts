/** The hub's language may change at any time, with a dialog open as well. */
import { expect } from '@open-wc/testing';
import {
  dialogComplete,
  dialogOf,
  dialogsOf,
  dialogState,
  openCustomerTab,
  press,
} from '../support/custom-report.ts';
import { focused } from '../support/customers.ts';
import { allByRole, composed } from '../support/find.ts';
import type { PartnerTab } from '../support/partner-tab.ts';
import { plainWords, typedByOthers } from '../support/plain-words.ts';
import { closeTabs, until } from '../support/tab.ts';

/** What is chosen and typed in the dialog, and which control has the focus. */
function choicesOf(tab: PartnerTab) {
  const controls = [...composed(dialogOf(tab))].filter(
    (part) => part instanceof HTMLInputElement || part instanceof HTMLSelectElement,
  );
  return {
    fields: controls.map((field) => [
      field.id,
      field.value,
      field instanceof HTMLInputElement && field.checked,
    ]),
    focus: focused(),
  };
}

/** Changes it, and waits until every word on the page is of the other one. */
async function changeLanguage(tab: PartnerTab) {
  await tab.update({ locale: 'en-XA' });
  const typed = typedByOthers(tab.answers);
  await until(tab, () => tab.text().includes('~]') && plainWords(tab.domElement, typed).length === 0);
}

describe('another language while a dialog is open', () => {
  let kept = 0;
  afterEach(closeTabs);
  after(() => {
    console.log(
      `L5: ${kept} dialogs open while the language changed, all that was chosen kept, nothing asked`,
    );
  });

  it('keeps what was chosen for a report, asks the service nothing and leaves no word of the one before', async () => {
    const tab = await openCustomerTab({ props: { state: dialogState } });
    await dialogComplete(tab);
    await press(tab, 'Months');
    allByRole(dialogOf(tab), 'button', 'Close')[0]?.focus();
    await until(tab, () => !tab.text().includes('Loading'));
    const before = choicesOf(tab);
    const { length: asked } = tab.requests;

    await changeLanguage(tab);

    expect(choicesOf(tab)).to.deep.equal(before);
    expect(tab.requests.slice(asked)).to.deep.equal([]);
    kept += 1;
  });

  it('keeps the dialog of a cluster and its focus, asks the service nothing and leaves no word of the one before', async () => {
    const tab = await openCustomerTab({ props: { state: { view: 'clusters' } } });
    await until(tab, 'Total, 3 clusters');
    allByRole(tab.domElement, 'button', /^Manage /)[0]?.click();
    await until(tab, () => dialogsOf(tab).length === 1);
    const before = choicesOf(tab);
    const { length: asked } = tab.requests;

    await changeLanguage(tab);

    expect(choicesOf(tab)).to.deep.equal(before);
    expect(tab.requests.slice(asked)).to.deep.equal([]);
    kept += 1;
  });
});
