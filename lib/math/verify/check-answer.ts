import type { Statement, Term } from '../latex/term.ts';
import { maybeAnswerPoints } from './answer-points.ts';
import { checkExtremum } from './check-extremum.ts';
import { checkFunctionAnswer, membership } from './check-function-answer.ts';
import { checkTransition, equationPairs } from './check-transition.ts';
import { compareClosed } from './compare-closed.ts';
import { compareSampled } from './compare-sampled.ts';
import { createContext, maybeStatement, type VerifyContext } from './context.ts';
import { compileTerms, evaluateClosed } from './evaluate.ts';
import { findRoots } from './find-roots.ts';
import { type Asked, maybeAsked } from './question-asks.ts';
import { renderLabel } from './render-label.ts';
import { renderNumber } from './render-value.ts';
import { resolveFunctions } from './resolve-functions.ts';
import type { Point } from './sample-points.ts';
import { freeNames, namesOf, stripUnits } from './term-walk.ts';
import { compileTruth } from './truth-at.ts';
import { refuted, unchecked, type Verdict, verified } from './verdict.ts';

/**
 * Puts an answer into its question, where the question is one that allows it: roots into the equation or the system,
 * a derivative or antiderivative against its function, a value against its expression, an extremum against the
 * function's values. `answer` is LaTeX, the content of a `\boxed{}`. It never throws; what it cannot put in is
 * `unchecked`.
 */
export function checkAnswer(question: string, answer: string): Verdict {
  const context = createContext(question);
  const asked = maybeAsked(question, context);
  if (asked === null) return unchecked('undecided');
  const statement = maybeStatement(cleanAnswer(answer), context);
  if (statement === null) return { kind: 'unchecked', reason: { kind: 'unread', detail: 'the answer' } };
  if (asked.kind === 'roots') return checkRoots(asked.equations, statement);
  if (asked.kind === 'solution-set') return checkSolutionSet(asked, statement, answer);
  if (asked.kind === 'tangent' || asked.kind === 'monotone') return checkFunctionAnswer(asked, statement);
  const value = valueTerm(statement);
  if (value === null) return unchecked('undecided');
  if (asked.kind === 'extremum') return checkExtremum(asked, value);
  if (asked.kind === 'remainder') return checkRemainder(asked, value);
  return checkTerm(asked, resolveFunctions(value, context), context);
}

function cleanAnswer(answer: string): string {
  const inner = /^\s*\\f?boxed\s*\{([\s\S]*)\}\s*$/.exec(answer)?.[1] ?? answer;
  return inner.replace(/^\s*\$+|\$+\s*$|[.。]\s*$/g, '').trim();
}

/** The last side of `f'(x) = 2x`, or the term itself. */
function valueTerm(statement: Statement): Term | null {
  if (statement.kind === 'term') return statement.term;
  if (statement.kind !== 'relation') return null;
  return statement.comparisons.every((comparison) => comparison === '=' || comparison === '~')
    ? (statement.terms.at(-1) ?? null)
    : null;
}

function checkRoots(equations: readonly Statement[], answer: Statement): Verdict {
  const names = [...new Set(equations.flatMap((equation) => [...namesOf(equation)]))].sort();
  const points = maybeAnswerPoints(answer, names);
  if (points === null || points.length === 0) return unchecked('undecided');
  for (const point of points) {
    for (const equation of equations) {
      const holds = compileTruth(equation, names)?.(point) ?? null;
      if (holds === null) return unchecked('undecided');
      if (!holds) return failAt(equation, point);
    }
  }
  const [equation] = equations;
  const missing =
    names.length === 1 && equations.length === 1 && equation !== undefined
      ? missingRoot(equation, names, points)
      : null;
  return missing === null ? verified() : { kind: 'unchecked', reason: { kind: 'root-lost', root: missing } };
}

function failAt(equation: Statement, point: Point): Verdict {
  const [pair] = equationPairs(equation, () => true);
  const [left = Number.NaN, right = Number.NaN] = pair === undefined ? [] : compileTerms(pair)(point);
  if (!Number.isFinite(left) || !Number.isFinite(right)) return unchecked('undecided');
  return refuted({
    kind: 'values',
    at: [...point].map(([name, value]) => ({ name: renderLabel(name), value: renderNumber(value) })),
    comparison: '=',
    left: { latex: null, value: renderNumber(left) },
    right: { latex: null, value: renderNumber(right) },
  });
}

