import { parseArgs } from 'node:util';
import { createBroker } from '../../sandbox/broker.ts';
import { becomes, isAlive } from '../setup/wait.ts';

/**
 * `npm run soak [-- --runs 300]`: plot runs, one in twenty hostile, through one broker. Fails when an honest run gives
 * no chart, a hostile one gives something untyped, the process has grown by a tenth, or a worker is still there.
 */

const HOSTILE_EVERY = 20;
/** Runs after which the process has the memory it works with: code compiled, heaps and pools grown. */
const WARM_UP_RUNS = 1_000;
const GROWTH_ALLOWED = 0.1;
const USERS = 6;
const hostile = [
  'for (;;);',
  'const all = []; for (;;) all.push(new Uint8Array(1e7).fill(1));',
  'throw { get message() { for (;;); } };',
  'plot({ title: "x".repeat(5e6) }).curve("x")',
  'const all = []; for (;;) all.push({ a: [all.length] });',
] as const;
const honest = [
  'plot({x: [-1, 5]}).curve("x^2 - 4x + 3").point(2, -1, "V")',
  'plot().curve("sin(x)/x")',
  'plot().implicit("x^2/9 + y^2/4 = 1")',
] as const;

const { values } = parseArgs({ options: { runs: { type: 'string', default: '10000' } } });
const runs = Number(values.runs);
const broker = createBroker({ workers: 2 });
const seen = new Set<number>();
const failures: string[] = [];
const kinds = new Map<string, number>();
let done = 0;
let baselineMb = 0;

/** Memory that stays after the pools and buffers of a moment are given back; least of a few looks. */
async function measureMb(): Promise<number> {
  const looks: number[] = [];
  for (let look = 0; look < 5; look += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 100));
    looks.push(process.memoryUsage.rss() / 1024 / 1024);
  }
  return Math.min(...looks);
}

async function runOnce(index: number): Promise<void> {
  const isHostile = index % HOSTILE_EVERY === 0;
  const codes = isHostile ? hostile : honest;
  const code = codes[Math.floor(index / (isHostile ? HOSTILE_EVERY : 1)) % codes.length] ?? '';
  const result = await broker.run(code, { user: isHostile ? 'attacker' : `user-${index % USERS}` });
  const kind = result.ok ? 'chart' : result.error.kind;
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  if (!isHostile && !result.ok) failures.push(`run ${index}: ${kind}: ${result.error.message}`);
  if (isHostile && result.ok) failures.push(`run ${index}: a hostile run gave a chart`);
  done += 1;
  for (const pid of broker.status().busyPids) seen.add(pid);
}

async function runAll(from: number, to: number): Promise<void> {
  let next = from;
  const live = async (): Promise<void> => {
    while (next < to) {
      const index = next;
      next += 1;
      await runOnce(index);
      if (done % 500 === 0) console.log(`${done} runs, ${(await measureMb()).toFixed(0)} MB`);
    }
  };
  await Promise.all(Array.from({ length: USERS }, live));
}

const started = performance.now();
const warmUp = Math.min(WARM_UP_RUNS, Math.ceil(runs / 2));
await runAll(0, warmUp);
baselineMb = await measureMb();
await runAll(warmUp, runs);
const endMb = await measureMb();
await broker.close();
const growth = endMb / baselineMb - 1;
if (growth >= GROWTH_ALLOWED) failures.push(`memory grew by ${(growth * 100).toFixed(1)}%`);
await becomes(() => ![...seen].some(isAlive), 2_000);
const survivors = [...seen].filter(isAlive);
if (survivors.length > 0) failures.push(`workers survived: ${survivors.join(', ')}`);

const seconds = (performance.now() - started) / 1000;
console.log(`${done} runs in ${seconds.toFixed(0)} s, ${JSON.stringify(Object.fromEntries(kinds))}`);
console.log(
  `memory after the first ${warmUp} runs ${baselineMb.toFixed(1)} MB, at the end ${endMb.toFixed(1)} MB`,
);
console.log(`growth ${(growth * 100).toFixed(1)}%; ${seen.size} workers seen, ${survivors.length} survive`);
for (const failure of failures) console.error(`FAILED ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;
