import type { PortableNotebook } from '#lib/notebook/formats/portable.ts';
import { fullAnswer, fullReceipt } from './make-notebook.ts';

/** A small notebook, which the documents in `tests/fixtures/formats` are of. */
export const lesson: PortableNotebook = {
  title: 'Squares & roots',
  createdAt: '2026-01-01T00:00:00.000Z',
  settings: {},
  cells: [
    {
      id: 'a',
      kind: 'text',
      source:
        '## Why\n\nIt costs $5, **not** 50%.\n\n1. $x_1$\n2. `a_b`\n\n| a | b |\n|---|:-:|\n| 1 | $\\frac12$ |',
      variants: [],
      run: null,
    },
    {
      id: 'b',
      kind: 'prompt',
      source: 'Solve 2*x*y = $x^2$ & more',
      variants: [
        {
          id: 'v',
          runId: 'r',
          createdAt: '2026-01-02T00:00:00.000Z',
          prompt: 'Solve',
          answer: fullAnswer,
          receipt: fullReceipt,
        },
      ],
      run: null,
    },
  ],
};