function missingRoot(equation: Statement, names: readonly string[], points: readonly Point[]): string | null {
  const [pair] = equationPairs(equation, () => true);
  const [name = ''] = names;
  if (pair === undefined) return null;
  const evaluate = compileTerms(pair);
  const roots = findRoots((x) => {
    const [left = Number.NaN, right = Number.NaN] = evaluate(new Map([[name, x]]));
    return left - right;
  });
  const known = points.map((point) => point.get(name) ?? Number.NaN);
  const lost = roots.find(
    (root) => !known.some((value) => Math.abs(value - root) <= 1e-4 * Math.max(1, Math.abs(root))),
  );
  return lost === undefined ? null : `${renderLabel(name)} = ${renderNumber(lost)}`;
}

/** The inequality and the answer have to hold at the same places. */
function checkSolutionSet(
  { statement, name }: Asked & { kind: 'solution-set' },
  answer: Statement,
  latex: string,
): Verdict {
  const set = answer.kind === 'term' ? membership(name, answer.term) : answer;
  if ([...namesOf(set)].some((own) => own !== name)) return unchecked('undecided');
  const forth = { previous: statement, previousLatex: '', next: set, nextLatex: latex, names: [name] };
  const back = { previous: set, previousLatex: latex, next: statement, nextLatex: '', names: [name] };
  const verdicts = [checkTransition(forth), checkTransition(back)];
  const wrong = verdicts.find((verdict) => verdict?.kind === 'refuted');
  if (wrong != null) return wrong;
  return verdicts.every((verdict) => verdict?.kind === 'verified') ? verified() : unchecked('undecided');
}

function checkRemainder({ term, modulus }: Asked & { kind: 'remainder' }, answer: Term): Verdict {
  const [value, base] = [evaluateClosed(answer)?.exact, evaluateClosed(modulus)?.exact];
  if (value == null || base == null || value.d !== 1n || base.d !== 1n || value.s < 0n)
    return unchecked('undecided');
  if (value.compare(base) >= 0) return unchecked('undecided');
  const closed = {
    comparison: '==',
    modulus,
    latex: [null, null],
    isRounded: false,
    rounded: [],
    units: [],
  } as const;
  return compareClosed({ ...closed, left: term, right: answer });
}

type AskedTerm = Extract<Asked, { kind: 'value' | 'derivative' | 'antiderivative' }>;

function checkTerm(asked: AskedTerm, answer: Term, context: VerifyContext): Verdict {
  const [left, right] = sidesOf(asked, answer);
  const names = [...new Set([...freeNames(left), ...freeNames(right)])].filter(
    (name) => asked.kind !== 'antiderivative' || name !== 'C',
  );
  if (names.some((name) => name.startsWith(':')) || names.length > 4) return unchecked('undecided');
  if (names.length === 0) {
    return compareClosed({
      left,
      right,
      comparison: '=',
      modulus: null,
      latex: [null, null],
      isRounded: /round|nearest|近似|保留|精确/i.test(context.question),
      rounded: [],
      units: [],
    });
  }
  const compared = compareSampled(
    stripUnits(left, { keepPercent: true }),
    stripUnits(right, { keepPercent: true }),
    { comparison: '=', names },
  );
  if (compared.kind === 'holds') return verified(...compared.assumptions);
  if (compared.kind === 'unknown' || !asked.isSure) return unchecked('undecided');
  return refuted({
    kind: 'values',
    at: [...compared.at].map(([name, value]) => ({ name: renderLabel(name), value: renderNumber(value) })),
    comparison: '=',
    left: { latex: null, value: renderNumber(compared.left) },
    right: { latex: null, value: renderNumber(compared.right) },
  });
}

/** What has to be equal. */
function sidesOf(asked: AskedTerm, answer: Term): readonly [Term, Term] {
  if (asked.kind === 'derivative')
    return [{ kind: 'derivative', variable: asked.variable, order: asked.order, body: asked.term }, answer];
  if (asked.kind === 'value') return [asked.term, answer];
  return [
    asked.term,
    { kind: 'derivative', variable: asked.variable, order: 1, body: withoutConstant(answer) },
  ];
}

/** Without `+ C`. */
function withoutConstant(term: Term): Term {
  if (term.kind !== 'add') return term;
  return {
    kind: 'add',
    terms: term.terms.filter((part) => part.kind !== 'symbol' || !/^[Cc]$/.test(part.name)),
  };
}
