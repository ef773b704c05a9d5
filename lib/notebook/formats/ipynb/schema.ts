import { z } from 'zod';
import { importLimits } from '../limits.ts';

/** Text as Jupyter keeps it: whole, or as a list of lines with their ends. */
const multiline = z
  .union([z.string(), z.array(z.string())])
  .transform((text) => (typeof text === 'string' ? text : text.join('')));

const bundle = z.record(z.string(), z.unknown());

const outputSchema = z.discriminatedUnion('output_type', [
  z.object({ output_type: z.literal('stream'), text: multiline }),
  z.object({ output_type: z.literal('display_data'), data: bundle.default({}) }),
  z.object({ output_type: z.literal('execute_result'), data: bundle.default({}) }),
  z.object({
    output_type: z.literal('error'),
    ename: z.string().default('Error'),
    evalue: z.string().default(''),
    traceback: z.array(z.string()).default([]),
  }),
]);

/** An output of a kind that is not known, from a later format, says nothing to us. */
const knownOutput = outputSchema.nullable().catch(null);

const cellSchema = z.object({
  cell_type: z.string(),
  source: multiline.default(''),
  metadata: bundle.default({}),
  outputs: z.array(knownOutput).max(10_000).default([]),
});

/** Reads a Jupyter notebook, leniently: other programs write what their readers take. */
export const ipynbSchema = z.object({
  nbformat: z.int(),
  metadata: bundle.default({}),
  cells: z.array(cellSchema).max(importLimits.cells).optional(),
});

/** A cell of a Jupyter notebook. */
export type IpynbCell = z.infer<typeof cellSchema>;

/** An output of a code cell. */
export type IpynbOutput = z.infer<typeof outputSchema>;

/** Reads a value of an output's bundle as text; anything else is no text. */
export const bundleText = multiline.optional().catch(undefined);

/** The parts of a notebook's metadata that say what it is called and what its code is written in. */
export const metadataSchema = z.object({
  title: z.string().optional().catch(undefined),
  kernelspec: z.object({ language: z.string().optional() }).optional().catch(undefined),
  language_info: z.object({ name: z.string().optional() }).optional().catch(undefined),
  lemma: z.unknown().optional(),
});
