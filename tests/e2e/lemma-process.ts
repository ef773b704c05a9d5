import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** A Lemma server in a process of its own, as `npm start` runs it. */
export interface LemmaProcess {
  readonly url: string;
  readonly dataFolder: string;
  readonly pid: number;
  /** Sends a signal and resolves with how the process ended. */
  end(
    signal: NodeJS.Signals,
  ): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
}

/** How a start that did not succeed ended. */
export interface FailedStart {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a server on a free port and waits until it says its address. */
export async function startLemma(settings: Readonly<Record<string, string>> = {}): Promise<LemmaProcess> {
  const dataFolder = settings.LEMMA_DATA ?? (await mkdtemp(path.join(tmpdir(), 'lemma-e2e-')));
  const child = spawnLemma({ LEMMA_PORT: '0', LEMMA_DATA: dataFolder, ...settings });
  const ended = collectEnd(child);
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const address = /Lemma is ready at (http:\/\/\S+)/.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    });
    ended.then(({ stderr }) => reject(new Error(`Lemma did not start: ${stderr}`)), reject);
  });
  return {
    url,
    dataFolder,
    pid: child.pid ?? 0,
    async end(signal) {
      child.kill(signal);
      const end = await ended;
      if (settings.LEMMA_DATA === undefined) await rm(dataFolder, { recursive: true, force: true });
      return end;
    },
  };
}

/** Starts a server that is expected to give up, and resolves with what it said. */
export function startAndFail(settings: Readonly<Record<string, string>>): Promise<FailedStart> {
  return collectEnd(spawnLemma(settings));
}

function spawnLemma(
  settings: Readonly<Record<string, string>>,
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'lib/server/main.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { NODE_ENV: 'production', PATH: process.env.PATH ?? '', ...settings },
  });
}

function collectEnd(child: ChildProcessByStdio<null, Readable, Readable>): Promise<FailedStart> {
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}
