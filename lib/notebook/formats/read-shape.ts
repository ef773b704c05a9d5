import type { z } from 'zod';
import { LemmaError } from '../../errors.ts';

/**
 * Gives a value of a file the shape of a schema.
 *
 * @param within - where in the file the value stands.
 * @throws LemmaError `invalid-request` that names the first wrong place.
 */
export function readShape<Shape>(
  schema: z.ZodType<Shape>,
  value: unknown,
  within: readonly PropertyKey[],
): Shape {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = [...within, ...(issue?.path ?? [])].map(String).join('.');
  const complaint = (issue?.message ?? 'has the wrong shape').slice(0, 300);
  const message = `The file cannot be read${place === '' ? '' : ` at ${place.slice(0, 200)}`}: ${complaint}`;
  throw new LemmaError('invalid-request', message, { cause: parsed.error });
}
