import { z } from 'zod';
import { renderMath } from '#lib/answer/render-math.ts';
import { scanMath } from '#lib/answer/scan-math.ts';
import { answersAgree } from '#lib/math/equivalence/answers-agree.ts';
import { readCompletion } from '#tests/unit/answer/read-completion.ts';
import { defineCommand } from './define-command.ts';
import type { EvalReport, Judged } from './eval-command.ts';
import { formatShare, formatTable } from './table.ts';

const completionSchema = z.object({
  id: z.string().optional(),
  completion: z.string(),
  gold: z.string().optional(),
  judge: z.string().optional(),
});
const latexSchema = z.object({
  id: z.string().optional(),
  latex: z.string(),
  expect: z.enum(['ok', 'parse_error']),
});
const rowSchema = z.union([completionSchema, latexSchema], {
  error: 'a row has a completion (and gold, judge), or latex and expect',
});

const resultSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('completion'),
    missing: z.array(z.string()),
    answer: z.string().nullable(),
    formulas: z.number(),
    unrendered: z.array(z.string()),
    agreement: z.enum(['equal', 'different', 'unknown']).nullable(),
  }),
  z.object({ kind: z.literal('latex'), rendered: z.boolean(), message: z.string() }),
]);

type Row = z.infer<typeof rowSchema>;
type Result = z.infer<typeof resultSchema>;
type CompletionResult = Extract<Result, { kind: 'completion' }>;

/**
 * `npm run eval -- parse FILE`: whether recorded completions are taken apart into thought, derivation and answer, whether
 * every formula of the derivation renders, and whether answers agree with gold where a judge said so; for rows of LaTeX,
 * whether it is rendered or refused as expected.
 */
export const parseCommand = defineCommand<Row, Result>({
  name: 'parse',
  summary: 'recorded completions (completion, gold, judge) or formulas (latex, expect)',
  rowSchema,
  resultSchema,
  options: [],
  thresholds: [
    {
      figure: 'parsed',
      direction: 'min',
      fallback: 1,
      description: 'share of completions that are taken apart',
    },
    { figure: 'rendered', direction: 'min', fallback: 0.99, description: 'share of formulas that render' },
    {
      figure: 'agreed',
      direction: 'min',
      fallback: 0.95,
      description: 'share of answers judged as the judge did',
    },
    {
      figure: 'expected',
      direction: 'min',
      fallback: 0.85,
      description: 'share of LaTeX rows rendered or refused as expected',
    },
  ],
  open: () => ({ evaluate: judgeRow }),
  report,
});

function judgeRow(row: Row): Result {
  if ('latex' in row) {
    const rendered = renderMath(row.latex, { display: true });
    return { kind: 'latex', rendered: rendered.ok, message: rendered.ok ? '' : rendered.message };
  }
  const { thought, derivation, answer } = readCompletion([row.completion]);
  const formulas = [
    ...scanMath(derivation, { complete: true }).spans,
    ...(answer === null ? [] : [{ latex: answer, display: true }]),
  ];
  const mayHaveThought = /<\/?think>/.test(row.completion);
  const mustHaveAnswer = /\\boxed\s*\{/.test(row.completion);
  return {
    kind: 'completion',
    missing: [
      ...(mayHaveThought && thought === '' ? ['thought'] : []),
      ...(derivation === '' ? ['derivation'] : []),
      ...(mustHaveAnswer && answer === null ? ['answer'] : []),
    ],
    answer,
    formulas: formulas.length,
    unrendered: formulas
      .filter(({ latex, display }) => !renderMath(latex, { display }).ok)
      .map(({ latex }) => latex),
    agreement: row.gold === undefined ? null : answersAgree(row.gold, answer ?? derivation),
  };
}

/** Null where no judge has said whether the answer is right. */
function maybeAgreed(row: Row, { agreement }: CompletionResult): boolean | null {
  if ('latex' in row || agreement === null) return null;
  if (row.judge !== 'correct' && row.judge !== 'incorrect') return null;
  return (row.judge === 'correct') === (agreement === 'equal');
}

function report(judged: readonly Judged<Row, Result>[]): EvalReport {
  const completions = judged.flatMap(({ row, result }) =>
    result.kind === 'completion' ? [{ row, result }] : [],
  );
  const latex = judged.flatMap(({ row, result }) =>
    result.kind === 'latex' && 'latex' in row ? [{ row, result }] : [],
  );
  const counts = [
    count(
      'parsed',
      completions.map(({ result }) => result.missing.length === 0),
    ),
    {
      figure: 'rendered',
      whole: completions.reduce((sum, { result }) => sum + result.formulas, 0),
      part: completions.reduce((sum, { result }) => sum + result.formulas - result.unrendered.length, 0),
    },
    count(
      'agreed',
      completions.flatMap(({ row, result }) => maybeAgreed(row, result) ?? []),
    ),
    count(
      'expected',
      latex.map(({ row, result }) => isExpected(row, result)),
    ),
  ].filter(({ whole }) => whole > 0);
  return {
    lines: formatTable(
      ['figure', 'of', 'ok', 'share'],
      counts.map(({ figure, whole, part }) => [
        figure,
        String(whole),
        String(part),
        formatShare(part, whole),
      ]),
    ),
    figures: Object.fromEntries(counts.map(({ figure, whole, part }) => [figure, part / whole])),
    failures: [
      ...completions.filter(isFailure).map(({ row, result }) => ({ ...known(row), ...result })),
      ...latex
        .filter(({ row, result }) => !isExpected(row, result))
        .map(({ row, result }) => ({ ...row, ...result })),
    ],
  };
}

function isFailure({ row, result }: Judged<Row, CompletionResult>): boolean {
  return result.missing.length > 0 || result.unrendered.length > 0 || maybeAgreed(row, result) === false;
}

/** What says which completion it is, without its text. */
function known(row: Row): Readonly<Record<string, string | undefined>> {
  return 'latex' in row ? { id: row.id } : { id: row.id, gold: row.gold, judge: row.judge };
}

function isExpected(
  { expect }: { readonly expect: string },
  { rendered }: { readonly rendered: boolean },
): boolean {
  return rendered === (expect === 'ok');
}

function count(figure: string, outcomes: readonly boolean[]) {
  return { figure, whole: outcomes.length, part: outcomes.filter(Boolean).length };
}
