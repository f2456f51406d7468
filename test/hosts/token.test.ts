/** The hub's token: in one header to one origin, and nowhere else, whatever goes wrong. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Route } from 'playwright-core';
import { isLongRun } from '../support/cases.ts';
import { rootParcel } from './hosts/root-parcel.ts';
import { hubToken, renewedToken } from './pages/support/contract.ts';
import { textOfWorkbook, type Watch, watchFor } from './support/find-token.ts';
import { type Hub, openHub, useParcel } from './support/open-hub.ts';
import { useService } from './support/service.ts';
import { chooseLastWeek, untilFigures } from './support/tab.ts';

const parcel = useParcel();
const service = useService();

const respond =
  (status: number, body = '{}', contentType = 'application/json') =>
  (route: Route) =>
    route.fulfill({ status, body, contentType, headers: { 'Access-Control-Allow-Origin': '*' } });

/** What may come back, and the words of the panel that then shows. */
const faults: Readonly<Record<string, readonly [answer: (route: Route) => Promise<void>, words: RegExp]>> = {
  'a second refusal': [respond(401), /Your session has ended/],
  'no access': [respond(403), /You do not have access/],
  'nothing there': [respond(404), /The data was not found/],
  'a request it does not understand': [respond(400), /could not process the request/],
  'an error of the service': [respond(500), /not available right now/],
  'a page to sign in on': [
    respond(200, '<!doctype html><title>Sign in</title>', 'text/html'),
    /could not be read/,
  ],
  'JSON cut short': [respond(200, '{"items": ['), /cannot be reached/],
  'JSON of another shape': [respond(200, '{"items": [{"formula": 1}]}'), /could not be read/],
  'no connection': [(route) => route.abort('connectionreset'), /cannot be reached/],
};

async function watchedHub(): Promise<{ readonly hub: Hub; readonly watch: Watch }> {
  const parcelOrigin = parcel();
  const apiUrl = service();
  let watch: Watch | undefined;
  const hub = await openHub(
    rootParcel,
    { parcel: parcelOrigin, apiUrl },
    {
      prepare: async (page) => {
        watch = watchFor(page, apiUrl, parcelOrigin.url);
      },
    },
  );
  assert.ok(watch);
  return { hub, watch };
}

async function assertNowhere(hub: Hub, watch: Watch): Promise<void> {
  for (const name of ['onError', 'onEvent', 'onStateChange', 'onNavigate']) {
    watch.add(`a call of ${name}`, JSON.stringify(await hub.calls(name)));
  }
  // Also finds the renewed one, which begins so.
  assert.deepEqual(await watch.findings(hubToken), []);
}

describe('the hub’s token', () => {
  it('is in no part of the page, of the file or of what is told, when all is well', async () => {
    const { hub, watch } = await watchedHub();
    await hub.mount();
    await untilFigures(hub.tab());
    await chooseLastWeek(hub.tab());
    const [download] = await Promise.all([
      hub.page.waitForEvent('download'),
      hub.tab().getByRole('button', { name: 'Download report' }).click(),
    ]);
    watch.add('the file', textOfWorkbook(await readFile(await download.path())));
    watch.add('the file’s name', download.suggestedFilename());
    await assertNowhere(hub, watch);
    await hub.close();
  });

  for (const [index, [what, [answer, words]]] of Object.entries(faults).entries()) {
    const skip = !isLongRun && index > 2 && 'npm run test:hosts';
    it(`is in none of them when the answer is ${what}`, { skip }, async () => {
      const { hub, watch } = await watchedHub();
      await hub.mount();
      await untilFigures(hub.tab());
      await hub.page.route(`${service()}/**`, answer);
      await hub.tab().getByRole('button', { name: 'Clusters', exact: true }).click();
      const alert = hub.tab().getByRole('alert').first();
      await alert.waitFor();
      assert.match(await alert.innerText(), words);
      await assertNowhere(hub, watch);
      await hub.close();
    });
  }
});

describe('a token that the service refuses', () => {
  it('is renewed once for all requests that were refused, and each is made again', async () => {
    const { hub } = await watchedHub();
    await hub.mount();
    await untilFigures(hub.tab());
    // Only now: the first request of all is alone, and another period is asked for by several at once.
    const refused: string[] = [];
    const repeated: string[] = [];
    await hub.page.route(`${service()}/**`, async (route) => {
      const request = route.request();
      const isRenewed = request.headers()['authorization'] === `Bearer ${renewedToken}`;
      (isRenewed ? repeated : refused).push(request.url());
      await (isRenewed ? route.fallback() : respond(401)(route));
    });
    await chooseLastWeek(hub.tab());
    const renewals = (await hub.calls('getAccessToken')).filter(
      ({ args: [options] }) => (options as { forceRefresh: boolean }).forceRefresh,
    );
    assert.equal(renewals.length, 1);
    assert.ok(refused.length > 1, `${refused.length} requests were refused`);
    assert.deepEqual(repeated.sort(), refused.sort());
    await hub.close();
  });
});
