import { type Rational, renderRational, signOf, zero } from '../../exact/rational.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression, Relation } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { multiply, numberFrom, symbol } from '../../expression/make-expression.ts';
import { renderLatex, renderRelation } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import {
  addMultinomials,
  type Multinomial,
  maybeReadEquation,
  maybeReadMultinomial,
  scaleMultinomial,
} from '../../polynomial/multinomial.ts';
import { renderMultinomial } from '../../polynomial/render-multinomial.ts';
import { agreesAtPlaces } from '../algebra/agrees-at-places.ts';
import { maybePlainExpression } from '../algebra/algebra-words.ts';
import { maybeFromReciprocal, maybeFromSymmetric } from '../algebra/known-pair.ts';
import { maybeReduceNumber } from '../algebra/reduce-numeric.ts';
import { bracketed } from '../equation/quadratic-task.ts';
import { renderName } from '../equation/root.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import { type Elimination, eliminate, substituteBack } from '../system/eliminate.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'neutral'> = {
  neutral: [
    ...'given|given that|when|where|value of|the value of|then|so|how much is|evaluate|numbers|expression|what must|must|equal|equals|we know that|we know|know|real numbers|such that|satisfy|satisfies|what does|equal to|real number'.split(
      '|',
    ),
    ...'代数式|式子|则|那么|等于|等于多少|的值|求值|满足|实数|当|时|有理数|知道|求代数式|多项式|为多少|整体代入|用整体代入法'.split(
      '|',
    ),
  ],
};

/** What follows for an expression from equations that are given. */
interface Found {
  readonly steps: readonly Step[];
  /** LaTeX. */
  readonly answer: string;
}

interface Given {
  readonly relations: readonly Relation[];
  readonly target: Expression;
}

function maybeRead({ formulas }: Question): Given | null {
  const relations = formulas.flatMap((formula) => (formula.kind === 'relation' ? [formula.relation] : []));
  const targets = formulas.filter((formula) => formula.kind !== 'relation').map(maybePlainExpression);
  const [target, ...more] = targets;
  const isEquation = relations.every(({ comparison }) => comparison === '=');
  const isPlain =
    target != null && more.length === 0 && relations.length > 0 && relations.length <= 3 && isEquation;
  if (!isPlain || target.kind === 'symbol' || findFreeVariables(target).length === 0) return null;
  const known = findFreeVariables(...relations.flatMap(({ left, right }) => [left, right]));
  return findFreeVariables(target).every((name) => known.includes(name)) ? { relations, target } : null;
}

/** The value of the expression with numbers for its letters. */
function maybePutIn(target: Expression, values: ReadonlyMap<string, Rational>, say: Say): Found | null {
  const put = [...values].reduce(
    (current, [name, value]) => substitute(current, name, numberFrom(value)),
    target,
  );
  const reduced = maybeReduceNumber(put, say);
  const shown = [...values]
    .map(([name, value]) => `${renderName(name)} = ${renderRational(value)}`)
    .join(',\\ ');
  const number = reduced === null ? Number.NaN : compileExpression(reduced.value, [])();
  const names = [...values.keys()];
  const direct = compileExpression(target, names)(...[...values.values()].map((value) => value.valueOf()));
  if (reduced === null || !(Math.abs(number - direct) <= 1e-9 * Math.max(1, Math.abs(direct)))) return null;
  const step: Step = {
    title: say('Put it in', '代入求值'),
    body: say(`With $${shown}$`, `当 $${shown}$ 时`).concat(
      display(`${renderLatex(put)} = ${reduced.latex}`),
    ),
  };
  return { steps: [step], answer: reduced.latex };
}

/** As many linear equations as letters: they are found first. */
function maybeBySolving({ relations, target }: Given, say: Say): Found | null {
  const names = findFreeVariables(...relations.flatMap(({ left, right }) => [left, right])).toSorted();
  if (names.length !== relations.length) return null;
  const equations = relations.flatMap((relation, index) => {
    const read = maybeReadEquation(relation);
    const coefficients = names.map((name) => read?.get(`${name}^1`)?.coefficient ?? zero);
    const constant = (read?.get('')?.coefficient ?? zero).neg();
    const size =
      coefficients.filter((value) => signOf(value) !== 0).length + (signOf(constant) === 0 ? 0 : 1);
    return read !== null && size === read.size ? [{ number: index + 1, coefficients, constant }] : [];
  });
  if (equations.length !== relations.length) return null;
  const elimination: Elimination = eliminate(equations, names.length);
  if (elimination.contradiction !== null || elimination.free.length > 0) return null;
  const solved = substituteBack(elimination);
  const values = new Map(names.map((name, index) => [name, solved.get(index)?.constant ?? zero]));
  const asked = new Map([...values].filter(([name]) => findFreeVariables(target).includes(name)));
  const found = maybePutIn(target, asked, say);
  const shown = [...values]
    .map(([name, value]) => `${renderName(name)} = ${renderRational(value)}`)
    .join(',\\ ');
  const step: Step = {
    title: say('Solve first', '先解方程'),
    body: say(
      relations.length === 1 ? 'The equation gives' : 'The equations together give',
      relations.length === 1 ? '由方程得' : '由方程组得',
    ).concat(
      ...relations.map((relation) => display(renderRelation(relation))),
      say('so', '解得'),
      display(shown),
    ),
  };
  return found === null ? null : { steps: [step, ...found.steps], answer: found.answer };
}

