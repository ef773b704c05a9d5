import { type EquationTask, maybeReadTask } from '../equation/equation-task.ts';
import type { Derivation } from '../equation/explain-exponential.ts';
import { maybeExplainLogarithms } from '../equation/explain-logarithm.ts';
import { maybeFinishJudged } from '../equation/finish-judged.ts';
import { maybeReadLogarithms, subtractLogarithms } from '../equation/logarithm-form.ts';
import { maybeSubstituteLogarithm } from '../equation/substitute-logarithm.ts';
import type { Question } from '../question.ts';
import type { Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon = {
  logarithmic:
    'logarithmic|logarithmic equation|log equation|logarithm equation|by substitution|with a substitution|substitution|extraneous|extraneous solutions|对数方程|换元法|用换元法|换元|注意检验|要检验'.split(
      '|',
    ),
} as const;

function maybeDerive(task: EquationTask): Derivation | null {
  const { relation, unknown } = task;
  const [left, right] = [relation.left, relation.right].map((side) => maybeReadLogarithms(side, unknown));
  const form = left == null || right == null ? null : subtractLogarithms(left, right);
  return (form === null ? null : maybeExplainLogarithms(form, task)) ?? maybeSubstituteLogarithm(task);
}

function solveLogarithmic(question: Question): Solution | null {
  const task = maybeReadTask(question, lexicon);
  const derivation = task === null || task.relation.comparison !== '=' ? null : maybeDerive(task);
  return task === null || derivation === null
    ? null
    : maybeFinishJudged('logarithmic-equation', question, task, { ...derivation, mayBeExtraneous: true });
}

/** An equation with the unknown in logarithms: one logarithm, several of one base, or a substitution. */
export const logarithmicEquation: Topic = {
  id: 'logarithmic-equation',
  title: {
    en: 'a logarithmic equation, with its domain and a check',
    zh: '对数方程，并检验真数条件',
  },
  examples: {
    en: ['Solve ln(2x - 1) = 3', 'Solve log_2(x) + log_2(x - 2) = 3'],
    zh: ['解方程 ln(2x - 1) = 3', '解方程 log_2(x) + log_2(x - 2) = 3'],
  },
  solve: solveLogarithmic,
};
