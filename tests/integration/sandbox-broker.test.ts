import { afterEach, describe, expect, it } from 'vitest';
import type { PlotResult } from '../../lib/chart/chart.ts';
import { type Broker, type BrokerOptions, createBroker } from '../../sandbox/broker.ts';
import { detectHost } from '../../sandbox/jail.ts';
import { limits } from '../../sandbox/limits.ts';
import { isAlive, until } from '../setup/wait.ts';

const PARABOLA = 'plot({x: [-1, 5]}).curve("x^2 - 4x + 3").point(2, -1, "V")';
const open: Broker[] = [];

function start(options: Partial<BrokerOptions> = {}): Broker {
  const broker = createBroker({ workers: 1, ...options });
  open.push(broker);
  return broker;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((broker) => broker.close()));
});

async function startBusy(
  broker: Broker,
): Promise<{ readonly pid: number; readonly result: Promise<PlotResult> }> {
  const result = broker.run('for (;;);');
  result.catch(() => undefined);
  await until(() => broker.status().busy === 1);
  const [pid = -1] = broker.status().busyPids;
  return { pid, result };
}

function errorOf(result: PlotResult) {
  if (result.ok) throw new Error('expected an error, got a chart');
  return result.error;
}

describe('a broker', () => {
  it('draws a chart and uses each worker once', async () => {
    const broker = start();
    const first = await broker.run(PARABOLA);
    await broker.run('globalThis.left = 1; plot().curve("x")');
    const second = await broker.run('plot().curve("x", typeof left)');
    expect(first.ok).toBe(true);
    expect(JSON.stringify(second)).toContain('undefined');
    expect(broker.status().runs).toBe(3);
  });

  it('draws the same chart from the same code, random numbers included', async () => {
    const broker = start();
    const code = 'plot({x: [0, 1], y: [0, 1]}).point(Math.random(), Math.random())';
    expect(await broker.run(code)).toEqual(await broker.run(code));
  });

  it('accepts code that ends in return', async () => {
    expect((await start().run('const f = "x^2";\nreturn plot().curve(f);')).ok).toBe(true);
  });

  it('refuses code that is too long without spending a worker on it', async () => {
    const broker = start();
    const result = await broker.run('x'.repeat(limits.sourceBytes + 1));
    expect(errorOf(result).kind).toBe('output');
    expect(broker.status().runs).toBe(0);
  });

  it('says that it is busy when the queue is full', async () => {
    const broker = start({ queueLength: 2 });
    await startBusy(broker);
    const waiting = [broker.run(PARABOLA), broker.run(PARABOLA)];
    expect(errorOf(await broker.run(PARABOLA)).kind).toBe('busy');
    expect((await Promise.all(waiting)).every((result) => result.ok)).toBe(true);
  });

  it('lets users take turns however many runs one of them has waiting', async () => {
    const broker = start();
    await startBusy(broker);
    const order: string[] = [];
    const run = (user: string) => broker.run(PARABOLA, { user }).then(() => order.push(user));
    await Promise.all([run('greedy'), run('greedy'), run('greedy'), run('modest')]);
    expect(order.indexOf('modest')).toBe(1);
  });

  it('kills the worker when the caller aborts', async () => {
    const broker = start();
    const controller = new AbortController();
    const running = broker.run('for (;;);', { signal: controller.signal });
    await until(() => broker.status().busy === 1);
    const [pid = -1] = broker.status().busyPids;
    controller.abort();
    await expect(running).rejects.toMatchObject({ code: 'stopped' });
    await until(() => !isAlive(pid));
    expect((await broker.run(PARABOLA)).ok).toBe(true);
  });

  it('takes an aborted run out of the queue', async () => {
    const broker = start();
    await startBusy(broker);
    const controller = new AbortController();
    const waiting = broker.run(PARABOLA, { signal: controller.signal });
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'stopped' });
    expect(broker.status().queued).toBe(0);
  });

  it('reports a worker that somebody else killed, and goes on', async () => {
    const broker = start();
    const { pid, result } = await startBusy(broker);
    process.kill(pid, 'SIGKILL');
    expect(errorOf(await result).kind).toBe('crashed');
    expect((await broker.run(PARABOLA)).ok).toBe(true);
  });

  it('ends an endless loop in time and leaves no process', async () => {
    const started = performance.now();
    const broker = start();
    const { pid, result } = await startBusy(broker);
    expect(errorOf(await result)).toMatchObject({ kind: 'time' });
    expect(performance.now() - started).toBeLessThan(limits.wallMs + limits.spawnMs);
    await until(() => !isAlive(pid));
  });

  it('ends a memory bomb with a memory error and leaves no process', async () => {
    const broker = start();
    const running = broker.run('const all = []; for (;;) all.push(new Uint8Array(1e7).fill(1));');
    await until(() => broker.status().busy === 1);
    const [pid = -1] = broker.status().busyPids;
    expect(errorOf(await running).kind).toBe('memory');
    await until(() => !isAlive(pid));
  });

  it('rejects runs under way and leaves no process when it closes', async () => {
    const broker = start();
    const { pid, result } = await startBusy(broker);
    await broker.close();
    await expect(result).rejects.toMatchObject({ code: 'stopped' });
    expect(isAlive(pid)).toBe(false);
    await expect(broker.run(PARABOLA)).rejects.toMatchObject({ code: 'stopped' });
  });

  it('says once and loudly which layers of the jail are missing', async () => {
    const messages: string[] = [];
    const host = { ...detectHost(), isRoot: false, maybeFind: () => undefined };
    const broker = start({ host, log: (message) => messages.push(message) });
    expect((await broker.run(PARABOLA)).ok).toBe(true);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('WITHOUT resource-limits, network-namespace');
    expect(broker.status().jail.missing).toContain('unprivileged-user');
  });
});

describe('errors of plot code', () => {
  it.each([
    [
      'a syntax error',
      'let a = 1;\nlet b = ;',
      { kind: 'syntax', line: 2, column: 9, sourceLine: 'let b = ;' },
    ],
    [
      'a runtime error',
      'const a = 1;\n  a.b.c;',
      { kind: 'runtime', line: 2, column: 7, sourceLine: '  a.b.c;' },
    ],
    ['an error after return', 'return nope;', { kind: 'runtime', line: 1, column: 1 }],
    [
      'a misspelt mark',
      'plot()\n  .cruve("x")',
      { kind: 'runtime', message: '`cruve`: did you mean `curve`?', line: 2, column: 3 },
    ],
    [
      'a misspelt option',
      'plot({titel: "x"})',
      { message: 'plot: `titel`: did you mean `title`?', line: 1, column: 1 },
    ],
    ['an expression that cannot be read', 'plot().curve("sin(")', { kind: 'runtime', line: 1, column: 8 }],
    ['nothing', 'const a = 1;', { kind: 'runtime', message: expect.stringContaining('plot(...)') }],
    ['a number', '42', { kind: 'runtime', message: expect.stringContaining('number 42') }],
    ['a chart without marks', 'plot()', { kind: 'runtime', message: expect.stringContaining('no marks') }],
  ])('tell the place and what to change: %s', async (_, code, expected) => {
    expect(errorOf(await start().run(code))).toMatchObject(expected);
  });
});
