/** chart.js alone, with what makes it fast: only the parts used, no animation, data as they are; updated in place. */
import {
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { licenseTypes, type LicenseType } from '../../../src/domain/license.ts';
import type { UsageReport } from '../../../src/domain/report.ts';
import { expose } from './contender.ts';

type LineChart = Chart<'line', (number | null)[], string>;

let charts: LineChart[] = [];

/** Used, bought, and what of the use is covered: the same three series. */
function seriesOf({ days }: UsageReport, type: LicenseType): (number | null)[][] {
  const uses = days.map(({ byType }) => byType[type]);
  return [
    uses.map(({ used }) => used),
    uses.map(({ entitled }) => entitled),
    uses.map(({ used, overage }) => (used === null ? null : used - (overage ?? 0))),
  ];
}

function create(place: HTMLElement | undefined, report: UsageReport, type: LicenseType): LineChart {
  const canvas = document.createElement('canvas');
  place?.append(canvas);
  const [used = [], entitled = [], covered = []] = seriesOf(report, type);
  return new Chart(canvas, {
    type: 'line',
    data: {
      labels: report.days.map(({ day }) => day),
      datasets: [
        {
          data: used,
          pointRadius: 0,
          borderWidth: 2,
          fill: { target: 1, above: 'pink', below: 'transparent' },
        },
        { data: entitled, pointRadius: 0, borderDash: [6, 4], stepped: 'before' },
        { data: covered, pointRadius: 0, showLine: false },
      ],
    },
    options: {
      animation: false,
      normalized: true,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 24 } },
        y: { grace: '10%', ticks: { precision: 0, maxTicksLimit: 5 } },
      },
    },
  });
}

expose({
  prepare() {
    Chart.register(CategoryScale, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip);
    Chart.defaults.font.family = 'Arial, sans-serif';
  },
  mount(places, report) {
    charts = licenseTypes.map((type, index) => create(places[index], report, type));
  },
  unmount() {
    for (const chart of charts) {
      const { canvas } = chart;
      chart.destroy();
      canvas.remove();
    }
  },
  update(report) {
    charts.forEach((chart, index) => {
      seriesOf(report, licenseTypes[index] ?? 'knowledgeWorker').forEach((data, series) => {
        const dataset = chart.data.datasets[series];
        if (dataset) dataset.data = data;
      });
      chart.update('none');
    });
  },
});
