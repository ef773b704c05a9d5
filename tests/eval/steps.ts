import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { createAnswerParser } from '#lib/answer/parse.ts';
import { iterateChecks } from '#lib/math/verify/check-derivation.ts';
import { explainVerdict } from '#lib/math/verify/explain-verdict.ts';
import type { StepCheck } from '#lib/math/verify/verdict.ts';
import { defineCommand } from './define-command.ts';
import type { EvalReport, Evaluator, Judged, OptionValues } from './eval-command.ts';
import { readRows } from './read-rows.ts';
import { formatMs, formatShare, formatTable } from './table.ts';

/** A solution in steps with its first wrong one, or a model's whole answer, whose thought is left out. */
const rowSchema = z
  .object({
    id: z.string(),
    problem: z.string(),
    source: z.string().default('unknown'),
    steps: z.array(z.string()).optional(),
    first_error_step: z.number().int().default(-1),
    completion: z.string().optional(),
  })
  .refine(({ steps, completion }) => (steps === undefined) !== (completion === undefined), {
    message: 'a row has either "steps" or "completion"',
  });

const stepSchema = z.object({
  verdict: z.enum(['verified', 'refuted', 'unchecked']),
  ms: z.number(),
  /** Every refuted claim, as it is written and as it is explained. */
  refutations: z.array(z.object({ claim: z.string(), why: z.string() })),
});
const resultSchema = z.object({
  steps: z.array(stepSchema),
  /** Steps, 0-based, that a reader found to be wrong although the label says otherwise. */
  mislabelled: z.array(z.number().int()).default([]),
});
/** A line of the reader's own file. */
const labelErrorSchema = z.object({ id: z.string(), step: z.number().int().min(0) });

type Row = z.infer<typeof rowSchema>;
type Result = z.infer<typeof resultSchema>;
type Step = z.infer<typeof stepSchema>;

/** `npm run eval -- steps FILE`: what the verifier says of labelled steps, and of models' answers. */
export const stepsCommand = defineCommand<Row, Result>({
  name: 'steps',
  summary: 'derivations: problem, and steps with first_error_step or a completion',
  rowSchema,
  resultSchema,
  options: [
    {
      name: 'label-errors',
      placeholder: 'FILE',
      description: 'JSON lines {"id", "step"} of wrong steps that are labelled as right, by your own reading',
      fallback: '',
    },
  ],
  thresholds: [
    {
      figure: 'refuted-after-error',
      direction: 'min',
      fallback: 0.95,
      description: 'share of the refuted steps that lie at or after the first wrong one',
    },
    {
      figure: 'refuted-in-clean',
      direction: 'max',
      fallback: 0.005,
      description: 'share of refuted steps in solutions without an error',
    },
  ],
  open,
  report,
});

function open(options: OptionValues): Evaluator<Row, Result> {
  const file = options['label-errors'] ?? '';
  const errors = file === '' ? [] : readRows(file, labelErrorSchema).map(({ row }) => row);
  return {
    evaluate: (row) => ({
      steps: judge(row),
      mislabelled: errors.flatMap(({ id, step }) => (id === row.id ? [step] : [])),
    }),
  };
}

function judge({ problem, steps, completion }: Row): Step[] {
  const pieces = steps ?? [readDerivation(completion ?? '')];
  const starts = pieces.map((_, at) => pieces.slice(0, at).reduce((sum, piece) => sum + piece.length + 2, 0));
  const text = pieces.join('\n\n');
  const judged: Step[] = pieces.map(() => ({ verdict: 'unchecked', ms: 0, refutations: [] }));
  let startedMs = performance.now();
  for (const { check } of iterateChecks(text, { question: problem, complete: true })) {
    const found = check();
    const at = starts.findLastIndex((start) => start <= found.start);
    const step = judged[at];
    const ms = performance.now() - startedMs;
    if (step !== undefined) judged[at] = addCheck(step, { found, text, ms });
    startedMs = performance.now();
  }
  return judged;
}

/** What is left of a completion without its thought. */
function readDerivation(completion: string): string {
  const parser = createAnswerParser({});
  let derivation = '';
  for (const chunk of [...parser.push(completion), ...parser.end()]) {
    if (chunk.type === 'rethought') derivation = '';
    if (chunk.type === 'derivation') derivation += chunk.text;
  }
  return derivation;
}

/** A step is refuted where any claim in it is, else verified where any is. */
function addCheck(
  step: Step,
  { found, text, ms }: { readonly found: StepCheck; readonly text: string; readonly ms: number },
): Step {
  const { verdict } = found;
  const refutation = { claim: text.slice(found.start, found.end), why: explainVerdict(verdict, 'en') };
  const isRefuted = verdict.kind === 'refuted' || step.verdict === 'refuted';
  return {
    verdict: isRefuted ? 'refuted' : verdict.kind === 'verified' ? 'verified' : step.verdict,
    ms: step.ms + ms,
    refutations: verdict.kind === 'refuted' ? [...step.refutations, refutation] : step.refutations,
  };
}

