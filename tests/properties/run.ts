import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { createBroker } from '#sandbox/broker.ts';
import { type Draw, type Fault, maybeFaultOf } from './check-instance.ts';
import { topicProperties } from './registry.ts';
import type { TopicProperties } from './topic-properties.ts';

/*
 * `npm run properties [-- topic ...] [--count 500] [--no-plots]`: asks generated questions of every topic and checks
 * each answer: it renders, every step is verified, an independent route agrees, the sandbox draws its picture.
 */

const shownFaults = 5;
/** Pictures under way: a sandbox process takes longer to start than a question to be checked. */
const lanes = 2 * availableParallelism();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '500' },
    'no-plots': { type: 'boolean', default: false },
  },
});
const count = Number(values.count);
const unknown = positionals.filter((id) => !topicProperties.some(({ topicId }) => topicId === id));
if (unknown.length > 0 || !Number.isInteger(count) || count < 1) {
  const ids = topicProperties.map(({ topicId }) => topicId).join(', ');
  console.error(`Choose topics from ${ids}, and a whole --count.`);
  process.exit(2);
}

const broker = values['no-plots'] ? null : createBroker({ workers: availableParallelism() });
const draw = broker === null ? null : (code: string) => broker.run(code);
let failed = 0;
try {
  for (const properties of topicProperties) {
    if (positionals.length > 0 && !positionals.includes(properties.topicId)) continue;
    const startedMs = performance.now();
    const faults = await findFaults(properties, count, draw);
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    console.log(`${properties.topicId.padEnd(28)} ${count - faults.length}/${count}  ${seconds} s`);
    for (const { seed, prompt, what } of faults.slice(0, shownFaults)) {
      console.log(`  seed ${seed}: ${prompt}\n    ${what}`);
    }
    failed += faults.length;
  }
} finally {
  await broker?.close();
}
process.exitCode = failed === 0 ? 0 : 1;

/** Checks the questions of one topic, while the pictures of those before are drawn; the faults come in order. */
async function findFaults(
  properties: TopicProperties,
  count: number,
  draw: Draw | null,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  let seed = 0;
  const checkOn = async (): Promise<void> => {
    while (seed < count) {
      seed += 1;
      const fault = await maybeFaultOf(properties, seed, draw);
      if (fault !== null) faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: draw === null ? 1 : lanes }, checkOn));
  return faults.sort((left, right) => left.seed - right.seed);
}
