import { one, signOf } from '../../exact/rational.ts';
import { addPolynomials, multiplyPolynomials } from '../../polynomial/factor-polynomial.ts';
import { degreeOf, type Polynomial, scalePolynomial } from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import { type EquationTask, maybeReadTask } from '../equation/equation-task.ts';
import { maybeExplainPolynomial } from '../equation/explain-polynomial.ts';
import { maybeFinishJudged } from '../equation/finish-judged.ts';
import {
  maybeReadRadicalForm,
  type RadicalForm,
  renderForm,
  subtractForms,
} from '../equation/radical-form.ts';
import { renderName } from '../equation/root.ts';
import { parenthesize } from '../graph/feature.ts';
import type { Question } from '../question.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon = {
  radical:
    'radical equation|radical|irrational equation|square root equation|by squaring|by squaring both sides|squaring both sides|extraneous|extraneous solutions|无理方程|根式方程|两边平方|增根'.split(
      '|',
    ),
} as const;

interface Isolated {
  /** One root with the coefficient 1. */
  readonly left: RadicalForm;
  readonly right: RadicalForm;
}

interface Reduction {
  readonly steps: readonly Step[];
  /** What has to be 0. */
  readonly polynomial: Polynomial;
}

/** Brings the first root alone to the left. */
function isolate(difference: RadicalForm): Isolated | null {
  const sorted = difference.radicals.toSorted((a, b) => signOf(b.coefficient) - signOf(a.coefficient));
  const [first, ...others] = sorted;
  if (first === undefined) {
    return null;
  }
  const factor = one.div(first.coefficient).neg();
  return {
    left: { polynomial: [], radicals: [{ ...first, coefficient: one }] },
    right: {
      polynomial: scalePolynomial(difference.polynomial, factor),
      radicals: others.map((radical) => ({ ...radical, coefficient: radical.coefficient.mul(factor) })),
    },
  };
}

function powerOf(polynomial: Polynomial, exponent: number): Polynomial {
  return Array.from({ length: exponent }, () => polynomial).reduce(multiplyPolynomials, [one]);
}

/** `(p + c√q)²` as a form, or the n-th power of a polynomial; null for more roots than one. */
function maybeRaise({ polynomial, radicals }: RadicalForm, exponent: number): RadicalForm | null {
  const [radical] = radicals;
  if (radical === undefined) {
    return { polynomial: powerOf(polynomial, exponent), radicals: [] };
  }
  if (radicals.length > 1 || exponent !== 2 || radical.index !== 2 || degreeOf(polynomial) > 0) {
    return null;
  }
  const square = scalePolynomial(radical.radicand, radical.coefficient.mul(radical.coefficient));
  const cross = (polynomial[0] ?? one.sub(one)).mul(radical.coefficient).mul(2);
  return {
    polynomial: addPolynomials(powerOf(polynomial, 2), square),
    radicals: signOf(cross) === 0 ? [] : [{ ...radical, coefficient: cross }],
  };
}

function maybeReduce(
  difference: RadicalForm,
  name: string,
  task: EquationTask,
  depth: number,
): Reduction | null {
  const isolated = isolate(difference);
  if (isolated === null) {
    return { steps: [], polynomial: difference.polynomial };
  }
  const [radical] = isolated.left.radicals;
  const raised = radical === undefined ? null : maybeRaise(isolated.right, radical.index);
  if (radical === undefined || raised === null || depth > 2) {
    return null;
  }
  const { say } = task;
  const [left, right] = [renderForm(isolated.left, name), renderForm(isolated.right, name)];
  const squared = `${renderPolynomial(radical.radicand, name)} = ${raisedSide(isolated.right, right, radical.index)}`;
  const expanded = `${renderPolynomial(radical.radicand, name)} = ${renderForm(raised, name)}`;
  const isCube = radical.index !== 2;
  const step: Step = {
    title: isCube
      ? say('Isolate the root and raise both sides', '移项并乘方')
      : say('Isolate a root and square', '移项并两边平方'),
    body: say(
      `With one root alone on the left:${display(`${left} = ${right}`)}${isCube ? `Raise both sides to the power ${radical.index}` : 'Square both sides (this can bring in extra solutions)'}:${display(squared)}${squared === expanded ? '' : display(expanded)}`,
      `把一个根式单独留在左边：${display(`${left} = ${right}`)}${isCube ? `两边 ${radical.index} 次方` : '两边平方（可能产生增根）'}：${display(squared)}${squared === expanded ? '' : display(expanded)}`,
    ),
  };
  const rest = subtractForms({ polynomial: radical.radicand, radicals: [] }, raised);
  const further = maybeReduce(rest, name, task, depth + 1);
  return further === null ? null : { ...further, steps: [step, ...further.steps] };
}

function raisedSide(form: RadicalForm, latex: string, index: number): string {
  const isPlain = form.radicals.length === 0 && /^(?:\d+|[a-z])$/.test(latex);
  return `${isPlain ? latex : parenthesize(latex)}^{${index}}`;
}

function solveRadical(question: Question): Solution | null {
  const task = maybeReadTask(question, lexicon);
  if (task === null || task.relation.comparison !== '=') {
    return null;
  }
  const { relation, unknown, say } = task;
  const name = renderName(unknown);
  const [left, right] = [relation.left, relation.right].map((side) => maybeReadRadicalForm(side, unknown));
  const difference = left == null || right == null ? null : subtractForms(left, right);
  if (difference === null || difference.radicals.length === 0) {
    return null;
  }
  const reduction = maybeReduce(difference, name, task, 0);
  if (reduction === null || degreeOf(reduction.polynomial) < 1) {
    return null;
  }
  const { tidy } = tidyPolynomial(reduction.polynomial);
  const derivation = maybeExplainPolynomial({ polynomial: tidy, unknown, say });
  if (derivation === null) {
    return null;
  }
  const standard: Step = {
    title: say('Solve the equation without roots', '解整式方程'),
    body:
      say('Bring everything to one side:', '移项、整理得') + display(`${renderPolynomial(tidy, name)} = 0`),
  };
  return maybeFinishJudged('radical-equation', question, task, {
    steps: [...reduction.steps, standard, ...derivation.steps],
    roots: derivation.roots,
    mayBeExtraneous: true,
  });
}

/** An equation with the unknown under one or two roots: isolating, squaring, and a check for extraneous roots. */
export const radicalEquation: Topic = {
  id: 'radical-equation',
  title: {
    en: 'an equation with the unknown under a root, with a check of every candidate',
    zh: '无理方程（根式方程），并检验增根',
  },
  examples: {
    en: ['Solve sqrt(2x + 3) = x', 'Solve sqrt(x + 5) - sqrt(x) = 1'],
    zh: ['解方程 √(2x + 3) = x', '解方程 √(x + 5) - √x = 1'],
  },
  solve: solveRadical,
};
