import { parseExpression } from '../../expression/parse-expression.ts';
import { renderLatex, renderRelation } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import { degreeOf, type Polynomial } from '../../polynomial/polynomial.ts';
import { maybeExactRealRoots } from '../../polynomial/polynomial-roots.ts';
import { renderPolynomial, typePolynomial } from '../../polynomial/render-polynomial.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import { isIdentityConfirmed } from '../equation/check-identity.ts';
import { type ClearedRelation, maybeClearFractions } from '../equation/clear-fractions.ts';
import { endSteps } from '../equation/end-steps.ts';
import { type EquationTask, maybeReadTask } from '../equation/equation-task.ts';
import { judgeCandidates } from '../equation/explain-candidates.ts';
import { maybeExplainPolynomial } from '../equation/explain-polynomial.ts';
import { closeSteps, maybeFinish } from '../equation/finish-equation.ts';
import { type Root, renderName, surdRoot } from '../equation/root.ts';
import type { Question } from '../question.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon = {
  rational:
    'rational equation|fractional equation|rational|by clearing denominators|clear the denominators|excluded values|extraneous|extraneous solutions|分式方程|去分母|注意检验|要检验|增根'.split(
      '|',
    ),
} as const;

/** The common denominator at one of its zeros: `(-3)^{2} + 3(-3) = 0`. */
function renderZero(common: Polynomial, root: Root): string {
  const expression = parseExpression(typePolynomial(common, 'x'));
  return `${renderLatex(substitute(expression, 'x', parseExpression(root.latex)))} = 0`;
}

function explainExclusions(
  common: ClearedRelation,
  excluded: readonly Root[],
  { unknown, say }: EquationTask,
): Step {
  const name = renderName(unknown);
  const values = excluded.map((root) => `${name} \\ne ${root.latex}`).join(',\\ ');
  const zeros = excluded.map((root) => renderZero(common.common, root)).join(',\\quad ');
  return {
    title: say('Find the excluded values', '确定未知数的取值范围'),
    body:
      excluded.length === 0
        ? say(
            `The common denominator is $${common.commonLatex}$; it is never zero.`,
            `最简公分母是 $${common.commonLatex}$，它恒不为零。`,
          )
        : say(
            `The common denominator is $${common.commonLatex}$. It vanishes at${display(zeros)}and no denominator may be zero, so${display(values)}`,
            `最简公分母是 $${common.commonLatex}$，它在这些点为零：${display(zeros)}而分母不能为零，所以${display(values)}`,
          ),
  };
}

function explainClearing(cleared: ClearedRelation, { unknown, say }: EquationTask): Step {
  const name = renderName(unknown);
  const product = `${cleared.sides[0]} = ${cleared.sides[1]}`;
  const { tidy } = tidyPolynomial(cleared.difference);
  const standard = `${renderPolynomial(tidy, name)} = 0`;
  return {
    title: say('Multiply by the common denominator', '去分母'),
    body: say(
      `Multiply both sides by $${cleared.commonLatex}$:${display(product)}${degreeOf(tidy) < 1 ? '' : `Expand and bring everything to one side:${display(standard)}`}`,
      `两边同乘 $${cleared.commonLatex}$：${display(product)}${degreeOf(tidy) < 1 ? '' : `去括号、移项、整理得${display(standard)}`}`,
    ),
  };
}

function solveConstant(
  question: Question,
  task: EquationTask,
  steps: readonly Step[],
  { difference, sides }: ClearedRelation,
  excluded: readonly Root[],
): Solution | null {
  const { relation, unknown, say } = task;
  if (difference.length > 0) {
    const [left, right] = sides.map((side) => `\\left(${side}\\right)`);
    const gap = display(`${left} - ${right} = ${renderPolynomial(difference, '')}`);
    const step: Step = {
      title: say('Draw the conclusion', '得出结论'),
      body: say(
        `The terms with the unknown cancel, and left minus right is always the same number:${gap}It is never zero, so no number solves the equation.`,
        `含未知数的项全部抵消，左边减右边恒为同一个数：${gap}它恒不为零，所以原方程无解。`,
      ),
    };
    return maybeFinish('rational-equation', question, task, [...steps, step], []);
  }
  const name = renderName(unknown);
  const answer = [`${name} \\in \\mathbb{R}`, ...excluded.map((root) => `${name} \\ne ${root.latex}`)].join(
    ',\\ ',
  );
  const step: Step = {
    title: say('Draw the conclusion', '得出结论'),
    body: say(
      `Both sides are the same wherever they are defined:${display(renderRelation(relation))}So every other number is a solution:${display(answer)}`,
      `在有意义的范围内，两边恒相等：${display(renderRelation(relation))}所以方程的解为${display(answer)}`,
    ),
  };
  return isIdentityConfirmed(relation, unknown)
    ? {
        topicId: 'rational-equation',
        language: question.language,
        steps: [...steps, step],
        answer,
        plotCode: null,
      }
    : null;
}

/** A check that only recalls excluded values calculates nothing: it belongs to the step before. */
function addCheck(steps: readonly Step[], check: Step): readonly Step[] {
  return / = .*(?: = | \\ne )/.test(check.body) ? [...steps, check] : endSteps(steps, check.body);
}

function solveRational(question: Question): Solution | null {
  const task = maybeReadTask(question, lexicon);
  if (task === null || task.relation.comparison !== '=') {
    return null;
  }
  const { relation, unknown, say } = task;
  const cleared = maybeClearFractions(relation, unknown, renderName(unknown));
  const excluded =
    cleared === null ? null : (maybeExactRealRoots(cleared.common)?.map((root) => surdRoot(root)) ?? null);
  if (cleared === null || excluded === null) {
    return null;
  }
  const opening = [explainExclusions(cleared, excluded, task), explainClearing(cleared, task)];
  if (degreeOf(cleared.difference) < 1) {
    return solveConstant(question, task, opening, cleared, excluded);
  }
  const { tidy } = tidyPolynomial(cleared.difference);
  const derivation = maybeExplainPolynomial({ polynomial: tidy, unknown, say });
  if (derivation === null) {
    return null;
  }
  const judged =
    derivation.roots.length === 0 ? null : judgeCandidates(relation, unknown, derivation.roots, say);
  const roots = judged?.accepted ?? [];
  const solved = [...opening, ...derivation.steps];
  const checked = judged === null ? solved : addCheck(solved, judged.step);
  return maybeFinish('rational-equation', question, task, closeSteps(checked, roots, task), roots);
}

/** An equation with the unknown in a denominator: excluded values, clearing, and a check for extraneous roots. */
export const rationalEquation: Topic = {
  id: 'rational-equation',
  title: {
    en: 'an equation with the unknown in a denominator, with excluded values and a check',
    zh: '分式方程，并检验增根',
  },
  examples: {
    en: ['Solve 2/(x - 1) = 3/(x + 1)', 'Solve 1/x + 1/(x + 2) = 3/4'],
    zh: ['解方程 2/(x - 1) = 3/(x + 1)', '解分式方程 1/(x - 2) + 3 = (1 - x)/(2 - x)'],
  },
  solve: solveRational,
};
