/** Runs in the browser: puts a host's page into the assertions' hands. */
import { makeCallbacks } from './callbacks.ts';
import type { Guest, HostPage, HubCall, Load, PageConfig, Props } from './contract.ts';

/** What a host's page is made with. */
export interface Kit {
  readonly isStrict: boolean;
  readonly load: Load;
  readonly propsOf: (name: string) => Props;
}

function repeat(load: Load, lifecycle: PageConfig['repeated']): Load {
  if (lifecycle === null) return load;
  return async () => {
    const lifecycles = await load();
    const once = lifecycles[lifecycle];
    return { ...lifecycles, [lifecycle]: [once, once].flat() };
  };
}

function placeOf(name: string): HTMLElement {
  const place = document.getElementById(name);
  if (place === null) throw new Error(`The page has no place called ${name}.`);
  return place;
}

/** @param loadFrom how this host gets hold of the parcel; most import its address. */
export function offer(
  createHost: (kit: Kit) => HostPage,
  loadFrom: (parcelUrl: string) => ReturnType<Load> = (parcelUrl) => import(parcelUrl) as ReturnType<Load>,
): void {
  const config = JSON.parse(document.getElementById('config')?.textContent ?? '{}') as PageConfig;
  const { parcelUrl, otherParcelUrl, repeated } = config;
  const load = repeat(() => loadFrom(parcelUrl), repeated);
  const loadOther = otherParcelUrl === null ? load : repeat(() => loadFrom(otherParcelUrl), repeated);
  const calls: HubCall[] = [];
  const callbacks = makeCallbacks(config, (call) => calls.push(call));
  const propsOf = (name: string): Props => ({ ...callbacks, ...config.props[name] });
  const host = createHost({ isStrict: config.isStrict, load, propsOf });
  const guests = new Map<string, Guest>();
  const places = new Map<string, HTMLElement>();

  const guestOf = (name: string): Guest => {
    const guest = guests.get(name);
    if (guest === undefined) throw new Error(`${name} was never mounted.`);
    return guest;
  };

  globalThis.hub = {
    calls,
    async mount(name) {
      const place = places.get(name) ?? placeOf(name);
      places.set(name, place);
      const stay = { name, place, props: propsOf(name), load: name === 'two' ? loadOther : load };
      guests.set(name, await host.mount(stay));
    },
    async mountAgain(name) {
      await guestOf(name).mount();
    },
    async update(name, changes, isNodeRepeated) {
      const { update } = guestOf(name);
      if (update === undefined) throw new Error('This host has no update.');
      const results = await Promise.allSettled(
        changes.map(async (changed) => update(changed, isNodeRepeated)),
      );
      return results.map((result) => (result.status === 'rejected' ? String(result.reason) : null));
    },
    async unmount(name) {
      await guestOf(name).unmount();
    },
    async leave(name) {
      const { leave } = guestOf(name);
      if (leave === undefined) throw new Error('What is in this host is in nothing.');
      await leave();
    },
    takeOut(name) {
      const place = placeOf(name);
      places.set(name, place);
      place.remove();
    },
    putBack(name) {
      const place = places.get(name);
      if (place === undefined) throw new Error(`${name} was never taken out.`);
      document.querySelector('main')?.append(place);
    },
  };
}
