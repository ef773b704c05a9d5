import { on } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import { LemmaError } from '../../errors.ts';
import type { StepCheck } from '../../math/verify/verdict.ts';
import type { UncheckedPart } from '../../run/check-derivation.ts';
import type { CheckMessage, CheckTask } from './messages.ts';

/** How a pass over a derivation is bounded, in milliseconds. */
export interface CheckLimits {
  /** For one formula. */
  readonly stepTimeoutMs: number;
  /** For reading the derivation between two formulas. */
  readonly readTimeoutMs: number;
  /** Until a worker takes the derivation up: on a slow machine one that is new needs seconds for that. */
  readonly startTimeoutMs: number;
}

type Claim = Omit<StepCheck, 'verdict'>;

/**
 * Checks a part of a derivation in a worker, formula by formula. A formula that takes too long ends its worker, is
 * called unchecked, and the next worker goes on behind it.
 *
 * @throws LemmaError `internal` when a worker fails; the signal's reason when `signal` aborts.
 */
export async function* followChecks(
  pool: Piscina,
  part: UncheckedPart,
  { signal, limits }: { readonly signal: AbortSignal; readonly limits: CheckLimits },
): AsyncGenerator<StepCheck, void> {
  let { from } = part;
  // The worker that goes on must know of these: what follows from them alone is not verified.
  const refuted = [...(part.refuted ?? [])];
  const onCheck = ({ start, verdict }: StepCheck): void => {
    if (verdict.kind === 'refuted') refuted.push(start);
  };
  for (;;) {
    const late = yield* followPass(
      pool,
      { ...part, from, refuted: [...refuted] },
      { signal, limits, onCheck },
    );
    if (late === null) return;
    yield { ...late, verdict: { kind: 'unchecked', reason: { kind: 'time' } } };
    from = late.end;
  }
}

/** One worker's pass; returns the formula that the worker was ended for, null when it came to the end. */
async function* followPass(
  pool: Piscina,
  part: UncheckedPart,
  {
    signal,
    limits,
    onCheck,
  }: {
    readonly signal: AbortSignal;
    readonly limits: CheckLimits;
    readonly onCheck: (check: StepCheck) => void;
  },
): AsyncGenerator<StepCheck, Claim | null> {
  const { port1: near, port2: far } = new MessageChannel();
  const end = new AbortController();
  const ending = AbortSignal.any([signal, end.signal]);
  const task: CheckTask = { part, port: far };
  const work: Promise<unknown> = pool.run(task, { name: 'checkSteps', transferList: [far], signal: ending });
  work.catch((error: unknown) => end.abort(error));
  const giveUp = (): void => end.abort(tooLate);
  let timer = setTimeout(giveUp, limits.startTimeoutMs);
  let claim: Claim | null = null;
  try {
    for await (const message of listen(near, ending)) {
      clearTimeout(timer);
      timer = setTimeout(giveUp, message.type === 'taken-up' ? limits.stepTimeoutMs : limits.readTimeoutMs);
      if (message.type === 'ended') return null;
      claim = message.type === 'taken-up' ? message.claim : null;
      if (message.type !== 'checked') continue;
      onCheck(message.check);
      yield message.check;
    }
  } catch (error) {
    signal.throwIfAborted();
    if (end.signal.reason !== tooLate) throw verifierFailed(end.signal.reason ?? error);
  } finally {
    clearTimeout(timer);
    near.close();
  }
  signal.throwIfAborted();
  return claim;
}

/** What a run hears of a worker that failed: it goes on without verdicts. */
export function verifierFailed(cause: unknown): LemmaError {
  return new LemmaError('internal', 'The verifier failed: run the question again to have it checked.', {
    cause,
  });
}

const tooLate = new Error('a check took too long');

async function* listen(port: MessagePort, signal: AbortSignal): AsyncGenerator<CheckMessage, void> {
  for await (const [message] of on(port, 'message', { signal })) yield message;
}
