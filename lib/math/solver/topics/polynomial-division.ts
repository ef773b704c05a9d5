import { type Rational, renderRational, zero } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { maybeNumber, numberFrom } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import {
  degreeOf,
  dividePolynomials,
  maybeReadPolynomial,
  type Polynomial,
} from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { agreesAtPlaces } from '../algebra/agrees-at-places.ts';
import { maybePlainExpression } from '../algebra/algebra-words.ts';
import {
  type Division,
  explainLongDivision,
  explainRemainderTheorem,
  maybeDivisorRoot,
  renderDivision,
} from '../algebra/explain-division.ts';
import { maybeExplainPolynomial } from '../equation/explain-polynomial.ts';
import { renderName, renderRoots } from '../equation/root.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, joinFacts, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'divide' | 'quotient' | 'remainder' | 'factor' | 'neutral'> = {
  divide: [
    ...'divide|divided by|is divided by|dividing|division|when|is divided|long division|polynomial long division|by long division|using long division|polynomial division|synthetic division|using synthetic division|by synthetic division|perform|perform the division'.split(
      '|',
    ),
    ...'除以|长除法|用长除法|综合除法|用综合除法|多项式除法|用多项式除法|作除法|被|除|竖式除法'.split('|'),
  ],
  quotient: 'quotient|the quotient|商|商式|的商|的商式|的商和|所得的商式|所得商式'.split('|'),
  remainder: [
    ...'remainder|remainder of|remainder theorem|use the remainder theorem|using the remainder theorem|by the remainder theorem|leaves|leaves a remainder of|a remainder of'.split(
      '|',
    ),
    ...'余数|余式|的余数|的余式|所得的余数|所得余数|所得的余式|余数为|余数是|余式为|余式是|用余数定理|利用余数定理|余数定理|余'.split(
      '|',
    ),
  ],
  factor: [
    ...'factor of|a factor of|factor|divisible by|is divisible by|divides|factor theorem|use the factor theorem|using the factor theorem|by the factor theorem'.split(
      '|',
    ),
    ...'因式|的因式|一个因式|的一个因式|整除|有因式|有一个因式|含有因式|含因式|用因式定理|利用因式定理|因式定理'.split(
      '|',
    ),
  ],
  neutral:
    'polynomial|the polynomial|polynomials|so that|such that|what must|must|should|number|constant|determine whether|exactly|evenly|whether|check|prove|verify|能被|能否被|可以被|可被|是不是|是否是|是否为|是否|能|判断|证明|多项式|式子|使|使得|实数|常数|结果|等于|用|时|得'.split(
      '|',
    ),
};

/** Which formula is divided by which, from the words around them; null where they do not say. */
const orders: readonly (readonly [pattern: RegExp, isDividendFirst: boolean])[] = [
  [
    /□ (?:is |are )?divided (?:evenly |exactly )?by □|(?:divide|dividing|division of) □ by □|quotient of □ (?:and|by) □/,
    true,
  ],
  [
    /□ (?:is )?(?:exactly |evenly )?divisible by □|□ ?除以 ?□|□ ?(?:能|能否|可以|可|是否能)?被 ?□ ?(?:整)?除/,
    true,
  ],
  [/□ ?(?:有|含有?)(?:一个)?因式 ?□/, true],
  [/□ (?:is |are )?(?:an? )?factor of (?:the polynomial )?□|□ divides (?:the polynomial )?□/, false],
  [/□ ?(?:是|是不是|是否是|是否为|为) ?(?:多项式)? ?□ ?的(?:一个)?因式/, false],
];

interface Task extends Division {
  readonly given: Expression;
}

function makeTask(given: Expression, by: Expression): Task | null {
  const [name, ...others] = findFreeVariables(by);
  if (name === undefined || others.length > 0) return null;
  const [dividend, divisor] = [given, by].map((part) => maybeReadPolynomial(part, name));
  const isFit =
    dividend != null && divisor != null && degreeOf(divisor) >= 1 && degreeOf(dividend) >= degreeOf(divisor);
  return isFit ? { dividend, divisor, name: renderName(name), given } : null;
}

function orderOf(prose: string): boolean | null {
  return orders.find(([pattern]) => pattern.test(prose))?.[1] ?? null;
}

function maybePair(question: Question): readonly [Expression, Expression] | null {
  const expressions = question.formulas.map(maybePlainExpression);
  const [first, second] = expressions;
  if (first == null || expressions.includes(null)) return null;
  if (second === undefined && first.kind === 'divide') return [first.numerator, first.denominator];
  const isDividendFirst = orderOf(question.prose);
  if (second == null || isDividendFirst === null) return null;
  return isDividendFirst ? [first, second] : [second, first];
}

interface Found {
  readonly steps: readonly Step[];
  readonly answer: string;
}

function answerFactor(
  task: Task,
  { quotient, remainder }: ReturnType<typeof dividePolynomials>,
  say: Say,
): Found {
  const root = maybeDivisorRoot(task.divisor);
  const steps = [
    ...(root === null ? [] : [explainRemainderTheorem(task, root, say)]),
    ...(root === null || remainder.length === 0 ? explainLongDivision(task, say) : []),
  ];
  const rest = renderPolynomial(remainder, task.name);
  const product = `${renderPolynomial(task.dividend, task.name)} = ${renderDivision(task, quotient, remainder)}`;
  return {
    steps,
    answer:
      remainder.length === 0
        ? `${say('\\text{yes: }', '\\text{是：}')} ${product}`
        : `${say('\\text{no, the remainder is }', '\\text{不是，余式为 }')} ${rest}`,
  };
}

