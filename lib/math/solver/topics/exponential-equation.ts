import { zero } from '../../exact/rational.ts';
import { type EquationTask, maybeReadTask } from '../equation/equation-task.ts';
import { type Derivation, maybeExplainTwoTerms } from '../equation/explain-exponential.ts';
import { collectTerms, maybeReadExponentials } from '../equation/exponential-form.ts';
import { maybeFinishJudged } from '../equation/finish-judged.ts';
import { maybeExplainSubstitution } from '../equation/substitute-power.ts';
import type { Question } from '../question.ts';
import type { Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon = {
  exponential:
    'exponential|exponential equation|with logarithms|using logarithms|by taking logarithms|logarithms|take logarithms|same base|with the same base|by substitution|with a substitution|substitution|指数方程|换元法|用换元法|换元|取对数|两边取对数|同底法'.split(
      '|',
    ),
} as const;

function maybeDerive(task: EquationTask): Derivation | null {
  const { relation, unknown } = task;
  const [left, right] = [relation.left, relation.right].map((side) => maybeReadExponentials(side, unknown));
  if (left == null || right == null) {
    return null;
  }
  const terms = collectTerms([
    ...left,
    ...right.map((term) => ({ ...term, coefficient: term.coefficient.neg() })),
  ]);
  const [first, second] = terms;
  if (terms.every(({ base }) => base === null) || first === undefined) {
    return null;
  }
  if (terms.length === 2 && second !== undefined) {
    return maybeExplainTwoTerms(first, second, task);
  }
  const nothing = { coefficient: zero, base: null, exponent: [] };
  return terms.length === 1
    ? maybeExplainTwoTerms(first, nothing, task)
    : maybeExplainSubstitution(terms, task);
}

function solveExponential(question: Question): Solution | null {
  const task = maybeReadTask(question, lexicon);
  const derivation = task === null || task.relation.comparison !== '=' ? null : maybeDerive(task);
  return task === null || derivation === null
    ? null
    : maybeFinishJudged('exponential-equation', question, task, { ...derivation, mayBeExtraneous: false });
}

/** An equation with the unknown in exponents: equal bases, logarithms, or a substitution. */
export const exponentialEquation: Topic = {
  id: 'exponential-equation',
  title: {
    en: 'an exponential equation: equal bases, logarithms, substitution',
    zh: '指数方程：化同底、取对数、换元',
  },
  examples: {
    en: ['Solve 2^(x+1) = 16', 'Solve 4^x - 5*2^x + 4 = 0'],
    zh: ['解方程 2^(x+1) = 16', '解方程 4^x - 5*2^x + 4 = 0'],
  },
  solve: solveExponential,
};
