import { expect } from '@open-wc/testing';
import { downloadFile } from '../../../src/export/download.ts';
import type { PreparedExport } from '../../../src/export/prepared-export.ts';
import { downloadReport, prepareExport } from '../../../src/export/run-report.ts';
import type { ReportInput } from '../../../src/export/report-input.ts';
import type { Session } from '../../../src/session/session.ts';
import { english, isZip, reportOver } from './support/input.ts';

interface Download {
  readonly name: string;
  readonly file: Blob;
  readonly wasInPage: boolean;
}

/** Catches what would go to the browser's downloads. */
async function downloadsDuring(action: () => unknown): Promise<Download[]> {
  const links: HTMLAnchorElement[] = [];
  const click = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')!;
  HTMLElement.prototype.click = function () {
    links.push(this as HTMLAnchorElement);
  };
  try {
    await action();
  } finally {
    Object.defineProperty(HTMLElement.prototype, 'click', click);
  }
  return Promise.all(
    links.map(async (link) => ({
      name: link.download,
      file: await (await fetch(link.href)).blob(),
      wasInPage: link.isConnected,
    })),
  );
}

const session: Session = {
  hub: 'control-hub',
  me: {
    person: { id: 'p-1', displayName: 'Eva Ek' },
    ownOrganization: { id: 'org-1', name: 'Örebro Kabel AB' },
    organization: { id: 'org-1', name: 'Örebro Kabel AB' },
    grants: [],
    grantedBy: new Map(),
    retentionDays: 400,
    underUsePercent: null,
  },
  api: {} as Session['api'],
  today: () => '2026-11-24',
  language: 'en',
  t: english.t,
  format: english.format,
};
const request = { session, report: reportOver(3), appVersion: '1.2.3' };

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
    const inputs: ReportInput[] = [];
    const prepared: PreparedExport = {
      make: (input) => {
        inputs.push(input);
        return Promise.resolve(new ArrayBuffer(1));
      },
      dispose: () => undefined,
    };
    await downloadsDuring(() =>
      downloadReport({
        ...request,
        prepared,
        customer: { id: 'org-2', name: 'Acme' },
        subscriptionId: 'A',
        deepLink: 'https://hub.example/',
        generatedAt: '2026-11-24T08:00:00Z',
      }),
    );
    expect(inputs.map(({ context }) => context)).to.deep.equal([
      {
        hub: 'Control Hub',
        person: 'Eva Ek',
        customer: { id: 'org-2', name: 'Acme' },
        subscriptionId: 'A',
        generatedAt: '2026-11-24T08:00:00Z',
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

it('a download leaves the page as it was', async () => {
  const before = document.documentElement.outerHTML;
  await downloadsDuring(() => downloadFile(new Blob(['x']), 'x.txt'));
  expect(document.documentElement.outerHTML).to.equal(before);
});
