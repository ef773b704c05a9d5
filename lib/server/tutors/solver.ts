import type { Tutor } from '../../answer/tutor.ts';
import type { MathPool } from '../math/math-pool.ts';

/**
 * The built-in tutor: it answers what it can prove, at once, and says plainly what it cannot. A hint is the first steps of
 * its derivation, as many as are asked for; with the last one come the answer and its chart.
 */
export function createSolverTutor(pool: Pick<MathPool, 'answerPrompt'>): Tutor {
  return {
    name: 'solver',
    async *answer(prompt, { signal, context = [], style, hint = 1 }) {
      const earlier = context.map(({ question }) => question);
      const reply = await pool.answerPrompt({ prompt, earlier }, { signal });
      if (reply.kind === 'declined') {
        yield { type: 'declined', explanation: reply.explanation, examples: reply.examples };
        return;
      }
      yield { type: 'topic', topic: reply.topic };
      if (reply.leansOn > 0) yield { type: 'context', cells: reply.leansOn };
      const of = reply.derivation.length;
      if (style === 'hint') yield { type: 'hint', hint: { shown: Math.min(hint, of), of } };
      const shown = style === 'hint' ? reply.derivation.slice(0, hint) : reply.derivation;
      for (const text of shown) yield { type: 'derivation', text };
      if (shown.length < of) return;
      yield { type: 'answer', latex: reply.answer };
      if (reply.plotCode !== null) yield { type: 'plot', code: reply.plotCode };
    },
  };
}
