/**
 * The single-spa parcel: lifecycles only. They wait for no data, never reject and use no `this`:
 * a parcel whose mount or update rejects can never be unmounted, and some hosts spread the lifecycles.
 */
import { elements } from './elements.ts';
import { type HubProps, readHubProps, type ReadProps } from './hub-props.ts';
import { defineElements } from './ui/define.ts';

export type { HubProps, HubState, NavigationTarget } from './hub-props.ts';

/** What single-spa passes to a lifecycle beside the hub's own props. */
export interface LifecycleProps extends Partial<HubProps> {
  name?: string;
  unmountSelf?: () => Promise<unknown>;
}

/** One mounted, or formerly mounted, parcel. */
interface Instance {
  /** What the hub passed so far, without the node: single-spa keeps props for good, so nothing in them may keep the page alive. */
  props: Partial<HubProps>;
  /** Where it was mounted, for a re-mount that does not repeat it. */
  place: WeakRef<HTMLElement> | null;
  element: HTMLElementTagNameMap['fxu-app'] | null;
  /** The container made for an application, which is passed none. */
  ownContainer: HTMLElement | null;
}

// `unmountSelf` is stable and unique per parcel; `name` is shared by all parcels of one config. Applications have no `unmountSelf`.
const parcels = new WeakMap<object, Instance>();
const applications = new Map<string, Instance>();

function instanceOf({ unmountSelf, name = 'flex-usage' }: LifecycleProps): Instance {
  const known = unmountSelf ? parcels.get(unmountSelf) : applications.get(name);
  if (known) return known;
  const instance: Instance = { props: {}, place: null, element: null, ownContainer: null };
  if (unmountSelf) parcels.set(unmountSelf, instance);
  else applications.set(name, instance);
  return instance;
}

function readInto(instance: Instance, given: LifecycleProps): ReadProps {
  const read = readHubProps(given, instance.props);
  const { domElement, ...props } = read.props;
  if (domElement) instance.place = new WeakRef(domElement);
  instance.props = props;
  return { ...read, props };
}

/** Where single-spa's own adapters put an application that names no node. */
function applicationContainer(instance: Instance, name = 'flex-usage'): HTMLElement {
  const id = `single-spa-application:${name}`;
  const existing = document.getElementById(id);
  if (existing) return existing;
  const container = document.createElement('div');
  container.id = id;
  instance.ownContainer = container;
  return document.body.appendChild(container);
}

export function bootstrap(): Promise<void> {
  defineElements(elements);
  return Promise.resolve();
}

/** single-spa 7 calls bootstrap so. */
export const init = bootstrap;

export function mount(props: LifecycleProps): Promise<void> {
  const instance = instanceOf(props);
  const read = readInto(instance, props);
  const place = instance.place?.deref() ?? applicationContainer(instance, props.name);
  instance.element?.remove();
  const element = document.createElement('fxu-app');
  element.hubProps = read;
  instance.element = element;
  place.appendChild(element);
  return Promise.resolve();
}

export function update(props: LifecycleProps): Promise<void> {
  const instance = instanceOf(props);
  const read = readInto(instance, props);
  if (instance.element) instance.element.hubProps = read;
  return Promise.resolve();
}

export function unmount(props: LifecycleProps): Promise<void> {
  const instance = instanceOf(props);
  instance.element?.remove();
  instance.element = null;
  instance.ownContainer?.remove();
  instance.ownContainer = null;
  // single-spa keeps a root parcel's props for good.
  Reflect.deleteProperty(props, 'domElement');
  return Promise.resolve();
}
