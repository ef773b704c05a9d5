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
  /** From low to high, for lines and arrows; each colour stands out from the ground. */
  readonly ramp: readonly string[];
  /** From low to high, for areas. */
  readonly heat: readonly string[];
  /** From below zero over zero to above, for areas; the middle is close to the ground. */
  readonly diverging: readonly string[];
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
    ramp: ['#30059a', '#6a00a8', '#9c179e', '#bf3984', '#dd5e66', '#e07a3f'],
    heat: ['#440154', '#46327e', '#365c8d', '#277f8e', '#1fa187', '#4ac16d', '#a0da39', '#fde725'],
    diverging: ['#12456b', '#3f83b8', '#9cc7e2', '#f4f2ee', '#f4c08a', '#d37a20', '#7f3b05'],
  },
  dark: {
    ground: '#15181d',
    ink: '#e8ebef',
    axis: '#aab2bd',
    grid: '#2b313a',
    palette: ['#56b4e9', '#f0a04b', '#2cc295', '#dd8fc0', '#e5d04b', '#8ab8ff', '#b9a3ea', '#a3acb8'],
    ramp: ['#8f5bf0', '#b44fd6', '#d9559f', '#f0736a', '#fba13f', '#f7d13d', '#f6f5a0'],
    heat: ['#440154', '#46327e', '#365c8d', '#277f8e', '#1fa187', '#4ac16d', '#a0da39', '#fde725'],
    diverging: ['#9bd7f7', '#4e9fd6', '#2a5f88', '#22262c', '#7d4f20', '#d08a3a', '#ffd19a'],
  },
};

const sans =
  '"Inter Variable", Inter, KaTeX_Main, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';
const serif =
  '"Source Serif 4 Variable", "Source Serif 4", "Noto Serif", "Songti SC", "Noto Serif CJK SC", serif';

/** Fields, levels, and what stands in space. */
function describeFieldStyles({ ground, ink, axis, grid }: ChartColours): ChartSpec {
  return {
    'lemma-level': { strokeWidth: 1.7, strokeCap: 'round', strokeJoin: 'round' },
    'lemma-level-halo': {
      font: sans,
      fontSize: 11,
      fill: ground,
      stroke: ground,
      strokeWidth: 5,
      strokeJoin: 'round',
    },
    'lemma-level-label': { font: sans, fontSize: 11, color: ink },
    'lemma-heat': { opacity: 1, strokeWidth: 0 },
    'lemma-slope': { color: axis, strokeOpacity: 0.7, strokeWidth: 1.3, strokeCap: 'round' },
    'lemma-flow': { strokeWidth: 1.6, strokeCap: 'round' },
    'lemma-space-grid': { color: grid, strokeWidth: 1 },
    'lemma-space-edge': { color: axis, strokeWidth: 1, strokeOpacity: 0.55, strokeCap: 'round' },
    'lemma-trajectory': {
      strokeWidth: 1.15,
      strokeOpacity: 0.9,
      strokeJoin: 'round',
      strokeCap: 'round',
    },
    'lemma-space-line': { strokeWidth: 2.2, strokeJoin: 'round', strokeCap: 'round' },
    'lemma-surface': {
      stroke: ground,
      strokeWidth: 0.5,
      strokeOpacity: 0.45,
      strokeJoin: 'round',
    },
  };
}

function describeStyles(colours: ChartColours): ChartSpec {
  const { ground, ink, axis } = colours;
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
    'lemma-interval': { strokeWidth: 5.5, strokeCap: 'butt' },
    'lemma-area': { fillOpacity: 0.17, strokeOpacity: 0.55, strokeWidth: 1 },
    'lemma-plain-area': { fill: axis, fillOpacity: 0.14, strokeWidth: 0 },
    'lemma-head': { color: axis, size: 130, filled: true, opacity: 1 },
    ...describeFieldStyles(colours),
    'lemma-ring': { fill: ground, stroke: ink, strokeWidth: 2.2, size: 68, opacity: 1 },
    'lemma-bar': { fillOpacity: 0.8, stroke: ground, strokeWidth: 1 },
    'lemma-bar-faint': { fillOpacity: 0.3, stroke: ground, strokeWidth: 1 },
    'lemma-class': { fillOpacity: 0.45, stroke: ground, strokeWidth: 1 },
    'lemma-box': { fillOpacity: 0.2, strokeWidth: 1.8 },
    'lemma-whisker': { strokeWidth: 1.8, strokeCap: 'round' },
    'lemma-median': { strokeWidth: 3.2 },
    'lemma-outlier': { strokeWidth: 1.6, size: 46, fill: ground, opacity: 1 },
    'lemma-value': { ...text, fontSize: 12 },
    'lemma-name': { ...text, fontWeight: 600 },
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
  const { ink, axis, grid, palette, ramp, heat, diverging } = colours;
  return {
    background: 'transparent',
    font: sans,
    padding: 6,
    view: { stroke: null },
    // The chart is one picture with one description; a text for each of its points takes longer than drawing it.
    mark: { aria: false },
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
    range: { category: [...palette], ramp: [...ramp], heatmap: [...heat], diverging: [...diverging] },
    style: describeStyles(colours),
  };
}
