import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { add, subtract } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import type { Say } from '../language.ts';
import type { Approach, Tendency } from '../limit/extended.ts';
import { maybeFindLimit, renderLimit, renderTendency } from '../limit/find-limit.ts';
import type { Place } from '../read-calculus.ts';
import { display, type Step } from '../solution.ts';
import { explainMoves } from './explain-integral.ts';
import { type Found, integralOf } from './found.ts';
import { maybeIntegrate } from './integrate.ts';
import { maybeIntegrateNumerically } from './quadrature.ts';

/** An integral that reaches to infinity, or to ends where its integrand has no finite value. */
export interface ImproperTask {
  readonly body: Expression;
  readonly variable: string;
  readonly from: Place;
  readonly to: Place;
}

/** What it comes to; the value is null where it diverges. */
interface ImproperAnswer {
  readonly steps: readonly Step[];
  readonly value: Expression | null;
}

interface End {
  readonly place: Place;
  readonly isUpper: boolean;
  /** Whether the antiderivative has to be taken as a limit there. */
  readonly isOpen: boolean;
}

function renderPlace(place: Place): string {
  return place.kind === 'finite' ? renderLatex(place.value) : place.isNegative ? '-\\infty' : '+\\infty';
}

function numberAt(place: Place): number {
  return place.kind === 'finite'
    ? compileExpression(place.value, [])()
    : place.isNegative
      ? Number.NEGATIVE_INFINITY
      : Number.POSITIVE_INFINITY;
}

/** `\int_{1}^{+\infty} f(x)\,dx`. */
function renderImproper({ body, variable, from, to }: ImproperTask): string {
  return integralOf(body, variable).replace('\\int', `\\int_{${renderPlace(from)}}^{${renderPlace(to)}}`);
}

function readEnd(f: (x: number) => number, place: Place, isUpper: boolean): End {
  const isOpen = place.kind === 'infinite' || !Number.isFinite(f(numberAt(place)));
  return { place, isUpper, isOpen };
}

/** Whether the integrand has a value everywhere between the ends, as far as 1,001 places show. */
function isWhole(f: (x: number) => number, from: number, to: number): boolean {
  const [low, high] = [Number.isFinite(from) ? from : -20, Number.isFinite(to) ? to : 20];
  const margin = (high - low) * 1e-3;
  const places = Array.from(
    { length: 1001 },
    (_, index) => low + margin + ((high - low - 2 * margin) * index) / 1000,
  );
  return high > low && places.every((x) => Number.isFinite(f(x)));
}

/** The integral by numbers: an infinite interval is cut at 0 and each half taken by itself. */
function maybeNumber(f: (x: number) => number, from: number, to: number): number | null {
  if (Number.isFinite(from) && Number.isFinite(to)) {
    return maybeIntegrateNumerically(f, from, to)?.value ?? null;
  }
  if (!Number.isFinite(from) && !Number.isFinite(to)) {
    const [left, right] = [maybeNumber(f, from, 0), maybeNumber(f, 0, to)];
    return left === null || right === null ? null : left + right;
  }
  const [start, side] = Number.isFinite(from) ? [from, 1] : [to, -1];
  return maybeHalfLine((u) => f(start + side * u));
}

/** Simpson's rule after u = e^(t - e^(-t)), which tames both ends. */
function maybeHalfLine(f: (u: number) => number): number | null {
  const sumWith = (step: number): number => {
    let sum = 0;
    for (let t = -5; t <= 40; t += step) {
      const u = Math.exp(t - Math.exp(-t));
      const part = f(u) * u * (1 + Math.exp(-t));
      sum += Number.isFinite(part) ? part : 0;
    }
    return sum * step;
  };
  const [coarse, fine] = [sumWith(1 / 32), sumWith(1 / 64)];
  return Number.isFinite(fine) && Math.abs(fine - coarse) <= 1e-7 * (1 + Math.abs(fine)) ? fine : null;
}

