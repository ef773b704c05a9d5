/** A state of a system: its coordinates. */
export type State = readonly number[];

/** How fast each coordinate changes, in a state and at a time. */
export type Slope = (time: number, state: State) => State;

/** A state and its time. */
export interface Moment {
  readonly time: number;
  readonly state: State;
}

/** How a solution is stepped. */
export interface StepRule {
  /** `rk45` chooses its steps; `rk4` and `euler` take the fixed `step`. */
  readonly method: 'rk45' | 'rk4' | 'euler';
  /** Largest error of one step of `rk45`, relative to the size of the state and no less than this. */
  readonly tolerance: number;
  /** Length of a fixed step. */
  readonly step: number;
  /** Farthest distance between two moments of the answer, in time. */
  readonly spacing: number;
  /** Whether the solution has left what is of interest, and may end. */
  readonly isDone?: (moment: Moment) => boolean;
}

/** A solution, and why it ended before its time when it did. */
export interface Solution {
  readonly moments: readonly Moment[];
  /** `stiff`: the steps became too short or too many; `undefined`: the slope is no number there; `left`: it ran away. */
  readonly ending: 'complete' | 'stiff' | 'undefined' | 'left';
}

const STEP_LIMIT = 20_000;
const SHORTEST_SHARE = 1e-12;

// The tableau of Dormand and Prince: the last stage is the first one of the next step.
const nodes = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1] as const;
const weights: readonly (readonly number[])[] = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
const errors = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40] as const;
const dense = [
  -12715105075 / 11282082432,
  0,
  87487479700 / 32700410799,
  -10690763975 / 1880347072,
  701980252875 / 199316789632,
  -1453857185 / 822651844,
  69997945 / 29380423,
] as const;

interface Step {
  readonly from: Moment;
  readonly to: Moment;
  readonly length: number;
  readonly stages: readonly State[];
  /** Error against what is allowed; at most 1 is good. */
  readonly error: number;
}

function addStages(
  state: State,
  length: number,
  factors: readonly number[],
  stages: readonly State[],
): State {
  return state.map((value, index) => {
    let sum = 0;
    for (let stage = 0; stage < factors.length; stage += 1) {
      sum += (factors[stage] ?? 0) * (stages[stage]?.[index] ?? 0);
    }
    return value + length * sum;
  });
}

function tryStep(slope: Slope, from: Moment, first: State, length: number, tolerance: number): Step {
  const stages: State[] = [first];
  let state = from.state;
  for (let stage = 1; stage < nodes.length; stage += 1) {
    state = addStages(from.state, length, weights[stage] ?? [], stages);
    stages.push(slope(from.time + (nodes[stage] ?? 1) * length, state));
  }
  const wrong = addStages(
    from.state.map(() => 0),
    length,
    errors,
    stages,
  );
  let sum = 0;
  for (const [index, value] of wrong.entries()) {
    const size = Math.max(1, Math.abs(from.state[index] ?? 0), Math.abs(state[index] ?? 0));
    sum += (value / (tolerance * size)) ** 2;
  }
  const error = Math.sqrt(sum / Math.max(1, wrong.length));
  return { from, to: { time: from.time + length, state }, length, stages, error };
}

/** The states within a step, at shares of its length: Dormand and Prince's continuous extension. */
function listBetween({ from, to, length, stages }: Step, parts: number): readonly Moment[] {
  const bends = addStages(
    from.state.map(() => 0),
    length,
    dense,
    stages,
  );
  return Array.from({ length: parts - 1 }, (_, index) => {
    const share = (index + 1) / parts;
    const rest = 1 - share;
    const state = from.state.map((start, axis) => {
      const rise = (to.state[axis] ?? 0) - start;
      const early = length * (stages[0]?.[axis] ?? 0) - rise;
      const late = rise - length * (stages[6]?.[axis] ?? 0) - early;
      return start + share * (rise + rest * (early + share * (late + rest * (bends[axis] ?? 0))));
    });
    return { time: from.time + share * length, state };
  });
}

function isFiniteState(state: State): boolean {
  return state.every(Number.isFinite);
}

