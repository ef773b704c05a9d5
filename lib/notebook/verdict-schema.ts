import { z } from 'zod';
import type {
  Assumption,
  Counterexample,
  StepCheck,
  UncheckedReason,
  Verdict,
} from '../math/verify/verdict.ts';

const bindingSchema = z.object({ name: z.string(), value: z.string() });
const sideSchema = z.object({ latex: z.string().nullable(), value: z.string() });
const comparisonSchema = z.enum(['=', '!=', '<', '<=', '>', '>=', '~', 'in', 'notin', 'subset', '==']);

const counterexampleSchema: z.ZodType<Counterexample> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('values'),
    at: z.array(bindingSchema),
    comparison: comparisonSchema,
    left: sideSchema,
    right: sideSchema,
    modulus: z.string().exactOptional(),
  }),
  z.object({
    kind: z.literal('lost-solution'),
    at: z.array(bindingSchema),
    previous: z.string(),
    left: sideSchema,
    right: sideSchema,
  }),
  z.object({ kind: z.literal('wrong-substitution'), name: z.string(), known: z.string(), used: z.string() }),
  z.object({
    kind: z.literal('remainder'),
    dividend: z.string(),
    divisor: z.string(),
    quotient: z.string(),
    remainder: z.string(),
  }),
]);

const assumptionSchema: z.ZodType<Assumption> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['real', 'positive']), names: z.array(z.string()) }),
  z.object({ kind: z.enum(['defined', 'rounded', 'sampled', 'extra-roots']) }),
  z.object({ kind: z.literal('follows'), from: z.string() }),
]);

const reasonSchema: z.ZodType<UncheckedReason> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum([
      'premise',
      'definition',
      'supposition',
      'rejected',
      'no-claim',
      'rounding',
      'units',
      'contradiction',
      'false-premise',
      'undecided',
      'time',
    ]),
  }),
  z.object({ kind: z.literal('condition'), names: z.array(z.string()) }),
  z.object({ kind: z.literal('unread'), detail: z.string() }),
  z.object({ kind: z.literal('root-lost'), root: z.string() }),
]);

/** Reads a stored verdict. */
export const verdictSchema: z.ZodType<Verdict> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('verified'), assumptions: z.array(assumptionSchema) }),
  z.object({ kind: z.literal('refuted'), counterexample: counterexampleSchema }),
  z.object({ kind: z.literal('unchecked'), reason: reasonSchema }),
]);

/** Reads the stored check of a formula. */
export const checkSchema: z.ZodType<StepCheck> = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  latex: z.string(),
  verdict: verdictSchema,
});
