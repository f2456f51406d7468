import { expect } from '@open-wc/testing';
import { ExportError } from '../../../src/export/errors.ts';
import { prepareExportFrom } from '../../../src/export/prepared-export.ts';
import { inputOver, isZip } from './support/input.ts';
import { type Traces, watchPage } from './support/page-traces.ts';

const workerUrl = new URL('../../../src/export/workbook.worker.ts', import.meta.url).href;
/** A worker that is ready and does what it is told with its request. */
const workerThat = (does: string) =>
  `data:text/javascript,postMessage({type:'ready'});onmessage=()=>{${encodeURIComponent(does)}}`;
const silent = workerThat('');

const small = inputOver(3);

/** Waits for what is expected to fail, and gives its error. */
async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.fail('It was expected to fail.'),
    (error: unknown) => error,
  );
}

/** A clock that stands still until it is wound: then what waited so long is called. */
function stoppedClock() {
  const waiting = new Map<() => void, number>();
  return {
    setTimer: (then: () => void, milliseconds: number) => {
      const call = () => then();
      waiting.set(call, milliseconds);
      return () => void waiting.delete(call);
    },
    pass(milliseconds: number) {
      for (const [call, left] of [...waiting]) {
        waiting.set(call, left - milliseconds);
        if (left > milliseconds) continue;
        waiting.delete(call);
        call();
      }
    },
    waiting: () => waiting.size,
  };
}

