/** This project's chart, as the dashboard uses it. */
import { licenseTypes } from '../../../src/domain/license.ts';
import { UsageChart } from '../../../src/features/usage-dashboard/usage-chart.ts';
import texts from '../../../locales/sv.json';
import { loadWording, type Wording } from '../../../src/i18n/translate.ts';
import { defineElements } from '../../../src/ui/define.ts';
import { tokens } from '../../../src/ui/tokens.ts';
import { expose } from './contender.ts';

let wording: Wording;
let charts: UsageChart[] = [];

expose({
  async prepare() {
    const load = () => Promise.resolve({ default: texts });
    wording = await loadWording({
      tag: 'sv',
      formatLocale: 'sv-SE',
      load,
      loadFirst: load,
      loadFew: load,
    });
    defineElements({ 'fxu-usage-chart': UsageChart });
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = tokens.cssText.replaceAll(':host', ':root');
    document.documentElement.style.setProperty('--mds-font-family-primary', 'Arial, sans-serif');
  },
  async mount(places, report) {
    charts = licenseTypes.map((type, index) => {
      const chart = document.createElement('fxu-usage-chart');
      // All that it asks of the session.
      Object.assign(chart, { session: wording, type, report });
      places[index]?.append(chart);
      return chart;
    });
    await Promise.all(charts.map((chart) => chart.updateComplete));
  },
  unmount: () => charts.forEach((chart) => chart.remove()),
  async update(report) {
    for (const chart of charts) chart.report = report;
    await Promise.all(charts.map((chart) => chart.updateComplete));
  },
});
