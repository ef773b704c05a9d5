import type { Statement, Term } from '../latex/term.ts';
import type { AskedAboutFunction } from './asked-about-functions.ts';
import { isClose } from './compare-closed.ts';
import { compileTerms, evaluateClosed } from './evaluate.ts';
import { renderLabel } from './render-label.ts';
import { renderNumber } from './render-value.ts';
import { namesOf } from './term-walk.ts';
import { compileTruth } from './truth-at.ts';
import { refuted, unchecked, type Verdict, verified } from './verdict.ts';

/** Places where a function's slope is compared with an answer; none of them is a likely end of an interval. */
const tried = Array.from({ length: 240 }, (_, at) => (at - 120) * 0.1837 + 0.0119);

/** Checks a tangent line by its point and its slope, and intervals of monotony by the sign of the slope. */
export function checkFunctionAnswer(asked: AskedAboutFunction, answer: Statement): Verdict {
  const { term: body, variable } = asked;
  const derivative: Term = { kind: 'derivative', variable, order: 1, body };
  const evaluate = compileTerms([body, derivative]);
  const at = (x: number) => {
    const [value = Number.NaN, slope = Number.NaN] = evaluate(new Map([[variable, x]]));
    return { value, slope };
  };
  if (asked.kind === 'monotone') return checkMonotone(asked, answer, (x) => at(x).slope);
  const x = evaluateClosed(asked.at)?.approximate ?? Number.NaN;
  const { value, slope } = at(x);
  const names = [...namesOf(answer)];
  const holds = names.length > 2 ? null : compileTruth(answer, [variable, 'y']);
  if (holds === null || !Number.isFinite(value) || !Number.isFinite(slope)) return unchecked('undecided');
  const isOn = (dx: number, y: number) =>
    holds(
      new Map([
        [variable, x + dx],
        ['y', y],
      ]),
    );
  const [touches, follows, isLine] = [
    isOn(0, value),
    isOn(1, value + slope),
    isOn(0, value + 0.73137) === false,
  ];
  if (touches === null || follows === null || !isLine || !names.includes('y')) return unchecked('undecided');
  if (touches && follows) return verified();
  const [dx, y] = touches ? [1, value + slope] : [0, value];
  return refuted({
    kind: 'lost-solution',
    at: [
      { name: renderLabel(variable), value: renderNumber(x + dx) },
      { name: 'y', value: renderNumber(y) },
    ],
    previous: touches
      ? `y - ${renderNumber(value)} = ${renderNumber(slope)}(${variable} - ${renderNumber(x)})`
      : '',
    left: { latex: null, value: renderNumber(y) },
    right: { latex: null, value: renderNumber(y) },
  });
}

function checkMonotone(
  { variable, isRising }: AskedAboutFunction & { kind: 'monotone' },
  answer: Statement,
  slopeAt: (x: number) => number,
): Verdict {
  const set = answer.kind === 'term' ? membership(variable, answer.term) : answer;
  const holds = compileTruth(set, [variable]);
  if (holds === null || [...namesOf(set)].some((name) => name !== variable)) return unchecked('undecided');
  let known = 0;
  for (const x of tried) {
    const slope = slopeAt(x);
    const isInside = holds(new Map([[variable, x]]));
    if (isInside === null || !Number.isFinite(slope) || isClose(slope, 0)) continue;
    known += 1;
    if (slope > 0 === isRising || !isInside) continue;
    return refuted({
      kind: 'values',
      at: [{ name: renderLabel(variable), value: renderNumber(x) }],
      comparison: isRising ? '>=' : '<=',
      left: { latex: `f'(${variable})`, value: renderNumber(slope) },
      right: { latex: '0', value: '0' },
    });
  }
  const isWhole = tried.every((x) => {
    const slope = slopeAt(x);
    return slope > 0 !== isRising || isClose(slope, 0) || holds(new Map([[variable, x]])) === true;
  });
  return known > 100 && isWhole ? verified({ kind: 'sampled' }) : unchecked('undecided');
}

/** That a letter lies in a set; a pair is an open interval. */
export function membership(name: string, set: Term): Statement {
  const [from, to] = set.kind === 'tuple' && set.items.length === 2 ? set.items : [];
  const interval: Term =
    from === undefined || to === undefined
      ? set
      : { kind: 'interval', from, to, isFromClosed: false, isToClosed: false };
  return { kind: 'relation', terms: [{ kind: 'symbol', name }, interval], comparisons: ['in'] };
}
