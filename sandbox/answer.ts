import { z } from 'zod';
import type { PlotError, PlotErrorKind, PlotResult } from '../lib/chart/chart.ts';
import { checkSpec } from '../lib/chart/policy.ts';
import { LemmaError } from '../lib/errors.ts';
import { maybeAdvise } from './advise.ts';
import { checkJsonBounds } from './frame.ts';
import { limits } from './limits.ts';
import { explainDeath, type JobEnd } from './worker-process.ts';

const SOURCE_LINE_LENGTH = 200;

const place = z.number().int().min(1).max(limits.sourceBytes).optional().catch(undefined);

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), spec: z.unknown() }),
  z.object({
    ok: z.literal(false),
    kind: z.enum(['syntax', 'runtime', 'time', 'memory', 'output']),
    message: z.string(),
    line: place,
    column: place,
  }),
]);

const limitMessages = {
  time: `The code ran longer than ${limits.wallMs / 1000} s and was stopped. Look for a loop that does not end, or compute fewer points.`,
  memory: 'The code needed too much memory and was stopped. Build smaller arrays, or compute fewer points.',
  output: `The chart is larger than ${limits.resultBytes / 1024 / 1024} MB. Draw fewer points, or fewer marks.`,
  crashed:
    'The sandbox process ended by itself before the code gave a chart. Run the code again; if it ends so again, make it simpler.',
} as const;

/** A typed refusal: the message of its kind. */
function describeLimit(kind: keyof typeof limitMessages): PlotResult {
  return { ok: false, error: { kind, message: limitMessages[kind] } };
}

/** The refusal of a run that found no place in the queue. */
function describeBusy(): PlotResult {
  const message = 'Too many charts are being drawn at the moment. Try again in a few seconds.';
  return { ok: false, error: { kind: 'busy', message } };
}

/** Refuses plot code that is too long or empty, before a worker is spent on it. */
export function maybeRefuseSource(code: string): PlotResult | undefined {
  if (Buffer.byteLength(code) > limits.sourceBytes) {
    const message = `The plot code is longer than ${limits.sourceBytes / 1024} kB. Compute data by a formula, not by a table.`;
    return { ok: false, error: { kind: 'output', message } };
  }
  if (code.trim() === '') {
    const message = 'There is no plot code. Start with plot({x: [-5, 5]}).curve("x^2").';
    return { ok: false, error: { kind: 'syntax', message, line: 1, column: 1 } };
  }
  return undefined;
}

/** The last line that is not empty: where code that ran to its end without a chart has to be changed. */
function findLastLine(lines: readonly string[]): number | undefined {
  const at = lines.findLastIndex((line) => line.trim() !== '');
  return at === -1 ? undefined : at + 1;
}

function locateError(
  code: string,
  kind: PlotErrorKind,
  text: string,
  toldLine?: number,
  column?: number,
): PlotError {
  const lines = code.split(/\r\n|\r|\n/);
  const line = toldLine ?? (text.startsWith('The code returned') ? findLastLine(lines) : undefined);
  const sourceLine = line === undefined ? undefined : lines[line - 1];
  const advice = maybeAdvise(text, toldLine === undefined ? code : (sourceLine ?? code));
  const message = advice === undefined ? text : `${text.replace(/[.\s]*$/, '.')} ${advice}`;
  if (line === undefined || sourceLine === undefined) return { kind, message };
  return {
    kind,
    message,
    line,
    ...(column === undefined ? {} : { column: Math.min(column, sourceLine.length + 1) }),
    ...(toldLine === undefined ? { column: 1 } : {}),
    sourceLine: sourceLine.slice(0, SOURCE_LINE_LENGTH),
  };
}

function describeTampering(): PlotResult {
  const message =
    'The code changed built-in objects that a chart needs. Leave Object, Array and JSON as they are.';
  return { ok: false, error: { kind: 'runtime', message } };
}

/** Nothing of the text is believed: a worker that was taken over may write what it likes. */
function readAnswer(text: string, code: string): PlotResult {
  if (Buffer.byteLength(text) > limits.resultBytes) return describeLimit('output');
  let value: unknown;
  try {
    checkJsonBounds(text, {
      depth: limits.jsonDepth,
      keys: limits.jsonKeys,
      keysPerObject: limits.jsonKeysPerObject,
    });
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return describeTampering();
    if (!LemmaError.isInstance(error)) throw error;
    const message = `The chart is ${error.message}. Draw fewer points, or return a simpler chart.`;
    return { ok: false, error: { kind: 'output', message } };
  }
  const answer = answerSchema.safeParse(value);
  if (!answer.success) return describeTampering();
  if (answer.data.ok) return checkSpec(answer.data.spec);
  const { kind, message, line, column } = answer.data;
  if (kind === 'time' || kind === 'memory' || kind === 'output') return describeLimit(kind);
  return { ok: false, error: locateError(code, kind, message.slice(0, limits.messageLength), line, column) };
}

/** Turns the end of a worker into what the caller gets. `stopped` is the caller's own doing and not handled here. */
export function toPlotResult(end: JobEnd, code: string): PlotResult {
  if (end.kind === 'busy') return describeBusy();
  if (end.kind === 'answer') return readAnswer(end.text, code);
  return describeLimit(end.kind === 'died' ? explainDeath(end) : end.kind);
}
