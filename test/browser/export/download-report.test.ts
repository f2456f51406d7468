import { aTimeout, expect } from '@open-wc/testing';
import { ApiError, type ApiErrorKind } from '../../../src/api/errors.ts';
import type { Page } from '../../../src/api/flex-api.ts';
import type { Cluster } from '../../../src/domain/cluster.ts';
import { languageFor } from '../../../src/i18n/languages.ts';
import { loadWording } from '../../../src/i18n/translate.ts';
import { findViolations } from '../support/axe.ts';
import { allByRole, buttonNamed, byRole, textOf } from '../support/find.ts';
import { DownloadStage, until } from './support/download-stage.ts';
import { loadWriter } from './support/load-writer.ts';
import { clusters, type ListClusters, pagesOf } from './support/session.ts';

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

describe('the download of a report', () => {
  let stage: DownloadStage;
  before(loadWriter);
  beforeEach(() => (stage = new DownloadStage()));
  afterEach(() => stage.close());

  it('ends with one sentence and the focus where it began', async () => {
    await stage.show(complete);
    stage.press('Download report');
    await stage.says('The report has been downloaded.');
    expect(stage.status()).to.equal('The report has been downloaded.');
    expect(stage.focused()).to.equal('Download report');
    expect([stage.downloads.count(), stage.events]).to.deep.equal([1, ['downloaded']]);
    expect(stage.traces.workers()).to.equal(0);
  });

  it('tells its end in a region that was there before, which is what gets read out', async () => {
    await stage.show(complete);
    const before = byRole(stage.element, 'status');
    stage.press('Download report');
    await stage.says('The report has been downloaded.');
    expect(byRole(stage.element, 'status')).to.equal(before);
  });

  it('says the same in Swedish', async () => {
    await stage.show(complete, swedish);
    stage.press('Hämta rapport');
    await stage.says('Rapporten har hämtats.');
  });

  it('shows how many clusters are read, without announcing each, and can be canceled', async () => {
    await stage.show(hanging);
    stage.press('Download report');
    await stage.says('500 of 1,000 clusters read');
    const bar = byRole(stage.element, 'progressbar', 'Preparing the report') as HTMLProgressElement;
    expect(bar.value).to.be.closeTo(0.25, 0.01);
    expect(stage.status()).to.equal('');
    expect(stage.focused()).to.equal('Cancel');
    expect(await findViolations()).to.deep.equal([]);
  });

  it('leaves nothing behind when it is canceled', async () => {
    await stage.show(hanging);
    stage.press('Download report');
    await stage.says('500 of 1,000 clusters read');
    stage.press('Cancel');
    await stage.says('Canceled. No file was made.');
    expect(stage.status()).to.equal('Canceled. No file was made.');
    expect(stage.focused()).to.equal('Download report');
    await until(() => stage.traces.workers() === 0, 'the worker’s end');
    expect([stage.downloads.count(), stage.traces.blobUrls(), stage.events]).to.deep.equal([0, 0, []]);
  });

  it('starts no writer ahead where the focus only comes back to its button', async () => {
    await stage.show(hanging);
    stage.press('Download report');
    await stage.says('500 of 1,000 clusters read');
    const cancel = buttonNamed(stage.element, 'Cancel');
    cancel.focus();
    // As in a page in front, whether this one is or not.
    const tellFocus = HTMLElement.prototype.focus;
    HTMLElement.prototype.focus = function (this: HTMLElement, options) {
      tellFocus.call(this, options);
      if (!document.hasFocus()) this.dispatchEvent(new FocusEvent('focus'));
    };
    try {
      cancel.click();
      await stage.says('Canceled. No file was made.');
      await until(() => stage.focused() === 'Download report', 'the focus');
    } finally {
      HTMLElement.prototype.focus = tellFocus;
    }
    await until(() => stage.traces.workers() === 0, 'the worker’s end');
    await aTimeout(200);
    expect(stage.traces.workers()).to.equal(0);
  });

  it('can be started again right after it was canceled', async () => {
    let answer = hanging;
    await stage.show((...args) => answer(...args));
    stage.press('Download report');
    await stage.says('clusters read');
    stage.press('Cancel');
    answer = complete;
    await stage.element.updateComplete;
    stage.press('Download report');
    await stage.says('The report has been downloaded.');
    expect(stage.downloads.count()).to.equal(1);
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
      await stage.show(failing(kind));
      stage.press('Download report');
      await stage.says('The clusters could not be read.');
      expect(textOf(byRole(stage.element, 'alert')))
        .to.contain(words)
        .and.to.contain(next)
        .and.to.contain('Tracking ID: FLEX_1');
      expect([stage.downloads.count(), stage.events]).to.deep.equal([0, []]);
      expect(allByRole(stage.element, 'button', 'Try again')).to.have.length(mayRetry ? 1 : 0);
      expect(stage.focused()).to.equal('Download anyway');
      expect(await findViolations()).to.deep.equal([]);

      stage.press('Download anyway');
      await stage.says('The report has been downloaded, but without the clusters');
      expect([stage.downloads.count(), stage.events]).to.deep.equal([1, ['downloaded', 'failure']]);
    });
  }

  it('makes no file of a part where the user cancels', async () => {
    await stage.show(failing('unavailable', { items: clusters(500), total: 1_000 }));
    stage.press('Download report');
    await stage.says('Only 500 of 1,000 clusters could be read.');
    stage.press('Cancel');
    await stage.says('Canceled. No file was made.');
    expect(stage.focused()).to.equal('Download report');
    await until(() => stage.traces.workers() === 0, 'the worker’s end');
    expect([stage.downloads.count(), stage.events]).to.deep.equal([0, []]);
  });

  it('says how many clusters a file has whose list broke off, and gets the whole on another try', async () => {
    let answer = failing('unavailable', { items: clusters(500), total: 1_000 });
    await stage.show((...args) => answer(...args));
    stage.press('Download report');
    await stage.says('Only 500 of 1,000 clusters could be read.');
    stage.press('Download anyway');
    await stage.says('The report has been downloaded, but only 500 of 1,000 clusters could be read.');
    expect(await findViolations()).to.deep.equal([]);
    stage.press('Try again');
    await stage.says('Only 500 of 1,000 clusters could be read.');
    answer = complete;
    stage.press('Try again');
    await stage.says('The report has been downloaded.');
    expect(stage.status()).to.equal('The report has been downloaded.');
    expect(stage.focused()).to.equal('Download report');
    expect(stage.downloads.count()).to.equal(2);
  });

  it('no longer says that it is done when another report is shown', async () => {
    await stage.show(complete);
    stage.press('Download report');
    await stage.says('The report has been downloaded.');
    stage.hand(4);
    await stage.element.updateComplete;
    expect(stage.status()).to.equal('');
  });

  it('is not said to be done beside another report than the one asked for', async () => {
    await stage.show(complete);
    stage.press('Download report');
    stage.hand(4);
    await until(() => stage.downloads.count() === 1, 'the file');
    await until(() => allByRole(stage.element, 'progressbar').length === 0, 'the end');
    expect(stage.status()).to.equal('');
    expect((await stage.downloads.files())[0]?.name).to.contain('2026-01-03');
  });

  it('keeps the focus on its button while other figures are on their way, and then does nothing', async () => {
    await stage.show(complete);
    const button = buttonNamed(stage.element, 'Download report');
    button.focus();
    stage.element.isUpdating = true;
    await stage.element.updateComplete;
    button.click();
    await stage.element.updateComplete;
    expect(stage.focused()).to.equal('Download report');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(allByRole(stage.element, 'progressbar')).to.have.length(0);
  });

  it('ends with its element', async () => {
    await stage.show(hanging);
    stage.press('Download report');
    await stage.says('500 of 1,000 clusters read');
    stage.element.remove();
    await until(() => stage.traces.workers() === 0, 'the worker’s end');
    expect([stage.downloads.count(), stage.events]).to.deep.equal([0, []]);
  });
});
