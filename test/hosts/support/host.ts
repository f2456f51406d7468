/** A host as the suite knows it: its page, and what it does not do. */

/** What an assertion may need, and not every host does. */
export type Ability =
  /** Passes props on after the mount. */
  | 'update'
  /** Passes the node with every update. */
  | 'updateWithNode'
  | 'updateWithoutNode'
  /** Mounts where it is told to. */
  | 'place'
  /** Mounts the very parcel again that it has unmounted. */
  | 'sameParcel'
  /** Has the parcel in something that can go as a whole. */
  | 'parent'
  /** Mounts, unmounts and mounts in one go. */
  | 'strictMode';

export interface Host {
  /** As people call it; a run of some hosts finds them by a part of it. */
  readonly title: string;
  /** How a hub of this kind mounts the tab, for the README. */
  readonly how: string;
  /** The script of its page, in `pages`. */
  readonly page: string;
  /** Why an assertion makes no sense here. */
  readonly lacks: Readonly<Partial<Record<Ability, string>>>;
  /** Packages that stand in for others in its page. */
  readonly alias?: Readonly<Record<string, string>>;
  /** Globals that its packages are built with. */
  readonly define?: Readonly<Record<string, string>>;
  readonly isStrict?: boolean;
  /** What stands in the head of its page, before any module. */
  readonly head?: (parcelBase: string) => string;
  /** Further scripts of its page: their paths there, and their files in `node_modules`. */
  readonly scripts?: Readonly<Record<string, string>>;
  /** The id of the element that an instance is put into; default: its name. */
  readonly placeOf?: (name: string) => string;
}
