import type { Json } from '../../lib/chart/chart.ts';
import type { GraphSource } from '../../lib/chart/plane/graph-source.ts';
import type { Tick } from '../../lib/chart/plane/ticks.ts';
import type { Interval, Point, View } from '../../lib/chart/plane/view.ts';
import type { Slider } from './live/live-expression.ts';
import type { MarkFrame } from './mark-frame.ts';
import type { SpaceMark } from './space/space.ts';
import type { Words } from './words.ts';

/** A line through points in their own order. */
export interface DrawnLine {
  readonly points: readonly Point[];
  readonly dashed: boolean;
  /** A broad stroke, for a part of an axis. */
  readonly isBroad?: boolean;
}

/** A marked point. */
export interface DrawnDot {
  readonly point: Point;
  readonly label: string | undefined;
  /** A ring in place of a disc: the point itself does not belong to what is drawn. */
  readonly isOpen?: boolean;
  /** In the colour of the mark; otherwise like the text. */
  readonly isColoured?: boolean;
}

/** An arrowhead: its tip, and a point that it comes from. */
export interface DrawnArrow {
  readonly tip: Point;
  readonly from: Point;
}

/** Layers, or what makes them from the `color` encoding that draws them in the mark's own colour of the palette. */
export type Layers = readonly Json[] | ((colour: Json) => readonly Json[]);

/** What a mark puts into the plane, in the plane's own coordinates; colour and type come from the theme. */
export interface Drawing {
  readonly lines: readonly DrawnLine[];
  readonly dots: readonly DrawnDot[];
  /** Whether the lines take the next colour of the palette; otherwise they are drawn like the text. */
  readonly isColoured: boolean;
  /** Names that take a colour of the palette each, for a mark of several series; by default it takes one. */
  readonly colourNames?: readonly string[];
  /** Points along the lines whose coordinates the reader can read off with the pointer. */
  readonly readOut: readonly Point[];
  /** Stands beside the lines. */
  readonly label: string | undefined;
  /** Whole Vega-Lite layers of the mark's own, for what lines and dots cannot say: beneath all lines, in order. */
  readonly under?: Layers;
  /** The same, above all lines and beneath dots and labels. */
  readonly over?: Layers;
  /** Outlines of what the mark's own layers draw, where labels should not stand. */
  readonly obstacles?: readonly (readonly Point[])[];
  /** Texts at places of the plane, beside the label; each finds the free spot nearest to its place. */
  readonly texts?: readonly DrawnText[];
  /** Regions by their outlines, filled lightly beneath everything else. */
  readonly fills?: readonly (readonly Point[])[];
  readonly arrows?: readonly DrawnArrow[];
  /** The expression or function that is drawn: drawings of one subject share a colour, as a curve and the area under it do. */
  readonly subject?: unknown;
  /** What all lines and fills are drawn from, when that is an expression. */
  readonly source?: GraphSource;
  /** Data and transforms of points along a graph that follows sliders, for the read-out. */
  readonly liveReadOut?: { readonly [part: string]: Json };
}

/** A drawing of nothing, for marks that bring layers or texts of their own. */
export const bareDrawing = { lines: [], dots: [], isColoured: false, readOut: [], label: undefined } as const;

/** A text that belongs to a place. */
export interface DrawnText {
  readonly point: Point;
  readonly text: string;
  /** Other places that would do as well. */
  readonly alternatives?: readonly Point[];
  /** Stands on its place when that is free, and not beside it. */
  readonly isCentred?: boolean;
  /** Stands on the side that is turned away from this point. */
  readonly awayFrom?: Point;
}

/**
 * One mark of a chart. A kind of mark is one file that makes this from the arguments of its chain method, and one
 * line in `marks/registry.ts`.
 */
export interface Mark {
  /** What it is, for the chart's description: "the curve y = x² − 1", "曲线 y = x² − 1". */
  readonly noun: Words;
  /** Points that must be in view. */
  findAnchors?(): readonly Point[];
  /** Places worth seeing (roots, extrema, intercepts), asked for when the author gives no x interval. */
  findFeatures?(): readonly Point[];
  /** The y values over an x interval, without the runaway near poles; asked for when no y interval is given. */
  maybeFindHeights?(x: Interval): Interval | undefined;
  /** Whether x is an angle, so that ticks belong at multiples of π. */
  readonly isTrigonometric?: boolean;
  /** What stands in place of the axes of the plane, when this mark has no use for them. */
  readonly frame?: MarkFrame;
  /**
   * Whether one unit must look as long on both axes (`always`), or should where the intervals are not too unequal
   * for that (`where-it-fits`). The author's own `equalAspect` goes before it.
   */
  readonly equalAspect?: 'always' | 'where-it-fits';
  /** For a mark of one dimension, which can lie on a line of its own. A chart of such marks alone has no plane. */
  readonly along?: LineMark;
  /** For a mark that stands in space: its part of a chart of space, which is drawn in place of the plane. */
  readonly space?: SpaceMark;
  /** Parameters of the whole chart that the reader moves: the sliders. */
  readonly params?: readonly Json[];
  /** A number that the reader moves, and that the marks after this one may use by its name. */
  readonly slider?: Slider;
  draw(view: View): Drawing;
}

/** What a mark of one dimension has to say about its line. */
export interface LineMark {
  /** Numbers that must stand on the line. */
  readonly numbers: readonly Tick[];
  /** Draws it on the line at height `y`. */
  draw(view: View, y: number): Drawing;
}

/** Makes a mark from the arguments that plot code gave to the chain method of its name. */
export type ReadMark = (args: readonly unknown[]) => Mark;
