import { expect, it } from 'vitest';
import { createRateLimiter } from '#lib/server/access/rate-limiter.ts';
import { createTokenGate } from '#lib/server/access/token-gate.ts';

function createClock() {
  let at = 0;
  return { nowMs: () => at, pass: (ms: number) => (at += ms) };
}

it('lets through as many as the rate says, and says how long the next one waits', () => {
  const clock = createClock();
  const limiter = createRateLimiter({ times: 2, windowMs: 1_000 }, clock.nowMs);
  limiter.count('a');
  clock.pass(400);
  expect(limiter.waitMs('a')).toBe(0);
  limiter.count('a');
  expect(limiter.waitMs('a')).toBe(600);
  expect(limiter.waitMs('b')).toBe(0);
  clock.pass(600);
  expect(limiter.waitMs('a')).toBe(0);
});

it('forgets those that were quiet longest when very many come', () => {
  const limiter = createRateLimiter({ times: 1, windowMs: 1_000 }, () => 5);
  for (let name = 0; name <= 10_000; name += 1) limiter.count(`n${name}`);
  expect(limiter.waitMs('n0')).toBe(0);
  expect(limiter.waitMs('n1')).toBe(1_000);
});

it('takes the token, refuses others, and after ten of them refuses all for a minute', () => {
  const clock = createClock();
  const gate = createTokenGate('the-token', clock.nowMs);
  for (let tries = 0; tries < 10; tries += 1) {
    expect(() => gate.pass(`wrong ${tries}`, 'here')).toThrow(/not the token/);
  }
  expect(() => gate.pass('the-token', 'here')).toThrow(
    expect.objectContaining({ code: 'too-many', retryAfterSeconds: 60 }),
  );
  gate.pass('the-token', 'elsewhere');
  clock.pass(60_000);
  gate.pass('the-token', 'here');
});

it('forgets wrong tries when the right token comes', () => {
  const gate = createTokenGate('the-token', () => 0);
  for (let round = 0; round < 5; round += 1) {
    for (let tries = 0; tries < 9; tries += 1) expect(() => gate.pass('', 'here')).toThrow(/not the token/);
    gate.pass('the-token', 'here');
  }
});

it('stops a guess that comes from very many addresses', () => {
  const gate = createTokenGate('the-token', () => 0);
  for (let address = 0; address < 300; address += 1) {
    expect(() => gate.pass('wrong', `a${address}`)).toThrow(/not the token/);
  }
  expect(() => gate.pass('wrong', 'another')).toThrow(/Too many/);
});