function maybeDivide(task: Task, request: ReadonlySet<string>, say: Say): Found | null {
  const result = dividePolynomials(task.dividend, task.divisor);
  const { quotient, remainder } = result;
  if (!agreesAtPlaces(task.given, renderDivision(task, quotient, remainder))) return null;
  if (request.has('factor')) return answerFactor(task, result, say);
  const root = maybeDivisorRoot(task.divisor);
  const [over, rest] = [quotient, remainder].map((part) => renderPolynomial(part, task.name));
  const wantsQuotient = request.has('quotient') || !request.has('remainder');
  if (!wantsQuotient && root !== null) {
    return { steps: [explainRemainderTheorem(task, root, say)], answer: rest ?? '0' };
  }
  const facts = [
    `${say('\\text{quotient }', '\\text{商式 }')} ${over}`,
    `${say('\\text{remainder }', '\\text{余式 }')} ${rest}`,
  ];
  const isBoth = request.has('quotient') === request.has('remainder');
  const only = request.has('quotient') ? over : rest;
  const isExact = remainder.length === 0 && !request.has('quotient') && !request.has('remainder');
  return {
    steps: explainLongDivision(task, say),
    answer: isExact ? (over ?? '0') : isBoth ? joinFacts(facts) : (only ?? '0'),
  };
}

/** "If x - 2 is a factor of x^3 + kx - 4, find k": the value at the root has to be the remainder that is said. */
function maybeFindParameter(question: Question, request: ReadonlySet<string>, say: Say): Found | null {
  const expressions = question.formulas.flatMap((formula) => maybePlainExpression(formula) ?? []);
  const parameter = expressions.find((part) => part.kind === 'symbol' && part.name !== 'x');
  const numbers = expressions.flatMap((part) => maybeNumber(part) ?? []);
  const others = expressions.filter((part) => part !== parameter && maybeNumber(part) === null);
  const isDividendFirst = orderOf(question.prose);
  const [first, second] = others;
  if (parameter?.kind !== 'symbol' || first === undefined || second === undefined || others.length > 2)
    return null;
  if (isDividendFirst === null || numbers.length > 1 || expressions.length !== question.formulas.length)
    return null;
  const [given, by] = isDividendFirst ? [first, second] : [second, first];
  const [name, ...more] = findFreeVariables(by);
  const divisor = name === undefined || more.length > 0 ? null : maybeReadPolynomial(by, name);
  const root = divisor === null ? null : maybeDivisorRoot(divisor);
  const isOwn = findFreeVariables(given).every((one) => one === name || one === parameter.name);
  const [remainder = zero] = numbers;
  if (root === null || name === undefined || !isOwn || request.has('factor') === numbers.length > 0)
    return null;
  if (!request.has('factor') && !request.has('remainder')) return null;
  return maybeSolveParameter({ given, name, parameter: parameter.name }, [root, remainder], say);
}

function maybeSolveParameter(
  {
    given,
    name,
    parameter,
  }: { readonly given: Expression; readonly name: string; readonly parameter: string },
  [root, remainder]: readonly [Rational, Rational],
  say: Say,
): Found | null {
  const value = substitute(given, name, numberFrom(root));
  const difference = { kind: 'add', terms: [value, numberFrom(remainder.neg())] } as const;
  const polynomial: Polynomial | null = maybeReadPolynomial(difference, parameter);
  const solved =
    polynomial === null || degreeOf(polynomial) < 1
      ? null
      : maybeExplainPolynomial({ polynomial, unknown: parameter, say });
  if (
    polynomial === null ||
    solved === null ||
    solved.roots.length === 0 ||
    solved.roots.some(({ isExact }) => !isExact)
  )
    return null;
  const answer = renderRoots(solved.roots, parameter);
  const [x, at] = [renderName(name), renderRational(root)];
  const step: Step = {
    title: say('Use the remainder theorem', '用余数定理'),
    body: say(
      `The divisor is zero at $${x} = ${at}$, so the remainder is the value of the polynomial there. It has to be $${renderRational(remainder)}$:`,
      `除式在 $${x} = ${at}$ 时为零，余数就是多项式在该处的值，它应等于 $${renderRational(remainder)}$：`,
    ).concat(
      display(`${renderLatex(value)} = ${renderRational(remainder)}`),
      say('so', '解得'),
      display(answer),
    ),
  };
  return { steps: [step], answer };
}

function solveDivision(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  if (request === null || !['divide', 'quotient', 'remainder', 'factor'].some((word) => request.has(word)))
    return null;
  const say = speak(question.language);
  const pair = maybePair(question);
  const task = pair === null ? null : makeTask(...pair);
  const isQuotientOnly =
    question.formulas.length === 1 &&
    !request.has('divide') &&
    !request.has('quotient') &&
    !request.has('remainder');
  const found =
    task !== null && !isQuotientOnly
      ? maybeDivide(task, request, say)
      : maybeFindParameter(question, request, say);
  return found === null
    ? null
    : { topicId: 'polynomial-division', language: question.language, ...found, plotCode: null };
}

/** Quotient and remainder of polynomials, the remainder and the factor theorem. */
export const polynomialDivision: Topic = {
  id: 'polynomial-division',
  title: {
    en: 'division of polynomials, the remainder theorem and the factor theorem',
    zh: '多项式的除法、余数定理与因式定理',
  },
  examples: {
    en: [
      'Find the remainder when x^3 - 2x + 1 is divided by x - 2',
      'Find the quotient and remainder when x^3 + 2x^2 - 5 is divided by x^2 + 1',
      'If x - 2 is a factor of x^3 + kx - 4, find k',
    ],
    zh: ['求 x^3 - 2x + 1 除以 x - 2 的余数', '求 x^4 - 1 除以 x^2 + x + 1 的商式和余式'],
  },
  solve: solveDivision,
};
