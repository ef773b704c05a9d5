import type { ReadMark } from '../drawing.ts';
import { readAngle } from './angle.ts';
import { readAnnotation } from './annotate.ts';
import { readArea } from './area.ts';
import { readBars } from './bars.ts';
import { readBoxplot } from './boxplot.ts';
import { readCircle } from './circle.ts';
import { readContour } from './contour.ts';
import { readCurve } from './curve.ts';
import { readDistributionMark } from './distribution.ts';
import { readHeatmap } from './heatmap.ts';
import { readHistogram } from './histogram.ts';
import { readImplicit } from './implicit.ts';
import { readNumberLine } from './number-line.ts';
import { readOde } from './ode.ts';
import { readParametric } from './parametric.ts';
import { readParametric3 } from './parametric3.ts';
import { readPoint } from './point.ts';
import { readPointList } from './points.ts';
import { readPolar } from './polar.ts';
import { readPolygon } from './polygon.ts';
import { readScatter } from './scatter.ts';
import { readSegment } from './segment.ts';
import { readSequence } from './sequence.ts';
import { readSlider } from './slider.ts';
import { readSlopeField } from './slope-field.ts';
import { readSurface } from './surface.ts';
import { readTreeMark } from './tree.ts';
import { readVector } from './vector.ts';
import { readVectorField } from './vector-field.ts';

/** Every mark that plot code can draw, by the name of its chain method. */
export const marks: ReadonlyMap<string, ReadMark> = new Map([
  ['curve', readCurve],
  ['implicit', readImplicit],
  ['point', readPoint],
  ['segment', readSegment],
  ['angle', readAngle],
  ['annotate', readAnnotation],
  ['area', readArea],
  ['circle', readCircle],
  ['numberLine', readNumberLine],
  ['parametric', readParametric],
  ['points', readPointList],
  ['polar', readPolar],
  ['polygon', readPolygon],
  ['sequence', readSequence],
  ['vector', readVector],
  ['ode', readOde],
  ['parametric3', readParametric3],
  ['surface', readSurface],
  ['bars', readBars],
  ['boxplot', readBoxplot],
  ['distribution', readDistributionMark],
  ['histogram', readHistogram],
  ['scatter', readScatter],
  ['tree', readTreeMark],
  ['contour', readContour],
  ['heatmap', readHeatmap],
  ['vectorField', readVectorField],
  ['slopeField', readSlopeField],
  ['slider', readSlider],
]);
