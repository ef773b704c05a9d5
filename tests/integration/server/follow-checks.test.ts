import { Piscina } from 'piscina';
import { afterAll, expect, it } from 'vitest';
import { followChecks } from '#lib/server/math/follow-checks.ts';

const pool = new Piscina({
  filename: new URL('../../fixtures/math/stuck-worker.ts', import.meta.url).href,
  minThreads: 1,
  maxThreads: 1,
});
afterAll(() => pool.destroy());

const limits = { stepTimeoutMs: 50, readTimeoutMs: 10_000, startTimeoutMs: 30_000 };

it('ends the worker that a formula holds up, calls the formula unchecked, and checks the ones after it', async () => {
  const { signal } = new AbortController();
  const derivation = '$a$ then $forever$ then $b$ then $forever more$ then $c$';
  const part = { question: '', derivation, from: 0, complete: true };
  const checks = await Array.fromAsync(followChecks(pool, part, { signal, limits }));
  expect(checks.map(({ latex }) => latex)).toEqual(['$a$', '$forever$', '$b$', '$forever more$', '$c$']);
  expect(
    checks.map(({ verdict }) => (verdict.kind === 'unchecked' ? verdict.reason.kind : verdict.kind)),
  ).toEqual(['verified', 'time', 'verified', 'time', 'verified']);
});

it('tells the worker that goes on what was refuted before it', async () => {
  const { signal } = new AbortController();
  const derivation = '$wrong$ then $forever$ then $so$';
  const part = { question: '', derivation, from: 0, complete: true };
  const checks = await Array.fromAsync(followChecks(pool, part, { signal, limits }));
  expect(
    checks.map(({ verdict }) => (verdict.kind === 'unchecked' ? verdict.reason.kind : verdict.kind)),
  ).toEqual(['refuted', 'time', 'false-premise']);
});

it('ends a worker that is held up when it is told to stop', async () => {
  const stop = new AbortController();
  const part = { question: '', derivation: '$a$ then $forever$', from: 0, complete: true };
  const patient = { stepTimeoutMs: 60_000, readTimeoutMs: 10_000, startTimeoutMs: 30_000 };
  const checking = followChecks(pool, part, { signal: stop.signal, limits: patient });
  await checking.next();
  stop.abort(new Error('enough'));
  await expect(checking.next()).rejects.toThrow('enough');
});

it('fails as a verifier that cannot be asked when its worker fails, and keeps the cause', async () => {
  const { signal } = new AbortController();
  const part = { question: '', derivation: '$a$ then $broken$ then $b$', from: 0, complete: true };
  const latex: string[] = [];
  const checking = (async () => {
    for await (const check of followChecks(pool, part, { signal, limits })) latex.push(check.latex);
  })();
  await expect(checking).rejects.toMatchObject({
    ...{ name: 'LemmaError', code: 'internal' },
    cause: { message: 'This worker is broken.' },
  });
  expect(latex).toEqual(['$a$']);
});
