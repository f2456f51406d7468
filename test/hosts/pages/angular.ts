/** Angular, through single-spa-angular's component. Compiled in the page, since its command line is not here. */
import '@angular/compiler';
import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import { mountRootParcel } from 'single-spa';
import { ParcelComponent } from 'single-spa-angular/parcel';
import { offer } from './support/offer.ts';

offer(() => ({
  async mount({ place, props, load }) {
    const isShown = signal(true);
    const shownProps = signal(props);
    let tellMounted = () => {};
    const untilMounted = () => new Promise<void>((resolve) => (tellMounted = resolve));
    class Hub {
      readonly load = load;
      readonly mountParcel = mountRootParcel;
      readonly isShown = isShown;
      readonly props = shownProps;
      readonly onMounted = () => tellMounted();
      readonly onError = (error: unknown) => reportError(error);
    }
    Component({
      selector: 'hub-page',
      imports: [ParcelComponent],
      template: `@if (isShown()) {
        <parcel [config]="load" [mountParcel]="mountParcel" [customProps]="props()"
          [onParcelMount]="onMounted" [handleError]="onError" />
      }`,
    })(Hub);
    const app = await createApplication({ providers: [provideZonelessChangeDetection()] });
    const first = untilMounted();
    app.bootstrap(Hub, place.appendChild(document.createElement('hub-page')));
    await first;
    return {
      update: (changed) => shownProps.set({ ...shownProps(), ...changed }),
      unmount: () => isShown.set(false),
      mount: () => {
        isShown.set(true);
        return untilMounted();
      },
      leave: () => app.destroy(),
    };
  },
}));
