/** A file on its way, and what came of it: beside the page’s header, and in the dialog for a report of one's own. */
import { describeAccessibility, type Look, looksInTurn } from '../support/every-look.ts';
import {
  dialogComplete,
  dialogOf,
  dialogState,
  openCustomerTab,
  press,
  wordsOf,
} from '../support/custom-report.ts';
import { allByRole, buttonNamed } from '../support/find.ts';
import { failing, held, openPartnerTab, type PartnerTab, partnerService } from '../support/partner-tab.ts';
import { altered, until } from '../support/tab.ts';
import { catchDownloads, type Downloads } from '../export/support/downloads.ts';

interface State {
  readonly open: typeof openPartnerTab;
  readonly mock: typeof fetch;
  /** Whether the file is that of the dialog. */
  readonly isOwn?: true;
  /** Brings the state about, once the file was asked for. */
  readonly then: (tab: PartnerTab) => Promise<unknown>;
}

const service = () => altered({}, (_, body) => body);
const daily = '/partner/usage/daily/search';

const asked = /^(Download report|Hämta rapport)$/;
const done = /The report has been downloaded\.|Rapporten har hämtats\./;
const question = /Download anyway|Hämta ändå/;

const says = (words: RegExp) => (tab: PartnerTab) => until(tab, words);
const isWorking = (tab: PartnerTab) =>
  until(tab, () => allByRole(tab.domElement, 'progressbar').length === 1);
const canceled = async (tab: PartnerTab) => {
  await isWorking(tab);
  buttonNamed(tab.domElement, /^(Cancel|Avbryt)$/).click();
  await until(tab, /Canceled\. No file|Avbrutet\. Ingen fil/);
};
/** A part could not be read, and the file is taken without it. */
const incomplete = async (tab: PartnerTab) => {
  await until(tab, question);
  buttonNamed(tab.domElement, question).click();
  await until(tab, /but without the clusters|men utan klustren/);
};

const clustersHeld = () => held((path) => path === '/clusters', service()).fetch;
const clustersGone = () => failing((path) => (path === '/clusters' ? 503 : null), service());
const daysHeld = () => held((path) => path === daily).fetch;

const states: Readonly<Record<string, State>> = {
  'on its way': { open: openCustomerTab, mock: clustersHeld(), then: isWorking },
  'called off': { open: openCustomerTab, mock: clustersHeld(), then: canceled },
  there: { open: openCustomerTab, mock: service(), then: says(done) },
  'lacking a part': { open: openCustomerTab, mock: clustersGone(), then: says(question) },
  'there, but for a part': { open: openCustomerTab, mock: clustersGone(), then: incomplete },
  'of all customers on its way': { open: openPartnerTab, mock: daysHeld(), then: isWorking },
  'of all customers there': { open: openPartnerTab, mock: partnerService(), then: says(done) },
  'of all customers refused': {
    open: openPartnerTab,
    mock: failing((path) => (path === daily ? 403 : null)),
    then: says(/could not be read|kunde inte läsas/),
  },
  'of one’s own on its way': { open: openCustomerTab, mock: clustersHeld(), isOwn: true, then: isWorking },
  'of one’s own there': { open: openCustomerTab, mock: service(), isOwn: true, then: says(done) },
  'of one’s own lacking a part': {
    open: openCustomerTab,
    mock: clustersGone(),
    isOwn: true,
    then: says(question),
  },
  'of one’s own of all customers on its way': {
    open: openPartnerTab,
    mock: daysHeld(),
    isOwn: true,
    then: isWorking,
  },
};

/** Asks for the file of the page, or for that of the dialog. */
const reach =
  ({ open, mock, isOwn, then }: State) =>
  async (look: Look) => {
    const tab = await open({ mock, props: { ...look, state: isOwn ? dialogState : {} } });
    if (isOwn) {
      await dialogComplete(tab);
      await press(tab, asked);
      await until(tab, () => !wordsOf(tab).includes('The report can be downloaded when'));
    } else {
      const isEnabled = (button: Element) => !button.matches(':disabled');
      await until(tab, () => allByRole(tab.domElement, 'button', asked).some(isEnabled));
      buttonNamed(tab.domElement, asked).click();
    }
    await then(tab);
    return isOwn ? dialogOf(tab) : tab;
  };

let downloads: Downloads;
beforeEach(() => {
  downloads = catchDownloads();
});
afterEach(() => {
  downloads.restore();
});

describeAccessibility(
  'accessibility of a file',
  Object.fromEntries(Object.entries(states).map(([name, state]) => [name, reach(state)])),
  looksInTurn,
);
