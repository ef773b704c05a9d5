import type { Tutor } from '../../answer/tutor.ts';
import type { MathPool } from '../math-pool.ts';

/** The built-in tutor: it answers what it can prove, at once, and says plainly what it cannot. */
export function createSolverTutor(pool: MathPool): Tutor {
  return {
    name: 'solver',
    async *answer(prompt, { signal }) {
      const reply = await pool.answerPrompt(prompt, { signal });
      if (reply.kind === 'declined') {
        yield { type: 'declined', explanation: reply.explanation, examples: reply.examples };
        return;
      }
      yield { type: 'topic', topic: reply.topic };
      for (const text of reply.derivation) yield { type: 'derivation', text };
      yield { type: 'answer', latex: reply.answer };
      if (reply.plotCode !== null) yield { type: 'plot', code: reply.plotCode };
    },
  };
}
