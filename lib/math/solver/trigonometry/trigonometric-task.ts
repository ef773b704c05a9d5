import {
  addExact,
  approximateExact,
  type ExactSum,
  exactRational,
  scaleExact,
} from '../../exact/exact-sum.ts';
import { one, type Rational, rational, zero } from '../../exact/rational.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression, Relation } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { divide, integer, multiply, pi } from '../../expression/make-expression.ts';
import { mapChildren } from '../../expression/map-children.ts';
import { maybeReadMultinomial } from '../../polynomial/multinomial.ts';
import { maybeReadSolveRequest } from '../equation/equation-task.ts';
import { replaceParts } from '../equation/replace-calls.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import { type Formula, readFormula } from '../read-formula.ts';
import type { Lexicon } from '../read-request.ts';
import { type AngleUnit, type Family, multipleOfPi } from './angle.ts';

/** Bounds that the solutions have to keep. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly hasFrom: boolean;
  readonly hasTo: boolean;
}

/** A trigonometric equation that a question asks to solve. */
export interface TrigonometricTask {
  /** As it was written; in degrees the numbers inside the functions are degrees. */
  readonly relation: Relation;
  /** The same as a relation of the unknown's number, with all angles turned into radians; for numeric checks. */
  readonly numeric: Relation;
  readonly unknown: string;
  readonly unit: AngleUnit;
  readonly bounds: Bounds | null;
  readonly say: Say;
}

/** The argument of a function as `factor·unknown + offset`, in radians; `factor` is a multiple of 1 or of π. */
export interface LinearArgument {
  readonly factor: ExactSum;
  readonly offset: ExactSum;
}

/** Whether an expression applies sine, cosine or tangent. */
export function isTrigonometric(part: Expression): boolean {
  return part.kind === 'call' && ['sin', 'cos', 'tan'].includes(part.name);
}

/** One term of an argument, `coefficient·unknown^power·π^pies`, without the unknown and in radians. */
function maybeReadPart(coefficient: Rational, power: number, pies: number, unit: AngleUnit): ExactSum | null {
  if (power > 1 || pies > 1 || (unit === 'degrees' && pies > 0)) {
    return null;
  }
  if (unit === 'degrees') {
    return power === 1 ? exactRational(coefficient) : multipleOfPi(coefficient.div(rational(180)));
  }
  return pies === 1 ? multipleOfPi(coefficient) : exactRational(coefficient);
}

/** Reads the argument of a trigonometric function; null when it is not linear in the unknown. */
export function maybeReadArgument(
  argument: Expression,
  unknown: string,
  unit: AngleUnit,
): LinearArgument | null {
  const letter = unknown === 'p' ? 'q' : 'p';
  const isPi = (part: Expression): boolean => part.kind === 'constant' && part.name === 'pi';
  const read = maybeReadMultinomial(replaceParts(argument, isPi, letter));
  if (read === null) {
    return null;
  }
  let [factor, offset]: [ExactSum, ExactSum] = [[], []];
  for (const { coefficient, exponents } of read.values()) {
    const part = maybeReadPart(coefficient, exponents[unknown] ?? 0, exponents[letter] ?? 0, unit);
    if (part === null) {
      return null;
    }
    const isFactor = exponents[unknown] === 1;
    factor = isFactor ? addExact(factor, part) : factor;
    offset = isFactor ? offset : addExact(offset, part);
  }
  return factor.length === 1 ? { factor, offset } : null;
}

/** Angles of the argument turned into values of the unknown, in its unit; null where no exact form exists. */
export function maybeUndoArgument(
  { factor, offset }: LinearArgument,
  angles: Family,
  unit: AngleUnit,
): Family | null {
  const [term] = factor;
  if (term === undefined) {
    return null;
  }
  const divideBy = (angle: ExactSum): ExactSum | null => {
    if (term.atom === null) {
      const inRadians = scaleExact(angle, one.div(term.coefficient));
      return unit === 'radians' ? inRadians : maybePiParts(inRadians, rational(180));
    }
    return maybePiParts(angle, one.div(term.coefficient));
  };
  const [start, period] = [
    divideBy(addExact(angles.offset, scaleExact(offset, one.neg()))),
    divideBy(angles.period),
  ];
  if (start === null || period === null) {
    return null;
  }
  return { offset: start, period: approximateExact(period) < 0 ? scaleExact(period, one.neg()) : period };
}

