import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ChartSpec } from '#lib/chart/chart.ts';

/*
 * Public cases for measuring, which the repository does not hold: a folder that `LEMMA_SHARED_DATA` names (default:
 * `shared/data` beside the checkout). Where it is absent, as on a machine that has the repository alone, each reader
 * gives null.
 */

const completionSchema = z.object({ id: z.string(), problem: z.string(), completion: z.string() });
const specSchema = z.object({ id: z.string(), spec: z.custom<ChartSpec>() });

const pairSchema = z.object({ id: z.string(), gold: z.string(), candidate: z.string(), equal: z.boolean() });

const labelledSchema = z.object({
  id: z.string(),
  problem: z.string(),
  steps: z.array(z.string()),
  first_error_step: z.number().int(),
});

/** A recorded answer of a language model. */
export type RecordedCompletion = z.infer<typeof completionSchema>;

const formulaSchema = z.object({ id: z.string(), latex: z.string() });

/** A formula of a typesetting library's tests. */
export type TypesetFormula = z.infer<typeof formulaSchema>;

/** Two answers, and whether their source says that they are equal. */
export type AnswerPair = z.infer<typeof pairSchema>;

/** An example of Vega-Lite's own repository. */
export type RealSpec = z.infer<typeof specSchema>;

/** Recorded answers of language models, bad ones included. */
export function maybeRecordedCompletions(): readonly RecordedCompletion[] | null {
  return maybeReadRows('r1-completions.jsonl', completionSchema);
}

/** Pairs of answers from the test sets of other libraries. */
export function maybeAnswerPairs(): readonly AnswerPair[] | null {
  return maybeReadRows('equivalence.jsonl', pairSchema);
}

/** Formulas, well-formed and not, of typesetting libraries' tests. */
export function maybeTypesetFormulas(): readonly TypesetFormula[] | null {
  return maybeReadRows('latex.jsonl', formulaSchema);
}

/** Solutions in steps, each with the index of its first wrong step, -1 where there is none. */
export function maybeLabelledSteps(): readonly z.infer<typeof labelledSchema>[] | null {
  return maybeReadRows('step-labels.jsonl', labelledSchema);
}

/** A hundred Vega-Lite specs that load nothing. */
export function maybeRealSpecs(): readonly RealSpec[] | null {
  return maybeReadRows('vega-lite-specs.jsonl', specSchema);
}

function maybeReadRows<Row>(name: string, schema: z.ZodType<Row>): readonly Row[] | null {
  const folder = process.env.LEMMA_SHARED_DATA ?? path.resolve(import.meta.dirname, '../../shared/data');
  const file = path.join(folder, name);
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}
