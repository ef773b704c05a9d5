import { afterEach, describe, expect, it } from 'vitest';
import type { PlotResult } from '../../lib/chart/chart.ts';
import { type Broker, createBroker } from '../../sandbox/broker.ts';
import { becomes, isAlive } from '../setup/wait.ts';

const PARABOLA = 'plot({x: [-1, 5]}).curve("x^2 - 4x + 3").point(2, -1, "V")';
const KILLS = 100;
const USERS = 30;
const RUNS_EACH = 4;
const attacks = [
  'for (;;);',
  'const all = []; for (;;) all.push(new Uint8Array(1e7).fill(1));',
  'new Array(5e7).fill(0).map(String).sort()',
] as const;

let broker: Broker;

afterEach(async () => {
  await broker.close();
});

async function start(workers: number): Promise<void> {
  broker = createBroker({ workers, log: () => undefined });
  await broker.run(PARABOLA);
}

/** Users who each draw one chart after another; how long every chart took, and what was not a chart. */
async function drawHonestly(): Promise<{ readonly p95: number; readonly failures: readonly PlotResult[] }> {
  const times: number[] = [];
  const failures: PlotResult[] = [];
  const live = async (user: string): Promise<void> => {
    for (let run = 0; run < RUNS_EACH; run += 1) {
      const started = performance.now();
      const result = await broker.run(PARABOLA, { user });
      times.push(performance.now() - started);
      if (!result.ok) failures.push(result);
    }
  };
  await Promise.all(Array.from({ length: USERS }, (_, index) => live(`user-${index}`)));
  const sorted = times.toSorted((left, right) => left - right);
  return { p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.POSITIVE_INFINITY, failures };
}

describe('a broker under attack', () => {
  it('keeps honest users within twice their time, and none of their runs fails', {
    timeout: 120_000,
  }, async () => {
    await start(2);
    const baseline = await drawHonestly();
    const stop = new AbortController();
    const harass = async (user: string, code: string): Promise<void> => {
      while (!stop.signal.aborted) await broker.run(code, { user, signal: stop.signal });
    };
    const attackers = attacks.map((code, index) =>
      harass(`attacker-${index}`, code).catch((error: unknown) => {
        if (!stop.signal.aborted) throw error;
      }),
    );
    const attacked = await drawHonestly();
    stop.abort();
    await Promise.all(attackers);
    console.log(
      `honest p95: ${baseline.p95.toFixed(0)} ms alone, ${attacked.p95.toFixed(0)} ms under attack`,
    );
    expect([...baseline.failures, ...attacked.failures]).toEqual([]);
    expect(broker.status().kills).toBeGreaterThan(0);
    expect(attacked.p95).toBeLessThanOrEqual(baseline.p95 * 2);
  });
});

describe('a broker whose workers are killed', () => {
  it(`answers every run through ${KILLS} kills, and has recovered within 5 s`, {
    timeout: 120_000,
  }, async () => {
    await start(2);
    const seen = new Set<number>();
    const kinds = new Map<string, number>();
    let kills = 0;
    const live = async (user: string): Promise<void> => {
      while (kills < KILLS) {
        const result = await broker.run(PARABOLA, { user });
        const kind = result.ok ? 'chart' : result.error.kind;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
    };
    const users = Promise.all(['a', 'b', 'c', 'd'].map(live));
    // A worker that has answered may be gone before the broker hears of it: the dead are not waited for.
    const findTargets = (): number[] =>
      broker.status().busyPids.filter((each) => each > 0 && !seen.has(each) && isAlive(each));
    while (kills < KILLS) {
      expect(await becomes(() => findTargets().length > 0, 5_000)).toBe(true);
      for (const pid of findTargets()) {
        seen.add(pid);
        process.kill(pid, 'SIGKILL');
        kills += 1;
      }
    }
    await users;
    expect([...kinds.keys()].filter((kind) => kind !== 'chart' && kind !== 'crashed')).toEqual([]);
    expect(kinds.get('crashed')).toBeGreaterThan(KILLS / 2);
    const ended = performance.now();
    expect(await becomes(() => broker.status().warm >= 2, 5_000)).toBe(true);
    expect((await broker.run(PARABOLA)).ok).toBe(true);
    expect(performance.now() - ended).toBeLessThan(5_000);
    expect(await becomes(() => [...seen].every((pid) => !isAlive(pid)), 1_000)).toBe(true);
  });
});
