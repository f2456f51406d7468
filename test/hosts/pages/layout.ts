/** single-spa-layout: applications that the page's address calls for, each in an element that the layout makes. */
import { navigateToUrl, registerApplication, start, triggerAppChange } from 'single-spa';
import { constructApplications, constructLayoutEngine, constructRoutes } from 'single-spa-layout';
import { type Kit, offer } from './support/offer.ts';

/** Which of the two are shown at which path. */
const paths: Readonly<Record<string, readonly string[]>> = {
  '/': [],
  '/one': ['one'],
  '/two': ['two'],
  '/both': ['one', 'two'],
};

function startLayout({ load, propsOf }: Kit): void {
  const application = (name: string) => ({ type: 'application', name, props: propsOf(name) });
  const routes = constructRoutes({
    containerEl: '#layout',
    routes: Object.entries(paths).map(([path, names]) => ({
      type: 'route',
      path,
      exact: true,
      routes: names.map(application),
    })),
  });
  const applications = constructApplications({ routes, loadApp: load });
  const layout = constructLayoutEngine({ routes, applications });
  applications.forEach((one) => registerApplication(one));
  layout.activate();
  start();
}

offer((kit) => {
  startLayout(kit);
  const shown = new Set<string>();
  const show = (name: string, isWanted: boolean) => {
    if (isWanted) shown.add(name);
    else shown.delete(name);
    const isShown = (names: readonly string[]) =>
      names.length === shown.size && names.every((name) => shown.has(name));
    const [path = '/'] = Object.entries(paths).find(([, names]) => isShown(names)) ?? [];
    navigateToUrl(path);
    return triggerAppChange();
  };
  return {
    async mount({ name }) {
      await show(name, true);
      return { mount: () => show(name, true), unmount: () => show(name, false) };
    },
  };
});
