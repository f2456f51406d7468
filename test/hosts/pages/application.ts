/** single-spa 6: an application, which is told of no place and never updated. */
import { registerApplication, start, triggerAppChange } from 'single-spa';
import { offer } from './support/offer.ts';

const active = new Set<string>();
start();

offer(() => ({
  async mount({ name, props, load }) {
    registerApplication({ name, app: load, activeWhen: () => active.has(name), customProps: props });
    const mount = () => {
      active.add(name);
      return triggerAppChange();
    };
    const unmount = () => {
      active.delete(name);
      return triggerAppChange();
    };
    await mount();
    return { mount, unmount };
  },
}));
