import { expect } from '@open-wc/testing';
import { ApiError } from '../../../src/api/errors.ts';
import { downloadFile } from '../../../src/export/download.ts';
import type { PreparedExport } from '../../../src/export/prepared-export.ts';
import type { DownloadProgress } from '../../../src/export/report-job.ts';
import { downloadReport, prepareExport } from '../../../src/export/run-report.ts';
import type { ReportInput } from '../../../src/export/report-input.ts';
import { downloadsDuring } from './support/downloads.ts';
import { isZip, reportOver } from './support/input.ts';
import { clusters, type ListClusters, pagesOf, sessionWith } from './support/session.ts';

const request = { session: sessionWith(), report: reportOver(3), appVersion: '1.2.3' };

/** Stands in for the writer and notes what it is given. */
function notingExport() {
  const inputs: ReportInput[] = [];
  let disposals = 0;
  const prepared: PreparedExport = {
    make: (input, options) => {
      inputs.push(input);
      options?.onProgress?.(0.5);
      options?.onProgress?.(1);
      return Promise.resolve(new ArrayBuffer(1));
    },
    open: () => Promise.reject(new Error('Not of several customers.')),
    dispose: () => (disposals += 1),
  };
  return { prepared, inputs, disposals: () => disposals };
}

describe('downloading a report', () => {
  it('hands over an Excel file named after customer and period, through no link in the page', async () => {
    const [download, ...others] = await downloadsDuring(() => downloadReport(request));
    expect(others).to.deep.equal([]);
    expect(download?.name).to.equal('flex-usage_orebro-kabel-ab_2026-01-01_2026-01-03.xlsx');
    expect(download?.file.type).to.equal('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(download?.wasInPage).to.be.false;
    expect(isZip(await download!.file.arrayBuffer())).to.be.true;
  });

  it('uses what was prepared, with what the file is to say of itself', async () => {
    const { prepared, inputs } = notingExport();
    await downloadsDuring(() =>
      downloadReport({
        ...request,
        prepared,
        customer: { id: 'org-2', name: 'Acme' },
        subscriptionId: 'A',
        deepLink: 'https://hub.example/',
      }),
    );
    expect(inputs.map(({ context }) => context)).to.deep.equal([
      {
        hub: 'Control Hub',
        person: 'Eva Ek',
        customer: { id: 'org-2', name: 'Acme' },
        subscriptionId: 'A',
        underUsePercent: null,
        generatedAt: '2026-11-24T08:00:00.000Z',
        deepLink: 'https://hub.example/',
        appVersion: '1.2.3',
      },
    ]);
  });

  it('hands over nothing when it is called off', async () => {
    const downloads = await downloadsDuring(async () => {
      const work = downloadReport({ ...request, signal: AbortSignal.abort(new Error('enough')) });
      await work.catch((error: unknown) => expect(error).to.have.property('message', 'enough'));
    });
    expect(downloads).to.deep.equal([]);
  });

  it('is prepared ahead and ends unused', () => {
    expect(() => prepareExport().dispose()).not.to.throw();
  });
});

describe('the clusters of a report', () => {
  it('are those of the customer on the report’s last day', async () => {
    const { prepared, inputs } = notingExport();
    const asked: Parameters<ListClusters>[0][] = [];
    const session = sessionWith((query) => {
      asked.push(query);
      return pagesOf([
        { items: clusters(2), total: 3 },
        { items: clusters(1, 2), total: 3 },
      ]);
    });
    const customer = { id: 'org-2', name: 'Acme' };
    await downloadsDuring(async () => {
      const lack = await downloadReport({ ...request, session, prepared, customer });
      expect(lack).to.be.null;
    });
    expect(asked).to.deep.equal([{ orgIds: ['org-2'], asOf: '2026-01-03' }]);
    expect(inputs[0]?.clusters).to.deep.include({ total: 3, isComplete: true });
    expect(inputs[0]?.clusters?.items).to.have.length(3);
  });

  it('are not asked for where the person may not see them', async () => {
    const { prepared, inputs } = notingExport();
    await downloadsDuring(
      async () => expect(await downloadReport({ ...request, session: sessionWith(), prepared })).to.be.null,
    );
    expect(inputs[0]?.clusters).to.be.null;
  });

  it('may break off: there is a file, and what it lacks is told', async () => {
    const { prepared, inputs } = notingExport();
    const error = new ApiError('unavailable', 'gone');
    const session = sessionWith(() => pagesOf([{ items: clusters(2), total: 900 }], error));
    const downloads = await downloadsDuring(async () => {
      const lack = await downloadReport({ ...request, session, prepared });
      expect(lack).to.deep.equal({ what: 'clusters', error, read: 2, total: 900 });
    });
    expect(downloads).to.have.length(1);
    expect(inputs[0]?.clusters).to.deep.include({ total: 900, isComplete: false });
  });

  it('count in the progress, which never goes back and ends at the whole', async () => {
    const { prepared } = notingExport();
    const session = sessionWith(() =>
      pagesOf([
        { items: clusters(500), total: 1_000 },
        { items: clusters(500, 500), total: 1_000 },
      ]),
    );
    const steps: DownloadProgress[] = [];
    await downloadsDuring(() =>
      downloadReport({ ...request, session, prepared, onProgress: (step) => steps.push(step) }),
    );
    expect(steps.map(({ reading }) => reading)).to.deep.equal([
      { what: 'clusters', done: 500, total: 1_000 },
      { what: 'clusters', done: 1_000, total: 1_000 },
      null,
      null,
    ]);
    const fractions = steps.map(({ fraction }) => fraction);
    expect(fractions).to.deep.equal([...fractions].sort((a, b) => a - b));
    expect(fractions[0]).to.be.closeTo(0.25, 0.01);
    expect(fractions[1]).to.be.closeTo(0.5, 0.01);
    expect(fractions.at(-1)).to.equal(1);
  });

  it('being called off while they are read ends the writer that waits for them', async () => {
    const { prepared, inputs, disposals } = notingExport();
    const abort = new AbortController();
    const reason = new Error('enough');
    const session = sessionWith(() => {
      abort.abort(reason);
      return pagesOf([{ items: clusters(1), total: 1 }]);
    });
    const downloads = await downloadsDuring(async () => {
      const work = downloadReport({ ...request, session, prepared, signal: abort.signal });
      expect(await work.catch((error: unknown) => error)).to.equal(reason);
    });
    expect([downloads, inputs]).to.deep.equal([[], []]);
    expect(disposals()).to.equal(1);
  });
});

it('a download leaves the page as it was', async () => {
  const before = document.documentElement.outerHTML;
  await downloadsDuring(() => downloadFile(new Blob(['x']), 'x.txt'));
  expect(document.documentElement.outerHTML).to.equal(before);
});
