/** What an export may leave behind in a page: workers, addresses of blobs, globals, built-ins, listeners. */

export interface Traces {
  /** Workers started and not ended. */
  readonly workers: () => number;
  readonly workersStarted: () => number;
  /** Blob addresses given out and not revoked. */
  readonly blobUrls: () => number;
  /** The window's names and the built-ins' members that were not there, or not the same, before. */
  readonly changes: () => string[];
  /** Event types the window has listeners for that it had not before. */
  readonly listeners: () => string[];
  readonly restore: () => void;
}

type Constructor = new (url: string | URL, options?: WorkerOptions) => Worker;

function snapshot(): Map<string, unknown> {
  const owners: Record<string, object> = {
    window,
    Function,
    'Function.prototype': Function.prototype,
    Object,
    'Object.prototype': Object.prototype,
    Symbol,
    'Symbol.prototype': Symbol.prototype,
    Promise,
    'Promise.prototype': Promise.prototype,
    'Array.prototype': Array.prototype,
    'String.prototype': String.prototype,
    Number,
  };
  const members = new Map<string, unknown>();
  for (const [name, owner] of Object.entries(owners)) {
    for (const [key, { value, get }] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
      members.set(`${name}.${key}`, typeof value === 'function' ? value : (get ?? true));
    }
  }
  return members;
}

/** @param create what a page does when asked for a worker; by default what it always does. */
export function watchPage(create?: Constructor): Traces {
  const real = {
    Worker,
    createObjectURL: URL.createObjectURL.bind(URL),
    revokeObjectURL: URL.revokeObjectURL.bind(URL),
  };
  const workers = new Set<Worker>();
  const urls = new Set<string>();
  const listeners: string[] = [];
  let started = 0;

  window.Worker = function (url: string | URL, options?: WorkerOptions) {
    started++;
    const worker = new (create ?? real.Worker)(url, options);
    workers.add(worker);
    const terminate = worker.terminate.bind(worker);
    worker.terminate = () => {
      workers.delete(worker);
      terminate();
    };
    return worker;
  } as unknown as typeof Worker;
  URL.createObjectURL = (source) => {
    const url = real.createObjectURL(source);
    urls.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    urls.delete(url);
    real.revokeObjectURL(url);
  };
  const listen: typeof window.addEventListener = (
    type: string,
    ...rest: [EventListenerOrEventListenerObject]
  ) => {
    listeners.push(type);
    EventTarget.prototype.addEventListener.call(window, type, ...rest);
  };
  window.addEventListener = listen;
  const before = snapshot();

  return {
    workers: () => workers.size,
    workersStarted: () => started,
    blobUrls: () => urls.size,
    changes() {
      const now = snapshot();
      const names = new Set([...before.keys(), ...now.keys()]);
      return [...names].filter((name) => before.get(name) !== now.get(name));
    },
    listeners: () => [...listeners],
    restore() {
      Object.assign(window, { Worker: real.Worker });
      URL.createObjectURL = real.createObjectURL;
      URL.revokeObjectURL = real.revokeObjectURL;
      Reflect.deleteProperty(window, 'addEventListener');
    },
  };
}
