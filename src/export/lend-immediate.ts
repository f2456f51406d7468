/**
 * exceljs packs with a library that, in a window without `setImmediate`, adds one for good and listens to the
 * page's messages. It is lent one instead, and the page has it no longer than the work takes.
 */

interface ImmediateScope {
  setImmediate?: (callback: (...args: unknown[]) => void, ...args: unknown[]) => unknown;
  clearImmediate?: (handle: unknown) => void;
}

const scope = globalThis as unknown as ImmediateScope;
let borrowers = 0;

/** Unlike a timer, a message is not slowed down when one follows another. */
const setImmediate: ImmediateScope['setImmediate'] = (callback, ...args) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    callback(...args);
  };
  port2.postMessage(null);
  return port1;
};

const clearImmediate: ImmediateScope['clearImmediate'] = (handle) => {
  if (handle instanceof MessagePort) handle.close();
};

export async function lendImmediate<T>(work: () => Promise<T>): Promise<T> {
  if (borrowers === 0) {
    if (scope.setImmediate !== undefined) return work();
    Object.assign(scope, { setImmediate, clearImmediate });
  }
  borrowers++;
  try {
    return await work();
  } finally {
    borrowers--;
    if (borrowers === 0) {
      delete scope.setImmediate;
      delete scope.clearImmediate;
    }
  }
}
