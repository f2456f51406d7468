/** Runs in the browser: the hub's callbacks, which note what they are called with and then behave as they are told. */
import {
  type Behaviour,
  type HubCall,
  hubToken,
  type PageConfig,
  type Props,
  renewedToken,
} from './contract.ts';

const answers: Readonly<Record<Behaviour, (value: unknown) => unknown>> = {
  works: (value) => value,
  throws: () => {
    throw new Error('The hub’s callback throws.');
  },
  rejects: () => Promise.reject(new Error('The hub’s callback rejects.')),
  hangs: () => new Promise(() => undefined),
};

/** An error with all that is in it; on the way to the assertions it would lose everything. */
function toPlain(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const { name, message, stack, cause } = value;
  return { ...Object.fromEntries(Object.entries(value)), name, message, stack, cause: toPlain(cause) };
}

export function makeCallbacks({ callbacks, now }: PageConfig, note: (call: HubCall) => void): Props {
  let token = hubToken;
  const results: Readonly<Record<string, (arg: { readonly forceRefresh?: boolean }) => unknown>> = {
    getAccessToken: ({ forceRefresh }) => {
      if (forceRefresh === true) token = renewedToken;
      return Promise.resolve(token);
    },
    now: () => new Date(now),
  };
  const entries = Object.entries(callbacks).map(([name, behaviour]) => {
    const callback = (...args: [{ readonly forceRefresh?: boolean }]): unknown => {
      note({ name, args: structuredClone(args.map(toPlain)) });
      return answers[behaviour](results[name]?.(...args));
    };
    return [name, callback] as const;
  });
  return Object.fromEntries(entries);
}