/** The part of an equation with letters, and what it equals. */
function splitEquation(relation: Relation): { readonly part: Multinomial; readonly value: Rational } | null {
  const read = maybeReadEquation(relation);
  if (read === null) return null;
  const part = new Map([...read].filter(([key]) => key !== ''));
  return part.size === 0 ? null : { part, value: (read.get('')?.coefficient ?? zero).neg() };
}

/** `2x^2 + 4x + 1` is twice `x^2 + 2x`, which is known, and 1. */
function maybeAsMultiple({ relations, target }: Given, say: Say): Found | null {
  const [relation, ...more] = relations;
  const split = relation === undefined || more.length > 0 ? null : splitEquation(relation);
  const whole = maybeReadMultinomial(target);
  const [key, first] = split === null ? [] : ([...split.part][0] ?? []);
  const own = key === undefined ? undefined : whole?.get(key);
  if (split === null || whole === null || own === undefined || first === undefined) return null;
  const factor = own.coefficient.div(first.coefficient);
  const rest = addMultinomials([whole, scaleMultinomial(split.part, factor.neg())]);
  if ([...rest.keys()].some((left) => left !== '')) return null;
  const constant = rest.get('')?.coefficient ?? zero;
  const value = factor.mul(split.value).add(constant);
  const tail =
    signOf(constant) === 0 ? '' : ` ${signOf(constant) < 0 ? '-' : '+'} ${renderRational(constant.abs())}`;
  const lead = factor.equals(1) ? '' : factor.equals(-1) ? '-' : `${renderRational(factor)} `;
  const known = renderMultinomial(split.part);
  const letters = `${lead}(${known})${tail}`;
  if (!agreesAtPlaces(target, letters)) return null;
  const numbers = `${renderRational(factor)} \\cdot ${bracketed(split.value)}${tail}`;
  const step: Step = {
    title: say('See the known part in it', '整体代入'),
    body: say(
      `The part $${known}$ is known to be $${renderRational(split.value)}$:`,
      `已知 $${known} = ${renderRational(split.value)}$，把它看成整体：`,
    ).concat(display(`${renderLatex(target)} = ${letters} = ${numbers} = ${renderRational(value)}`)),
  };
  return { steps: [step], answer: renderRational(value) };
}

/** 求 ab 的值: two letters that the equations speak of are a product, though they look like a word. */
function readProducts(question: Question): Question {
  const names = question.formulas.flatMap((formula) =>
    formula.kind === 'relation' ? findFreeVariables(formula.relation.left, formula.relation.right) : [],
  );
  const [whole, lead = '', first = '', second = ''] =
    /(求|find|what is|value of) ?([a-z])([a-z])(?![a-z])/.exec(question.prose) ?? [];
  if (whole === undefined || !names.includes(first) || !names.includes(second)) return question;
  const expression = multiply(symbol(first), symbol(second));
  return {
    ...question,
    prose: question.prose.replace(whole, () => `${lead} □`),
    formulas: [...question.formulas, { kind: 'expression', expression }],
  };
}

function solveGiven(asked: Question): Solution | null {
  const question = readProducts(asked);
  if (maybeReadRequest(question, lexicon) === null) return null;
  const given = maybeRead(question);
  const say = speak(question.language);
  const found =
    given === null
      ? null
      : (maybeBySolving(given, say) ??
        maybeAsMultiple(given, say) ??
        maybeFromReciprocal(given.relations, given.target, say) ??
        maybeFromSymmetric(given.relations, given.target, say));
  return found === null
    ? null
    : { topicId: 'given-value', language: question.language, ...found, plotCode: null };
}

/** The value of an expression that equations decide: "if 2x + 5 = 17, what is 4x?", "x + y = 5, xy = 6, find x^2 + y^2". */
export const givenValue: Topic = {
  id: 'given-value',
  title: {
    en: 'the value of an expression from given equations',
    zh: '已知等式求代数式的值',
  },
  examples: {
    en: [
      'If 2x + 5 = 17, what is 3x - 2?',
      'If x + y = 5 and xy = 6, find x^2 + y^2',
      'If x + 1/x = 3, find x^2 + 1/x^2',
    ],
    zh: ['已知 2x + 5 = 17，求 3x - 2 的值', '已知 x + y = 5，xy = 6，求 x^2 + y^2 的值'],
  },
  solve: solveGiven,
};
