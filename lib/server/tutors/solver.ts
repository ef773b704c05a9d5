import type { Tutor } from '../../answer/tutor.ts';
import type { MathPool } from '../math/math-pool.ts';

/** The built-in tutor: it answers what it can prove, at once, and says plainly what it cannot. */
export function createSolverTutor(pool: MathPool): Tutor {
  return {
    name: 'solver',
    async *answer(prompt, { signal, context = [] }) {
      const earlier = context.map(({ question }) => question);
      const reply = await pool.answerPrompt({ prompt, earlier }, { signal });
      if (reply.kind === 'declined') {
        yield { type: 'declined', explanation: reply.explanation, examples: reply.examples };
        return;
      }
      yield { type: 'topic', topic: reply.topic };
      if (reply.leansOn > 0) yield { type: 'context', cells: reply.leansOn };
      for (const text of reply.derivation) yield { type: 'derivation', text };
      yield { type: 'answer', latex: reply.answer };
      if (reply.plotCode !== null) yield { type: 'plot', code: reply.plotCode };
    },
  };
}
