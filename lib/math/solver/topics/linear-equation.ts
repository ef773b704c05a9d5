import { isIdentityConfirmed } from '../equation/check-identity.ts';
import { areRootsConfirmed } from '../equation/check-roots.ts';
import { drawSides } from '../equation/draw-equation.ts';
import { maybeReadTask } from '../equation/equation-task.ts';
import { maybeExplainCheck } from '../equation/explain-check.ts';
import { type LinearOutcome, maybeExplainLinear } from '../equation/explain-linear.ts';
import { renderName, renderRoots } from '../equation/root.ts';
import type { Say } from '../language.ts';
import type { Question } from '../question.ts';
import type { Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon = {
  linear: [
    'linear',
    'linear equation',
    'first degree equation',
    'first-degree equation',
    'one-variable equation',
    'in one variable',
    '一元一次方程',
    '一元一次',
    '一次方程',
    '去分母',
    '去括号',
    '移项',
  ],
} as const;

function writeAnswer(outcome: LinearOutcome, unknown: string, say: Say): string {
  switch (outcome.kind) {
    case 'root':
      return renderRoots([outcome.root], unknown);
    case 'identity':
      return `${renderName(unknown)} \\in \\mathbb{R}`;
    case 'contradiction':
      return say('\\text{no solution}', '\\text{无解}');
  }
}

function solveLinear(question: Question): Solution | null {
  const task = maybeReadTask(question, lexicon);
  if (task === null || task.relation.comparison !== '=') {
    return null;
  }
  const { relation, unknown, say } = task;
  const derivation = maybeExplainLinear(relation, unknown, say);
  if (derivation === null) {
    return null;
  }
  const { outcome, steps } = derivation;
  const isConfirmed =
    outcome.kind === 'identity'
      ? isIdentityConfirmed(relation, unknown)
      : areRootsConfirmed(relation, unknown, outcome.kind === 'root' ? [outcome.root.value] : []);
  if (!isConfirmed) {
    return null;
  }
  const check = outcome.kind === 'root' ? maybeExplainCheck(relation, unknown, outcome.root, say) : null;
  return {
    topicId: 'linear-equation',
    language: question.language,
    steps: [...steps, ...(check === null ? [] : [check])],
    answer: writeAnswer(outcome, unknown, say),
    plotCode: outcome.kind === 'root' ? drawSides(relation, unknown, [outcome.root], say) : null,
  };
}

/** A linear equation in one unknown, with brackets and fractions; also identities and contradictions. */
export const linearEquation: Topic = {
  id: 'linear-equation',
  title: {
    en: 'a linear equation in one unknown, with brackets and fractions',
    zh: '一元一次方程，可带括号和分母',
  },
  examples: {
    en: ['Solve 3(x - 2) + 4 = 2x + 5', 'Solve x/2 + (x - 1)/3 = 3'],
    zh: ['解方程 3(x - 2) + 4 = 2x + 5', '解方程 x/2 + (x - 1)/3 = 3'],
  },
  solve: solveLinear,
};
