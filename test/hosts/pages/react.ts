/** React, through single-spa-react's component, which passes its props on at every render. */
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { mountRootParcel } from 'single-spa';
import Parcel from 'single-spa-react/parcel';
import { offer } from './support/offer.ts';

offer(({ isStrict }) => ({
  async mount({ place, props, load }) {
    const root = createRoot(place);
    let current = props;
    const render = () =>
      new Promise<void>((parcelDidMount) => {
        const parcel = createElement(Parcel, {
          ...current,
          config: load,
          mountParcel: mountRootParcel,
          parcelDidMount,
        });
        root.render(isStrict ? createElement(StrictMode, null, parcel) : parcel);
      });
    await render();
    return {
      update: (changed) => {
        current = { ...current, ...changed };
        // Only the first render's parcel tells that it has mounted.
        void render();
      },
      unmount: () => root.render(null),
      mount: render,
      leave: () => root.unmount(),
    };
  },
}));
