/**
 * The mock service as a real HTTP server: `npm run mock-api`, and tests with origins of their own.
 * Reads PORT, HUB, ROLE, SCENARIO and NOW; any bearer token is accepted.
 */
import { createMiddleware } from '@mswjs/http-middleware';
import express, { type RequestHandler } from 'express';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { createHandlers, type MockOptions } from './handlers.ts';
import { hubs, parseHub, parseRole, roleSlugs } from './policy.ts';
import { Refusal, respondRefused, trackingIdOf } from './refusal.ts';
import { parseScenario, scenarioNames } from './scenarios.ts';

const host = '127.0.0.1';
const defaultPort = 4010;

/** A request that any hub's page may make. The ready-made server would answer preflights with 404. */
const allowAnyOrigin: RequestHandler = (request, response, next) => {
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (request.method !== 'OPTIONS') {
    next();
    return;
  }
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, trackingid');
  response.setHeader('Access-Control-Max-Age', '600');
  response.status(204).end();
};

const answerNotFound: RequestHandler = (request, response, next) => {
  const asked = new Request(`http://${host}${request.url}`, {
    headers: { trackingid: request.get('trackingid') ?? '' },
  });
  const refused = respondRefused(new Refusal(404, 'There is no such path.'), trackingIdOf(asked, 0));
  response.status(refused.status).set(Object.fromEntries(refused.headers));
  refused.text().then((text) => response.send(text), next);
};

/** @param options.port 0 for any free one. */
export async function startMockServer(
  options: Omit<MockOptions, 'baseUrl'> & { readonly port: number },
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const app = express();
  app.disable('x-powered-by');
  app.use(allowAnyOrigin, createMiddleware(...createHandlers(options)), answerNotFound);
  const server = app.listen(options.port, host);
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Thrown for a value that is none of those allowed; its message is a sentence for the person who set it. */
export class SettingError extends Error {
  constructor(name: string, value: string, allowed: string) {
    super(`${name} is "${value}", but must be ${allowed}.`);
    this.name = 'SettingError';
  }
}

function oneOf(values: readonly string[]): string {
  return `one of ${values.join(', ')}`;
}

/** Settings as they are given in the environment; those left out have a default. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Omit<MockOptions, 'baseUrl'> & { readonly port: number } {
  const read = <T>(
    name: string,
    fallback: string,
    parse: (value: string) => T | null,
    allowed: string,
  ): T => {
    const given = environment[name] ?? '';
    const value = given === '' ? fallback : given;
    const parsed = parse(value);
    if (parsed === null) throw new SettingError(name, value, allowed);
    return parsed;
  };
  const parsePort = (value: string) =>
    /^\d{1,5}$/.test(value) && Number(value) < 65536 ? Number(value) : null;
  const parseNow = (value: string) => {
    if (value === 'real') return () => new Date();
    const time = Date.parse(value);
    return Number.isNaN(time) ? null : () => new Date(time);
  };
  return {
    port: read('PORT', String(defaultPort), parsePort, 'a port number from 0 to 65535'),
    hub: read('HUB', 'control-hub', parseHub, oneOf(hubs)),
    role: read('ROLE', 'customer-full-admin', parseRole, oneOf(roleSlugs)),
    scenario: read('SCENARIO', 'normal', parseScenario, oneOf(scenarioNames)),
    now: read('NOW', 'real', parseNow, 'an ISO 8601 instant such as 2026-11-24T09:00:00Z'),
  };
}

/** What went wrong, for the person at the terminal. */
function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Set PORT to another one, or to 0 for any that is free.`;
  if (code === 'EACCES') return `Port ${port} may not be used by you. Set PORT to another one.`;
  return error.message;
}

async function run(): Promise<void> {
  try {
    const { url } = await startMockServer(readSettings(process.env));
    console.log(`The mock Flex service answers at ${url}`);
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

const isStartedDirectly = import.meta.url === pathToFileURL(process.argv[1] ?? '').href;
if (isStartedDirectly) await run();
