import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { prepareBuild } from '#lib/server/build.ts';
import { benchClass } from './class.ts';
import { benchModel } from './model.ts';
import { benchPage } from './page.ts';
import { benchPrompt } from './prompt.ts';
import { benchSandbox } from './sandbox.ts';
import { benchSave } from './save.ts';
import { benchVerify } from './verify.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shape: { type: 'string' }, threads: { type: 'string' }, rounds: { type: 'string' } },
});
const file = positionals.find((argument) => argument.endsWith('.gguf'));

/**
 * `npm run bench [-- name ... file.gguf --shape slice|half|full --threads n --rounds n]`: prints tables of figures; machines differ,
 * so read the ratios.
 */
const benches: Readonly<Record<string, () => Promise<readonly string[]> | AsyncIterable<string>>> = {
  save: benchSave,
  prompt: benchPrompt,
  page: benchPage,
  sandbox: benchSandbox,
  verify: benchVerify,
  class: benchClass,
  model: () => benchModel({ file, ...values }),
};

const wanted = positionals.filter((argument) => argument !== file);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}: choose from ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}

// The others start no server.
if (['prompt', 'page', 'class'].some((name) => wanted.length === 0 || wanted.includes(name)))
  await prepareBuild({ dev: false });
console.log(`Node ${process.version}, ${process.arch}, ${availableParallelism()} cores`);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const [median, p95, ratio] = ['p50 ms', 'p95 ms', 'ratio'].map((head) => head.padStart(10));
  console.log(`\n${name.padEnd(52)}${median}${p95}${ratio}`);
  for await (const line of await bench()) console.log(line);
}
