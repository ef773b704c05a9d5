import { z } from 'zod';
import type { PlotErrorKind } from '../chart/chart.ts';
import type { Computation, ComputeResult, PlacedComputation } from '../compute/computed.ts';

/** Every kind of plot error; code that computes fails in the same ways, and in two of its own. */
export const plotErrorKinds = [
  'syntax',
  'runtime',
  'time',
  'memory',
  'output',
  'policy',
  'busy',
  'crashed',
] as const satisfies readonly PlotErrorKind[];

const resultSchema: z.ZodType<ComputeResult> = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), text: z.string() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      kind: z.enum([...plotErrorKinds, 'unsupported', 'limit']),
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
