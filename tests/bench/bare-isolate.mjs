// The baseline of `npm run bench -- sandbox`: isolated-vm alone, in one process with no jail and no answer check.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import ivm from 'isolated-vm';

const [snapshotPath = '', code = '', count = '50'] = process.argv.slice(2);
const bytes = readFileSync(snapshotPath);
const times = [];
for (let index = 0; index < Number(count); index += 1) {
  const started = performance.now();
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const isolate = new ivm.Isolate({ memoryLimit: 96, snapshot: new ivm.ExternalCopy(buffer) });
  const context = isolate.createContextSync();
  const created = performance.now();
  const answer = context.evalClosureSync('return lemmaRun($0, 0, 1e7, 100)', [code], { timeout: 2000 });
  if (!String(answer).startsWith('{"ok":true')) throw new Error(String(answer));
  times.push({ all: performance.now() - started, run: performance.now() - created });
  isolate.dispose();
}
process.stdout.write(JSON.stringify(times));
