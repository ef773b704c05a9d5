import { z } from 'zod';
import type { Variant } from '../../cell.ts';
import { askSettings } from '../../requests.ts';
import { answerSchema, editedPlotSchema, errorSchema, receiptSchema } from '../../schema.ts';
import { importLimits } from '../limits.ts';
import type { PortableCell, PortableNotebook, PortableRun } from '../portable.ts';

/** The word that marks a file as one of ours. */
export const jsonFormat = 'lemma-notebook';

/** The newest version of the format; it grows when a reader of the one before would misread a file. */
export const jsonVersion = 1;

const source = z.string().max(importLimits.source);
const time = z.iso.datetime();

/** An answer within the limits; what is in it is as the store reads it. */
const boundedAnswer = answerSchema.superRefine((answer, { addIssue }) => {
  const { thought, derivation, plotCode, examples, sampling } = answer;
  const measured = [
    ['thought', thought.length, importLimits.prose],
    ['derivation', derivation.length, importLimits.prose],
    ['answer', answer.answer?.length ?? 0, importLimits.line],
    ['plotCode', plotCode?.length ?? 0, importLimits.plotCode],
    ['examples', examples.length, importLimits.examples],
    ['sampling', Math.max(sampling?.ended ?? 0, sampling?.of ?? 0), importLimits.samples],
  ] as const;
  for (const [name, size, most] of measured) {
    if (size > most) addIssue({ code: 'custom', path: [name], message: `is larger than ${most}` });
  }
});

const editedPlot = editedPlotSchema.refine(({ code }) => code.length <= importLimits.plotCode, {
  path: ['code'],
  message: `is longer than ${importLimits.plotCode} characters`,
});

const variantSchema: z.ZodType<Variant> = z.object({
  id: z.string().max(importLimits.title),
  runId: z.string().max(importLimits.title),
  createdAt: time,
  prompt: source,
  answer: boundedAnswer,
  receipt: receiptSchema,
  editedPlot: editedPlot.exactOptional(),
});

const runSchema: z.ZodType<PortableRun> = z.object({
  state: z.enum(['failed', 'stopped']),
  prompt: source,
  answer: boundedAnswer,
  error: errorSchema.nullable(),
  startedAt: time.nullable(),
});

/** Reads a cell of a file of ours. */
export const cellSchema: z.ZodType<PortableCell> = z.object({
  id: z.string().max(importLimits.title),
  kind: z.enum(['prompt', 'text']),
  source,
  variants: z.array(variantSchema).max(importLimits.variants),
  run: runSchema.nullable(),
});

/** Reads a notebook of a file of ours. */
export const notebookSchema: z.ZodType<PortableNotebook> = z.object({
  title: z.string().trim().min(1).max(importLimits.title),
  createdAt: time,
  settings: askSettings,
  cells: z.array(cellSchema).max(importLimits.cells),
});

/** What stands around the notebook in a file of ours. */
export const envelopeSchema = z.object({
  format: z.literal(jsonFormat),
  version: z.int().positive(),
  /** The version of Lemma that wrote it. */
  lemma: z.string(),
  exportedAt: z.string(),
  notebook: z.unknown(),
});
