import { one, renderRational, signOf } from '../../exact/rational.ts';
import { addPolynomials } from '../../polynomial/factor-polynomial.ts';
import { degreeOf, type Polynomial, scalePolynomial } from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import { type AbsoluteForm, maybeReadAbsoluteForm, subtractAbsolute } from '../equation/absolute-form.ts';
import { fulfils } from '../equation/check-roots.ts';
import { type EquationTask, maybeReadTask } from '../equation/equation-task.ts';
import { explainCases } from '../equation/explain-absolute-cases.ts';
import { judgeCandidates } from '../equation/explain-candidates.ts';
import { maybeExplainPolynomial } from '../equation/explain-polynomial.ts';
import { closeSteps, maybeFinish } from '../equation/finish-equation.ts';
import { orWord, renderAlternatives } from '../equation/quadratic-task.ts';
import { distinctRoots, type Root, renderName } from '../equation/root.ts';
import type { Question } from '../question.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon = {
  absolute:
    'absolute value equation|absolute value|absolute-value equation|by cases|cases|绝对值方程|含绝对值的方程|绝对值|分类讨论|零点分段法'.split(
      '|',
    ),
} as const;

const id = 'absolute-value-equation';

function bars(inner: Polynomial, name: string): string {
  return `\\left|${renderPolynomial(inner, name)}\\right|`;
}

function renderForm({ polynomial, terms }: AbsoluteForm, name: string): string {
  const sum = terms.reduce((text, { coefficient, inner }, index) => {
    const isNegative = signOf(coefficient) < 0;
    const size = coefficient.abs().equals(1) ? '' : renderRational(coefficient.abs());
    return `${text}${index === 0 ? (isNegative ? '-' : '') : isNegative ? ' - ' : ' + '}${size}${bars(inner, name)}`;
  }, '');
  const rest = renderPolynomial(polynomial, name);
  return polynomial.length === 0
    ? sum
    : rest.startsWith('-')
      ? `${sum} - ${rest.slice(1)}`
      : `${sum} + ${rest}`;
}

interface Branches {
  readonly steps: readonly Step[];
  readonly roots: readonly Root[];
}

/** `A = B or A = -B`, both solved. */
function maybeSplit(inner: Polynomial, other: Polynomial, { unknown, say }: EquationTask): Branches | null {
  const name = renderName(unknown);
  const differences = [one, one.neg()].map((sign) => addPolynomials(inner, scalePolynomial(other, sign)));
  const [plus = [], minus = []] = differences;
  const isDouble = other.length === 0;
  const branches = (isDouble ? [minus] : [minus, plus]).map((polynomial) => tidyPolynomial(polynomial).tidy);
  if (branches.some((branch) => branch.length === 0)) {
    return null;
  }
  const right = renderPolynomial(other, name);
  const negative = renderPolynomial(scalePolynomial(other, one.neg()), name);
  const left = renderPolynomial(inner, name);
  const statement = isDouble ? `${left} = 0` : `${left} = ${right}${orWord(say)}${left} = ${negative}`;
  const solved = branches.map((polynomial) =>
    degreeOf(polynomial) < 1
      ? { steps: [], roots: [] }
      : maybeExplainPolynomial({ polynomial, unknown, say }),
  );
  const known = solved.filter((each) => each !== null);
  if (known.length < solved.length) {
    return null;
  }
  const roots = distinctRoots(known.flatMap((each) => each.roots));
  const isLinear = branches.every((branch) => degreeOf(branch) < 2);
  const ending = isLinear && roots.length > 0 ? display(renderAlternatives(roots, unknown, say)) : '';
  const split: Step = {
    title: say('Drop the bars', '去掉绝对值符号'),
    body: say(
      `Two numbers with the same absolute value are equal or opposite:${display(statement)}${ending}`,
      `绝对值相等的两个数相等或互为相反数：${display(statement)}${ending}`,
    ),
  };
  return { steps: [split, ...(isLinear ? [] : known.flatMap((each) => each.steps))], roots };
}

function finish(
  question: Question,
  task: EquationTask,
  before: readonly Step[],
  branches: Branches,
): Solution | null {
  const judged =
    branches.roots.length === 0
      ? null
      : judgeCandidates(task.relation, task.unknown, branches.roots, task.say);
  const roots = judged?.accepted ?? [];
  const steps = closeSteps(
    [...before, ...branches.steps, ...(judged === null ? [] : [judged.step])],
    roots,
    task,
  );
  return maybeFinish(id, question, task, steps, roots);
}

