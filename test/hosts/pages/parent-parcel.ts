/** single-spa 6: a parcel of an application, which takes its parcels with it when it goes. */
import { type AppProps, registerApplication, start, triggerAppChange } from 'single-spa';
import { offer } from './support/offer.ts';
import { holdParcels } from './support/parcels.ts';

let isHere = true;
const nothing = () => Promise.resolve();

const mountParcel = new Promise<AppProps['mountParcel']>((resolve) => {
  const mount = (props: AppProps): Promise<void> => {
    resolve(props.mountParcel);
    return Promise.resolve();
  };
  registerApplication({
    name: 'shell',
    app: { bootstrap: nothing, mount, unmount: nothing },
    activeWhen: () => isHere,
  });
});
start();

offer(() => ({
  async mount(stay) {
    const guest = await holdParcels(await mountParcel).mount(stay);
    const leave = () => {
      isHere = false;
      return triggerAppChange();
    };
    return { ...guest, leave };
  },
}));
