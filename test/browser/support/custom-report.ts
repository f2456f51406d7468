/** The dialog for a report of one's own, through the whole tab, in a hub that keeps the state it is told. */

import { focused } from './customers.ts';
import { allByRole, buttonNamed, composed, fieldNamed, textOf } from './find.ts';
import { openPartnerTab, type PartnerTab, rowsOf } from './partner-tab.ts';
import { until } from './tab.ts';

type Options = NonNullable<Parameters<typeof openPartnerTab>[0]>;

export const dialogState = { dialog: 'custom-report' } as const;

/** The tab of one customer, as Control Hub mounts it. @param mock a role, a scenario, or a service of one's own. */
export function openCustomerTab({ mock = {}, props = {} }: Options = {}): Promise<PartnerTab> {
  const ofCustomer = { hub: 'control-hub', role: 'customerFullAdmin' } as const;
  return openPartnerTab({
    mock: typeof mock === 'function' ? mock : { ...ofCustomer, ...mock },
    props: { hub: 'control-hub', ...props },
  });
}

export function dialogsOf({ domElement }: PartnerTab): HTMLDialogElement[] {
  return [...composed(domElement)].filter(
    (element): element is HTMLDialogElement => element instanceof HTMLDialogElement && element.open,
  );
}

export function dialogOf(tab: PartnerTab): HTMLDialogElement {
  const [dialog] = dialogsOf(tab);
  if (dialog === undefined) throw new Error(`No dialog is open. The page says: ${tab.text()}`);
  return dialog;
}

export const wordsOf = (tab: PartnerTab) => textOf(dialogOf(tab));

/** Waits until the dialog is there, with all that it shows beforehand. */
export async function dialogComplete(tab: PartnerTab): Promise<HTMLDialogElement> {
  await until(
    tab,
    () => dialogsOf(tab).length === 1 && /First rows of|Första|första rader/.test(wordsOf(tab)),
  );
  return dialogOf(tab);
}

/** Opens it from the header, as a user does. */
export async function openDialog(tab: PartnerTab): Promise<HTMLButtonElement> {
  await until(tab, () => allByRole(tab.domElement, 'button', /^Custom report$/).length === 1);
  const button = buttonNamed(tab.domElement, /^Custom report$/);
  button.focus();
  button.click();
  await dialogComplete(tab);
  return button;
}

export const ways: Readonly<Record<string, (dialog: HTMLDialogElement) => void>> = {
  Esc: (dialog) => {
    // What the browser does for the key.
    if (dialog.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close();
  },
  Close: (dialog) => {
    buttonNamed(dialog, 'Close').click();
  },
};

/** Presses a button, box or radio of the dialog; the next one comes a moment later. */
export async function press(tab: PartnerTab, name: string | RegExp): Promise<void> {
  const dialog = dialogOf(tab);
  const [button] = allByRole(dialog, 'button', name);
  (button ?? fieldNamed(dialog, name)).click();
  await new Promise(requestAnimationFrame);
}

export async function enter(tab: PartnerTab, field: string | RegExp, value: string): Promise<void> {
  const input = [
    ...allByRole(dialogOf(tab), 'textbox', field),
    ...allByRole(dialogOf(tab), 'combobox', field),
  ][0] as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise(requestAnimationFrame);
}

export const valueOf = (tab: PartnerTab, field: string | RegExp) =>
  (allByRole(dialogOf(tab), 'textbox', field)[0] as HTMLInputElement | undefined)?.value;

export const isOn = (tab: PartnerTab, name: string | RegExp) => fieldNamed(dialogOf(tab), name).checked;

/** What is chosen in the dialog's radios and boxes, by their labels. */
export const chosenIn = (tab: PartnerTab) =>
  allByRole(dialogOf(tab), 'textbox')
    .filter((field) => (field as HTMLInputElement).checked)
    .map((field) => [...((field as HTMLInputElement).labels ?? [])].map(textOf).join(' '));

export const sampleOf = (tab: PartnerTab) => rowsOf({ ...tab, domElement: dialogOf(tab) }, 'First rows');

/** A button or field that has the focus, by its name; empty where none has. */
export function focusedField(): string {
  const element = focused();
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement
    ? [...(element.labels ?? [])].map(textOf).join(' ')
    : element === null
      ? ''
      : textOf(element);
}

export const lastState = ({ states }: PartnerTab) => states.at(-1) ?? {};
