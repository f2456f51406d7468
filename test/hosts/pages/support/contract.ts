/** What the page of any host offers to the assertions, under names that are the same for all. */
import type { ParcelConfigObject } from 'single-spa';

export type Props = Readonly<Record<string, unknown>>;
export type Load = () => Promise<ParcelConfigObject>;

/** How a callback of the hub behaves when it is called. */
export type Behaviour = 'works' | 'throws' | 'rejects' | 'hangs';

/** What the hub's getAccessToken gives, and what it gives when it is asked to renew it. */
export const hubToken = 'token-of-the-hub';
export const renewedToken = `${hubToken}-renewed`;

/** Written into the page as JSON. */
export interface PageConfig {
  readonly parcelUrl: string;
  /** Another module for the instance called two. */
  readonly otherParcelUrl: string | null;
  /** Whether React runs in its StrictMode. */
  readonly isStrict: boolean;
  /** The hub's clock, an ISO-8601 instant. */
  readonly now: string;
  /** A lifecycle that the host calls twice in a row. */
  readonly repeated: 'mount' | 'unmount' | null;
  /** Each instance's props that are plain data, by its name. */
  readonly props: Readonly<Record<string, Props>>;
  /** The callbacks that are passed, to every instance. */
  readonly callbacks: Readonly<Record<string, Behaviour>>;
}

export interface Stay {
  readonly name: string;
  /** Where the page wants it; an application has its own place. */
  readonly place: HTMLElement;
  readonly props: Props;
  readonly load: Load;
}

/** An instance of the parcel, as its host handles it. Promises are the host's own, where it has any. */
export interface Guest {
  /** Absent where the host passes no props on after the mount. */
  readonly update?: (changed: Props, isNodeRepeated: boolean) => unknown;
  readonly unmount: () => unknown;
  /** Mounts it again where it was. */
  readonly mount: () => unknown;
  /** What the parcel is in goes, with all that is in it. Absent where it is in nothing. */
  readonly leave?: () => unknown;
}

export interface HostPage {
  /** Resolves when the host says that it is mounted. */
  mount(stay: Stay): Promise<Guest>;
}

export interface HubCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** On `window`, for the assertions. */
export interface HubPage {
  /** What the instances called, in order. */
  readonly calls: readonly HubCall[];
  mount(name: string): Promise<void>;
  mountAgain(name: string): Promise<void>;
  /** All at once, none waiting for another. @returns for each what it was rejected with, or null. */
  update(name: string, changes: readonly Props[], isNodeRepeated: boolean): Promise<(string | null)[]>;
  unmount(name: string): Promise<void>;
  leave(name: string): Promise<void>;
  /** Takes an instance's place out of the page, and puts it back. */
  takeOut(name: string): void;
  putBack(name: string): void;
}

declare global {
  var hub: HubPage;
}
