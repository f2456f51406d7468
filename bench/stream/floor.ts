/** What each page costs a document that only fetches, reads and parses it: less than that no code can take that shows it. */
import type { HeldList } from '../../test/journeys/support/held-service.ts';
import { startHeldService } from '../../test/journeys/support/held-service.ts';
import { launchBrowser, measurePage } from '../support/main-thread.ts';

/** As the parcel asks for the quarter in which `now` lies. */
const queries: Readonly<Record<HeldList, string>> = {
  '/partner/customers': '?from=2026-10-01&to=2026-11-23&max=250',
  '/clusters': '?asOf=2026-11-23&max=500',
};

/** Milliseconds of main-thread CPU, page by page. */
export async function measureFloor(list: HeldList, now: string): Promise<number[]> {
  const service = await startHeldService({
    hub: 'partner-hub',
    role: 'fullSalesAdmin',
    scenario: 'stress',
    now: () => new Date(now),
  });
  service.releaseAll(list);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const { cost, collectGarbage } = await measurePage(page);
  // Of the service's own origin; what it says there does not matter.
  await page.goto(service.url);
  const ask = (url: string) =>
    page.evaluate(async (address) => {
      const headers = { authorization: 'Bearer token', trackingid: `bench_${crypto.randomUUID()}_1` };
      const response = await fetch(address, { headers, cache: 'no-store' });
      const kept = globalThis as { answers?: unknown[] };
      (kept.answers ??= []).push(JSON.parse(await response.text()));
      return /<([^>]+)>/.exec(response.headers.get('link') ?? '')?.[1] ?? null;
    }, url);
  const idle = await cost(() => page.evaluate(() => Promise.resolve()));
  await collectGarbage();
  const costs: number[] = [];
  const links: (string | null)[] = [service.url + list + queries[list]];
  for (let url = links.pop() ?? null; url !== null; url = links.pop() ?? null) {
    const address = url;
    const taken = await cost(async () => links.push(await ask(address)));
    costs.push(Math.max(0, taken - idle));
  }
  await browser.close();
  await service.close();
  return costs;
}
