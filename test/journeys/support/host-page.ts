/**
 * Runs in the browser: a hub's page that mounts the parcel through the real single-spa
 * and writes down what the parcel calls. Compiled and served as it is, so it imports nothing but single-spa.
 */
import { mountRootParcel, type Parcel, type ParcelConfigObject } from 'single-spa';

/** Written into the page as JSON. */
export interface HostConfig {
  readonly parcelUrl: string;
  readonly otherLitUrl: string | null;
  /** Props that are plain data. */
  readonly props: Readonly<Record<string, unknown>>;
  /** Callbacks the hub passes. */
  readonly callbacks: readonly string[];
  /** The hub's clock, an ISO-8601 instant; null for the real one. */
  readonly now: string | null;
  readonly token: string;
}

export interface HostCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** On `window`, for the journeys. */
export interface FlexHost {
  readonly calls: HostCall[];
  /** Violations of the page's content security policy. */
  readonly violations: string[];
  mount(): Promise<void>;
  update(props: Readonly<Record<string, unknown>>): Promise<void>;
  unmount(): Promise<void>;
}

declare global {
  var flexHost: FlexHost;
}

const violations: string[] = [];
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) => {
  violations.push(`${effectiveDirective} blocked ${blockedURI} ${sample} in ${sourceFile}`.trim());
});

const config = JSON.parse(document.getElementById('config')?.textContent ?? '{}') as HostConfig;
const calls: HostCall[] = [];

/** Errors lose everything on the way from the page to the journey. */
function toPlain(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  return { ...Object.fromEntries(Object.entries(value)), name: value.name, message: value.message };
}

function record(name: string) {
  return (...args: unknown[]): void => void calls.push({ name, args: args.map(toPlain) });
}

function propsOf({ props, callbacks, now, token }: HostConfig): Record<string, unknown> {
  return {
    ...props,
    ...Object.fromEntries(callbacks.map((name) => [name, record(name)])),
    ...(now === null ? {} : { now: () => new Date(now) }),
    getAccessToken: (options: { forceRefresh: boolean }) => {
      record('getAccessToken')(options);
      return Promise.resolve(options.forceRefresh ? `${token}-refreshed` : token);
    },
  };
}

let parcel: Parcel | null = null;

globalThis.flexHost = {
  calls,
  violations,
  async mount() {
    const domElement = document.getElementById('tab');
    if (domElement === null) throw new Error('The page has no place for the tab.');
    const lifecycles = (await import(config.parcelUrl)) as ParcelConfigObject;
    parcel = mountRootParcel(lifecycles, { domElement, ...propsOf(config) });
    await parcel.mountPromise;
  },
  async update(props) {
    await parcel?.update?.(props);
  },
  async unmount() {
    await parcel?.unmount();
    parcel = null;
  },
};

if (config.otherLitUrl !== null) await import(config.otherLitUrl);
await globalThis.flexHost.mount();