function report(judged: readonly Judged<Row, Result>[]): EvalReport {
  const bySource = Map.groupBy(judged, ({ row }) => row.source.replace(/^.*?\//, '').slice(0, 48));
  const lines = formatTable(
    [
      'source',
      'rows',
      'steps',
      'verified',
      'refuted',
      'unchecked',
      'after error',
      'first wrong found',
      'p50',
      'p95',
    ],
    [...bySource, ['all', judged] as const].map(([source, group]) => toCells(source, group)),
  );
  const clean = judged.filter(({ row }) => row.steps !== undefined && row.first_error_step < 0);
  const cleanSteps = clean.flatMap(({ result }) => result.steps);
  const refuted = countRefuted(judged);
  return {
    lines: [
      ...lines,
      ...judged.filter(({ row }) => row.completion !== undefined).flatMap(listRefuted),
      ...describeClean(clean),
    ],
    figures: {
      'refuted-after-error': refuted.all === 0 ? Number.NaN : refuted.afterError / refuted.all,
      'refuted-in-clean': clean.reduce((sum, item) => sum + countFalse(item), 0) / cleanSteps.length,
    },
    failures: judged.flatMap(toFailures),
  };
}

/** What is refuted where the labels know of no error: each is a fault of the verifier, or of the label. */
function describeClean(clean: readonly Judged<Row, Result>[]): readonly string[] {
  const steps = clean.flatMap(({ result }) => result.steps);
  const refuted = steps.filter(({ verdict }) => verdict === 'refuted').length;
  if (refuted === 0) return [];
  const left = clean.reduce((sum, item) => sum + countFalse(item), 0);
  return [
    '',
    `${refuted} of ${steps.length} steps in ${clean.length} solutions that are labelled as free of errors:`,
    ...clean.flatMap(listRefuted),
    left < refuted
      ? `Right by --label-errors: ${refuted - left}. Left to count: ${left}.`
      : 'All count. Those that are wrong indeed can be named in a file of your own: --label-errors FILE.',
  ];
}

/** Refuted steps of a solution without an error, but for those that a reader found to be wrong indeed. */
function countFalse({ result }: Judged<Row, Result>): number {
  return result.steps.filter(({ verdict }, at) => verdict === 'refuted' && !result.mislabelled.includes(at))
    .length;
}

/** Steps of labelled solutions alone: a completion has no label. */
function countRefuted(judged: readonly Judged<Row, Result>[]): {
  readonly all: number;
  readonly afterError: number;
} {
  const found = judged
    .filter(({ row }) => row.steps !== undefined)
    .flatMap((item) =>
      item.result.steps.flatMap(({ verdict }, at) => (verdict === 'refuted' ? [isAfterError(item, at)] : [])),
    );
  return { all: found.length, afterError: found.filter(Boolean).length };
}

function isAfterError({ row, result }: Judged<Row, Result>, at: number): boolean {
  const first = Math.min(
    row.first_error_step < 0 ? Number.POSITIVE_INFINITY : row.first_error_step,
    ...result.mislabelled,
  );
  return at >= first;
}

function toCells(source: string, group: readonly Judged<Row, Result>[]): readonly string[] {
  const steps = group.flatMap(({ result }) => result.steps);
  const count = (kind: Step['verdict']) => String(steps.filter(({ verdict }) => verdict === kind).length);
  const wrong = group.filter(({ row }) => row.first_error_step >= 0);
  const found = wrong.filter(({ row, result }) => result.steps[row.first_error_step]?.verdict === 'refuted');
  const refuted = countRefuted(group);
  const times = steps.map(({ ms }) => ms);
  return [
    source,
    String(group.length),
    String(steps.length),
    count('verified'),
    count('refuted'),
    count('unchecked'),
    formatShare(refuted.afterError, refuted.all),
    `${found.length} of ${wrong.length}`,
    formatMs(times, 0.5),
    formatMs(times, 0.95),
  ];
}

function listRefuted({ row, result }: Judged<Row, Result>): readonly string[] {
  return result.steps.flatMap(({ refutations }) =>
    refutations.map(({ claim, why }) => `${row.id}: ${claim}\n    ${why}`),
  );
}

/** Steps refuted before the first wrong one, and first wrong steps that were not found. */
function toFailures(item: Judged<Row, Result>): readonly unknown[] {
  const { row, result } = item;
  return result.steps.flatMap((step, at) => {
    const isFalse = step.verdict === 'refuted' && !isAfterError(item, at);
    const isMissed = at === row.first_error_step && step.verdict !== 'refuted';
    if (!isFalse && !isMissed) return [];
    return [
      { id: row.id, failure: isFalse ? 'refuted' : 'missed', step: at, text: row.steps?.[at] ?? '', ...step },
    ];
  });
}
