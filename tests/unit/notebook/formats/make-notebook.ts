import type { ChartSpec } from '#lib/chart/chart.ts';
import { type Answer, emptyAnswer, type Receipt, type Variant } from '#lib/notebook/cell.ts';
import type { PortableCell, PortableNotebook } from '#lib/notebook/formats/portable.ts';
import { createRandom } from '../../../properties/random.ts';

/** A small chart that the policy lets through. */
export const chart: ChartSpec = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  width: 300,
  height: 200,
  title: 'Growth </script><script>alert(1)</script>',
  data: {
    values: [
      { x: 1, y: 2 },
      { x: 2, y: 4 },
    ],
  },
  mark: { type: 'line', invalid: 'break-paths-show-domains' },
  encoding: { x: { field: 'x', type: 'quantitative' }, y: { field: 'y', type: 'quantitative' } },
};

/** A receipt with everything that one can have. */
export const fullReceipt: Receipt = {
  tutor: 'model',
  version: '0.1.0',
  topic: null,
  answerMs: 12,
  plotMs: 3,
  totalMs: 15,
  model: {
    name: 'r1',
    settings: {
      temperature: 0.6,
      topP: 0.95,
      topK: 40,
      minP: 0.05,
      maxTokens: 4096,
      thoughtTokens: 900,
      seed: 7,
    },
    style: 'school',
    promptTokens: 10,
    completionTokens: 20,
    firstTokenMs: 5,
    fileHash: 'ab12',
    quantisation: 'Q4_K_M',
    backend: 'cpu',
  },
  context: ['elsewhere'],
  derivationAttempts: [
    {
      tutor: 'model',
      discarded: 'so $1=2$',
      check: {
        start: 0,
        end: 8,
        latex: '1=2',
        verdict: { kind: 'unchecked', reason: { kind: 'condition', names: ['x'] } },
      },
    },
  ],
  plotAttempts: [
    { tutor: 'model', code: 'plot(', error: { kind: 'syntax', message: 'cut', line: 1, column: 6 } },
  ],
};

/** An answer with everything that one can have. */
export const fullAnswer: Answer = {
  thought: 'Let me think.\n\n$x$',
  derivation: '**Step 1.** So \\(x=2\\) and $5 is money.\n\n\\[x^2=4\\]\n\n$$\\boxed{2}$$',
  answer: '2',
  examples: [],
  plotCode: 'plot({}).curve("x^2")',
  chart,
  plotError: null,
  notices: [{ kind: 'step-mended' }, { kind: 'waiting', seconds: 2 }],
  checks: [
    {
      start: 15,
      end: 22,
      latex: 'x=2',
      verdict: { kind: 'verified', assumptions: [{ kind: 'real', names: ['x'] }] },
    },
    {
      start: 42,
      end: 51,
      latex: 'x^2=4',
      verdict: {
        kind: 'refuted',
        counterexample: {
          kind: 'values',
          at: [{ name: 'x', value: '1' }],
          comparison: '=',
          left: { latex: 'x^2', value: '1' },
          right: { latex: null, value: '4' },
        },
      },
    },
  ],
  computations: [
    { language: 'python', code: 'print(1 + 1)', result: { ok: true, text: '2' }, at: 23 },
    {
      language: 'javascript',
      code: 'x',
      result: { ok: false, error: { kind: 'limit', message: 'Enough.' } },
      at: 41,
    },
  ],
  answerVerdict: { kind: 'verified', assumptions: [] },
  agreement: { agreed: 2, shown: 0, answers: ['2', '2', null] },
};

const words = [
  'Solve x^2 = 4',
  '画出 y = 2*x*y 的图像',
  '# Title\n\n- a\n- b\n\n| a | b |\n|---|---|\n| 1 | $x|y$ |',
  'costs $5 and $6, `$code$` and \\$7',
  '\\begin{align}a&=b\\\\&=c\\end{align}',
  '<script>alert(1)</script> & "quotes" </style>',
  '```js\nconst price = "$5";\n```',
  '> a quote with \\[x\\] in it',
  '\\boxed{42} % no comment',
  'emoji 🎉 \u0007 control, CR\r\nLF, \uFFFD',
] as const;

/** A notebook made of a seed: every part of it is there in some seed, in every order. */
export function makeNotebook(seed: number): PortableNotebook {
  const random = createRandom(seed);
  const pick = <Value>(from: readonly Value[], otherwise: Value): Value =>
    from[random(0, from.length - 1)] ?? otherwise;
  const text = () => Array.from({ length: random(1, 3) }, () => pick(words, '')).join('\n\n');
  const makeVariant = (cell: number, at: number): Variant => ({
    id: `variant-${cell}-${at}`,
    runId: `run-${cell}-${at}`,
    createdAt: new Date(1_760_000_000_000 + at * 1_000).toISOString(),
    prompt: text(),
    answer: pick(
      [fullAnswer, { ...emptyAnswer, derivation: text() }, { ...emptyAnswer, examples: ['Try this'] }],
      fullAnswer,
    ),
    receipt: pick<Receipt>([fullReceipt, { ...fullReceipt, tutor: 'import' }], fullReceipt),
    ...(random(0, 3) === 0
      ? {
          editedPlot: {
            code: 'plot()',
            formula: { from: 'x', to: 'x^2' },
            editedAt: '2026-01-02T03:04:05.000Z',
            chart,
            plotError: null,
          },
        }
      : {}),
  });
  const cells = Array.from({ length: random(0, 6) }, (_, index): PortableCell => {
    const variants = Array.from({ length: random(0, 2) }, (__, at) => makeVariant(index, at));
    const { sampling: ___, ...left } = { ...fullAnswer, sampling: { ended: 1, of: 3 } };
    const run =
      random(0, 4) === 0
        ? {
            state: pick(['failed', 'stopped'] as const, 'failed'),
            prompt: text(),
            answer: left,
            error: { code: 'busy', message: 'Too many.' } as const,
            startedAt: '2026-01-02T03:04:05.000Z',
          }
        : null;
    const kind = pick(['prompt', 'text'] as const, 'text');
    return { id: `cell-${index}`, kind, source: text(), variants: kind === 'text' ? [] : variants, run };
  });
  return {
    title: pick(['Parabolas', '二次函数', 'a/b: "c" <d>'], 'Parabolas'),
    createdAt: '2026-01-01T00:00:00.000Z',
    settings: pick(
      [{}, { tutor: 'solver', samples: 3, style: 'hint', settings: { seed: 1, temperature: 0 } }],
      {},
    ),
    cells,
  };
}
