import { z } from 'zod';
import type { ComputeError, ComputeResult } from '../lib/compute/computed.ts';
import { maybeJson } from '../lib/maybe-json.ts';
import { limits } from './limits.ts';
import { explainDeath, type JobEnd } from './worker-process.ts';

/** JSON writes a character with six at most; the rest is for the names around it. */
const longestAnswer = 6 * Math.max(limits.computedLength, limits.messageLength) + 200;

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), text: z.string().max(limits.computedLength) }),
  z.object({
    ok: z.literal(false),
    kind: z.enum(['syntax', 'runtime', 'time', 'memory', 'output']),
    message: z.string(),
    line: z.int().min(1).max(limits.sourceBytes).optional().catch(undefined),
  }),
]);

const limitMessages = {
  time: `The code ran longer than ${limits.wallMs / 1000} s and was stopped.`,
  memory: 'The code needed too much memory and was stopped.',
  output: `The code printed more than ${limits.computedLength} characters.`,
  crashed: 'The sandbox process ended by itself before the code gave a result.',
  busy: 'Too much is being computed at the moment.',
  runtime: 'The code changed built-in objects, so its result cannot be read.',
} as const;

/** What no reader sees, or sees in another place than where it stands: control characters, directions, halves. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

function refuse(kind: keyof typeof limitMessages): ComputeResult {
  return { ok: false, error: { kind, message: limitMessages[kind] } };
}

/** Refuses code that is too long or empty, before a worker is spent on it. */
export function maybeRefuseComputing(code: string): ComputeResult | undefined {
  if (Buffer.byteLength(code) > limits.sourceBytes) {
    const message = `The code is longer than ${limits.sourceBytes / 1024} kB.`;
    return { ok: false, error: { kind: 'output', message } };
  }
  if (code.trim() !== '') return undefined;
  return { ok: false, error: { kind: 'syntax', message: 'There is no code.' } };
}

/** Turns the end of a worker into what the caller gets; as with charts, nothing of its text is believed. */
export function toComputeResult(end: JobEnd): ComputeResult {
  if (end.kind === 'answer') return readAnswer(end.text);
  return refuse(end.kind === 'died' ? explainDeath(end) : end.kind);
}

function readAnswer(text: string): ComputeResult {
  if (text.length > longestAnswer) return refuse('output');
  const answer = answerSchema.safeParse(maybeJson(text));
  if (!answer.success) return refuse('runtime');
  if (answer.data.ok) {
    const clean = clear(answer.data.text);
    return clean === '' ? refuse('runtime') : { ok: true, text: clean };
  }
  const { kind, message, line } = answer.data;
  if (kind === 'time' || kind === 'memory' || kind === 'output') return refuse(kind);
  const place = line === undefined ? '' : ` (line ${line})`;
  const error: ComputeError = { kind, message: `${clear(message).slice(0, limits.messageLength)}${place}` };
  return { ok: false, error };
}

function clear(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(invisible, '').trim();
}
