/**
 * What single-spa calls: lifecycles alone. They wait for no data, never reject and use no `this`:
 * a parcel whose mount or update rejects can never be unmounted, and some hosts spread the lifecycles.
 */
import { type HubProps, readHubProps, type ReadProps } from './hub-props.ts';
import { defineElements, type Definitions } from './ui/define.ts';

/** What single-spa passes to a lifecycle beside the hub's own props. */
export interface LifecycleProps extends Partial<HubProps> {
  name?: string;
  unmountSelf?: () => Promise<unknown>;
}

/** The element a parcel consists of; it is assigned the hub's props anew on every update. */
interface RootElement extends HTMLElement {
  hubProps: ReadProps;
}

export interface ParcelConfig {
  /** Stands in for the name of an application that has none. */
  readonly name: string;
  readonly create: () => RootElement;
  /** Defined when a hub boots the parcel, never by importing it. */
  readonly elements: Definitions;
}

export interface Lifecycles {
  bootstrap: () => Promise<void>;
  /** single-spa 7 calls bootstrap so. */
  init: () => Promise<void>;
  mount: (props: LifecycleProps) => Promise<void>;
  update: (props: LifecycleProps) => Promise<void>;
  unmount: (props: LifecycleProps) => Promise<void>;
}

/** One mounted, or formerly mounted, parcel. */
interface Instance {
  /** What the hub passed so far, without the node: single-spa keeps props for good, so nothing in them may keep the page alive. */
  props: Partial<HubProps>;
  /** Where it was mounted, for a re-mount that does not repeat it. */
  place: WeakRef<HTMLElement> | null;
  element: RootElement | null;
  /** The container made for an application, which is passed none. */
  ownContainer: HTMLElement | null;
}

function readInto(instance: Instance, given: LifecycleProps): ReadProps {
  const read = readHubProps(given, instance.props);
  const { domElement, ...props } = read.props;
  if (domElement) instance.place = new WeakRef(domElement);
  instance.props = props;
  return { ...read, props };
}

/** Where single-spa's own adapters put an application that names no node. */
function applicationContainer(instance: Instance, name: string): HTMLElement {
  const id = `single-spa-application:${name}`;
  const existing = document.getElementById(id);
  if (existing) return existing;
  const container = document.createElement('div');
  container.id = id;
  instance.ownContainer = container;
  return document.body.appendChild(container);
}

export function createLifecycles({ name: ownName, create, elements }: ParcelConfig): Lifecycles {
  // `unmountSelf` is stable and unique per parcel; `name` is shared by all parcels of one config. Applications have no `unmountSelf`.
  const parcels = new WeakMap<object, Instance>();
  const applications = new Map<string, Instance>();

  function instanceOf({ unmountSelf, name = ownName }: LifecycleProps): Instance {
    const known = unmountSelf ? parcels.get(unmountSelf) : applications.get(name);
    if (known) return known;
    const instance: Instance = { props: {}, place: null, element: null, ownContainer: null };
    if (unmountSelf) parcels.set(unmountSelf, instance);
    else applications.set(name, instance);
    return instance;
  }

  function bootstrap(): Promise<void> {
    defineElements(elements);
    return Promise.resolve();
  }

  function mount(props: LifecycleProps): Promise<void> {
    const instance = instanceOf(props);
    const read = readInto(instance, props);
    const place = instance.place?.deref() ?? applicationContainer(instance, props.name ?? ownName);
    instance.element?.remove();
    const element = create();
    element.hubProps = read;
    instance.element = element;
    place.appendChild(element);
    return Promise.resolve();
  }

  function update(props: LifecycleProps): Promise<void> {
    const instance = instanceOf(props);
    const read = readInto(instance, props);
    if (instance.element) instance.element.hubProps = read;
    return Promise.resolve();
  }

  function unmount(props: LifecycleProps): Promise<void> {
    const instance = instanceOf(props);
    instance.element?.remove();
    instance.element = null;
    instance.ownContainer?.remove();
    instance.ownContainer = null;
    // single-spa keeps a root parcel's props for good.
    Reflect.deleteProperty(props, 'domElement');
    return Promise.resolve();
  }

  return { bootstrap, init: bootstrap, mount, update, unmount };
}
