import type { Topic } from './topic.ts';
import { absoluteValueEquation } from './topics/absolute-value-equation.ts';
import { antiderivative } from './topics/antiderivative.ts';
import { areaBetweenCurves } from './topics/area-between-curves.ts';
import { averageValue } from './topics/average-value.ts';
import { cartesianEquation } from './topics/cartesian-equation.ts';
import { circle } from './topics/circle.ts';
import { combinatorics } from './topics/combinatorics.ts';
import { completeSquare } from './topics/complete-square.ts';
import { complexNumbers } from './topics/complex-numbers.ts';
import { composition } from './topics/composition.ts';
import { conic } from './topics/conic.ts';
import { conicGeneral } from './topics/conic-general.ts';
import { conicTangents } from './topics/conic-tangents.ts';
import { coordinates } from './topics/coordinates.ts';
import { definiteIntegral } from './topics/definite-integral.ts';
import { derivative } from './topics/derivative.ts';
import { differentialEquation } from './topics/differential-equation.ts';
import { equationParameter } from './topics/equation-parameter.ts';
import { evaluate } from './topics/evaluate.ts';
import { expand } from './topics/expand.ts';
import { exponentialEquation } from './topics/exponential-equation.ts';
import { extremaOnInterval } from './topics/extrema-on-interval.ts';
import { factor } from './topics/factor.ts';
import { functionGraph } from './topics/function-graph.ts';
import { functionInvestigation } from './topics/function-investigation.ts';
import { functionPlot } from './topics/function-plot.ts';
import { givenValue } from './topics/given-value.ts';
import { implicitDerivative } from './topics/implicit-derivative.ts';
import { inequality } from './topics/inequality.ts';
import { intervalExtrema } from './topics/interval-extrema.ts';
import { inverseFunction } from './topics/inverse-function.ts';
import { limit } from './topics/limit.ts';
import { lineConicSystem } from './topics/line-conic-system.ts';
import { linearEquation } from './topics/linear-equation.ts';
import { linearSystem } from './topics/linear-system.ts';
import { logarithmicEquation } from './topics/logarithmic-equation.ts';
import { matrices } from './topics/matrices.ts';
import { measures } from './topics/measures.ts';
import { namedSystem } from './topics/named-system.ts';
import { numberFacts } from './topics/number-facts.ts';
import { numerals } from './topics/numerals.ts';
import { parabola } from './topics/parabola.ts';
import { parametricCurve } from './topics/parametric-curve.ts';
import { partialDerivatives } from './topics/partial-derivatives.ts';
import { partialFractions } from './topics/partial-fractions.ts';
import { percent } from './topics/percent.ts';
import { piecewise } from './topics/piecewise.ts';
import { polarCurve } from './topics/polar-curve.ts';
import { polynomialDivision } from './topics/polynomial-division.ts';
import { polynomialEquation } from './topics/polynomial-equation.ts';
import { polynomialTerms } from './topics/polynomial-terms.ts';
import { probability } from './topics/probability.ts';
import { quadraticEquation } from './topics/quadratic-equation.ts';
import { radicalEquation } from './topics/radical-equation.ts';
import { rationalEquation } from './topics/rational-equation.ts';
import { rearrange } from './topics/rearrange.ts';
import { rootRelations } from './topics/root-relations.ts';
import { sequence } from './topics/sequence.ts';
import { simplify } from './topics/simplify.ts';
import { statistics } from './topics/statistics.ts';
import { straightLine } from './topics/straight-line.ts';
import { tangentLine } from './topics/tangent-line.ts';
import { tangentsWith } from './topics/tangents-with.ts';
import { taylor } from './topics/taylor.ts';
import { triangle } from './topics/triangle.ts';
import { trigonometricEquation } from './topics/trigonometric-equation.ts';
import { units } from './topics/units.ts';
import { variation } from './topics/variation.ts';
import { vectors } from './topics/vectors.ts';
import { volumeOfRevolution } from './topics/volume-of-revolution.ts';
import { wholeNumbers } from './topics/whole-numbers.ts';
import { wordProblem } from './topics/word-problem.ts';

/** Every topic of the solver; the first one that answers a question wins. */
export const topics: readonly Topic[] = [
  complexNumbers,
  functionGraph,
  conic,
  intervalExtrema,
  extremaOnInterval,
  functionInvestigation,
  functionPlot,
  piecewise,
  linearSystem,
  linearEquation,
  quadraticEquation,
  polynomialEquation,
  rootRelations,
  equationParameter,
  rationalEquation,
  radicalEquation,
  derivative,
  tangentLine,
  tangentsWith,
  antiderivative,
  definiteIntegral,
  averageValue,
  areaBetweenCurves,
  limit,
  taylor,
  volumeOfRevolution,
  differentialEquation,
  namedSystem,
  completeSquare,
  evaluate,
  givenValue,
  expand,
  factor,
  partialFractions,
  polynomialDivision,
  polynomialTerms,
  percent,
  simplify,
  wholeNumbers,
  absoluteValueEquation,
  exponentialEquation,
  logarithmicEquation,
  trigonometricEquation,
  inverseFunction,
  composition,
  inequality,
  lineConicSystem,
  rearrange,
  parametricCurve,
  polarCurve,
  cartesianEquation,
  circle,
  conicTangents,
  straightLine,
  parabola,
  conicGeneral,
  implicitDerivative,
  partialDerivatives,
  triangle,
  coordinates,
  vectors,
  matrices,
  sequence,
  variation,
  combinatorics,
  probability,
  statistics,
  numberFacts,
  numerals,
  units,
  measures,
  wordProblem,
];
