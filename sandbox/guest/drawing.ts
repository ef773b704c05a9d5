import type { Json } from '../../lib/chart/chart.ts';
import type { Interval, Point } from './values.ts';
import type { View } from './view.ts';

/** A line through points in their own order. */
export interface DrawnLine {
  readonly points: readonly Point[];
  readonly dashed: boolean;
}

/** A marked point. */
export interface DrawnDot {
  readonly point: Point;
  readonly label: string | undefined;
}

/** What a mark puts into the plane, in the plane's own coordinates; colour and type come from the theme. */
export interface Drawing {
  readonly lines: readonly DrawnLine[];
  readonly dots: readonly DrawnDot[];
  /** Whether the lines take the next colour of the palette; otherwise they are drawn like the text. */
  readonly isColoured: boolean;
  /** Points along the lines whose coordinates the reader can read off with the pointer. */
  readonly readOut: readonly Point[];
  /** Stands beside the lines. */
  readonly label: string | undefined;
  /** Whole Vega-Lite layers of the mark's own, for what lines and dots cannot say: beneath all lines, in order. */
  readonly under?: readonly Json[];
  /** The same, above all lines and beneath dots and labels. */
  readonly over?: readonly Json[];
  /** Texts at places of the plane, beside the label; each finds the free spot nearest to its place. */
  readonly texts?: readonly DrawnText[];
}

/** A text that belongs to a place. */
export interface DrawnText {
  readonly point: Point;
  readonly text: string;
}

/**
 * One mark of a chart. A kind of mark is one file that makes this from the arguments of its chain method, and one
 * line in `marks/registry.ts`.
 */
export interface Mark {
  /** What it is, for the chart's description: "the curve y = x² − 1". */
  readonly noun: string;
  /** Points that must be in view. */
  findAnchors?(): readonly Point[];
  /** Places worth seeing (roots, extrema, intercepts), asked for when the author gives no x interval. */
  findFeatures?(): readonly Point[];
  /** The y values over an x interval, without the runaway near poles; asked for when no y interval is given. */
  maybeFindHeights?(x: Interval): Interval | undefined;
  /** Whether x is an angle, so that ticks belong at multiples of π. */
  readonly isTrigonometric?: boolean;
  draw(view: View): Drawing;
}

/** Makes a mark from the arguments that plot code gave to the chain method of its name. */
export type ReadMark = (args: readonly unknown[]) => Mark;
