import { expect } from '@open-wc/testing';
import { ApiError, type ApiErrorKind } from '../../../src/api/errors.ts';
import { findViolations } from '../support/axe.ts';
import { allByRole } from '../support/find.ts';
import { DownloadStage, until } from './support/download-stage.ts';
import { english } from './support/input.ts';
import { loadWriter } from './support/load-writer.ts';
import { clusters, type ListClusters, pagesOf } from './support/session.ts';

const complete: ListClusters = () => pagesOf([{ items: clusters(2), total: 2 }]);

describe('a download that fails', () => {
  let stage: DownloadStage;
  before(loadWriter);
  beforeEach(() => (stage = new DownloadStage()));
  afterEach(() => stage.close());

  it('says that a part of the app could not be loaded when it never arrives', async () => {
    const { setTimeout } = window;
    // The only wait as long as this is the one for the app's own parts.
    window.setTimeout = ((then: () => void, milliseconds?: number) =>
      setTimeout(then, milliseconds === 30_000 ? 0 : milliseconds)) as typeof window.setTimeout;
    try {
      await stage.show(complete, { ...english, complete: () => new Promise(() => undefined) });
      stage.press('Download report');
      await stage.says('since a part of the app could not be loaded');
      expect(stage.focused()).to.equal('Download report');
      expect([stage.downloads.count(), stage.events]).to.deep.equal([0, ['failure']]);
    } finally {
      window.setTimeout = setTimeout;
    }
  });

  it('says that there is no file where it could not be written, and offers another try', async () => {
    stage.startWorkersWith(
      "postMessage({type:'ready'});onmessage=()=>postMessage({type:'failed',message:'full'})",
    );
    await stage.show();
    stage.press('Download report');
    await stage.says('The report could not be prepared.');
    expect([stage.downloads.count(), stage.events]).to.deep.equal([0, ['failure']]);
    expect(allByRole(stage.element, 'button', 'Try again')).to.have.length(1);
  });

  const failures: readonly [kind: ApiErrorKind, words: string, next: string, mayRetry: boolean][] = [
    ['network', 'The Flex service cannot be reached.', 'Check the network connection', true],
    ['unavailable', 'The Flex service is not available right now.', 'Try again in a while.', true],
    ['rateLimited', 'Too many requests right now.', 'Wait a moment', true],
    ['unauthorized', 'Your session has ended.', 'Sign in to the hub again.', true],
    ['contract', 'The answer from the Flex service could not be read.', 'Try again, and contact', true],
    ['forbidden', 'You do not have access to this data.', 'Ask an administrator', false],
    ['notFound', 'The data was not found.', 'Check that you have opened', false],
    ['badRequest', 'The service could not process the request.', 'Choose another time period.', false],
  ];
  for (const [kind, words, next, mayRetry] of failures) {
    it(`says what happened, what to do and what support will ask for: ${kind}`, async () => {
      await stage.show(complete);
      const error = new ApiError(kind, 'It failed.', { trackingId: 'FLEX_1' });
      stage.element.job = () => Promise.reject(error);
      stage.press('Download report');
      await stage.says('The report could not be prepared.');
      expect(stage.status()).to.contain(words).and.to.contain(next).and.to.contain('Tracking ID: FLEX_1');
      expect(allByRole(stage.element, 'button', 'Try again')).to.have.length(mayRetry ? 1 : 0);
      expect(stage.focused()).to.equal('Download report');
      expect([stage.downloads.count(), stage.events]).to.deep.equal([0, ['failure']]);
      expect(await findViolations()).to.deep.equal([]);
    });
  }

  it('leaves no worker behind, even where the writer was not used', async () => {
    await stage.show(complete);
    stage.element.job = () => Promise.reject(new Error('There is nothing to write.'));
    stage.press('Download report');
    await stage.says('The report could not be prepared.');
    expect(stage.traces.workersStarted()).to.be.greaterThan(0);
    await until(() => stage.traces.workers() === 0, 'the worker’s end');
  });
});
