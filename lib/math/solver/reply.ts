import { describeLimits, examplesFor } from './decline.ts';
import { renderDerivation } from './solution.ts';
import { solveInContext } from './solve.ts';

/** What the solver says to a prompt: an answer, or plainly that it has none. */
export type SolverReply =
  | {
      readonly kind: 'solved';
      readonly topic: string;
      /** Markdown with LaTeX, a chunk a step; the last one holds the boxed answer. */
      readonly derivation: readonly string[];
      /** LaTeX, without `\boxed`. */
      readonly answer: string;
      readonly plotCode: string | null;
      /** How many of the newest earlier prompts it leans on. */
      readonly leansOn: number;
    }
  | {
      readonly kind: 'declined';
      /** Markdown in the prompt's language: what the solver can do, and what the rest needs. */
      readonly explanation: string;
      /** Three prompts that it answers, in the prompt's language. */
      readonly examples: readonly string[];
    };

/** Answers a prompt that stands after `earlier` ones, oldest first, or says what could be asked instead. */
export function replyTo(prompt: string, earlier: readonly string[] = []): SolverReply {
  const found = solveInContext(prompt, earlier);
  if (found === null) {
    return { kind: 'declined', explanation: describeLimits(prompt), examples: examplesFor(prompt) };
  }
  const { solution, leansOn } = found;
  const { topicId, answer, plotCode } = solution;
  const derivation = renderDerivation(solution);
  return { kind: 'solved', topic: topicId, derivation, answer, plotCode, leansOn };
}