/** The limit of a sum whose terms all have finite ones. */
function maybeTermwise(body: Expression, approach: Approach): { readonly tendency: Tendency } | null {
  const expanded = simplifyExpression(body, 'cancel');
  const terms = expanded.kind === 'add' ? expanded.terms : [];
  const values = terms.map((term) => maybeFindLimit(term, approach)?.tendency);
  const known = values.flatMap((value) => (value?.kind === 'finite' ? [value.value] : []));
  return terms.length === 0 || known.length < terms.length
    ? null
    : { tendency: { kind: 'finite', value: simplifyExpression(add(...known), 'cancel') } };
}

/** What the antiderivative goes to at an end, and the formula that says so. */
function maybeReach(
  found: Found,
  variable: string,
  end: End,
): { readonly tendency: Tendency; readonly formula: string } | null {
  if (!end.isOpen && end.place.kind === 'finite') {
    const value = simplifyExpression(substitute(found.value, variable, end.place.value), 'cancel');
    const shown = renderLatex(substitute(found.value, variable, end.place.value));
    const formula = shown === renderLatex(value) ? '' : `${shown} = ${renderLatex(value)}`;
    return { tendency: { kind: 'finite', value }, formula };
  }
  const approach: Approach = {
    variable,
    to: end.place,
    side: end.place.kind === 'infinite' ? 'both' : end.isUpper ? 'left' : 'right',
  };
  const limit = maybeFindLimit(found.value, approach) ?? maybeTermwise(found.value, approach);
  return limit === null
    ? null
    : {
        tendency: limit.tendency,
        formula: `${renderLimit(found.value, approach)} = ${renderTendency(limit.tendency)}`,
      };
}

function explainEnds(task: ImproperTask, formulas: readonly string[], say: Say): Step {
  return {
    title: say('Go to the ends with limits', '在端点处取极限'),
    body: say(
      'Where the interval or the integrand has no bound, the antiderivative is taken as a limit:',
      '区间无穷或被积函数无界的一端，对原函数取极限：',
    ).concat(
      display(renderImproper(task)),
      ...formulas.filter((formula) => formula !== '').map((formula) => display(formula)),
    ),
  };
}

/**
 * Evaluates an improper integral by limits of its antiderivative; a convergent one is confirmed by a numeric integral.
 *
 * @returns null where it is a proper one, the integrand is not finite inside, or nothing is certain.
 */
export function maybeEvaluateImproper(task: ImproperTask, say: Say): ImproperAnswer | null {
  const { body, variable } = task;
  const [from, to] = [numberAt(task.from), numberAt(task.to)];
  if (findFreeVariables(body).some((name) => name !== variable) || !(from < to)) {
    return null;
  }
  const f = compileExpression(body, [variable]);
  const ends = [readEnd(f, task.from, false), readEnd(f, task.to, true)];
  const found =
    ends.some(({ isOpen }) => isOpen) && isWhole(f, from, to) ? maybeIntegrate(body, variable) : null;
  const reaches = found === null ? [] : ends.map((end) => maybeReach(found, variable, end));
  const [low, high] = reaches;
  if (found === null || low == null || high == null) {
    return null;
  }
  const steps = [...explainMoves(found.moves, say), explainEnds(task, [high.formula, low.formula], say)];
  if (low.tendency.kind !== 'finite' || high.tendency.kind !== 'finite') {
    const reason = say(
      ' An end without a finite limit: the integral diverges.',
      '有一端极限不是有限数，故该反常积分发散。',
    );
    return {
      steps: steps.map((step, index) =>
        index < steps.length - 1 ? step : { ...step, body: step.body + reason },
      ),
      value: null,
    };
  }
  const value = simplifyExpression(subtract(high.tendency.value, low.tendency.value), 'cancel');
  const numeric = maybeNumber(f, from, to);
  const expected = compileExpression(value, [])();
  if (numeric === null || Math.abs(numeric - expected) > 1e-5 * (1 + Math.abs(expected))) {
    return null;
  }
  const last: Step = {
    title: say('Subtract', '求差'),
    body: say('Upper end minus lower end:', '上端的极限减去下端的极限：').concat(
      display(
        `${renderImproper(task)} = ${renderLatex(subtract(high.tendency.value, low.tendency.value))} = ${renderLatex(value)}`.replace(
          / = (.+) = \1$/,
          ' = $1',
        ),
      ),
    ),
  };
  return { steps: [...steps, last], value };
}
