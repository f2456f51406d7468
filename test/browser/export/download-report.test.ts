import { ContextProvider } from '@lit/context';
import { aTimeout, expect } from '@open-wc/testing';
import { ApiError, type ApiErrorKind } from '../../../src/api/errors.ts';
import type { Page } from '../../../src/api/flex-api.ts';
import type { Cluster } from '../../../src/domain/cluster.ts';
import { DownloadReport } from '../../../src/features/download-report/download-report.ts';
import { languageFor } from '../../../src/i18n/languages.ts';
import { loadWording } from '../../../src/i18n/translate.ts';
import { sessionContext } from '../../../src/session/session.ts';
import { defineElements } from '../../../src/ui/define.ts';
import { findViolations } from '../support/axe.ts';
import { allByRole, buttonNamed, byRole, textOf } from '../support/find.ts';
import { catchDownloads, type Downloads } from './support/downloads.ts';
import { english, reportOver } from './support/input.ts';
import { type Traces, watchPage } from './support/page-traces.ts';
import { clusters, type ListClusters, pagesOf, sessionWith } from './support/session.ts';

defineElements({ 'fxu-download-report': DownloadReport });
const swedish = await loadWording(languageFor('sv'));

const complete: ListClusters = () => pagesOf([{ items: clusters(2), total: 2 }]);
const failing =
  (kind: ApiErrorKind, ...pages: Page<Cluster>[]): ListClusters =>
  () =>
    pagesOf(pages, new ApiError(kind, 'It failed.', { trackingId: 'FLEX_1' }));

/** A list that gives its first page and then waits until it is called off. */
const hanging: ListClusters = async function* (_, signal) {
  yield await Promise.resolve({ items: clusters(500), total: 1_000 });
  await new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
};

