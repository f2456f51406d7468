/** Vue, through single-spa-vue's component. */
import { mountRootParcel } from 'single-spa';
import Parcel from 'single-spa-vue/parcel';
import { createApp, h, reactive } from 'vue';
import { offer } from './support/offer.ts';

offer(() => ({
  async mount({ place, props, load }) {
    // A module is no plain object to Vue, which warns of it.
    const config = { ...(await load()) };
    const state = reactive({ isShown: true, props: { ...props } });
    let tellMounted = () => {};
    const untilMounted = () => new Promise<void>((resolve) => (tellMounted = resolve));
    const onParcelError = (error: unknown) => reportError(error);
    const app = createApp({
      render: () =>
        state.isShown
          ? h(Parcel, {
              config,
              mountParcel: mountRootParcel,
              parcelProps: state.props,
              onParcelMounted: () => tellMounted(),
              onParcelError,
            })
          : null,
    });
    const first = untilMounted();
    app.mount(place);
    await first;
    return {
      update: (changed) => {
        state.props = { ...state.props, ...changed };
      },
      unmount: () => {
        state.isShown = false;
      },
      mount: () => {
        state.isShown = true;
        return untilMounted();
      },
      leave: () => app.unmount(),
    };
  },
}));
