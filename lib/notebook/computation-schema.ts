import { z } from 'zod';
import type { Computation, ComputeResult, PlacedComputation } from '../compute/computed.ts';

const resultSchema: z.ZodType<ComputeResult> = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), text: z.string() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      kind: z.enum([
        ...(['syntax', 'runtime', 'time', 'memory', 'output', 'policy', 'busy', 'crashed'] as const),
        ...(['unsupported', 'limit'] as const),
      ]),
      message: z.string(),
    }),
  }),
]);

const fields = { language: z.enum(['python', 'javascript']), code: z.string(), result: resultSchema };

/** Reads a stored computation of a receipt. */
export const computationSchema: z.ZodType<Computation> = z.object(fields);

/** Reads a stored computation with its place. */
export const placedComputationSchema: z.ZodType<PlacedComputation> = z.object({
  ...fields,
  at: z.int().nonnegative(),
});
