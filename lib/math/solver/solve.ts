import { maybeResolveFollowUp } from './follow-up/follow-up.ts';
import { readQuestion } from './question.ts';
import type { Solution } from './solution.ts';
import { maybeSolveParts } from './sub-questions.ts';
import { topics } from './topics.ts';

const lengthLimit = 2000;

/**
 * Answers a prompt, English or Chinese, exactly and without a model.
 *
 *   prompt -> parts (1), (2), ... -> spans (prose, mathematics) -> question -> first topic that is certain of it -> checked solution
 *
 * Returns null whenever the reading is not certain.
 */
export function solve(prompt: string): Solution | null {
  if (prompt.length > lengthLimit) {
    return null;
  }
  return maybeSolveParts(prompt, solveOne) ?? solveOne(prompt);
}

function solveOne(prompt: string): Solution | null {
  const question = readQuestion(prompt);
  for (const topic of topics) {
    const solution = topic.solve(question);
    if (solution !== null) {
      return solution;
    }
  }
  return null;
}

/** A solution, and how many of the newest earlier prompts it leans on. */
interface SolutionInContext {
  readonly solution: Solution;
  readonly leansOn: number;
}

/**
 * Answers a prompt by itself or, where it leans on the ones before ("now shift it two to the right"), with what
 * they asked about.
 *
 * @param earlier the notebook's questions before this one, oldest first.
 */
export function solveInContext(prompt: string, earlier: readonly string[]): SolutionInContext | null {
  const alone = solve(prompt);
  if (alone !== null) {
    return { solution: alone, leansOn: 0 };
  }
  const isLong = [prompt, ...earlier].some(({ length }) => length > lengthLimit);
  const followUp = isLong ? null : maybeResolveFollowUp(prompt, earlier);
  const solution = followUp === null ? null : solve(followUp.prompt);
  if (solution === null || followUp === null) {
    return null;
  }
  const { intro, leansOn } = followUp;
  const steps = intro === null ? solution.steps : [intro, ...solution.steps];
  return { solution: { ...solution, steps }, leansOn };
}
