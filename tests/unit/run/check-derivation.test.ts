import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { LemmaError } from '#lib/errors.ts';
import type { StepCheck } from '#lib/math/verify/verdict.ts';
import type { RunEvent } from '#lib/notebook/run-event.ts';
import { type CheckEffects, StepChecker, type UncheckedPart } from '#lib/run/check-derivation.ts';
import { noChecks } from '../../setup/no-checks.ts';

/** A verifier that calls each `$...$` verified, and keeps what it was asked. */
function createVerifier(fault?: Error): { readonly effects: CheckEffects; readonly parts: UncheckedPart[] } {
  const parts: UncheckedPart[] = [];
  const effects: CheckEffects = {
    ...noChecks,
    async *checkSteps(part) {
      parts.push(part);
      await Promise.resolve();
      if (fault !== undefined) throw fault;
      for (const match of part.derivation.matchAll(/\$[^$]+\$/g)) {
        if (match.index >= part.from) yield checkAt(match.index, match[0]);
      }
    },
  };
  return { effects, parts };
}

function checkAt(start: number, latex: string): StepCheck {
  return { start, end: start + latex.length, latex, verdict: { kind: 'verified', assumptions: [] } };
}

function createChecker(fault?: Error, signal: AbortSignal = new AbortController().signal) {
  const events: RunEvent[] = [];
  const { effects, parts } = createVerifier(fault);
  const emit = (event: RunEvent): void => void events.push(event);
  const checker = new StepChecker({ question: 'Why?', signal, effects: { ...effects, emit } });
  return { checker, events, parts };
}

const latexOf = (checks: readonly StepCheck[]) => checks.map(({ latex }) => latex);

describe('StepChecker', () => {
  it('checks each formula once, however the text is cut', async () => {
    const { checker, events, parts } = createChecker();
    for (const letter of 'So $a$, and $b$; hence $c$.') {
      checker.push(letter);
      await Promise.resolve();
    }
    expect(latexOf(await checker.finish())).toEqual(['$a$', '$b$', '$c$']);
    expect(events.map(({ type }) => type)).toEqual(['step-checked', 'step-checked', 'step-checked']);
    expect(parts.at(-1)).toMatchObject({ complete: true, question: 'Why?' });
    expect(parts.slice(0, -1).every(({ complete }) => !complete)).toBe(true);
  });

  it('asks nothing for text that closes nothing', () => {
    const { checker, parts } = createChecker();
    checker.push('Let us think');
    expect(parts).toEqual([]);
  });

  it('forgets what a cut throws away and checks what comes instead', async () => {
    const { checker } = createChecker();
    checker.push('First $a$ then $b$.');
    await checker.finish();
    checker.cut('First $a$ '.length);
    checker.push('then $c$.');
    expect(latexOf(await checker.finish())).toEqual(['$a$', '$c$']);
  });

  it('drops the verdicts of a pass that was under way at a cut', async () => {
    const { checker, events } = createChecker();
    checker.push('First $a$.');
    checker.cut(0);
    checker.push('Now $b$.');
    expect(latexOf(await checker.finish())).toEqual(['$b$']);
    expect(events).toHaveLength(1);
  });

  it('gives up quietly when the verifier fails', async () => {
    const { checker, parts } = createChecker(new LemmaError('internal', 'Broken.'));
    checker.push('First $a$.');
    expect(await checker.finish()).toEqual([]);
    checker.push('Then $b$.');
    expect(parts).toHaveLength(1);
  });

  it('reports a defect, which is no failure of the verifier, to whoever waits for the end', async () => {
    const { checker, parts } = createChecker(new TypeError('a defect'));
    checker.push('First $a$.');
    await setImmediate();
    await expect(checker.finish()).rejects.toThrow('a defect');
    expect(parts).toHaveLength(1);
  });

  it('reports an abort to whoever waits for the end', async () => {
    const stop = new AbortController();
    const { checker } = createChecker(new Error('aborted'), stop.signal);
    stop.abort(new Error('enough'));
    checker.push('First $a$.');
    await expect(checker.finish()).rejects.toThrow('enough');
  });
});
