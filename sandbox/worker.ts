/**
 * The process that runs one piece of code and dies. Its parent speaks to it over stdin and stdout:
 *
 * ```
 * start -> isolate from the snapshot -> give root away -> "ready" frame
 *       -> one job frame (what is wanted, and the code) -> run in the isolate -> one answer frame -> exit
 * ```
 *
 * It reads with blocking calls on purpose: it has nothing else to do, and the end of stdin (its parent's death)
 * ends it. It keeps no clock; its parent kills it.
 */
import { readFileSync, readSync, writeSync } from 'node:fs';
import ivm from 'isolated-vm';
import { encodeFrame } from './frame.ts';
import { type Job, jobKindBytes, readJob } from './job.ts';
import { limits } from './limits.ts';

const STDIN = 0;
const STDOUT = 1;

/** What the wrapper around cell code may give. */
const resultLengths = { plot: limits.resultBytes, compute: limits.computedLength } as const;

const [snapshotPath = '', userId = ''] = process.argv.slice(2);

/**
 * Runs in the isolate before cell code: takes away what shares memory or makes machine code, and the entry that
 * the snapshot left. Strict, so that no function of cell code can walk up to it.
 */
const startScripts = {
  plot: writeStartScript('lemmaRun'),
  compute: writeStartScript('lemmaCompute'),
} as const;

function writeStartScript(entry: string): string {
  return `'use strict';
const run = globalThis.${entry};
for (const name of ['lemmaRun', 'lemmaCompute', 'lemmaWarmUp', 'SharedArrayBuffer', 'Atomics', 'WebAssembly'])
  delete globalThis[name];
return run($0, $1, $2, $3);`;
}

function readExactly(length: number): Buffer | undefined {
  const bytes = Buffer.alloc(length);
  let at = 0;
  while (at < length) {
    const count = readSync(STDIN, bytes, at, length - at, null);
    if (count === 0) return undefined;
    at += count;
  }
  return bytes;
}

function maybeReadJob(): Job | undefined {
  const length = readExactly(4)?.readUInt32BE(0);
  if (length === undefined || length > limits.sourceBytes + jobKindBytes) return undefined;
  const job = readExactly(length)?.toString('utf8');
  return job === undefined ? undefined : readJob(job);
}

function send(text: string): void {
  const frame = encodeFrame(text);
  let at = 0;
  while (at < frame.length) at += writeSync(STDOUT, frame, at);
}

function sendError(kind: string, message: string, line?: number, column?: number): void {
  send(JSON.stringify({ ok: false, kind, message, line, column }));
}

function createIsolate(): ivm.Isolate {
  const bytes = readFileSync(snapshotPath);
  const snapshot = new ivm.ExternalCopy(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
  );
  return new ivm.Isolate({
    memoryLimit: limits.isolateMemoryMb,
    snapshot,
    onCatastrophicError: () => {
      sendError('memory', 'heap');
      process.abort();
    },
  });
}

/** Becomes a user that owns nothing; from here on the kernel refuses what root may do. */
function giveRootAway(): void {
  const id = Number(userId);
  if (userId === '' || process.setgroups === undefined) return;
  process.setgroups([]);
  process.setgid?.(id);
  process.setuid?.(id);
}

/** The one place where V8 tells line and column of a syntax error: compiling outside the run. */
function maybeFindSyntaxError(isolate: ivm.Isolate, source: string): string | undefined {
  try {
    isolate.compileScriptSync(source, { filename: 'cell' }).release();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'the code does not parse';
  }
}

/** Accepts `return` at the top level too: such code runs as a function's body. */
function runCode(isolate: ivm.Isolate, context: ivm.Context, { kind, code }: Job): void {
  const asScript = maybeFindSyntaxError(isolate, code);
  const asBody = asScript?.includes('Illegal return') === true;
  const wrapped = `(function(){${code}\n})()`;
  const problem = asBody ? maybeFindSyntaxError(isolate, wrapped) : asScript;
  if (problem !== undefined) {
    const place = /\[cell:(\d+):(\d+)\]/.exec(problem);
    const line = Number(place?.[1]);
    const column = Number(place?.[2]) - (asBody && line === 1 ? '(function(){'.length : 0);
    sendError(
      'syntax',
      problem.replace(/\s*\[cell:\d+:\d+\]/, ''),
      place ? line : undefined,
      place ? column : undefined,
    );
    return;
  }
  const answer: unknown = context.evalClosureSync(
    startScripts[kind],
    [asBody ? wrapped : code, asBody ? '(function(){'.length : 0, resultLengths[kind], limits.messageLength],
    // Ends plain loops should the parent be gone; while it lives, it is the one that keeps the clock.
    { filename: 'lemma', timeout: limits.wallMs * 2 },
  );
  if (typeof answer === 'string') send(answer);
  else sendError('runtime', 'the code ended in a way that gives no chart');
}

function main(): void {
  const isolate = createIsolate();
  const context = isolate.createContextSync();
  // Starts the thread that keeps time limits: after "ready" the jail lets no thread start.
  isolate.compileScriptSync('0').runSync(context, { timeout: limits.wallMs });
  giveRootAway();
  send('ready');
  const job = maybeReadJob();
  if (job === undefined) return;
  try {
    runCode(isolate, context, job);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (isolate.isDisposed || /memory|allocation/i.test(message)) sendError('memory', message);
    else if (/timed out/i.test(message)) sendError('time', message);
    else sendError('runtime', 'the code threw something that is not an error');
  }
}

main();
process.exit(0);
