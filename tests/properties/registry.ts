import { absoluteValueEquationProperties } from './instances/absolute-value-equation.ts';
import {
  completeSquareProperties,
  expandProperties,
  factorProperties,
  partialFractionsProperties,
  simplifyProperties,
} from './instances/algebra.ts';
import { evaluateProperties, percentProperties, wholeNumbersProperties } from './instances/arithmetic.ts';
import {
  antiderivativeProperties,
  areaProperties,
  definiteIntegralProperties,
  derivativeProperties,
  limitProperties,
  tangentLineProperties,
} from './instances/calculus.ts';
import {
  differentialEquationProperties,
  extremaOnIntervalProperties,
  taylorProperties,
  volumeProperties,
} from './instances/calculus-applications.ts';
import { cartesianEquationProperties } from './instances/cartesian-equation.ts';
import { combinatoricsProperties } from './instances/combinatorics.ts';
import { complexNumbersProperties } from './instances/complex-numbers.ts';
import { conicProperties } from './instances/conic.ts';
import { conicTangentsProperties } from './instances/conic-tangents.ts';
import { coordinatesProperties } from './instances/coordinates.ts';
import { exponentialEquationProperties } from './instances/exponential-equation.ts';
import { functionGraphProperties } from './instances/function-graph.ts';
import {
  compositionProperties,
  functionInvestigationProperties,
  functionPlotProperties,
  inverseFunctionProperties,
} from './instances/functions.ts';
import { averageValueProperties, piecewiseProperties } from './instances/functions-given.ts';
import { givenValueProperties, variationProperties } from './instances/given-value.ts';
import { inequalityProperties } from './instances/inequality.ts';
import { intervalExtremaProperties } from './instances/interval-extrema.ts';
import { lineConicSystemProperties } from './instances/line-conic-system.ts';
import { linearEquationProperties } from './instances/linear-equation.ts';
import { linearSystemProperties } from './instances/linear-system.ts';
import { logarithmicEquationProperties } from './instances/logarithmic-equation.ts';
import { matricesProperties } from './instances/matrices.ts';
import { namedSystemProperties } from './instances/named-system.ts';
import { parabolaProperties } from './instances/parabola.ts';
import {
  circleProperties,
  conicGeneralProperties,
  parametricCurveProperties,
  polarCurveProperties,
} from './instances/plane-curves.ts';
import { implicitDerivativeProperties, partialDerivativesProperties } from './instances/plane-slopes.ts';
import { polynomialEquationProperties } from './instances/polynomial-equation.ts';
import { polynomialDivisionProperties, polynomialTermsProperties } from './instances/polynomial-terms.ts';
import { probabilityProperties } from './instances/probability.ts';
import { quadraticEquationProperties } from './instances/quadratic-equation.ts';
import { radicalEquationProperties } from './instances/radical-equation.ts';
import { rationalEquationProperties } from './instances/rational-equation.ts';
import { rearrangeProperties } from './instances/rearrange.ts';
import { equationParameterProperties, rootRelationsProperties } from './instances/roots.ts';
import { sequenceProperties } from './instances/sequence.ts';
import {
  measuresProperties,
  numberFactsProperties,
  numeralsProperties,
  unitsProperties,
} from './instances/short-questions.ts';
import { statisticsProperties } from './instances/statistics.ts';
import { straightLineProperties } from './instances/straight-line.ts';
import { tangentsWithProperties } from './instances/tangents-with.ts';
import { triangleProperties } from './instances/triangle.ts';
import { trigonometricEquationProperties } from './instances/trigonometric-equation.ts';
import { vectorsProperties } from './instances/vectors.ts';
import { wordProblemProperties } from './instances/word-problem.ts';
import type { TopicProperties } from './topic-properties.ts';

/** The generated questions of every topic that has some. */
export const topicProperties: readonly TopicProperties[] = [
  functionGraphProperties,
  conicProperties,
  intervalExtremaProperties,
  linearSystemProperties,
  linearEquationProperties,
  quadraticEquationProperties,
  polynomialEquationProperties,
  rootRelationsProperties,
  equationParameterProperties,
  rationalEquationProperties,
  radicalEquationProperties,
  absoluteValueEquationProperties,
  exponentialEquationProperties,
  logarithmicEquationProperties,
  trigonometricEquationProperties,
  inequalityProperties,
  lineConicSystemProperties,
  rearrangeProperties,
  factorProperties,
  expandProperties,
  simplifyProperties,
  completeSquareProperties,
  partialFractionsProperties,
  evaluateProperties,
  wholeNumbersProperties,
  percentProperties,
  functionInvestigationProperties,
  functionPlotProperties,
  inverseFunctionProperties,
  compositionProperties,
  circleProperties,
  conicGeneralProperties,
  conicTangentsProperties,
  straightLineProperties,
  parabolaProperties,
  implicitDerivativeProperties,
  partialDerivativesProperties,
  parametricCurveProperties,
  polarCurveProperties,
  cartesianEquationProperties,
  derivativeProperties,
  tangentLineProperties,
  tangentsWithProperties,
  antiderivativeProperties,
  definiteIntegralProperties,
  areaProperties,
  limitProperties,
  extremaOnIntervalProperties,
  taylorProperties,
  differentialEquationProperties,
  volumeProperties,
  namedSystemProperties,
  sequenceProperties,
  combinatoricsProperties,
  probabilityProperties,
  statisticsProperties,
  numberFactsProperties,
  numeralsProperties,
  unitsProperties,
  measuresProperties,
  wordProblemProperties,
  triangleProperties,
  vectorsProperties,
  matricesProperties,
  complexNumbersProperties,
  coordinatesProperties,
  polynomialDivisionProperties,
  polynomialTermsProperties,
  givenValueProperties,
  variationProperties,
  averageValueProperties,
  piecewiseProperties,
];
