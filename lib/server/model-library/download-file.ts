import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, statfs } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LemmaError } from '../../errors.ts';
import { explainCut, explainMismatch, explainNoSpace } from './explain-download.ts';
import { openRemoteFile, type RemoteFile } from './open-remote-file.ts';
import { openPartialFile, type PartialFile } from './partial-file.ts';

/** How far a download is; `bytes` of `totalBytes` are on the disk, or have been verified. */
export interface DownloadProgress {
  readonly phase: 'downloading' | 'verifying';
  readonly bytes: number;
  readonly totalBytes: number;
}

/** How long to wait for what, in milliseconds. */
export interface DownloadPatience {
  /** With not one byte coming. */
  readonly silenceMs: number;
  /** Before the second try after a cut; the third waits twice as long, and so on. */
  readonly retryMs: number;
}

/** What to download, and to where. */
export interface DownloadOptions {
  readonly address: string;
  /** The file's place, absolute; nothing is there before all of it is checked. */
  readonly target: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: DownloadProgress) => void;
  /** Refuses a file that is whole and yet of no use. */
  readonly check: (file: string) => Promise<unknown>;
  /** Default: 30 s of silence, 1 s before a second try. */
  readonly patience?: DownloadPatience;
  /** Bytes that are free on the disk of a folder. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}

/** Cuts in a row, without a byte between them, after which a download gives up. */
const mostCuts = 4;

/** What a disk should keep free besides. */
const spareBytes = 64 * 1024 * 1024;

/** A connection that broke after it stood; another try may go on. */
class CutConnection extends Error {}

/**
 * Downloads a file, going on where an earlier try stopped:
 *
 * ```
 * what is there -> rest (again after a cut) -> size -> SHA-256 -> check -> its place
 * ```
 *
 * What came is kept when it is aborted or cut, and deleted when it is not what the hub describes.
 *
 * @throws LemmaError `unavailable`, or `configuration` where the disk is too small, in one sentence; the signal's
 *   reason when `signal` aborts.
 */
export async function downloadFile(options: DownloadOptions): Promise<void> {
  const { target, signal } = options;
  await mkdir(path.dirname(target), { recursive: true });
  const part = openPartialFile(target);
  let cuts = 0;
  for (;;) {
    const before = await part.measure(options.address);
    try {
      const sha256 = await fetchRest(part, before, options);
      await verify(part, sha256, options);
      return;
    } catch (error) {
      signal.throwIfAborted();
      const now = await part.measure(options.address);
      const isCut = error instanceof CutConnection || (cuts > 0 && isUnreachable(error));
      if (!isCut) throw error;
      cuts = now > before ? 1 : cuts + 1;
      if (cuts > mostCuts) throw explainCut(now, (await part.readNote())?.totalBytes ?? now, error);
      await pause((options.patience?.retryMs ?? 1_000) * cuts, signal);
    }
  }
}

/** @throws the signal's reason when `signal` aborts meanwhile. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}

function isUnreachable(error: unknown): boolean {
  return LemmaError.isInstance(error) && error.code === 'unavailable' && error.cause !== undefined;
}

/** Appends what is missing; returns the checksum that the hub promises. */
async function fetchRest(
  part: PartialFile,
  before: number,
  options: DownloadOptions,
): Promise<string | null> {
  const { address, signal, patience } = options;
  const watch = watchSilence(patience?.silenceMs ?? 30_000);
  const both = AbortSignal.any([signal, watch.signal]);
  try {
    const note = await part.readNote();
    // A file that is already whole is asked for its last byte, which brings its checksum.
    const from = before > 0 && before === note?.totalBytes ? before - 1 : before;
    let remote = await openRemoteFile(address, { from, signal: both });
    const isOther = note?.version !== remote.version || note.totalBytes !== remote.totalBytes;
    if (remote.from > 0 && isOther) {
      await remote.body.cancel();
      remote = await openRemoteFile(address, { from: 0, signal: both });
    }
    await checkSpace(remote.totalBytes - (remote.from === 0 ? 0 : before), options);
    if (remote.from === 0) {
      await part.begin({ address, totalBytes: remote.totalBytes, version: remote.version });
    }
    await write(part, remote, { skip: remote.from === 0 ? 0 : before - remote.from, options, watch });
    return remote.sha256;
  } catch (error) {
    signal.throwIfAborted();
    if (watch.signal.aborted) throw new CutConnection('silence', { cause: error });
    throw error;
  } finally {
    watch.end();
  }
}

async function checkSpace(
  needed: number,
  { target, freeBytes = measureFree }: DownloadOptions,
): Promise<void> {
  const folder = path.dirname(target);
  const free = await freeBytes(folder);
  if (free < needed + spareBytes) throw explainNoSpace(folder, needed + spareBytes, free);
}

async function measureFree(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function write(
  part: PartialFile,
  { body, from, totalBytes }: RemoteFile,
  how: { readonly skip: number; readonly options: DownloadOptions; readonly watch: SilenceWatch },
): Promise<void> {
  const handle = await part.append();
  let bytes = from;
  try {
    for await (const chunk of chunksOf(body)) {
      how.watch.note();
      const rest = chunk.subarray(Math.max(0, Math.min(chunk.length, from + how.skip - bytes)));
      bytes += chunk.length;
      if (bytes > totalBytes) throw explainMismatch('it is longer than promised');
      await handle.appendFile(rest);
      how.options.onProgress({ phase: 'downloading', bytes, totalBytes });
    }
    await handle.sync();
  } catch (error) {
    if (isNoSpace(error)) throw explainNoSpace(path.dirname(part.path), totalBytes - bytes, null);
    if (LemmaError.isInstance(error)) await part.discard();
    throw error;
  } finally {
    await handle.close();
  }
  if (bytes < totalBytes) throw new CutConnection('the body ended early');
}

/** The chunks of a body, whose errors are cuts; those of whoever takes the chunks are not. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw new CutConnection('the body broke', { cause: error });
      });
      if (done) return;
      yield value;
    }
  } finally {
    // A body that broke refuses to be cancelled, with the error that has been thrown already.
    await Promise.allSettled([reader.cancel()]);
  }
}

async function verify(part: PartialFile, sha256: string | null, options: DownloadOptions): Promise<void> {
  const { target, signal, onProgress, check } = options;
  const totalBytes = (await part.readNote())?.totalBytes ?? 0;
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(part.path, { highWaterMark: 1024 * 1024, signal })) {
    hash.update(chunk);
    bytes += chunk.length;
    onProgress({ phase: 'verifying', bytes, totalBytes });
  }
  if (sha256 !== null && hash.digest('hex') !== sha256) {
    await part.discard();
    throw explainMismatch('its SHA-256 differs');
  }
  try {
    await check(part.path);
  } catch (error) {
    await part.discard();
    throw error;
  }
  await part.finish(target);
}

function isNoSpace(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

/** A clock that aborts when no byte comes for a while. */
interface SilenceWatch {
  readonly signal: AbortSignal;
  note(): void;
  end(): void;
}

function watchSilence(limitMs: number): SilenceWatch {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new CutConnection('silence')), limitMs);
  return {
    signal: controller.signal,
    note: () => void timer.refresh(),
    end: () => clearTimeout(timer),
  };
}
