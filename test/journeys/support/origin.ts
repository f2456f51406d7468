/** Web servers on loopback, one per origin of a journey. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly body: string | Buffer;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Origin {
  /** `http://127.0.0.1:1234`, without a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** @param answer what stands at a path; null is a 404. */
export async function startOrigin(
  answer: (path: string) => Answer | null | Promise<Answer | null>,
): Promise<Origin> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    void Promise.resolve(answer(pathname)).then((found) => {
      if (found === null) response.writeHead(404, { 'Access-Control-Allow-Origin': '*' }).end();
      else response.writeHead(200, { 'Content-Type': found.type, ...found.headers }).end(found.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