function solveOne(
  question: Question,
  task: EquationTask,
  { polynomial, terms: [term] }: AbsoluteForm,
): Solution | null {
  if (term === undefined) {
    return null;
  }
  const { relation, unknown, say } = task;
  const name = renderName(unknown);
  const other = scalePolynomial(polynomial, one.div(term.coefficient).neg());
  const isolated = `${bars(term.inner, name)} = ${renderPolynomial(other, name)}`;
  const isBare = relation.left.kind === 'call' && term.coefficient.equals(1);
  const isolate: Step = {
    title: say('Isolate the absolute value', '把绝对值单独移到一边'),
    body: say('Bring everything else to the other side:', '移项得') + display(isolated),
  };
  const [constant = one.sub(one)] = other;
  if (degreeOf(other) < 1 && signOf(constant) < 0) {
    const value = renderRational(constant);
    const none: Step = {
      title: say('Compare the signs', '比较两边的符号'),
      body: say(
        `An absolute value is never negative: $${bars(term.inner, name)} \\ge 0$, but $${value} < 0$. There is no solution.`,
        `绝对值不小于零：$${bars(term.inner, name)} \\ge 0$，而 $${value} < 0$，所以方程无解。`,
      ),
    };
    return maybeFinish(id, question, task, [...(isBare ? [] : [isolate]), none], []);
  }
  const branches = maybeSplit(term.inner, other, task);
  return branches === null ? null : finish(question, task, isBare ? [] : [isolate], branches);
}

function solveTwo(
  question: Question,
  task: EquationTask,
  { polynomial, terms }: AbsoluteForm,
): Solution | null {
  const [first, second] = terms;
  if (first === undefined || second === undefined || polynomial.length > 0 || terms.length > 2) {
    return null;
  }
  const ratio = second.coefficient.div(first.coefficient).neg();
  const branches =
    signOf(ratio) < 0 ? null : maybeSplit(first.inner, scalePolynomial(second.inner, ratio), task);
  return branches === null ? null : finish(question, task, [], branches);
}

function solveCases(question: Question, task: EquationTask, form: AbsoluteForm): Solution | null {
  if (
    form.terms.some(({ inner }) => degreeOf(inner) !== 1) ||
    degreeOf(form.polynomial) > 1 ||
    form.terms.length > 4
  ) {
    return null;
  }
  const { relation, unknown, say } = task;
  const name = renderName(unknown);
  const latex = renderForm(form, name);
  const move: Step = {
    title: say('Bring everything to one side', '移项'),
    body: display(`${latex} = 0`),
  };
  const derivation = explainCases(form, latex, unknown, say);
  const steps = [move, derivation.step];
  if (!derivation.hasInterval) {
    return maybeFinish(id, question, task, closeSteps([...steps], derivation.roots, task), derivation.roots);
  }
  const [from, to] = derivation.interval ?? [null, null];
  const ends = [from?.valueOf() ?? -50, to?.valueOf() ?? 50] as const;
  const inside = [0, 0.3, 0.7, 1].map((share) => ends[0] + (ends[1] - ends[0]) * share);
  const isOne = derivation.roots.every(({ value }) => value >= ends[0] && value <= ends[1]);
  if (!isOne || !inside.every((x) => fulfils(relation, unknown, x))) {
    return null;
  }
  const interval = `${from === null ? '(-\\infty' : `[${renderRational(from)}`}, ${to === null ? '+\\infty)' : `${renderRational(to)}]`}`;
  const answer = `${name} \\in ${interval.includes('\\frac') ? `\\left${interval.slice(0, -1)}\\right${interval.slice(-1)}` : interval}`;
  const close: Step = { title: say('Join the cases', '合并'), body: display(answer) };
  return { topicId: id, language: question.language, steps: [...steps, close], answer, plotCode: null };
}

function solveAbsolute(question: Question): Solution | null {
  const task = maybeReadTask(question, lexicon);
  if (task === null || task.relation.comparison !== '=') {
    return null;
  }
  const { relation, unknown } = task;
  const [left, right] = [relation.left, relation.right].map((side) => maybeReadAbsoluteForm(side, unknown));
  const form = left == null || right == null ? null : subtractAbsolute(left, right);
  if (form === null || form.terms.length === 0) {
    return null;
  }
  return form.terms.length === 1
    ? (solveOne(question, task, form) ?? solveCases(question, task, form))
    : (solveTwo(question, task, form) ?? solveCases(question, task, form));
}

/** An equation with absolute values: equal or opposite, or case by case. */
export const absoluteValueEquation: Topic = {
  id,
  title: {
    en: 'an equation with absolute values',
    zh: '含绝对值的方程',
  },
  examples: {
    en: ['Solve |2x - 3| = 5', 'Solve |x - 1| + |x + 2| = 5'],
    zh: ['解方程 |2x - 3| = 5', '解方程 |x - 1| + |x + 2| = 5'],
  },
  solve: solveAbsolute,
};
