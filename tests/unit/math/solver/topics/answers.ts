import { expect } from 'vitest';
import type { Solution } from '../../../../../lib/math/solver/solution.ts';
import { solve } from '../../../../../lib/math/solver/solve.ts';
import { renderAllFormulas } from '../derivation-formulas.ts';

/** Solves a prompt that has to be answered by a topic, and checks that its derivation renders. */
export function answerOf(prompt: string, topicId: string): Solution {
  const solution = solve(prompt);
  if (solution === null) {
    throw new Error(`the solver declined: ${prompt}`);
  }
  expect(solution.topicId).toBe(topicId);
  expect(renderAllFormulas(solution)).toBeGreaterThan(0);
  return solution;
}
