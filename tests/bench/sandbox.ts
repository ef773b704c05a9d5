import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { createBroker } from '../../sandbox/broker.ts';
import { ensureGuest, type GuestBuild } from '../../sandbox/ensure-guest.ts';
import { detectHost, type JailLayer } from '../../sandbox/jail.ts';
import { spawnWorker } from '../../sandbox/spawn-worker.ts';
import { becomes } from '../setup/wait.ts';
import { formatLine, type Sample, time } from './statistics.ts';

const PARABOLA = 'plot({x: [-1, 5]}).curve("x^2 - 4x + 3").point(2, -1, "V")';
const RUNS = 60;
const THROUGHPUT_RUNS = 60;
const bareSchema = z.array(z.object({ all: z.number(), run: z.number() }));

async function timeBare(build: GuestBuild): Promise<{ readonly all: Sample; readonly run: Sample }> {
  const script = fileURLToPath(new URL('bare-isolate.mjs', import.meta.url));
  const args = ['--no-node-snapshot', '--jitless', script, build.snapshotPath, PARABOLA, String(RUNS)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const times = bareSchema.parse(JSON.parse(stdout));
  const sort = (sample: Sample): Sample => sample.toSorted((left, right) => left - right);
  return { all: sort(times.map((each) => each.all)), run: sort(times.map((each) => each.run)) };
}

/** Memory that belongs to the worker alone, and what it shares with the others. */
function readMemoryMb(pid: number): string {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const sum = (name: RegExp): number =>
    [...rollup.matchAll(name)].reduce((total, match) => total + Number(match[1]), 0) / 1024;
  return `${sum(/^Rss:\s+(\d+)/gm).toFixed(0)} MB resident, ${sum(/^Private_\w+:\s+(\d+)/gm).toFixed(0)} MB its own`;
}

async function timeSpawn(
  build: GuestBuild,
  layers: readonly JailLayer[],
): Promise<{ spawn: Sample; memory: string }> {
  let memory = '';
  const spawn = await time(20, async () => {
    const worker = spawnWorker(build, layers, detectHost());
    await worker.ready;
    if (process.platform === 'linux') memory = readMemoryMb(worker.pid);
    worker.kill();
    await worker.exited;
  });
  return { spawn, memory };
}

async function timeWarmRuns(): Promise<{ run: Sample; layers: readonly JailLayer[] }> {
  const broker = createBroker({ workers: 1 });
  await broker.run(PARABOLA);
  const isWarm = (): Promise<boolean> => becomes(() => broker.status().warm >= 2, 10_000);
  const run = await time(RUNS, () => broker.run(PARABOLA), isWarm);
  const { layers } = broker.status().jail;
  await broker.close();
  return { run, layers };
}

async function countPerSecond(workers: number): Promise<string> {
  const broker = createBroker({ workers });
  await broker.run(PARABOLA);
  const started = performance.now();
  const live = async (): Promise<void> => {
    for (let run = 0; run < THROUGHPUT_RUNS / 4; run += 1) await broker.run(PARABOLA);
  };
  await Promise.all([live(), live(), live(), live()]);
  const perSecond = (THROUGHPUT_RUNS / (performance.now() - started)) * 1000;
  await broker.close();
  return `${perSecond.toFixed(1)} runs/s with ${workers} workers and more runs waiting than workers`;
}

/** Starting workers and drawing charts, beside isolated-vm alone in one process. */
export async function benchSandbox(): Promise<readonly string[]> {
  const build = await ensureGuest();
  const bare = await timeBare(build);
  const { run, layers } = await timeWarmRuns();
  const { spawn, memory } = await timeSpawn(build, layers);
  const p99 = (sample: Sample): string => (sample[Math.floor(sample.length * 0.99)] ?? Number.NaN).toFixed(2);
  return [
    formatLine('isolated-vm alone: compose the chart', bare.run),
    formatLine('isolated-vm alone: isolate, context and chart', bare.all),
    formatLine('a chart from a warm worker, checked', run, bare.all),
    formatLine('start a worker in its jail', spawn),
    `p99: alone ${p99(bare.all)} ms, warm worker ${p99(run)} ms, start ${p99(spawn)} ms`,
    await countPerSecond(1),
    await countPerSecond(2),
    `a waiting worker: ${memory}`,
    `jail: ${layers.join(', ')}`,
  ];
}
