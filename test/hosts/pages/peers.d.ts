/**
 * What the pages use of the hosts' packages, which are not there before the first run: `npm ci` does not install them,
 * and some bring no types. An ambient module is preferred to an installed one, so types are the same before and after.
 */
declare module 'react' {
  export type Node = object | string | null;
  export type Component<Props> = (props: Props) => Node;
  export const StrictMode: Component<object>;
  export function createElement<Props extends object>(
    type: Component<Props> | string,
    props: Props | null,
    ...children: Node[]
  ): Node;
  export function useEffect(effect: () => undefined | (() => void), dependencies: readonly unknown[]): void;
  export function useRef<Value>(initial: Value): { current: Value };
  export function useState<Value>(initial: Value): [Value, (next: Value) => void];
}

declare module 'react-dom/client' {
  import type { Node } from 'react';
  export function createRoot(place: HTMLElement): { render(node: Node): void; unmount(): void };
}

declare module 'single-spa-react/parcel' {
  import type { Component } from 'react';
  const Parcel: Component<Readonly<Record<string, unknown>>>;
  export default Parcel;
}

declare module 'vue' {
  export type Node = object | null;
  export function h(component: object, props: Readonly<Record<string, unknown>>): Node;
  export function reactive<Value extends object>(value: Value): Value;
  export function createApp(component: { render: () => Node }): {
    mount(place: HTMLElement): void;
    unmount(): void;
  };
}

declare module 'single-spa-vue/parcel' {
  const Parcel: object;
  export default Parcel;
}

declare module '@angular/core' {
  export interface WritableSignal<Value> {
    (): Value;
    set(value: Value): void;
  }
  export function signal<Value>(value: Value): WritableSignal<Value>;
  export function Component(metadata: object): (type: new () => object) => void;
  export function provideZonelessChangeDetection(): object;
}

declare module '@angular/compiler' {}

declare module '@angular/platform-browser' {
  export function createApplication(options: { providers: readonly object[] }): Promise<{
    bootstrap(component: new () => object, place: HTMLElement): void;
    destroy(): void;
  }>;
}

declare module 'single-spa-angular/parcel' {
  export const ParcelComponent: new () => object;
}

declare module 'single-spa-7' {
  export { mountRootParcel } from 'single-spa';
}

declare module 'single-spa-layout' {
  import type { RegisterApplicationConfig } from 'single-spa';
  export type Routes = object;
  export function constructRoutes(routes: object): Routes;
  export function constructApplications(options: {
    routes: Routes;
    loadApp: () => Promise<unknown>;
  }): RegisterApplicationConfig[];
  export function constructLayoutEngine(options: {
    routes: Routes;
    applications: RegisterApplicationConfig[];
  }): { activate(): void };
}
