import { renderDerivation } from './solution.ts';
import { describeLimits, examplesFor, solve } from './solve.ts';

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
    }
  | {
      readonly kind: 'declined';
      /** Markdown in the prompt's language: what the solver can do, and what the rest needs. */
      readonly explanation: string;
      /** Three prompts that it answers, in the prompt's language. */
      readonly examples: readonly string[];
    };

/** Answers a prompt, or says what could be asked instead. */
export function replyTo(prompt: string): SolverReply {
  const solution = solve(prompt);
  if (solution === null) {
    return { kind: 'declined', explanation: describeLimits(prompt), examples: examplesFor(prompt) };
  }
  const { topicId, answer, plotCode } = solution;
  return { kind: 'solved', topic: topicId, derivation: renderDerivation(solution), answer, plotCode };
}
