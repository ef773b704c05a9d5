import type { ReadMark } from '../drawing.ts';
import { readCurve } from './curve.ts';
import { readImplicit } from './implicit.ts';
import { readPoint } from './point.ts';
import { readSegment } from './segment.ts';

/** Every mark that plot code can draw, by the name of its chain method. */
export const marks: ReadonlyMap<string, ReadMark> = new Map([
  ['curve', readCurve],
  ['implicit', readImplicit],
  ['point', readPoint],
  ['segment', readSegment],
]);
