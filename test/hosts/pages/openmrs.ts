/** React as OpenMRS's extensions use it: the lifecycles spread into another object, and updates of what has changed alone. */
import { createElement, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { mountRootParcel, type Parcel } from 'single-spa';
import type { Load, Props } from './support/contract.ts';
import { offer } from './support/offer.ts';

interface ExtensionProps {
  readonly load: Load;
  readonly state: Props;
  readonly onMounted: () => void;
}

async function renderExtension(domElement: HTMLElement, { load, state }: ExtensionProps): Promise<Parcel> {
  const parcel = mountRootParcel(
    { ...(await load()), name: 'flex-usage-extension' },
    { ...state, _meta: {}, _extensionContext: { extensionId: 'flex-usage' }, domElement },
  );
  await parcel.mountPromise;
  return parcel;
}

function Extension(props: ExtensionProps) {
  const [node, setNode] = useState<HTMLElement | null>(null);
  const parcel = useRef<Parcel | null>(null);
  /** One after the other: single-spa rejects an update during another. */
  const updates = useRef<Promise<unknown>>(Promise.resolve());
  const { state } = props;

  useEffect(() => {
    if (node === null) return undefined;
    const rendered = renderExtension(node, props).then((mounted) => {
      parcel.current = mounted;
      props.onMounted();
      return mounted;
    });
    return () => {
      parcel.current = null;
      void rendered.then((mounted) => mounted.unmount());
    };
  }, [node]);

  useEffect(() => {
    updates.current = updates.current.then(() => parcel.current?.update?.({ ...state }));
    return undefined;
  }, [state]);

  return createElement('div', { ref: setNode, 'data-extension-id': 'flex-usage' });
}

offer(() => ({
  async mount({ place, props, load }) {
    const root = createRoot(place);
    const render = (state: Props) =>
      new Promise<void>((onMounted) => root.render(createElement(Extension, { load, state, onMounted })));
    await render(props);
    return {
      update: (changed) => void render(changed),
      unmount: () => root.render(null),
      mount: () => render(props),
      leave: () => root.unmount(),
    };
  },
}));
