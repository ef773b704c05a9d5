import { describe, expect, it } from 'vitest';
import { LemmaError } from '#lib/errors.ts';
import type { StepCheck, Verdict } from '#lib/math/verify/verdict.ts';
import { checkSamples, pickBestVerified } from '#lib/run/check-samples.ts';
import type { AskEffects } from '#lib/run/hear.ts';

const verdicts: Record<string, Verdict> = {
  v: { kind: 'verified', assumptions: [] },
  r: {
    kind: 'refuted',
    counterexample: { kind: 'wrong-substitution', name: 'x', known: '1', used: '2' },
  },
  u: { kind: 'unchecked', reason: { kind: 'undecided' } },
};

/** One check for each letter: verified, refuted, unchecked. */
function toChecks(letters: string): readonly StepCheck[] {
  return [...letters].flatMap((letter, start) => {
    const verdict = verdicts[letter];
    return verdict === undefined ? [] : [{ start, end: start + 1, latex: letter, verdict }];
  });
}

describe('the best-verified derivation', () => {
  it.each([
    ['has the fewest refuted steps', ['vvvr', 'u', 'vrr'], 1],
    ['has, of those, the most verified steps', ['rv', 'rvv', 'rvu'], 1],
    ['is, of those, the first', ['vu', 'v', 'vuu'], 0],
    ['is not one whose check failed', ['r', null], 0],
    ['is another one than the first where only that one was not checked', [null, 'v'], 1],
    ['is the first where that one was not checked and the others have wrong steps', [null, 'vvr'], 0],
    ['is the first where none was checked', [null, null], 0],
  ])('%s', (_, letters, best) => {
    expect(pickBestVerified(letters.map((all) => (all === null ? null : toChecks(all))))).toBe(best);
  });
});

describe('checking several derivations', () => {
  const never = new AbortController().signal;

  function check(
    checkSteps: AskEffects['checkSteps'],
    bounds: { signal?: AbortSignal; budget?: AbortSignal },
  ) {
    const options = { question: 'Why?', effects: { checkSteps }, signal: never, budget: never, ...bounds };
    return checkSamples(['v', 'broken', 'vr'], options);
  }

  async function* checkLetters({ derivation }: { derivation: string }): AsyncGenerator<StepCheck> {
    yield* await Promise.resolve(toChecks(derivation));
  }

  it('asks for whole derivations, one after the other', async () => {
    const asked: unknown[] = [];
    let underWay = 0;
    await check(async function* (part) {
      asked.push([part, underWay]);
      underWay += 1;
      yield* checkLetters(part);
      underWay -= 1;
    }, {});
    expect(asked).toEqual(
      ['v', 'broken', 'vr'].map((derivation) => [
        { question: 'Why?', derivation, from: 0, complete: true },
        0,
      ]),
    );
  });

  it.each([
    new LemmaError('internal', 'Too slow.'),
    new LemmaError('internal', 'The verifier failed.', { cause: new Error('the worker ended') }),
  ])('goes on after one that cannot be checked: %s', async (error) => {
    const checked = await check(async function* (part) {
      yield* checkLetters(part);
      if (part.derivation === 'broken') throw error;
    }, {});
    expect(checked).toEqual([toChecks('v'), null, toChecks('vr')]);
  });

  it('ends with a defect, which is no failure of the verifier', async () => {
    const checked = check(async function* (part) {
      yield* checkLetters(part);
      throw new TypeError('a defect');
    }, {});
    await expect(checked).rejects.toThrow('a defect');
  });

  it('keeps what it has when its time is over', async () => {
    const budget = new AbortController();
    const asked: string[] = [];
    const checked = await check(
      async function* (part, { signal }) {
        asked.push(part.derivation);
        yield* checkLetters(part);
        if (part.derivation === 'broken') budget.abort(new Error('over'));
        signal.throwIfAborted();
      },
      { budget: budget.signal },
    );
    expect(checked).toEqual([toChecks('v'), null, null]);
    expect(asked).toEqual(['v', 'broken']);
  });

  it('ends with the reason of its run when that is stopped', async () => {
    const stop = new AbortController();
    const checked = check(
      async function* (part, { signal }) {
        stop.abort(new Error('enough'));
        signal.throwIfAborted();
        yield* checkLetters(part);
      },
      { signal: stop.signal },
    );
    await expect(checked).rejects.toThrow('enough');
  });
});
