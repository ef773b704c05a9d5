import { PlotMistake } from './mistake.ts';
import { describeFunction, readSpaceFunction } from './read-plane-function.ts';
import { type Moment, type Slope, type State, type StepRule, solveOde } from './solve-ode.ts';
import { maybeReadText, readNumber, readOptions, showValue } from './values.ts';
import type { Words } from './words.ts';
import { writeValue } from './write-value.ts';

const owner = 'ode';
const USUAL_TIME = 20;
const MOST_STARTS = 30;
/** Points of all solutions together. */
const POINTS = 9_000;

/** Differential equations with where their solutions start, as the author gave them. */
export interface OdeProblem {
  readonly dimension: 1 | 2 | 3;
  readonly slope: Slope;
  readonly starts: readonly Moment[];
  readonly to: number;
  readonly hasFrom: boolean;
  readonly hasTo: boolean;
  readonly isAgainstTime: boolean;
  readonly rule: StepRule;
  readonly label: string | undefined;
  /** The equations in words. */
  readonly equations: string;
}

const variables = [
  ['x', 'y', 't'],
  ['x', 'y', 't'],
  ['x', 'y', 'z', 't'],
] as const;

function readSlope(sources: readonly unknown[], dimension: 1 | 2 | 3): Slope {
  const names = variables[dimension - 1] ?? variables[0];
  const fs = sources.map((source) => readSpaceFunction(source, owner, names));
  // For a curve x is the time, and t means the same.
  if (dimension === 1) return (time, [y = 0]) => fs.map((f) => f(time, y, time));
  return (time, state) => fs.map((f) => f(...state, time));
}

function readState(value: unknown, dimension: number, name: string): State {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.length !== dimension) {
    throw new PlotMistake(`${name} must hold ${dimension} numbers, not ${showValue(value)}.`);
  }
  return list.map((each, index) => readNumber(each, `${name}[${index}]`));
}

/** `initial` as moments: a curve starts at `[x₀, y₀]`, or at `y₀` where `from` says x₀. */
function readStarts(value: unknown, dimension: 1 | 2 | 3, from: number | undefined): readonly Moment[] {
  const name = 'ode: initial';
  if (value === undefined) {
    throw new PlotMistake(
      `ode needs \`initial\`, where the solution starts, such as {initial: [${dimension === 1 ? '0, 1' : Array(dimension).fill(1).join(', ')}]}.`,
    );
  }
  const isList = Array.isArray(value) && Array.isArray(value[0]);
  const list: readonly unknown[] = isList ? value : [value];
  if (list.length > MOST_STARTS) throw new PlotMistake(`${name} holds more than ${MOST_STARTS} starts.`);
  return list.map((each) => {
    if (dimension > 1) return { time: from ?? 0, state: readState(each, dimension, name) };
    if (typeof each === 'number') return { time: from ?? 0, state: [readNumber(each, name)] };
    const [time = 0, y = 0] = readState(each, 2, name);
    return { time, state: [y] };
  });
}

function readRule(options: ReadonlyMap<string, unknown>, span: number, count: number): StepRule {
  const method = maybeReadText(options.get('method'), 'ode: method') ?? 'rk45';
  if (method !== 'rk45' && method !== 'rk4' && method !== 'euler') {
    throw new PlotMistake(`ode: method is "rk45", "rk4" or "euler", not "${method}".`);
  }
  const tolerance = readNumber(options.get('tolerance') ?? 1e-6, 'ode: tolerance');
  const step = readNumber(options.get('step') ?? span / 100, 'ode: step');
  if (tolerance < 1e-12 || tolerance > 0.1) {
    throw new PlotMistake('ode: tolerance must lie between 1e-12 and 0.1.');
  }
  if (step < span / 5_000) throw new PlotMistake(`ode: step is too short for a time of ${writeValue(span)}.`);
  return { method, tolerance, step, spacing: Math.max(span / 4_000, (span * count) / POINTS) };
}

/** Reads the arguments of `.ode(f, {...})`. */
export function readOdeProblem(source: unknown, second: unknown): OdeProblem {
  const sources: readonly unknown[] = Array.isArray(source) ? source : [source];
  const dimension = sources.length;
  if (dimension !== 1 && dimension !== 2 && dimension !== 3) {
    throw new PlotMistake(`ode takes one, two or three equations, not ${showValue(source)}.`);
  }
  const names = ['initial', 'from', 'to', 'method', 'tolerance', 'step', 'label', 'against'];
  const options = readOptions(second, owner, names);
  const given = (name: string): number | undefined =>
    options.get(name) === undefined ? undefined : readNumber(options.get(name), `ode: ${name}`);
  const from = given('from');
  const starts = readStarts(options.get('initial'), dimension, from);
  const to = given('to') ?? (from ?? 0) + USUAL_TIME;
  const span = Math.abs(to - (from ?? starts[0]?.time ?? 0));
  if (span === 0) throw new PlotMistake('ode: `from` and `to` are the same time.');
  const against = maybeReadText(options.get('against'), 'ode: against');
  if (against !== undefined && against !== 't') throw new PlotMistake('ode: against can only be "t".');
  return {
    dimension,
    slope: readSlope(sources, dimension),
    starts,
    to,
    hasFrom: from !== undefined,
    hasTo: options.get('to') !== undefined,
    isAgainstTime: against === 't',
    rule: readRule(options, span, starts.length),
    label: maybeReadText(options.get('label'), 'ode: label'),
    equations: sources
      .map((each, index) => `${dimension === 1 ? 'y' : 'xyz'[index]}′ = ${describeFunction(each)}`)
      .join(', '),
  };
}

/**
 * The moments of one solution up to an end, as far as it exists.
 *
 * @param spacing farthest distance between two moments; by default the problem's own.
 */
export function solveFrom(
  problem: OdeProblem,
  start: Moment,
  end: number,
  isDone?: (moment: Moment) => boolean,
  spacing = problem.rule.spacing,
): readonly Moment[] {
  const rule = { ...problem.rule, spacing, ...(isDone === undefined ? {} : { isDone }) };
  const { moments, ending } = solveOde(problem.slope, start, end, rule);
  if (moments.length < 2 && ending !== 'complete') {
    throw new PlotMistake(
      `ode: ${problem.equations} has no solution from (${start.state.map(writeValue).join(', ')}) at ${writeValue(start.time)}: the slope is not defined there.`,
    );
  }
  return moments;
}

/** What an `ode` mark draws, for the chart's description. */
export function describeSolution({ starts, label, equations }: OdeProblem): Words {
  const name = label === undefined ? '' : ` ${label}`;
  const count = starts.length;
  return {
    en: `${count === 1 ? 'the solution' : `${count} solutions`}${name} of ${equations}`,
    zh: `${equations} 的${count === 1 ? '解' : ` ${count} 个解`}${name}`,
  };
}
