/** The chart of one licence type as chart.js's configuration: pure, so that what is drawn can be tested without a canvas. */
import type { ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import type { Coverage } from '../../domain/series.ts';
import type { ChartPoint } from './chart-model.ts';

/** Colours as the page computes them. */
export interface ChartColors {
  readonly line: string;
  readonly entitlement: string;
  /** What fills the overage: a hatch, or where there can be none a colour. */
  readonly over: CanvasPattern | string;
  readonly grid: string;
  readonly text: string;
  readonly surface: string;
  readonly font: string;
}

/** Every word in the chart. */
export interface ChartWords {
  readonly used: string;
  readonly bought: string;
  /** Label at the end of the entitlement line: "Bought 1 200". */
  readonly boughtLabel: string;
  /** Of a day on which earlier readings stand in, line by line: how many clusters reported, and how old the oldest reading is. */
  readonly carried: (coverage: Coverage) => string[];
  readonly day: (index: number) => string;
  readonly units: (value: number) => string;
}

type LineConfig = ChartConfiguration<'line', (number | null)[], string>;
type LineDataset = ChartDataset<'line', (number | null)[]>;

/** Order of the data sets. */
const dataset = { used: 0, entitled: 1, covered: 2 } as const;

/** Writes what the dashed line is at its end: no legend to look up. */
function entitlementLabel(
  { boughtLabel }: ChartWords,
  { text, surface, font }: ChartColors,
  isBelow: boolean,
): Plugin<'line'> {
  return {
    id: 'entitlementLabel',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      const end = chart.getDatasetMeta(dataset.entitled).data.at(-1);
      if (!end) return;
      const { y } = end;
      ctx.save();
      ctx.font = `12px ${font}`;
      ctx.textAlign = 'right';
      ctx.textBaseline = isBelow ? 'top' : 'bottom';
      // A halo in the card's colour keeps it readable where the line runs through.
      ctx.lineWidth = 4;
      ctx.strokeStyle = surface;
      ctx.strokeText(boughtLabel, chartArea.right - 4, y + (isBelow ? 4 : -4));
      ctx.fillStyle = text;
      ctx.fillText(boughtLabel, chartArea.right - 4, y + (isBelow ? 4 : -4));
      ctx.restore();
    },
  };
}

/**
 * Marks the last day, and hollow those that hold a last known value. Drawn here and not by the points' own options:
 * as soon as one point differs, chart.js works out all options of every point by itself, which takes half an update.
 */
function dayMarks(points: readonly ChartPoint[], { line, surface }: ChartColors): Plugin<'line'> {
  return {
    id: 'dayMarks',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      const places = chart.getDatasetMeta(dataset.used).data;
      ctx.save();
      ctx.strokeStyle = line;
      ctx.lineWidth = 2;
      points.forEach(({ used, isCarried }, index) => {
        const place = places[index];
        const isMarked = isCarried || index === points.length - 1;
        if (!isMarked || used === null || place === undefined) return;
        ctx.beginPath();
        ctx.arc(place.x, place.y, isCarried ? 3.5 : 3, 0, 2 * Math.PI);
        ctx.fillStyle = isCarried ? surface : line;
        ctx.fill();
        ctx.stroke();
      });
      ctx.restore();
    },
  };
}

/**
 * What the hatch stands on. Commonly the entitlement; where one subscription is over while another has licences
 * to spare, the overage is more than what rises above the sum of entitlements.
 */
function overageFloor(points: readonly ChartPoint[]): number {
  const isNetted = points.every(
    ({ used, entitled, covered }) => used === null || covered === Math.min(used, entitled),
  );
  return isNetted ? dataset.entitled : dataset.covered;
}

export function chartConfig(
  points: readonly ChartPoint[],
  words: ChartWords,
  colors: ChartColors,
): LineConfig {
  const last = points.at(-1);
  // On the free side of the line, away from the hatch.
  const isOver = (last?.used ?? 0) > (last?.entitled ?? 0);
  const used: LineDataset = {
    data: points.map((point) => point.used),
    borderColor: colors.line,
    borderWidth: 2,
    pointRadius: 0,
    pointHoverRadius: 4,
    pointBorderColor: colors.line,
    pointBackgroundColor: colors.line,
    fill: { target: overageFloor(points), above: colors.over as string, below: 'transparent' },
  };
  const entitled: LineDataset = {
    data: points.map((point) => point.entitled),
    borderColor: colors.entitlement,
    borderWidth: 1.5,
    borderDash: [6, 4],
    stepped: 'before',
    pointRadius: 0,
    pointHoverRadius: 0,
  };
  const covered: LineDataset = {
    data: points.map((point) => point.covered),
    showLine: false,
    pointRadius: 0,
    pointHoverRadius: 0,
  };
  return {
    type: 'line',
    data: { labels: points.map(({ day }) => day), datasets: [used, entitled, covered] },
    options: {
      animation: false,
      normalized: true,
      maintainAspectRatio: false,
      // The last day's mark stands on the edge.
      layout: { padding: { right: 4 } },
      interaction: { mode: 'index', intersect: false },
      plugins: {
        tooltip: {
          filter: ({ datasetIndex }) => datasetIndex !== dataset.covered,
          callbacks: {
            title: ([item]) => (item ? words.day(item.dataIndex) : ''),
            label: ({ datasetIndex, parsed }) =>
              `${datasetIndex === dataset.used ? words.used : words.bought}: ${words.units(parsed.y ?? 0)}`,
            footer: ([item]) => {
              const point = item && points[item.dataIndex];
              return point?.isCarried ? words.carried(point) : '';
            },
          },
          displayColors: false,
        },
      },
      scales: {
        x: {
          grid: { display: false },
          border: { color: colors.grid },
          ticks: {
            color: colors.text,
            font: { family: colors.font, size: 12 },
            maxRotation: 0,
            autoSkipPadding: 24,
            // Days are about as wide as one another: measuring all ninety would take longer than drawing them.
            sampleSize: 10,
            callback: (value) => words.day(Number(value)),
          },
        },
        y: {
          // The entitlement is data, so the axis always includes it; whole licences have no half steps.
          grace: '10%',
          grid: { color: colors.grid },
          border: { display: false },
          ticks: {
            color: colors.text,
            font: { family: colors.font, size: 12 },
            precision: 0,
            maxTicksLimit: 5,
            callback: (value) => words.units(Number(value)),
          },
        },
      },
    },
    plugins: [entitlementLabel(words, colors, isOver), dayMarks(points, colors)],
  };
}
