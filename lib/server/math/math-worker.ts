import type { SolverReply } from '../math/solver/reply.ts';
import { replyTo } from '../math/solver/reply.ts';

/** Runs in a worker thread of the mathematics pool; see `math-pool.ts`. */
export function answerPrompt(prompt: string): SolverReply {
  return replyTo(prompt);
}
