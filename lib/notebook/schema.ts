import { z } from 'zod';
import type { ChartSpec, Json, PlotError } from '../chart/chart.ts';
import type { ErrorBody } from '../errors.ts';
import type { Answer, Receipt } from './cell.ts';
import type { RunEvent } from './run-event.ts';

/*
 * Parsers of what Lemma stored or another process sent. A row is as hostile as a request: somebody may have
 * written it past the routes.
 */

const jsonSchema: z.ZodType<Json> = z.json();

const chartSchema: z.ZodType<ChartSpec> = z.record(z.string(), jsonSchema);

const plotErrorSchema: z.ZodType<PlotError> = z.object({
  kind: z.enum(['syntax', 'runtime', 'time', 'memory', 'output', 'policy', 'busy', 'crashed']),
  message: z.string(),
  line: z.int().positive().exactOptional(),
  column: z.int().positive().exactOptional(),
  sourceLine: z.string().exactOptional(),
});

const errorSchema: z.ZodType<ErrorBody> = z.object({
  code: z.enum([
    'invalid-request',
    'not-found',
    'conflict',
    'too-large',
    'busy',
    'stopped',
    'interrupted',
    'configuration',
    'internal',
  ]),
  message: z.string(),
});

const tutorSchema = z.enum(['solver']);

/** Reads a stored answer. */
export const answerSchema: z.ZodType<Answer> = z.object({
  thought: z.string(),
  derivation: z.string(),
  answer: z.string().nullable(),
  examples: z.array(z.string()),
  plotCode: z.string().nullable(),
  chart: chartSchema.nullable(),
  plotError: plotErrorSchema.nullable(),
});

/** Reads a stored receipt. */
export const receiptSchema: z.ZodType<Receipt> = z.object({
  tutor: tutorSchema,
  version: z.string(),
  topic: z.string().nullable(),
  answerMs: z.number(),
  plotMs: z.number(),
  totalMs: z.number(),
});

/** Reads an event of a run's log. */
export const runEventSchema: z.ZodType<RunEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('run-queued'), ahead: z.int().nonnegative() }),
  z.object({ type: z.literal('run-started'), tutor: tutorSchema, startedAt: z.string() }),
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
  }),
]);
