import { afterAll, describe, expect, it } from 'vitest';
import type { StepCheck } from '#lib/math/verify/verdict.ts';
import { createMathPool, type MathPool } from '#lib/server/math/math-pool.ts';

const pool = createMathPool(2);
afterAll(() => pool.close());

const question = 'Solve $x^2 - 4x + 3 = 0$.';
const derivation = 'We have $x^2 - 4x + 3 = (x-1)(x-3)$. Also $2 + 2 = 5$. Thus $1 + 1 = 2$.';
const { signal } = new AbortController();

function check(from: MathPool, text: string, start = 0): Promise<readonly StepCheck[]> {
  const part = { question, derivation: text, from: start, complete: true };
  return Array.fromAsync(from.checkSteps(part, { signal }));
}

const kindsOf = (checks: readonly StepCheck[]) => checks.map(({ verdict }) => verdict.kind);

describe('the mathematics pool', () => {
  it('checks a derivation formula by formula', async () => {
    const checks = await check(pool, derivation);
    expect(kindsOf(checks)).toEqual(['verified', 'refuted', 'verified']);
    expect(checks.map(({ start, end }) => derivation.slice(start, end))).toEqual([
      '$x^2 - 4x + 3 = (x-1)(x-3)$',
      '$2 + 2 = 5$',
      '$1 + 1 = 2$',
    ]);
  });

  it('goes on from where the last pass ended', async () => {
    const [first, ...rest] = await check(pool, derivation);
    expect(kindsOf(await check(pool, derivation, first?.end))).toEqual(kindsOf(rest));
  });

  it('stops when it is told to, and answers the next one', async () => {
    const stop = new AbortController();
    const part = { question, derivation, from: 0, complete: true };
    const checking = Array.fromAsync(pool.checkSteps(part, { signal: stop.signal }));
    stop.abort(new Error('enough'));
    await expect(checking).rejects.toThrow('enough');
    expect(await check(pool, derivation)).toHaveLength(3);
  });

  it('puts an answer into its question', async () => {
    const right = await pool.checkAnswer({ question, answer: 'x = 1 \\text{ or } x = 3' }, { signal });
    const wrong = await pool.checkAnswer({ question, answer: 'x = 2' }, { signal });
    expect([right.kind, wrong.kind]).toEqual(['verified', 'refuted']);
  });

  it('groups the answers that say the same', async () => {
    expect(await pool.groupAnswers(['0.5', null, '3', '\\frac12'], { signal })).toEqual([[0, 3], [2]]);
  });

  it('groups the answers of the same text where comparing them takes too long', async () => {
    const hasty = createMathPool(1, {
      stepTimeoutMs: 300,
      readTimeoutMs: 5_000,
      startTimeoutMs: 30_000,
      groupTimeoutMs: 1,
    });
    const answers = ['0.5', null, '\\frac12', '0.5', '\\sin^2 x', '1 - \\cos^2 x'];
    // A worker that has yet to start is waited for.
    await hasty.checkAnswer({ question, answer: 'x = 1' }, { signal });
    expect(await hasty.groupAnswers(answers, { signal })).toEqual([[0, 3], [2], [4], [5]]);
    await hasty.close();
  });

  it('answers a prompt that leans on the one before', async () => {
    const reply = await pool.answerPrompt(
      { prompt: 'shift it up by 1', earlier: ['Draw y = x^2'] },
      { signal },
    );
    expect(reply).toMatchObject({ kind: 'solved', leansOn: 1 });
  });

  it('that ends in the middle is told of as a verifier that failed, with the cause', async () => {
    const ending = createMathPool(1);
    const asked = [check(ending, derivation), ending.checkAnswer({ question, answer: 'x = 1' }, { signal })];
    const ended = Promise.allSettled(asked);
    await ending.close();
    for (const each of await ended) {
      expect(each).toMatchObject({
        status: 'rejected',
        reason: { name: 'LemmaError', code: 'internal', cause: expect.any(Error) },
      });
    }
  });
});
