import type { ChartSpec } from './chart.ts';

/** The two grounds that charts are drawn on. */
export type ChartTheme = 'light' | 'dark';

/** The colours of a theme, apart so that their contrast can be checked. */
export interface ChartColours {
  /** What lies behind the chart; the chart itself is transparent, but labels have a halo of this colour. */
  readonly ground: string;
  readonly ink: string;
  readonly axis: string;
  readonly grid: string;
  /** Series colours that people with any kind of colour blindness can tell apart. */
  readonly palette: readonly string[];
}

/**
 * The colours of both themes. The palettes start from Okabe and Ito's, darkened or lightened until each colour
 * stands out from its ground by 3:1 at least.
 *
 * @see https://jfly.uni-koeln.de/color/
 */
export const chartColours: { readonly [theme in ChartTheme]: ChartColours } = {
  light: {
    ground: '#ffffff',
    ink: '#1c2128',
    axis: '#4b5563',
    grid: '#e7eaee',
    palette: ['#0067a5', '#c44e00', '#007a5e', '#a3468b', '#8a6a00', '#2d7fb8', '#6b4fa0', '#5c6470'],
  },
  dark: {
    ground: '#15181d',
    ink: '#e8ebef',
    axis: '#aab2bd',
    grid: '#2b313a',
    palette: ['#56b4e9', '#f0a04b', '#2cc295', '#dd8fc0', '#e5d04b', '#8ab8ff', '#b9a3ea', '#a3acb8'],
  },
};

const sans =
  '"Inter Variable", Inter, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';
const serif =
  '"Source Serif 4 Variable", "Source Serif 4", "Noto Serif", "Songti SC", "Noto Serif CJK SC", serif';

function describeStyles({ ground, ink, axis }: ChartColours): ChartSpec {
  const text = { font: sans, fontSize: 13, color: ink };
  const halo = {
    ...text,
    fill: ground,
    stroke: ground,
    strokeWidth: 4,
    strokeJoin: 'round',
    strokeOpacity: 0.9,
  };
  return {
    'lemma-axis': { color: axis, strokeWidth: 1.25, strokeCap: 'round' },
    'lemma-arrow': { color: axis, size: 50, filled: true, opacity: 1 },
    'lemma-axis-name': { ...text, font: serif, fontStyle: 'italic', fontSize: 15 },
    'lemma-tick': { ...text, fontSize: 12, color: axis },
    'lemma-tick-halo': { ...halo, fontSize: 12 },
    'lemma-curve': { strokeWidth: 2.4, strokeCap: 'round', strokeJoin: 'round' },
    'lemma-segment': { color: axis, strokeWidth: 1.6, strokeCap: 'round' },
    'lemma-read-out': { filled: true, size: 70, cursor: 'crosshair' },
    'lemma-dot': {
      color: ink,
      fill: ink,
      stroke: ground,
      strokeWidth: 1.5,
      size: 62,
      filled: true,
      opacity: 1,
    },
    'lemma-halo': halo,
    'lemma-label': text,
    'lemma-series-label': { font: sans, fontSize: 13, fontWeight: 600 },
  };
}

/**
 * A Vega-Lite `config` that gives a chart its colours and type. Specs name styles and leave the rest to this, so
 * one stored chart serves both themes.
 */
export function chartConfig(theme: ChartTheme): ChartSpec {
  const colours = chartColours[theme];
  const { ink, axis, grid, palette } = colours;
  return {
    background: 'transparent',
    font: sans,
    padding: 6,
    view: { stroke: null },
    axis: {
      gridColor: grid,
      gridWidth: 1,
      domainColor: axis,
      tickColor: axis,
      labelColor: axis,
      titleColor: ink,
      labelFontSize: 12,
      titleFontSize: 13,
      titleFontWeight: 500,
    },
    legend: { labelColor: ink, titleColor: ink, labelFontSize: 12, symbolStrokeWidth: 2.4 },
    title: { color: ink, fontSize: 15, fontWeight: 600, anchor: 'middle', offset: 14 },
    range: { category: [...palette] },
    style: describeStyles(colours),
  };
}
