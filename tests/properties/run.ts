import { parseArgs } from 'node:util';
import { createBroker } from '#sandbox/broker.ts';
import { type Fault, maybeFaultOf } from './check-instance.ts';
import { topicProperties } from './registry.ts';

/*
 * `npm run properties [-- topic ...] [--count 500] [--no-plots]`: asks generated questions of every topic and checks
 * each answer: it renders, every step is verified, an independent route agrees, the sandbox draws its picture.
 */

const shownFaults = 5;

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

const broker = values['no-plots'] ? null : createBroker();
const draw = broker === null ? null : (code: string) => broker.run(code);
let failed = 0;
try {
  for (const properties of topicProperties) {
    if (positionals.length > 0 && !positionals.includes(properties.topicId)) continue;
    const faults: Fault[] = [];
    const startedMs = performance.now();
    for (let seed = 1; seed <= count; seed += 1) {
      const fault = await maybeFaultOf(properties, seed, draw);
      if (fault !== null) faults.push(fault);
    }
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
