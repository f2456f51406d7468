/** Where in a page a token can be found, which belongs into one header alone. */
import type { Page, Request } from 'playwright-core';
import { unzipSync } from 'fflate';

/** Text of the page, its attributes and its state, through shadow roots. */
function textOfPage(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const parts: string[] = [];
    const walk = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        parts.push(...[...element.attributes].map(({ name, value }) => `${name}=${value}`));
        if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement)
          parts.push(element.value);
        if (element.shadowRoot) {
          parts.push(element.shadowRoot.textContent);
          walk(element.shadowRoot);
        }
      }
    };
    walk(document);
    const databases = await indexedDB.databases();
    const history: unknown = globalThis.history.state;
    return {
      'the page': `${document.documentElement.outerHTML} ${parts.join(' ')}`,
      'its address': `${location.href} ${JSON.stringify(history)} ${document.title}`,
      'its storage': JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        databases,
        await caches.keys(),
        window.name,
      ]),
      'its globals': Object.entries(globalThis)
        .filter(([, value]) => typeof value === 'string')
        .map(([name, value]) => `${name}=${String(value)}`)
        .join(' '),
    };
  });
}

/** A request without the header that the token belongs into. */
async function textOfRequest(request: Request, apiUrl: string): Promise<string> {
  const { authorization, ...headers } = await request.allHeaders();
  const isForeign = !request.url().startsWith(apiUrl);
  return JSON.stringify([request.url(), headers, request.postData(), isForeign ? authorization : null]);
}

export interface Watch {
  /** Text that was handed over, by what it was. */
  add(where: string, text: string): void;
  /** Places that have the token, and the requests that went elsewhere. */
  findings(token: string): Promise<readonly string[]>;
}

/** Watches from now on. The page may ask its own origin, the parcel's and the service's. */
export function watchFor(page: Page, apiUrl: string, parcelUrl: string): Watch {
  const told: (readonly [string, string])[] = [];
  const requests: Request[] = [];
  page.on('console', (message) => told.push(['the console', message.text()]));
  page.on('pageerror', (error) =>
    told.push(['an error of the page', `${error.message} ${error.stack ?? ''}`]),
  );
  page.context().on('request', (request) => requests.push(request));
  return {
    add: (where, text) => void told.push([where, text]),
    async findings(token) {
      const sent = await Promise.all(
        requests.map(async (request) => ['a request', await textOfRequest(request, apiUrl)] as const),
      );
      const places = [...Object.entries(await textOfPage(page)), ...told, ...sent];
      const origins = [apiUrl, parcelUrl, new URL(page.url()).origin];
      const foreign = requests
        .map((request) => request.url())
        .filter((url) => /^https?:/.test(url) && !origins.some((origin) => url.startsWith(origin)));
      return [
        ...places.filter(([, text]) => text.includes(token)).map(([where]) => `the token is in ${where}`),
        ...foreign.map((url) => `${url} was asked`),
      ];
    },
  };
}

/** Every text in a workbook. */
export function textOfWorkbook(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((file) => new TextDecoder().decode(file))
    .join(' ');
}