async function until(isMet: () => unknown, what: string): Promise<void> {
  const deadline = performance.now() + 8000;
  while (!isMet()) {
    if (performance.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await aTimeout(5);
  }
}

describe('the download of a report', () => {
  let host: HTMLElement;
  let element: DownloadReport;
  let downloads: Downloads;
  let traces: Traces;
  let events: string[];

  /** Gives the element a report over some days to hand over. */
  function hand(length: number) {
    const report = reportOver(length);
    element.subject = report;
    element.job = (exporter, options) =>
      exporter.downloadReport({ session: element.session, report, ...options });
  }

  function show(listClusters?: ListClusters, wording?: typeof swedish) {
    const session = sessionWith(listClusters, wording);
    Object.assign(document, { title: 'Hub' });
    document.documentElement.lang = session.language;
    host = document.createElement('main');
    host.append(Object.assign(document.createElement('h1'), { textContent: 'UCM Cloud' }));
    new ContextProvider(host, { context: sessionContext, initialValue: session });
    for (const type of ['downloaded', 'failure']) host.addEventListener(type, () => events.push(type));
    element = document.createElement('fxu-download-report');
    hand(3);
    document.body.append(host);
    host.append(element);
    return element.updateComplete;
  }

  const focused = () => textOf(element.shadowRoot?.activeElement ?? document.createElement('i'));
  const status = () => textOf(byRole(element, 'status'));
  const says = (text: string) => until(() => textOf(element).includes(text), `“${text}”`);

  /** Presses as someone does who uses the keyboard: what is pressed has the focus. */
  function press(name: string) {
    const button = buttonNamed(element, name);
    button.focus();
    button.click();
  }

  beforeEach(() => {
    traces = watchPage();
    downloads = catchDownloads();
    events = [];
  });

  afterEach(() => {
    host.remove();
    downloads.restore();
    traces.restore();
  });

  it('ends with one sentence and the focus where it began', async () => {
    await show(complete);
    press('Download report');
    await says('The report has been downloaded.');
    expect(status()).to.equal('The report has been downloaded.');
    expect(focused()).to.equal('Download report');
    expect([downloads.count(), events]).to.deep.equal([1, ['downloaded']]);
    expect(traces.workers()).to.equal(0);
  });

  it('says the same in Swedish', async () => {
    await show(complete, swedish);
    press('Hämta rapport');
    await says('Rapporten har hämtats.');
  });

  it('says that a part of the app could not be loaded when it never arrives', async () => {
    const { setTimeout } = window;
    // The only wait as long as this is the one for the app's own parts.
    window.setTimeout = ((then: () => void, milliseconds?: number) =>
      setTimeout(then, milliseconds === 30_000 ? 0 : milliseconds)) as typeof window.setTimeout;
    try {
      await show(complete, { ...english, complete: () => new Promise(() => undefined) });
      press('Download report');
      await says('since a part of the app could not be loaded');
      expect(focused()).to.equal('Download report');
      expect([downloads.count(), events]).to.deep.equal([0, ['failure']]);
    } finally {
      window.setTimeout = setTimeout;
    }
  });

  it('shows how many clusters are read, without announcing each, and can be canceled', async () => {
    await show(hanging);
    press('Download report');
    await says('500 of 1,000 clusters read');
    const bar = byRole(element, 'progressbar', 'Preparing the report') as HTMLProgressElement;
    expect(bar.value).to.be.closeTo(0.25, 0.01);
    expect(status()).to.equal('');
    expect(focused()).to.equal('Cancel');
    expect(await findViolations()).to.deep.equal([]);
  });

  it('leaves nothing behind when it is canceled', async () => {
    await show(hanging);
    press('Download report');
    await says('500 of 1,000 clusters read');
    press('Cancel');
    await says('Canceled. No file was made.');
    expect(status()).to.equal('Canceled. No file was made.');
    expect(focused()).to.equal('Download report');
    await until(() => traces.workers() === 0, 'the worker’s end');
    expect([downloads.count(), traces.blobUrls(), events]).to.deep.equal([0, 0, []]);
  });

  it('starts no writer ahead where the focus only comes back to its button', async () => {
    await show(hanging);
    press('Download report');
    await says('500 of 1,000 clusters read');
    const cancel = buttonNamed(element, 'Cancel');
    cancel.focus();
    // As in a page in front, whether this one is or not.
    const tellFocus = HTMLElement.prototype.focus;
    HTMLElement.prototype.focus = function (this: HTMLElement, options) {
      tellFocus.call(this, options);
      if (!document.hasFocus()) this.dispatchEvent(new FocusEvent('focus'));
    };
    try {
      cancel.click();
      await says('Canceled. No file was made.');
      await until(() => focused() === 'Download report', 'the focus');
    } finally {
      HTMLElement.prototype.focus = tellFocus;
    }
    await until(() => traces.workers() === 0, 'the worker’s end');
    await aTimeout(200);
    expect(traces.workers()).to.equal(0);
  });

  it('can be started again right after it was canceled', async () => {
    let answer = hanging;
    await show((...args) => answer(...args));
    press('Download report');
    await says('clusters read');
    press('Cancel');
    answer = complete;
    await element.updateComplete;
    press('Download report');
    await says('The report has been downloaded.');
    expect(downloads.count()).to.equal(1);
  });

  const failures: readonly [kind: ApiErrorKind, words: string, next: string, mayRetry: boolean][] = [
    ['network', 'The Flex service cannot be reached.', 'Check the network connection', true],
    ['unavailable', 'The Flex service is not available right now.', 'Try again in a while.', true],
    ['rateLimited', 'Too many requests right now.', 'Wait a moment', true],
    ['unauthorized', 'Your session has ended.', 'Sign in to the hub again.', true],
    ['forbidden', 'You do not have access to this data.', 'Ask an administrator', false],
  ];
  for (const [kind, words, next, mayRetry] of failures) {
    it(`asks whether to do without clusters that cannot be read, and says why: ${kind}`, async () => {
      await show(failing(kind));
      press('Download report');
      await says('The clusters could not be read.');
      expect(textOf(byRole(element, 'alert')))
        .to.contain(words)
        .and.to.contain(next)
        .and.to.contain('Tracking ID: FLEX_1');
      expect([downloads.count(), events]).to.deep.equal([0, []]);
      expect(allByRole(element, 'button', 'Try again')).to.have.length(mayRetry ? 1 : 0);
      expect(focused()).to.equal('Download without the rest');
      expect(await findViolations()).to.deep.equal([]);

      press('Download without the rest');
      await says('The report has been downloaded, but without the clusters');
      expect([downloads.count(), events]).to.deep.equal([1, ['downloaded', 'failure']]);
    });
  }

  it('makes no file of a part where the user stops', async () => {
    await show(failing('unavailable', { items: clusters(500), total: 1_000 }));
    press('Download report');
    await says('Only 500 of 1,000 clusters could be read.');
    press('Stop');
    await says('Canceled. No file was made.');
    expect(focused()).to.equal('Download report');
    await until(() => traces.workers() === 0, 'the worker’s end');
    expect([downloads.count(), events]).to.deep.equal([0, []]);
  });

  it('says how many clusters a file has whose list broke off, and gets the whole on another try', async () => {
    let answer = failing('unavailable', { items: clusters(500), total: 1_000 });
    await show((...args) => answer(...args));
    press('Download report');
    await says('Only 500 of 1,000 clusters could be read.');
    press('Download without the rest');
    await says('The report has been downloaded, but only 500 of 1,000 clusters could be read.');
    expect(await findViolations()).to.deep.equal([]);
    press('Try again');
    await says('Only 500 of 1,000 clusters could be read.');
    answer = complete;
    press('Try again');
    await says('The report has been downloaded.');
    expect(status()).to.equal('The report has been downloaded.');
    expect(focused()).to.equal('Download report');
    expect(downloads.count()).to.equal(2);
  });

  it('says that there is no file where it could not be written, and offers another try', async () => {
    traces.restore();
    const code = "postMessage({type:'ready'});onmessage=()=>postMessage({type:'failed',message:'full'})";
    const broken = `data:text/javascript,${encodeURIComponent(code)}`;
    const RealWorker = Worker;
    traces = watchPage(function () {
      return new RealWorker(broken, { type: 'module' });
    } as unknown as Parameters<typeof watchPage>[0]);
    await show();
    press('Download report');
    await says('The report could not be prepared.');
    expect([downloads.count(), events]).to.deep.equal([0, ['failure']]);
    expect(allByRole(element, 'button', 'Try again')).to.have.length(1);
  });

  it('no longer says that it is done when another report is shown', async () => {
    await show(complete);
    press('Download report');
    await says('The report has been downloaded.');
    hand(4);
    await element.updateComplete;
    expect(status()).to.equal('');
  });

  it('is not said to be done beside another report than the one asked for', async () => {
    await show(complete);
    press('Download report');
    hand(4);
    await until(() => downloads.count() === 1, 'the file');
    await until(() => allByRole(element, 'progressbar').length === 0, 'the end');
    expect(status()).to.equal('');
    expect((await downloads.files())[0]?.name).to.contain('2026-01-03');
  });

  it('keeps the focus on its button while other figures are on their way, and then does nothing', async () => {
    await show(complete);
    const button = buttonNamed(element, 'Download report');
    button.focus();
    element.isUpdating = true;
    await element.updateComplete;
    button.click();
    await element.updateComplete;
    expect(focused()).to.equal('Download report');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(allByRole(element, 'progressbar')).to.have.length(0);
  });

  it('ends with its element', async () => {
    await show(hanging);
    press('Download report');
    await says('500 of 1,000 clusters read');
    element.remove();
    await until(() => traces.workers() === 0, 'the worker’s end');
    expect([downloads.count(), events]).to.deep.equal([0, []]);
  });
});
