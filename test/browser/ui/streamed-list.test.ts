import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { StreamedList } from '../../../src/ui/streamed-list.ts';

interface Page {
  readonly items: readonly string[];
  readonly total: number;
}

/** What a test lets through page by page. */
class Source {
  #waiting: ((page: Page | null) => void) | null = null;
  #fail: ((error: Error) => void) | null = null;

  async *open(): AsyncGenerator<Page> {
    for (;;) {
      const page = await new Promise<Page | null>((resolve, reject) => {
        this.#waiting = resolve;
        this.#fail = reject;
      });
      if (page === null) return;
      yield page;
    }
  }

  /** The next page, or the end. */
  async send(page: Page | null): Promise<void> {
    await waitUntil(() => this.#waiting !== null);
    this.#waiting?.(page);
    this.#waiting = null;
  }

  async fail(): Promise<void> {
    await waitUntil(() => this.#waiting !== null);
    this.#fail?.(new Error('broken off'));
    this.#waiting = null;
  }
}

class Words {
  readonly items: string[] = [];
  add(items: readonly string[]): void {
    this.items.push(...items);
  }
}

class StreamHost extends LitElement {
  source = new Source();
  renders = 0;
  readonly stream = new StreamedList<readonly [string], string, Words>(this, {
    args: () => ['all'],
    open: () => this.source.open(),
    create: () => new Words(),
    keeps: () => true,
  });

  override render() {
    this.renders += 1;
    const { list, progress, total } = this.stream;
    return html`${list === null ? 'none' : list.items.join(' ')}, ${progress} of ${total}`;
  }

  get words(): string {
    return this.renderRoot.textContent;
  }
}
customElements.define('test-stream-host', StreamHost);

const openHost = () => fixture<StreamHost>(html`<test-stream-host></test-stream-host>`);
const shows = (host: StreamHost, words: string) =>
  waitUntil(() => host.words === words, `"${words}" is shown`);

describe('a list that comes in pages', () => {
  it('is shown from its first page on, and grows', async () => {
    const host = await openHost();
    expect(host.words).to.equal('none, loading of 0');
    await host.source.send({ items: ['a'], total: 3 });
    await shows(host, 'a, loading of 3');
    await host.source.send({ items: ['b'], total: 3 });
    await shows(host, 'a b, loading of 3');
    await host.source.send({ items: ['c'], total: 3 });
    await host.source.send(null);
    await shows(host, 'a b c, complete of 3');
  });

  it('is shown once for pages that come close together', async () => {
    const host = await openHost();
    await host.source.send({ items: ['a'], total: 9 });
    await shows(host, 'a, loading of 9');
    const { renders } = host;
    for (const item of ['b', 'c', 'd', 'e']) await host.source.send({ items: [item], total: 9 });
    await shows(host, 'a b c d e, loading of 9');
    expect(host.renders).to.equal(renders + 1);
  });

  it('is complete when its last page has come, though an item was taken away in between', async () => {
    const host = await openHost();
    await host.source.send({ items: ['a', 'b'], total: 4 });
    await host.source.send({ items: ['c', 'd'], total: 3 });
    await host.source.send(null);
    await shows(host, 'a b c d, complete of 3');
  });

  it('is broken off when a page fails, and begins anew when it is asked for again', async () => {
    const host = await openHost();
    await host.source.send({ items: ['a'], total: 2 });
    await host.source.fail();
    await shows(host, 'a, brokenOff of 2');
    host.stream.retry();
    await shows(host, 'a, loading of 2');
    await host.source.send({ items: ['a', 'b'], total: 2 });
    await shows(host, 'a b, complete of 2');
  });

  it('is not shown again after it has been taken away', async () => {
    const host = await openHost();
    await host.source.send({ items: ['a'], total: 3 });
    await shows(host, 'a, loading of 3');
    await host.source.send({ items: ['b'], total: 3 });
    host.remove();
    const { renders } = host;
    await aTimeout(500);
    expect(host.renders).to.equal(renders);
  });
});
