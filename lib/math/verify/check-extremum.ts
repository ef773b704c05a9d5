import type { Term } from '../latex/term.ts';
import { compileTerms, evaluateClosed } from './evaluate.ts';
import { findRoots } from './find-roots.ts';
import { renderLabel } from './render-label.ts';
import { renderNumber } from './render-value.ts';
import { refuted, unchecked, type Verdict, verified } from './verdict.ts';

/** Values where a function is tried against its alleged extremum. */
const tried = Array.from({ length: 400 }, (_, at) => (at - 200) / 8);

/**
 * Tests an alleged largest or smallest value of a function over all real numbers: it has to be taken, and no other
 * value may lie beyond it. A function that goes beyond refutes nothing, since the question may have limited it.
 */
export function checkExtremum(
  {
    term,
    variable,
    isMaximum,
    bounds,
  }: {
    readonly term: Term;
    readonly variable: string;
    readonly isMaximum: boolean;
    readonly bounds: readonly [from: Term, to: Term] | null;
  },
  answer: Term,
): Verdict {
  const value = evaluateClosed(answer)?.approximate;
  if (value === undefined) return unchecked('undecided');
  const evaluate = compileTerms([term]);
  const at = (x: number) => evaluate(new Map([[variable, x]]))[0] ?? Number.NaN;
  const slack = 1e-7 * Math.max(1, Math.abs(value));
  const ends = bounds?.map((bound) => evaluateClosed(bound)?.approximate ?? Number.NaN) ?? null;
  const [from, to] = [ends?.[0] ?? Number.NEGATIVE_INFINITY, ends?.[1] ?? Number.POSITIVE_INFINITY];
  if (Number.isNaN(from) || Number.isNaN(to)) return unchecked('undecided');
  const places =
    ends === null ? tried : Array.from({ length: 401 }, (_, step) => from + ((to - from) * step) / 400);
  const beyond = places.find((x) => (isMaximum ? at(x) > value + slack : at(x) < value - slack));
  const isTaken =
    findRoots((x) => at(x) - value).some((x) => x >= from - 1e-9 && x <= to + 1e-9) ||
    [from, to].some((x) => Math.abs(at(x) - value) <= slack);
  if (beyond === undefined && isTaken)
    return verified({ kind: 'real', names: [variable] }, { kind: 'sampled' });
  if (beyond === undefined || (!isTaken && ends === null)) return unchecked('undecided');
  return refuted({
    kind: 'values',
    at: [{ name: renderLabel(variable), value: renderNumber(beyond) }],
    comparison: isMaximum ? '<=' : '>=',
    left: { latex: null, value: renderNumber(at(beyond)) },
    right: { latex: null, value: renderNumber(value) },
  });
}
