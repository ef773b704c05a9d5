import { type Rational, spellRational } from '../../exact/rational.ts';
import { renderSurd, spellSurd } from '../../exact/render-surd.ts';
import { approximateSurd, compareSurds, surd } from '../../exact/surd.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { maybeConstant, maybeReadMultinomial } from '../../polynomial/multinomial.ts';
import { degreeOf, derivativeOf, evaluateAtSurd, maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import { maybeExactRealRoots } from '../../polynomial/polynomial-roots.ts';
import { spellPolynomial, typePolynomial } from '../../polynomial/render-polynomial.ts';
import {
  type Candidate,
  type Extremes,
  explainChoice,
  explainCritical,
  explainValues,
  type Task,
} from '../extrema/explain-extrema.ts';
import { extremaLexicon } from '../extrema/extrema-words.ts';
import { agree, magnitudeAt, spellPair } from '../graph/feature.ts';
import { type Say, speak } from '../language.ts';
import { windowAround, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { type Formula, maybeFunction } from '../read-formula.ts';
import { maybeReadRequest } from '../read-request.ts';
import type { Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

function maybeBound(expression: Expression): Rational | null {
  const multinomial = maybeReadMultinomial(expression);
  return multinomial === null ? null : maybeConstant(multinomial);
}

function maybeReadTask(formulas: readonly Formula[], say: Say): Task | null {
  const interval = formulas.find((formula) => formula.kind === 'interval');
  const formula = formulas.find((other) => other !== interval);
  if (interval === undefined || formula === undefined || formulas.length !== 2 || !interval.isClosed) {
    return null;
  }
  const given = maybeFunction(formula, 'x');
  const [from, to] = [maybeBound(interval.from), maybeBound(interval.to)];
  const polynomial = given === null ? null : maybeReadPolynomial(given.body, 'x');
  if (given === null || polynomial === null || from === null || to === null || from.compare(to) >= 0) {
    return null;
  }
  if (degreeOf(polynomial) < 1 || (interval.variable !== null && interval.variable !== 'x')) {
    return null;
  }
  return { name: given.name, polynomial, evaluate: compileExpression(given.body, ['x']), from, to, say };
}

function maybeFindExtremes({ polynomial, from, to }: Task): Extremes | null {
  const critical = maybeExactRealRoots(derivativeOf(polynomial));
  if (critical === null) {
    return null;
  }
  const ends = [surd(from), surd(to)] as const;
  const inside = critical.filter((x) => compareSurds(x, ends[0]) > 0 && compareSurds(x, ends[1]) < 0);
  const candidates = [ends[0], ...inside, ends[1]].map((x) => ({ x, y: evaluateAtSurd(polynomial, x) }));
  const ranked = [...candidates].sort((left, right) => compareSurds(left.y, right.y));
  const reached = (best: Candidate | undefined): readonly Candidate[] =>
    candidates.filter(({ y }) => best !== undefined && compareSurds(y, best.y) === 0);
  return { critical, candidates, smallest: reached(ranked[0]), largest: reached(ranked.at(-1)) };
}

/** Samples the original expression densely: nothing may lie beyond the extremes, and they must be reached. */
function isConfirmed(
  { evaluate, polynomial, from, to }: Task,
  { candidates, largest, smallest }: Extremes,
): boolean {
  const [low, high] = [from.valueOf(), to.valueOf()];
  const values = Array.from({ length: 2001 }, (_, index) => evaluate(low + ((high - low) * index) / 2000));
  const [top, bottom] = [largest, smallest].map(([first]) =>
    first === undefined ? Number.NaN : approximateSurd(first.y),
  );
  const scale = magnitudeAt(polynomial, Math.max(Math.abs(low), Math.abs(high)));
  return (
    top !== undefined &&
    bottom !== undefined &&
    values.every((value) => value <= top + 1e-9 * scale && value >= bottom - 1e-9 * scale) &&
    candidates.every(({ x, y }) => agree(evaluate(approximateSurd(x)), approximateSurd(y), scale))
  );
}

function drawPicture(
  { name, polynomial, from, to, say }: Task,
  { candidates, largest, smallest }: Extremes,
): string {
  const domain = [from.valueOf(), to.valueOf()] as const;
  const labelOf = (candidate: Candidate): string => {
    const pair = spellPair(spellSurd(candidate.x), spellSurd(candidate.y));
    const kind = largest.includes(candidate)
      ? say('Maximum ', '最大值 ')
      : smallest.includes(candidate)
        ? say('Minimum ', '最小值 ')
        : '';
    return kind + pair;
  };
  return writePlotCode(
    {
      x: windowAround(domain, 1e-3),
      title: `${name} = ${spellPolynomial(polynomial, 'x')}, ${spellRational(from)} ≤ x ≤ ${spellRational(to)}`,
    },
    [
      { kind: 'curve', expression: typePolynomial(polynomial, 'x'), options: { domain } },
      ...candidates.map(
        (candidate) =>
          ({
            kind: 'point',
            x: approximateSurd(candidate.x),
            y: approximateSurd(candidate.y),
            label: labelOf(candidate),
          }) as const,
      ),
    ],
  );
}

function writeAnswer(
  { name }: Task,
  { largest, smallest }: Extremes,
  request: ReadonlySet<string>,
): string | null {
  const [top, bottom] = [largest[0], smallest[0]];
  if (top === undefined || bottom === undefined) {
    return null;
  }
  const isOne = !request.has('both') && request.has('maximum') !== request.has('minimum');
  if (isOne) {
    return renderSurd(request.has('maximum') ? top.y : bottom.y);
  }
  const letter = name.charAt(0);
  return `${letter}_{\\max} = ${renderSurd(top.y)},\\ ${letter}_{\\min} = ${renderSurd(bottom.y)}`;
}

function solveExtrema(question: Question): Solution | null {
  const request = maybeReadRequest(question, extremaLexicon);
  if (request === null || !['maximum', 'minimum', 'both'].some((word) => request.has(word))) {
    return null;
  }
  const task = maybeReadTask(question.formulas, speak(question.language));
  const extremes = task === null ? null : maybeFindExtremes(task);
  if (task === null || extremes === null || !isConfirmed(task, extremes)) {
    return null;
  }
  const answer = writeAnswer(task, extremes, request);
  return answer === null
    ? null
    : {
        topicId: 'interval-extrema',
        language: question.language,
        steps: [
          explainCritical(task, extremes),
          explainValues(task, extremes),
          explainChoice(task, extremes),
        ],
        answer,
        plotCode: drawPicture(task, extremes),
      };
}

/** The largest and smallest value of a polynomial on a closed interval. */
export const intervalExtrema: Topic = {
  id: 'interval-extrema',
  title: {
    en: 'the maximum and minimum of a polynomial on a closed interval',
    zh: '多项式函数在闭区间上的最大值和最小值',
  },
  examples: {
    en: ['Find the maximum and minimum of f(x) = x^3 - x on [0, 1]'],
    zh: ['求 f(x) = x^3 - 3x + 1 在 [-2, 3] 上的最大值和最小值'],
  },
  solve: solveExtrema,
};