/** How much longer or shorter the next step may be. */
function chooseFactor(error: number, isGood: boolean): number {
  if (!Number.isFinite(error)) return 0.2;
  return Math.min(isGood ? 5 : 1, Math.max(0.2, 0.9 * Math.max(error, 1e-8) ** -0.2));
}

function solveAdaptively(slope: Slope, start: Moment, end: number, rule: StepRule): Solution {
  const span = Math.abs(end - start.time);
  const direction = Math.sign(end - start.time);
  const moments: Moment[] = [start];
  let at = start;
  let first = slope(at.time, at.state);
  let size = Math.min(rule.spacing, span / 100);
  for (let count = 0; count < STEP_LIMIT; count += 1) {
    const left = Math.abs(end - at.time);
    if (left <= span * SHORTEST_SHARE) return { moments, ending: 'complete' };
    if (!isFiniteState(first)) return { moments, ending: 'undefined' };
    const length = direction * Math.min(size, left);
    const step = tryStep(slope, at, first, length, rule.tolerance);
    const isGood = step.error <= 1 && isFiniteState(step.to.state);
    if (isGood) {
      // The last step ends where it was asked to, not a rounding error beside it.
      at = Math.abs(length) === left ? { time: end, state: step.to.state } : step.to;
      moments.push(...listBetween(step, Math.max(1, Math.ceil(Math.abs(length) / rule.spacing))), at);
      first = step.stages[6] ?? first;
      if (rule.isDone?.(at) === true) return { moments, ending: 'left' };
    }
    size = Math.abs(length) * chooseFactor(step.error, isGood);
    if (size < span * SHORTEST_SHARE) {
      return { moments, ending: isFiniteState(step.to.state) ? 'stiff' : 'undefined' };
    }
  }
  return { moments, ending: 'stiff' };
}

function takeFixedStep(slope: Slope, { time, state }: Moment, length: number, method: string): Moment {
  const first = slope(time, state);
  if (method === 'euler') return { time: time + length, state: addStages(state, length, [1], [first]) };
  const second = slope(time + length / 2, addStages(state, length, [1 / 2], [first]));
  const third = slope(time + length / 2, addStages(state, length, [0, 1 / 2], [first, second]));
  const fourth = slope(time + length, addStages(state, length, [0, 0, 1], [first, second, third]));
  const weightsOfFour = [1 / 6, 1 / 3, 1 / 3, 1 / 6];
  const next = addStages(state, length, weightsOfFour, [first, second, third, fourth]);
  return { time: time + length, state: next };
}

function solveByFixedSteps(slope: Slope, start: Moment, end: number, rule: StepRule): Solution {
  const span = end - start.time;
  const count = Math.min(STEP_LIMIT, Math.max(1, Math.ceil(Math.abs(span) / rule.step - 1e-9)));
  const moments: Moment[] = [start];
  let at = start;
  for (let index = 1; index <= count; index += 1) {
    const length = index === count ? end - at.time : Math.sign(span) * rule.step;
    const next = takeFixedStep(slope, at, length, rule.method);
    if (!isFiniteState(next.state)) return { moments, ending: 'undefined' };
    at = next;
    moments.push(at);
    if (rule.isDone?.(at) === true) return { moments, ending: 'left' };
  }
  return { moments, ending: 'complete' };
}

/**
 * Follows a system of first-order equations from a moment to a time, which may lie before it. `rk45` is the pair
 * of Dormand and Prince, of order 5, whose step follows the error; between its steps the solution is filled in by
 * its continuous extension, of order 4. It takes at most 20,000 steps.
 *
 * @see https://doi.org/10.1016/0771-050X(80)90013-3 and Hairer, Nørsett, Wanner: Solving Ordinary Differential
 *   Equations I, II.6, for the continuous extension
 */
export function solveOde(slope: Slope, start: Moment, end: number, rule: StepRule): Solution {
  if (end === start.time) return { moments: [start], ending: 'complete' };
  return rule.method === 'rk45'
    ? solveAdaptively(slope, start, end, rule)
    : solveByFixedSteps(slope, start, end, rule);
}
