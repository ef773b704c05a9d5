import type { MeasuredItem } from './measure-text.ts';

declare module 'vega' {
  /** How Vega measures text; its types leave this export of vega-scenegraph out. */
  export const textMetrics: { width: (item: MeasuredItem, text: string) => number };
}
