import type { z } from 'zod';
import { LemmaError } from '../../errors.ts';

/** The largest request body that any route takes. */
const bodyLimitBytes = 256 * 1024;

/**
 * Reads a JSON body, counting its bytes as they come, and gives it the shape of `schema`. No body at all counts
 * as `{}`.
 *
 * @throws LemmaError `too-large` past 256 KiB; `invalid-request` when it is not JSON, not sent as JSON, or not
 *   of that shape, naming the first place that is wrong.
 */
export async function readJson<Shape>(request: Request, schema: z.ZodType<Shape>): Promise<Shape> {
  const text = await readText(request);
  if (text !== '' && !/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new LemmaError('invalid-request', 'Send the body as application/json.');
  }
  return toShape(text === '' ? {} : parseJson(text), schema);
}

/** Whether a request comes from a form of a page, without a script. */
export function isForm({ headers }: Request): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(headers.get('content-type') ?? '');
}

/** Reads a body as {@link readJson} does, or the fields of a form. */
export async function readBody<Shape>(request: Request, schema: z.ZodType<Shape>): Promise<Shape> {
  if (!isForm(request)) return readJson(request, schema);
  return toShape(Object.fromEntries(new URLSearchParams(await readText(request))), schema);
}

function toShape<Shape>(body: unknown, schema: z.ZodType<Shape>): Shape {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue?.path.join('.') ?? '';
  const complaint = issue?.message ?? 'The body has the wrong shape.';
  throw new LemmaError('invalid-request', place === '' ? complaint : `${place}: ${complaint}`, {
    cause: parsed.error,
  });
}

async function readText(request: Request): Promise<string> {
  if (request.body === null) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let text = '';
  try {
    for await (const chunk of request.body) {
      bytes += chunk.byteLength;
      if (bytes > bodyLimitBytes) throw new LemmaError('too-large', 'The request is larger than 256 KiB.');
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    if (LemmaError.isInstance(error)) throw error;
    throw new LemmaError('invalid-request', 'The body is not UTF-8 text, or it was cut off.', {
      cause: error,
    });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LemmaError('invalid-request', 'The body is not valid JSON.', { cause: error });
  }
}
