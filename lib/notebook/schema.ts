import { z } from 'zod';
import type { ChartSpec, Json, PlotError } from '../chart/chart.ts';
import type { ErrorBody } from '../errors.ts';
import type {
  Answer,
  EditedPlot,
  ModelReceipt,
  Notice,
  PlotAttempt,
  Receipt,
  SampleAgreement,
  SamplingSettings,
} from './cell.ts';
import { computationSchema, placedComputationSchema, plotErrorKinds } from './computation-schema.ts';
import { maxSamples } from './limits.ts';
import type { RunEvent } from './run-event.ts';
import { checkSchema, verdictSchema } from './verdict-schema.ts';

/*
 * Parsers of what Lemma stored or another process sent. A row is as hostile as a request: somebody may have
 * written it past the routes.
 */

const jsonSchema: z.ZodType<Json> = z.json();

const chartSchema: z.ZodType<ChartSpec> = z.record(z.string(), jsonSchema);

const plotErrorSchema: z.ZodType<PlotError> = z.object({
  kind: z.enum(plotErrorKinds),
  message: z.string(),
  line: z.int().positive().exactOptional(),
  column: z.int().positive().exactOptional(),
  sourceLine: z.string().exactOptional(),
});

/** Reads the stored error of a run. */
export const errorSchema: z.ZodType<ErrorBody> = z.object({
  code: z.enum([
    'invalid-request',
    'not-found',
    'unauthenticated',
    'forbidden',
    'too-many',
    'conflict',
    'too-large',
    'busy',
    'stopped',
    'interrupted',
    'unavailable',
    'configuration',
    'internal',
  ]),
  message: z.string(),
});

const tutorSchema = z.enum(['solver', 'model', 'remote']);

const noticeSchema: z.ZodType<Notice> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['loop', 'length', 'thought-unclosed', 'step-mended', 'loading']),
  }),
  z.object({ kind: z.enum(['plot-by-solver', 'picture-changed']) }),
  z.object({ kind: z.literal('waiting'), seconds: z.number() }),
  z.object({ kind: z.literal('turn'), ahead: z.number() }),
]);

const settingsSchema: z.ZodType<SamplingSettings> = z.object({
  temperature: z.number().exactOptional(),
  topP: z.number().exactOptional(),
  topK: z.number().exactOptional(),
  minP: z.number().exactOptional(),
  maxTokens: z.number().exactOptional(),
  thoughtTokens: z.number().exactOptional(),
  seed: z.number().exactOptional(),
});

const modelSchema: z.ZodType<ModelReceipt> = z.object({
  name: z.string(),
  settings: settingsSchema,
  style: z.enum(['full', 'concise', 'hint', 'school']).exactOptional(),
  promptTokens: z.number().exactOptional(),
  completionTokens: z.number().exactOptional(),
  firstTokenMs: z.number().exactOptional(),
  requests: z.int().positive().exactOptional(),
  fileHash: z.string().exactOptional(),
  quantisation: z.string().exactOptional(),
  backend: z.string().exactOptional(),
});

const attemptSchema: z.ZodType<PlotAttempt> = z.object({
  tutor: tutorSchema,
  code: z.string(),
  error: plotErrorSchema,
});

const agreementSchema: z.ZodType<SampleAgreement> = z.object({
  agreed: z.int().nonnegative(),
  shown: z.int().nonnegative(),
  answers: z.array(z.string().nullable()),
});

/** Reads a stored answer. */
export const answerSchema: z.ZodType<Answer> = z.object({
  thought: z.string(),
  derivation: z.string(),
  answer: z.string().nullable(),
  examples: z.array(z.string()),
  plotCode: z.string().nullable(),
  chart: chartSchema.nullable(),
  plotError: plotErrorSchema.nullable(),
  notices: z.array(noticeSchema).exactOptional(),
  checks: z.array(checkSchema).exactOptional(),
  computations: z.array(placedComputationSchema).exactOptional(),
  answerVerdict: verdictSchema.exactOptional(),
  agreement: agreementSchema.exactOptional(),
  sampling: z.object({ ended: z.int(), of: z.int() }).exactOptional(),
});

/** Reads a stored receipt. */
export const receiptSchema: z.ZodType<Receipt> = z.object({
  tutor: z.enum(['solver', 'model', 'remote', 'import']),
  version: z.string(),
  topic: z.string().nullable(),
  answerMs: z.number(),
  thoughtMs: z.number().exactOptional(),
  plotMs: z.number(),
  totalMs: z.number(),
  model: modelSchema.exactOptional(),
  context: z.array(z.string()).exactOptional(),
  computations: z.array(computationSchema).exactOptional(),
  hint: z.object({ shown: z.int(), of: z.int().nullable() }).exactOptional(),
  derivationAttempts: z
    .array(z.object({ tutor: tutorSchema, discarded: z.string(), check: checkSchema }))
    .exactOptional(),
  plotAttempts: z.array(attemptSchema).exactOptional(),
});

/** Reads a stored picture that a reader has made. */
export const editedPlotSchema: z.ZodType<EditedPlot> = z.object({
  code: z.string(),
  formula: z.object({ from: z.string(), to: z.string() }).exactOptional(),
  editedAt: z.string(),
  chart: chartSchema.nullable(),
  plotError: plotErrorSchema.nullable(),
});

/** Reads an event of a run's log. */
export const runEventSchema: z.ZodType<RunEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('run-queued'), ahead: z.int().nonnegative() }),
  z.object({ type: z.literal('run-started'), tutor: tutorSchema, startedAt: z.string() }),
  z.object({ type: z.literal('tutor-changed'), tutor: tutorSchema }),
  z.object({ type: z.literal('notice-given'), notice: noticeSchema }),
  z.object({ type: z.enum(['derivation-rethought', 'verification-started']) }),
  z.object({ type: z.literal('sample-answered'), of: z.int().positive(), answer: z.string().nullable() }),
  z.object({
    type: z.literal('derivation-replaced'),
    thought: z.string(),
    derivation: z.string(),
    answer: z.string().nullable(),
    computations: z.array(placedComputationSchema).exactOptional(),
  }),
  z.object({ type: z.literal('number-computed'), computation: placedComputationSchema }),
  z.object({ type: z.literal('samples-agreed'), agreement: agreementSchema }),
  z.object({ type: z.literal('derivation-cut'), length: z.int().nonnegative() }),
  z.object({ type: z.literal('step-checked'), check: checkSchema }),
  z.object({ type: z.literal('answer-checked'), verdict: verdictSchema }),
  z.object({ type: z.literal('thought-delta'), text: z.string() }),
  z.object({ type: z.literal('derivation-delta'), text: z.string() }),
  z.object({ type: z.literal('answer-found'), latex: z.string() }),
  z.object({ type: z.literal('examples-offered'), examples: z.array(z.string()) }),
  z.object({ type: z.literal('plot-code'), code: z.string() }),
  z.object({ type: z.literal('chart'), spec: chartSchema }),
  z.object({ type: z.literal('plot-failed'), error: plotErrorSchema }),
  z.object({
    type: z.literal('run-ended'),
    outcome: z.enum(['done', 'failed', 'stopped']),
    error: errorSchema.exactOptional(),
    variant: z.object({ id: z.string(), createdAt: z.string(), receipt: receiptSchema }).exactOptional(),
    others: z
      .array(
        z.object({ id: z.string(), createdAt: z.string(), answer: answerSchema, receipt: receiptSchema }),
      )
      .max(maxSamples - 1)
      .exactOptional(),
  }),
]);