describe('making a file', () => {
  let traces: Traces;
  const watch = (...args: Parameters<typeof watchPage>) => (traces = watchPage(...args));

  function expectNothingLeft() {
    expect(traces.workers(), 'workers').to.equal(0);
    expect(traces.blobUrls(), 'blob addresses').to.equal(0);
    expect(traces.changes(), 'globals and built-ins').to.deep.equal([]);
    expect(traces.listeners(), 'listeners').to.deep.equal([]);
  }

  afterEach(() => traces.restore());

  describe('in a worker', () => {
    beforeEach(() => watch());

    it('gives the file and how far it is, and leaves nothing behind', async () => {
      const fractions: number[] = [];
      const file = await prepareExportFrom(workerUrl).make(inputOver(2_500), {
        onProgress: (fraction) => fractions.push(fraction),
      });
      expect(isZip(file)).to.be.true;
      expect(fractions.length).to.be.greaterThan(2);
      expect(fractions.at(-1)).to.equal(1);
      expect(fractions).to.deep.equal([...fractions].sort((a, b) => a - b));
      expect(traces.workersStarted()).to.equal(1);
      expectNothingLeft();
    });

    it('is prepared ahead and ends unused', () => {
      const prepared = prepareExportFrom(workerUrl);
      expect(traces.workers()).to.equal(1);
      prepared.dispose();
      expect(traces.workers()).to.equal(0);
    });

    it('says what went wrong in it', async () => {
      const failing = workerThat("postMessage({type:'failed',message:'no more memory'})");
      const error = await errorOf(prepareExportFrom(failing).make(small));
      expect(error).to.be.instanceOf(ExportError).with.property('kind', 'failed');
      expect(error).to.have.property('message', 'no more memory');
      expectNothingLeft();
    });

    it('fails when it breaks down', async () => {
      const broken = workerThat("throw new Error('broken')");
      const error = await errorOf(prepareExportFrom(broken).make(small));
      expect(error).to.be.instanceOf(ExportError).with.property('kind', 'failed');
      expectNothingLeft();
    });

    for (const [when, url] of [
      ['is at work', silent],
      ['is being loaded', workerUrl],
    ] as const) {
      it(`can be called off while it ${when}`, async () => {
        const abort = new AbortController();
        const reason = new Error('enough');
        const work = errorOf(prepareExportFrom(url).make(small, { signal: abort.signal }));
        abort.abort(reason);
        expect(await work).to.equal(reason);
        await new Promise((resolve) => setTimeout(resolve));
        expectNothingLeft();
      });
    }

    it('does not begin when it was called off before', async () => {
      const reason = new Error('enough');
      const work = prepareExportFrom(silent).make(small, { signal: AbortSignal.abort(reason) });
      expect(await errorOf(work)).to.equal(reason);
    });

    it('ends its work when it is disposed of', async () => {
      const prepared = prepareExportFrom(silent);
      const work = errorOf(prepared.make(small));
      prepared.dispose();
      expect(await work).to.have.property('name', 'AbortError');
      expect(traces.workers()).to.equal(0);
    });
  });

  describe('where a worker never answers', () => {
    const mute = 'data:text/javascript,';
    beforeEach(() => watch());

    it('works on the page’s thread when it has waited long enough for the start', async () => {
      const { setTimer, pass, waiting } = stoppedClock();
      const work = prepareExportFrom(mute, setTimer).make(small);
      pass(14_999);
      expect(traces.workers()).to.equal(1);
      pass(1);
      expect(traces.workers()).to.equal(0);
      expect(isZip(await work)).to.be.true;
      expect(waiting()).to.equal(0);
      expectNothingLeft();
    });

    it('fails when a worker at work has said nothing for too long', async () => {
      const { setTimer, pass, waiting } = stoppedClock();
      const prepared = prepareExportFrom(workerThat("postMessage({type:'progress',fraction:0.5})"), setTimer);
      let hasSpoken = () => {};
      const spoken = new Promise<void>((resolve) => (hasSpoken = resolve));
      const work = errorOf(prepared.make(small, { onProgress: () => hasSpoken() }));
      await spoken;
      pass(119_999);
      expect(traces.workers()).to.equal(1);
      pass(1);
      expect(await work)
        .to.be.instanceOf(ExportError)
        .with.property('kind', 'failed');
      expect(waiting()).to.equal(0);
      expectNothingLeft();
    });

    it('waits for a slow one as long as it says how far it is', async () => {
      const { setTimer, pass } = stoppedClock();
      const slow = workerThat(
        "let n=0;const go=()=>{n++<4?postMessage({type:'progress',fraction:n/4}):" +
          "postMessage({type:'done',file:new ArrayBuffer(7)});setTimeout(go,5)};go()",
      );
      const file = await prepareExportFrom(slow, setTimer).make(small, { onProgress: () => pass(100_000) });
      expect(file.byteLength).to.equal(7);
      expectNothingLeft();
    });

    it('leaves no timer when it is called off', () => {
      const { setTimer, waiting } = stoppedClock();
      const prepared = prepareExportFrom(mute, setTimer);
      expect(waiting()).to.equal(1);
      prepared.dispose();
      expect(waiting()).to.equal(0);
    });
  });

  describe('where the page refuses a worker', () => {
    const refusals: readonly [how: string, create: (() => void) | undefined, url: string][] = [
      ['its code cannot be loaded', undefined, 'https://flex.invalid/worker.js'],
      [
        'the address is not trusted',
        () => {
          throw new TypeError('This document requires TrustedScriptURL assignment.');
        },
        workerUrl,
      ],
      ['the content security policy forbids it', undefined, workerUrl],
    ];

    function refusingWorker(this: unknown) {
      const channel = Object.assign(new EventTarget(), { terminate: () => undefined, onerror: null });
      setTimeout(() =>
        (channel as unknown as { onerror: (event: Event) => void }).onerror(new Event('error')),
      );
      return channel;
    }

    for (const [index, [how, create, url]] of refusals.entries()) {
      it(`works on the page's thread and leaves nothing behind, when ${how}`, async () => {
        const stand = index === 2 ? refusingWorker : create;
        watch(stand as unknown as Parameters<typeof watchPage>[0]);
        const fractions: number[] = [];
        const file = await prepareExportFrom(url).make(small, {
          onProgress: (fraction) => fractions.push(fraction),
        });
        expect(isZip(file)).to.be.true;
        expect(fractions.at(-1)).to.equal(1);
        expectNothingLeft();
      });
    }

    it('works again, and side by side, though the page got its globals back', async () => {
      watch(refusingWorker as unknown as Parameters<typeof watchPage>[0]);
      const make = () => prepareExportFrom(workerUrl).make(small);
      const files = await Promise.all([make(), make()]);
      files.push(await make());
      expect(files.every(isZip)).to.be.true;
      expectNothingLeft();
    });

    it('leaves a page its own setImmediate', async () => {
      const own = { setImmediate: (callback: () => void) => setTimeout(callback) };
      Object.assign(window, own);
      try {
        watch(refusingWorker as unknown as Parameters<typeof watchPage>[0]);
        await prepareExportFrom(workerUrl).make(small);
        expect(window).to.have.property('setImmediate', own.setImmediate);
        expectNothingLeft();
      } finally {
        Reflect.deleteProperty(window, 'setImmediate');
      }
    });

    it('can be called off between slices', async () => {
      watch(refusingWorker as unknown as Parameters<typeof watchPage>[0]);
      const abort = new AbortController();
      const reason = new Error('enough');
      const work = prepareExportFrom(workerUrl).make(inputOver(2_500), {
        signal: abort.signal,
        onProgress: () => abort.abort(reason),
      });
      expect(await errorOf(work)).to.equal(reason);
      // What was at work stops at its next slice.
      await new Promise((resolve) => setTimeout(resolve, 50));
      expectNothingLeft();
    });
  });
});
