import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { EvalCommand, EvalReport, EvalRequest, EvalSpec, Evaluator, Threshold } from './eval-command.ts';
import { createProgress, type Progress } from './progress.ts';
import { type DigestedRow, readRows } from './read-rows.ts';

/** Where results and failures are kept, in the working folder. */
const folder = '.eval';

/**
 * Makes a command of `npm run eval` out of what is special to one kind of file.
 *
 * ```
 * FILE -> rows -> evaluator -> results (kept for --resume) -> report -> table, failures file, thresholds
 * ```
 */
export function defineCommand<Row, Result>(spec: EvalSpec<Row, Result>): EvalCommand {
  const { name, summary, options, thresholds } = spec;
  return {
    name,
    summary,
    options,
    thresholds,
    async run(request) {
      const rows = readRows(request.file, spec.rowSchema);
      const results = await judge(spec, rows, request);
      const report = spec.report(
        rows.flatMap(({ row, digest }) => {
          const result = results.get(digest);
          return result === undefined ? [] : [{ row, result }];
        }),
      );
      for (const line of report.lines) console.log(line);
      writeFailures(name, report, request);
      return checkBounds(thresholds, report, request);
    },
  };
}

async function judge<Row, Result>(
  spec: EvalSpec<Row, Result>,
  rows: readonly DigestedRow<Row>[],
  request: EvalRequest,
): Promise<ReadonlyMap<string, Result>> {
  const store = openResults(spec, request);
  const pending = [...new Map(rows.map((row) => [row.digest, row])).values()].filter(
    ({ digest }) => !store.results.has(digest),
  );
  if (store.results.size > 0) {
    const [noun, verb] = store.results.size === 1 ? ['result', 'is'] : ['results', 'are'];
    console.error(`${store.results.size} ${noun} of an earlier evaluation ${verb} taken over.`);
  }
  if (pending.length === 0) return store.results;
  const evaluator = await spec.open(request.options);
  const progress = createProgress(spec.name, pending.length);
  try {
    await judgeAll(evaluator, pending, { progress, keep: store.keep });
  } finally {
    progress.end();
    await evaluator.close?.();
  }
  return store.results;
}

async function judgeAll<Row, Result>(
  evaluator: Evaluator<Row, Result>,
  pending: readonly DigestedRow<Row>[],
  {
    progress,
    keep,
  }: { readonly progress: Progress; readonly keep: (digest: string, result: Result) => void },
): Promise<void> {
  const queue = pending.values();
  const work = async (): Promise<void> => {
    for (const { row, digest } of queue) {
      keep(digest, await evaluator.evaluate(row));
      progress.step();
    }
  };
  await Promise.all(Array.from({ length: evaluator.concurrency ?? 1 }, work));
}

/** Results belong to a file, a command and its options: another combination starts anew. */
function openResults<Row, Result>({ name, resultSchema }: EvalSpec<Row, Result>, request: EvalRequest) {
  const key = JSON.stringify([path.resolve(request.file), name, request.options]);
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 12);
  const file = path.join(folder, `${name}-${path.basename(request.file, '.jsonl')}-${digest}.results.jsonl`);
  mkdirSync(folder, { recursive: true });
  const entrySchema = z.object({ digest: z.string(), result: resultSchema });
  if (!request.resume) rmSync(file, { force: true });
  const results = new Map<string, Result>();
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const entry = maybeEntry(line, entrySchema);
    if (entry !== null) results.set(entry.digest, entry.result);
  }
  return {
    results,
    keep(of: string, result: Result) {
      results.set(of, result);
      appendFileSync(file, `${JSON.stringify({ digest: of, result })}\n`);
    },
  };
}

/** A line that a crash has cut is passed over; its row is judged anew. */
function maybeEntry<Entry>(line: string, schema: z.ZodType<Entry>): Entry | null {
  try {
    const parsed = schema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function writeFailures(name: string, { failures }: EvalReport, request: EvalRequest): void {
  const usual = path.join(folder, `${name}-${path.basename(request.file, '.jsonl')}.failures.jsonl`);
  const file = request.failures ?? usual;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, failures.map((failure) => `${JSON.stringify(failure)}\n`).join(''));
  if (failures.length > 0) console.log(`\n${failures.length} rows to look at are in ${file}`);
}

function checkBounds(
  thresholds: readonly Threshold[],
  { figures }: EvalReport,
  { bounds }: EvalRequest,
): boolean {
  const missed = thresholds.flatMap(({ figure, direction, fallback }) => {
    const value = figures[figure] ?? Number.NaN;
    const bound = bounds[`${direction}-${figure}`] ?? fallback;
    const isKept = direction === 'min' ? !(value < bound) : !(value > bound);
    return isKept
      ? []
      : [
          `${figure} is ${Number(value.toFixed(4))}, and should be at ${direction === 'min' ? 'least' : 'most'} ${bound}.`,
        ];
  });
  for (const line of missed) console.error(line);
  return missed.length === 0;
}
