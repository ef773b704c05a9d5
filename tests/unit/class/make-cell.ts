import { verified } from '#lib/math/verify/verdict.ts';
import { type Answer, type Cell, emptyAnswer } from '#lib/notebook/cell.ts';

/** A derivation of three steps, the last of which ends in the box. */
const derivation = [
  'Half the coefficient is $-2$:',
  '$$y = (x-2)^2 - 1$$',
  'A square is never negative.',
  'So the vertex is',
  String.raw`$$\boxed{(2, -1)}$$`,
].join('\n\n');

/** An answer of three steps, a result and a chart. */
export const answer: Answer = {
  ...emptyAnswer,
  thought: 'I know the answer: (2, -1).',
  derivation,
  answer: '(2, -1)',
  plotCode: 'plot({}).point(2, -1)',
  chart: { mark: 'point', data: { values: [] } },
  checks: [
    {
      start: derivation.indexOf('$-2$'),
      end: derivation.indexOf('$-2$') + 4,
      latex: '-2',
      verdict: verified(),
    },
    {
      start: derivation.indexOf(String.raw`$$\boxed`),
      end: derivation.length,
      latex: '(2, -1)',
      verdict: verified(),
    },
  ],
  answerVerdict: verified(),
};

/** A prompt cell with that answer, or without. */
export function makeCell(id: string, answers: readonly Answer[] = [answer]): Cell {
  return {
    id,
    kind: 'prompt',
    source: `Question ${id}`,
    version: 1,
    order: id,
    variants: answers.map((each, index) => ({
      id: `${id}-${index}`,
      runId: `run-${id}-${index}`,
      prompt: `Question ${id}`,
      createdAt: '2026-11-22T08:00:00.000Z',
      answer: each,
      receipt: {
        tutor: 'solver',
        version: '0.1.0',
        topic: null,
        answerMs: 1,
        plotMs: 1,
        totalMs: 2,
      },
    })),
    run: null,
  };
}
