import { renderRelation } from '../expression/render-latex.ts';
import { correctSpelling } from './correct-spelling.ts';
import { maybeJoined } from './equation/equation-task.ts';
import { type FollowUp, maybeResolveFollowUp } from './follow-up/follow-up.ts';
import { maybeReadSignQuestion } from './inequality/read-sign-question.ts';
import { speak } from './language.ts';
import { type Question, readQuestion } from './question.ts';
import { display, type Solution } from './solution.ts';
import { maybeSolveParts } from './sub-questions.ts';
import { topics } from './topics.ts';
import { writeOrder, writeSymbols } from './write-symbols.ts';

const lengthLimit = 2000;
const isSolving = /(?:equation|inequality)$/;

/**
 * Answers a prompt, English or Chinese, exactly and without a model.
 *
 *   prompt -> parts (1), (2), ... -> spans (prose, mathematics) -> question -> first topic that is certain of it -> checked solution
 *
 * What is declined is read once more with slips of the keys corrected, and with symbols for operations in words.
 * Returns null whenever the reading is not certain.
 */
export function solve(prompt: string): Solution | null {
  if (prompt.length > lengthLimit) {
    return null;
  }
  const symbolic = writeSymbols(prompt);
  const readings = [prompt, correctSpelling(prompt), symbolic, writeOrder(symbolic)];
  for (const [index, reading] of readings.entries()) {
    const isNew = readings.indexOf(reading) === index;
    const solution = isNew ? (maybeSolveParts(reading, solveOne) ?? solveOne(reading)) : null;
    if (solution !== null) return solution;
  }
  return null;
}

function solveOne(prompt: string): Solution | null {
  const question = readQuestion(prompt);
  for (const topic of topics) {
    const solution = topic.solve(question);
    if (solution !== null) {
      return showRelation(solution, question);
    }
  }
  return null;
}

/** Writes down what was solved where the question says it in words, or as `f(x) = x^2 - 1` and `f(x) = 3`. */
function showRelation(solution: Solution, question: Question): Solution {
  const isSolved = isSolving.test(solution.topicId);
  const relation = isSolved ? (maybeJoined(question.formulas) ?? maybeReadSignQuestion(question)) : null;
  const [first, ...rest] = solution.steps;
  if (relation === null || first === undefined) return solution;
  const lead = speak(solution.language)('This is to be solved:', '即求解：');
  const body = `${lead}${display(renderRelation(relation))}${first.body}`;
  return { ...solution, steps: [{ ...first, body }, ...rest] };
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
  for (const written of followUp?.prompts ?? []) {
    const solution = solve(written);
    if (solution !== null && followUp !== null) {
      return { solution: introduce(solution, followUp), leansOn: followUp.leansOn };
    }
  }
  return null;
}

/** Says first what "it" is, or how it was made. */
function introduce(solution: Solution, { intro, about, answer }: FollowUp): Solution {
  if (intro !== null && answer !== null) return { ...solution, steps: [intro], answer };
  if (intro !== null) return { ...solution, steps: [intro, ...solution.steps] };
  const [first, ...rest] = solution.steps;
  if (first === undefined || about === null) return solution;
  const lead = speak(solution.language)(
    `This is about $${about}$ from above. `,
    `这里说的是上面的 $${about}$。`,
  );
  return { ...solution, steps: [{ ...first, body: `${lead}${first.body}` }, ...rest] };
}
