import { degreeOf, maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import { areRootsConfirmed } from '../equation/check-roots.ts';
import { renderComplexNumbers } from '../equation/complex-pair.ts';
import { drawZeros } from '../equation/draw-equation.ts';
import { type EquationTask, maybeReadTask } from '../equation/equation-task.ts';
import { maybeExplainPolynomial, type PolynomialDerivation } from '../equation/explain-polynomial.ts';
import { explainStandardForm } from '../equation/explain-standard-form.ts';
import { claimRoot, type Root, renderName, renderRoots } from '../equation/root.ts';
import type { Question } from '../question.ts';
import { display, gather, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon = {
  polynomial:
    'cubic|cubic equation|quartic|quartic equation|biquadratic|biquadratic equation|polynomial|polynomial equation|third degree equation|一元三次方程|三次方程|四次方程|一元四次方程|高次方程|一元高次方程|双二次方程|多项式方程'.split(
      '|',
    ),
  method:
    'by factoring|by factorising|factoring|with the rational root theorem|using the rational root theorem|rational root theorem|by substitution|with a substitution|substitution|因式分解|因式分解法|用因式分解法|换元法|用换元法|换元'.split(
      '|',
    ),
  complex:
    'over the complex|complex|complex solutions|complex roots|complex numbers|in complex numbers|over the complex numbers|in the complex numbers|复数|复数根|复数范围内|在复数范围内'.split(
      '|',
    ),
} as const;

function maybeAnswer(derivation: PolynomialDerivation, task: EquationTask, degree: number): string | null {
  const { request, unknown, say } = task;
  const { roots, complex } = derivation;
  if (!request.has('complex')) {
    return roots.length === 0
      ? say('\\text{no real solution}', '\\text{无实数解}')
      : renderRoots(roots, unknown);
  }
  const count = roots.reduce((sum, { multiplicity }) => sum + multiplicity, 0) + 2 * (complex?.length ?? 0);
  if (complex === null || count !== degree) {
    return null;
  }
  const claims = [
    ...roots.flatMap((root) => Array.from({ length: root.multiplicity }, () => claimRoot(root))),
    ...complex.flatMap((pair) => renderComplexNumbers(pair).map((number) => `= ${number}`)),
  ];
  return claims.map((claim, index) => `${renderName(unknown)}_${index + 1} ${claim}`).join(',\\ ');
}

function closeWith(
  steps: readonly Step[],
  roots: readonly Root[],
  { say, unknown }: EquationTask,
): readonly Step[] {
  const answer = renderRoots(roots, unknown, true);
  const result = display(answer.length > 90 ? gather(answer.split(',\\ ')) : answer);
  const last = steps.at(-1);
  return last === undefined
    ? steps
    : [...steps.slice(0, -1), { ...last, body: `${last.body}${say('Altogether', '综上')}${result}` }];
}

function solvePolynomial(question: Question): Solution | null {
  const task = maybeReadTask(question, lexicon);
  if (
    task === null ||
    task.relation.comparison !== '=' ||
    (task.request.has('real') && task.request.has('complex'))
  ) {
    return null;
  }
  const { relation, unknown, say } = task;
  const difference = {
    kind: 'add',
    terms: [relation.left, { kind: 'negate', operand: relation.right }],
  } as const;
  const polynomial = maybeReadPolynomial(difference, unknown);
  if (polynomial === null || degreeOf(polynomial) < 3) {
    return null;
  }
  const { tidy, steps } = explainStandardForm(relation, polynomial, unknown, say);
  const derivation = maybeExplainPolynomial({
    polynomial: tidy,
    unknown,
    say,
    isComplex: task.request.has('complex'),
  });
  const answer = derivation === null ? null : maybeAnswer(derivation, task, degreeOf(polynomial));
  if (derivation === null || answer === null) {
    return null;
  }
  const { roots } = derivation;
  if (
    !areRootsConfirmed(
      relation,
      unknown,
      roots.map(({ value }) => value),
    )
  ) {
    return null;
  }
  const hasManySteps = derivation.steps.length > 1 && roots.length > 0;
  return {
    topicId: 'polynomial-equation',
    language: question.language,
    steps: hasManySteps
      ? closeWith([...steps, ...derivation.steps], roots, task)
      : [...steps, ...derivation.steps],
    answer: answer.length > 120 ? gather(answer.split(',\\ ')) : answer,
    plotCode: drawZeros(tidy, roots),
  };
}

/** A polynomial equation of degree 3 and more: rational roots, substitution, decimals for what has no exact form. */
export const polynomialEquation: Topic = {
  id: 'polynomial-equation',
  title: {
    en: 'a cubic, quartic or higher polynomial equation',
    zh: '三次、四次等高次方程',
  },
  examples: {
    en: ['Solve x^3 - 6x^2 + 11x - 6 = 0', 'Solve x^4 - 5x^2 + 4 = 0'],
    zh: ['解方程 x^3 - 6x^2 + 11x - 6 = 0', '解方程 x^4 - 5x^2 + 4 = 0'],
  },
  solve: solvePolynomial,
};