/** A sum of multiples of π divided by π and scaled; null where another part occurs. */
function maybePiParts(angle: ExactSum, scale: Rational): ExactSum | null {
  const sum = angle.reduce<Rational | null>(
    (total, { coefficient, atom }) =>
      total === null || atom?.latex !== '\\pi' ? null : total.add(coefficient),
    zero,
  );
  return sum === null ? null : exactRational(sum.mul(scale));
}

function toRadians(expression: Expression): Expression {
  if (expression.kind === 'call' && isTrigonometric(expression)) {
    return {
      ...expression,
      args: expression.args.map((argument) => multiply(argument, divide(pi, integer(180)))),
    };
  }
  return mapChildren(expression, toRadians);
}

const degreeSign = /°|\^\s*\{?\s*\\circ\s*\}?|\\degree(?![a-z])/g;

function readDegrees(formula: Formula): Formula {
  return formula.kind === 'unreadable' && new RegExp(degreeSign).test(formula.text)
    ? readFormula(formula.text.replace(degreeSign, ''))
    : formula;
}

function maybeBounds(formula: Formula, unknown: string): Bounds | null {
  const value = (expression: Expression): number =>
    findFreeVariables(expression).length > 0 ? Number.NaN : compileExpression(expression, [])();
  const check = (bounds: Bounds): Bounds | null => (bounds.from < bounds.to ? bounds : null);
  if (formula.kind === 'interval') {
    const [hasFrom, hasTo] = formula.closedEnds;
    return formula.variable === null || formula.variable === unknown
      ? check({ from: value(formula.from), to: value(formula.to), hasFrom, hasTo })
      : null;
  }
  if (
    formula.kind !== 'chain' ||
    formula.sides.length !== 3 ||
    !formula.comparisons.every((sign) => /^<=?$/.test(sign))
  ) {
    return null;
  }
  const [from, middle, to] = formula.sides;
  const isOwn = middle?.kind === 'symbol' && middle.name === unknown;
  const [hasFrom, hasTo] = formula.comparisons.map((sign) => sign === '<=');
  return from === undefined || to === undefined || !isOwn
    ? null
    : check({ from: value(from), to: value(to), hasFrom: hasFrom === true, hasTo: hasTo === true });
}

/** Reads a question about one trigonometric equation, on an interval or everywhere; null for any other. */
export function maybeReadTrigonometricTask<Word extends string>(
  question: Question,
  lexicon: Lexicon<Word>,
): TrigonometricTask | null {
  const formulas = question.formulas.map(readDegrees);
  const hasSign = formulas.some((formula, index) => formula !== question.formulas[index]);
  const read = maybeReadSolveRequest({ ...question, formulas }, lexicon);
  const equation = read?.given.find((formula) => formula.kind === 'relation');
  if (read === null || equation?.kind !== 'relation' || equation.relation.comparison !== '=') {
    return null;
  }
  const { relation } = equation;
  const [unknown, ...others] = findFreeVariables(relation.left, relation.right);
  const rest = read.given.filter((formula) => formula !== equation);
  const [range] = rest;
  if (
    unknown === undefined ||
    others.length > 0 ||
    rest.length > 1 ||
    !read.names.every((name) => name === unknown)
  ) {
    return null;
  }
  const isDegrees = hasSign || read.request.has('degrees');
  const bounds = range === undefined ? null : maybeBounds(range, unknown);
  if ((range !== undefined && bounds === null) || (isDegrees && read.request.has('radians'))) {
    return null;
  }
  const numeric = isDegrees
    ? { ...relation, left: toRadians(relation.left), right: toRadians(relation.right) }
    : relation;
  const unit = isDegrees ? 'degrees' : 'radians';
  return { relation, numeric, unknown, unit, bounds, say: speak(question.language) };
}
