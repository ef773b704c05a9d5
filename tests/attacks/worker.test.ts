import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureGuest, type GuestBuild } from '../../sandbox/ensure-guest.ts';
import { detectHost, type JailHost, withoutBubblewrap } from '../../sandbox/jail.ts';
import { probeJail } from '../../sandbox/probe-jail.ts';
import { spawnWorker } from '../../sandbox/spawn-worker.ts';
import { becomes, isAlive } from '../setup/wait.ts';

/**
 * Promise 2: these cases do not run in the isolate but as the worker itself, with all of Node at hand and without
 * Node's permission model. What stands between them and the machine is the kernel.
 */

const SECRET = 'canary-5f1c2d9a-environment';
const FILE_TEXT = 'canary-77e0b1c4-file';
const names = readdirSync(new URL('worker', import.meta.url)).filter((name) => name.endsWith('.js'));

const prelude = `import { createRequire } from 'node:module';
const need = createRequire(import.meta.url);
const { readSync, writeSync } = need('node:fs');
function send(text) {
  const bytes = Buffer.from(text);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(bytes.length);
  writeSync(1, Buffer.concat([head, bytes]));
}
const userId = Number(process.argv[3]);
if (userId > 0) {
  process.setgroups([]);
  process.setgid(userId);
  process.setuid(userId);
}
send('ready');
readSync(0, Buffer.alloc(5));
async function attack() {
__CASE__
}
send(await attack().then(String, (error) => 'refused: ' + (error.code ?? error.message)));
process.exit(0);
`;

let folder: string;
let listeners: readonly Server[];
let build: GuestBuild;
let replacements: ReadonlyMap<string, string>;
let connections = 0;

async function listen(at: string | number): Promise<Server> {
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) =>
    typeof at === 'string' ? server.listen(at, resolve) : server.listen(at, '127.0.0.1', resolve),
  );
  return server;
}

beforeAll(async () => {
  process.env.LEMMA_CANARY_SECRET = SECRET;
  build = await ensureGuest();
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lemma-worker-')));
  // Readable by everybody: only the jail keeps the worker out.
  const [file, socket, path] = ['secret.txt', 'server.sock', 'lemma.db'].map((name) => join(folder, name));
  writeFileSync(file ?? '', FILE_TEXT, { mode: 0o644 });
  const database = new DatabaseSync(path ?? '');
  database.exec(`create table secrets (text); insert into secrets values ('${FILE_TEXT}')`);
  database.close();
  listeners = [await listen(0), await listen(socket ?? '')];
  const address = listeners[0]?.address() ?? null;
  const port = typeof address === 'object' ? address?.port : undefined;
  replacements = new Map([
    ['__PORT__', String(port)],
    ['__FILE__', file ?? ''],
    ['__SOCKET__', socket ?? ''],
    ['__DATABASE__', path ?? ''],
    ['__PARENT__', String(process.pid)],
    ['__SOURCE__', fileURLToPath(new URL('../../sandbox/broker.ts', import.meta.url))],
  ]);
});

afterAll(() => {
  delete process.env.LEMMA_CANARY_SECRET;
  for (const listener of listeners) listener.close();
  rmSync(folder, { recursive: true, force: true });
});

function plantCase(name: string): GuestBuild {
  let source = readFileSync(new URL(`worker/${name}`, import.meta.url), 'utf8');
  for (const [mark, text] of replacements) source = source.replaceAll(mark, text);
  const own = join(folder, name.replace('.js', ''));
  mkdirSync(own, { recursive: true });
  const workerPath = join(own, 'worker.mjs');
  writeFileSync(
    workerPath,
    prelude.replace('__CASE__', () => source),
  );
  return { folder: own, workerPath, snapshotPath: build.snapshotPath };
}

const hosts: readonly (readonly [string, JailHost])[] = [
  ['with bubblewrap where it is installed', detectHost()],
  ['with the tools of util-linux', withoutBubblewrap(detectHost())],
];

async function runBare(name: string): Promise<string> {
  const worker = spawnWorker(plantCase(name), [], detectHost());
  await worker.ready;
  const end = await worker.run({ kind: 'plot', code: 'go' });
  worker.kill();
  await worker.exited;
  return end.kind === 'answer' ? end.text : end.kind;
}

describe('the cases', () => {
  it.each([
    ['read-canary-file.js', FILE_TEXT],
    ['read-database.js', FILE_TEXT],
    ['spawn-node.js', 'ESCAPED'],
    ['write-anywhere.js', 'ESCAPED'],
  ])('succeed outside the jail: %s', async (name, expected) => {
    expect(await runBare(name)).toContain(expected);
    for (const planted of ['/planted', '/tmp/planted']) rmSync(planted, { force: true });
  });
});

describe.runIf(process.platform === 'linux').each(hosts)('code that runs as the worker, %s', (_, host) => {
  const jail = ensureGuest().then((guest) => probeJail(guest, host));

  it.each(names)('%s is refused', async (name) => {
    const { layers, missing } = await jail;
    const walls = layers.filter((layer) => layer !== 'node-permission');
    // A machine without these walls is told so, loudly, at start; there is nothing to prove on it.
    if (missing.includes('own-root') || missing.includes('network-namespace')) return;
    const worker = spawnWorker(plantCase(name), walls, host);
    await worker.ready;
    const { pid } = worker;
    const end = await worker.run({ kind: 'plot', code: 'go' });
    const text = end.kind === 'answer' ? end.text : JSON.stringify(end);
    expect(text).not.toContain('ESCAPED');
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(FILE_TEXT);
    expect(connections).toBe(0);
    worker.kill();
    await worker.exited;
    expect(await becomes(() => !isAlive(pid), 1_000)).toBe(true);
  });
});
