import { expect } from '@open-wc/testing';
import { ExportError } from '../../../src/export/errors.ts';
import type { OpenReport } from '../../../src/export/make-report.ts';
import { type PreparedExport, prepareExportFrom } from '../../../src/export/prepared-export.ts';
import { customersInput, partsOf } from './support/customers.ts';
import { isZip } from './support/input.ts';
import { type Traces, watchPage } from './support/page-traces.ts';

const workerUrl = new URL('../../../src/export/workbook.worker.ts', import.meta.url).href;
/** A worker that is ready, takes what it is opened with, and does what it is told with the next request. */
const workerThat = (does: string) =>
  `data:text/javascript,${encodeURIComponent(
    `postMessage({type:'ready'});let n=0;onmessage=()=>{if(n++===0)postMessage({type:'taken'});else{${does}}}`,
  )}`;

function refusingWorker(this: unknown) {
  const channel = Object.assign(new EventTarget(), { terminate: () => undefined, onerror: null });
  setTimeout(() => (channel as unknown as { onerror: (event: Event) => void }).onerror(new Event('error')));
  return channel;
}

const soon = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.fail('It was expected to fail.'),
    (error: unknown) => error,
  );
}

async function write(prepared: PreparedExport): Promise<ArrayBuffer> {
  const report = await prepared.open(customersInput());
  for (const part of partsOf(3, 10)) await report.add(part);
  return report.end(null);
}

describe('a file that is written while its parts come', () => {
  let traces: Traces;
  let failures: unknown[];
  const note = (event: Event) => failures.push(event);
  const watch = (...args: Parameters<typeof watchPage>) => (traces = watchPage(...args));
  const refuse = () => watch(refusingWorker as unknown as Parameters<typeof watchPage>[0]);
  const work = () => watch();

  function expectNothingLeft() {
    expect(traces.workers(), 'workers').to.equal(0);
    expect(traces.blobUrls(), 'blob addresses').to.equal(0);
    expect(traces.changes(), 'globals and built-ins').to.deep.equal([]);
    expect(traces.listeners(), 'listeners').to.deep.equal([]);
    expect(failures, 'errors nobody caught').to.deep.equal([]);
  }

  beforeEach(() => {
    failures = [];
    for (const type of ['error', 'unhandledrejection']) window.addEventListener(type, note);
  });
  afterEach(() => {
    traces.restore();
    for (const type of ['error', 'unhandledrejection']) window.removeEventListener(type, note);
  });

  // The page’s thread comes first, so that the writer is loaded into a page that never had it.
  for (const [where, prepare] of [
    ['on the page’s thread', refuse],
    ['in a worker', work],
  ] as const) {
    describe(where, () => {
      beforeEach(() => prepare());

      it('is there at the end, and nothing else is left', async () => {
        expect(isZip(await write(prepareExportFrom(workerUrl)))).to.be.true;
        expectNothingLeft();
      });

      it('can be called off between its parts', async () => {
        const abort = new AbortController();
        const reason = new Error('enough');
        const prepared = prepareExportFrom(workerUrl);
        const report = await prepared.open(customersInput(), abort.signal);
        const [customers, days, later] = partsOf(3, 10);
        await report.add(customers!);
        await report.add(days!);
        abort.abort(reason);
        expect(await errorOf(report.add(later!))).to.equal(reason);
        expect(await errorOf(report.end(null))).to.equal(reason);
        prepared.dispose();
        await soon(50);
        expectNothingLeft();
      });

      for (const when of ['at once', 'a little later'] as const) {
        it(`can be called off when it has just been opened, ${when}`, async () => {
          const abort = new AbortController();
          const reason = new Error('enough');
          const prepared = prepareExportFrom(workerUrl);
          const report = await prepared.open(customersInput(), abort.signal);
          if (when === 'a little later') await Promise.resolve();
          abort.abort(reason);
          expect(await errorOf(report.end(null))).to.equal(reason);
          prepared.dispose();
          await soon(200);
          expectNothingLeft();
        });
      }

      it('is not begun when it was called off before', async () => {
        const reason = new Error('enough');
        const prepared = prepareExportFrom(workerUrl);
        expect(await errorOf(prepared.open(customersInput(), AbortSignal.abort(reason)))).to.equal(reason);
        prepared.dispose();
        await soon(50);
        expectNothingLeft();
      });

      it('ends when it is disposed of with parts still to come', async () => {
        const prepared = prepareExportFrom(workerUrl);
        const report = await prepared.open(customersInput());
        const [customers, days] = partsOf(1, 10);
        await report.add(customers!);
        await report.add(days!);
        prepared.dispose();
        expect(await errorOf(report.end(null))).to.have.property('name', 'AbortError');
        await soon(50);
        expectNothingLeft();
      });

      it('has a part done only when its rows are written: no two pages wait', async () => {
        const report: OpenReport = await prepareExportFrom(workerUrl).open(customersInput());
        const [customers, ...days] = partsOf(6, 500);
        await report.add(customers!);
        let isTaken = false;
        const first = report.add(days[0]!).then(() => (isTaken = true));
        await Promise.resolve();
        expect(isTaken).to.be.false;
        await first;
        for (const part of days.slice(1)) await report.add(part);
        await report.end(null);
        expectNothingLeft();
      });
    });
  }

  describe('in a worker that does not last', () => {
    const customers = partsOf(1, 1)[0]!;
    beforeEach(work);

    for (const [how, does, message] of [
      ['breaks down', "throw new Error('broken')", 'broken'],
      ['says what went wrong', "postMessage({type:'failed',message:'no more memory'})", 'no more memory'],
    ] as const) {
      it(`fails with the next part when it ${how}`, async () => {
        const prepared = prepareExportFrom(workerThat(does));
        const report = await prepared.open(customersInput());
        const error = await errorOf(report.add(customers));
        expect(error).to.be.instanceOf(ExportError).with.property('kind', 'failed');
        expect(error).to.have.property('message').that.contains(message);
        prepared.dispose();
        expectNothingLeft();
      });
    }

    it('fails with the next part when it says nothing for too long', async () => {
      const waiting: (() => void)[] = [];
      const prepared = prepareExportFrom(workerThat(''), (then) => {
        waiting.push(then);
        return () => waiting.splice(waiting.indexOf(then), 1);
      });
      const report = await prepared.open(customersInput());
      const adding = errorOf(report.add(customers));
      for (const giveUp of [...waiting]) giveUp();
      expect(await adding)
        .to.be.instanceOf(ExportError)
        .with.property('kind', 'failed');
      prepared.dispose();
      expect(waiting).to.deep.equal([]);
      expectNothingLeft();
    });
  });

  describe('in either place', () => {
    it('is the same file', async () => {
      work();
      const there = await write(prepareExportFrom(workerUrl));
      traces.restore();
      refuse();
      const here = await write(prepareExportFrom(workerUrl));
      expect(new Uint8Array(here)).to.deep.equal(new Uint8Array(there));
      expectNothingLeft();
    });
  });
});
