import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type ErrorBody, LemmaError } from '../../errors.ts';
import type { Log } from '../log.ts';
import { inspectGguf } from '../model/inspect-gguf.ts';
import { lockFolder } from '../store/lock.ts';
import { type CatalogueModel, locateModel, maybeCatalogueModel } from './catalogue.ts';
import { type DownloadPatience, type DownloadProgress, downloadFile } from './download-file.ts';
import { partialFolder } from './partial-file.ts';
import { createTransferRate } from './transfer-rate.ts';

/** How a download stands; `installed` and `failed` are the last of it. Times in milliseconds. */
export type DownloadEvent =
  | {
      readonly type: 'downloading' | 'verifying';
      readonly model: string;
      readonly bytes: number;
      /** 0 before the hub has told it. */
      readonly totalBytes: number;
      /** Null until there is enough to say, and while the file is verified. */
      readonly bytesPerSecond: number | null;
      readonly remainingMs: number | null;
    }
  | { readonly type: 'installed'; readonly model: string; readonly file: string }
  | { readonly type: 'failed'; readonly model: string; readonly error: ErrorBody };

/** An event with its number; numbers may be left out, where a reader was slower than the download. */
export interface NumberedDownload {
  readonly seq: number;
  readonly event: DownloadEvent;
}

/** What downloads need. */
export interface ModelDownloadsOptions {
  /** The models folder, absolute. */
  readonly folder: string;
  /** The hub, or a mirror of it. */
  readonly endpoint: string;
  readonly log: Log;
  /** Is called when a file has got its place, before followers hear of it. */
  readonly onInstalled?: (file: string) => Promise<void>;
  readonly patience?: DownloadPatience;
  readonly freeBytes?: (folder: string) => Promise<number>;
}

/** One life of a download. */
interface Download {
  readonly model: CatalogueModel;
  readonly abort: AbortController;
  followers: number;
  seq: number;
  event: DownloadEvent;
  changed: PromiseWithResolvers<void>;
  isOver: boolean;
  done: Promise<void>;
}

const progressEveryMs = 200;

/**
 * Downloads of catalogue models, one at a time. Whoever asks for the model that is under way joins; when the last
 * one has left, it stops, and goes on from there the next time.
 */
export class ModelDownloads {
  readonly #options: ModelDownloadsOptions;
  #current: Download | null = null;

  constructor(options: ModelDownloadsOptions) {
    this.#options = options;
  }

  /** How the download under way stands; null where there is none. */
  get current(): DownloadEvent | null {
    return this.#current?.event ?? null;
  }

  /**
   * Starts or joins the download of a model, and tells how it goes until it is over or `signal` aborts. A slow reader
   * gets the newest event and misses some before it; the last one always comes.
   *
   * @throws LemmaError `not-found` for a model that the catalogue does not have, `busy` while another one comes.
   */
  follow(id: string, signal: AbortSignal): AsyncIterable<NumberedDownload> {
    const model = maybeCatalogueModel(id);
    if (model === null)
      throw new LemmaError('not-found', `There is no model "${id}": GET /api/models lists them.`);
    const current = this.#current;
    if (current !== null && current.model !== model) {
      throw new LemmaError(
        'busy',
        `${current.model.name} ${current.model.quantisation} is being downloaded: wait, or stop it.`,
      );
    }
    const download = current ?? this.#start(model);
    download.followers += 1;
    const leave = (): void => {
      signal.removeEventListener('abort', leave);
      download.followers -= 1;
      download.changed.resolve();
      if (download.followers === 0 && !download.isOver) this.#stop(download);
    };
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
    return read(download, signal, leave);
  }

  /** Stops the download under way, for all who follow it; resolves when its file is closed. */
  async cancel(): Promise<void> {
    const download = this.#current;
    if (download === null) return;
    this.#stop(download);
    await download.done;
  }

  #stop(download: Download): void {
    download.abort.abort(
      new LemmaError('stopped', 'The download was stopped. What came is kept: it goes on from there.'),
    );
  }

  #start(model: CatalogueModel): Download {
    const download: Download = {
      model,
      abort: new AbortController(),
      followers: 0,
      seq: 1,
      event: {
        type: 'downloading',
        model: model.id,
        bytes: 0,
        totalBytes: 0,
        bytesPerSecond: null,
        remainingMs: null,
      },
      changed: Promise.withResolvers(),
      isOver: false,
      done: Promise.resolve(),
    };
    this.#current = download;
    download.done = this.#work(download);
    return download;
  }

  async #work(download: Download): Promise<void> {
    const { id, file, name } = download.model;
    const { folder, log } = this.#options;
    try {
      await this.#bring(download);
      await this.#options.onInstalled?.(path.join(folder, file));
      log.info({ model: id }, 'a model was downloaded');
      this.#end(download, { type: 'installed', model: id, file });
    } catch (error) {
      if (!LemmaError.isInstance(error)) log.error({ err: error, model: id }, 'a download failed');
      const { code, message } = LemmaError.isInstance(error)
        ? error
        : new LemmaError('internal', `The download of ${name} failed: ${String(error)}.`);
      this.#end(download, { type: 'failed', model: id, error: { code, message } });
    }
  }

  async #bring({ model, abort }: Download): Promise<void> {
    const { folder, endpoint, patience, freeBytes } = this.#options;
    const target = path.join(folder, model.file);
    if (existsSync(target)) return;
    const lock = lockDownloads(folder);
    try {
      await downloadFile({
        address: locateModel(model, endpoint),
        target,
        signal: abort.signal,
        onProgress: this.#tellProgress(),
        check: inspectGguf,
        ...(patience === undefined ? {} : { patience }),
        ...(freeBytes === undefined ? {} : { freeBytes }),
      });
    } finally {
      lock.release();
    }
  }

  #tellProgress(): (progress: DownloadProgress) => void {
    const rate = createTransferRate();
    let toldMs = Number.NEGATIVE_INFINITY;
    return ({ phase, bytes, totalBytes }) => {
      const nowMs = performance.now();
      rate.note(bytes, nowMs);
      const download = this.#current;
      if (download === null || (nowMs - toldMs < progressEveryMs && bytes < totalBytes)) return;
      toldMs = nowMs;
      const { bytesPerSecond } = rate;
      const remainingMs =
        bytesPerSecond === null || bytesPerSecond === 0
          ? null
          : ((totalBytes - bytes) / bytesPerSecond) * 1_000;
      const known =
        phase === 'downloading'
          ? { bytesPerSecond, remainingMs }
          : { bytesPerSecond: null, remainingMs: null };
      tell(download, { type: phase, model: download.model.id, bytes, totalBytes, ...known });
    };
  }

  #end(download: Download, event: DownloadEvent): void {
    this.#current = null;
    download.isOver = true;
    tell(download, event);
  }
}

function tell(download: Download, event: DownloadEvent): void {
  download.seq += 1;
  download.event = event;
  download.changed.resolve();
  download.changed = Promise.withResolvers();
}

async function* read(
  download: Download,
  signal: AbortSignal,
  leave: () => void,
): AsyncGenerator<NumberedDownload, void> {
  let seen = 0;
  try {
    while (!signal.aborted) {
      const { seq, event, changed, isOver } = download;
      if (seq > seen) {
        seen = seq;
        yield { seq, event };
      } else if (isOver) return;
      else await changed.promise;
    }
  } finally {
    if (!signal.aborted) leave();
  }
}

/** A server and a command line may share a folder; both writing one file would spoil it. */
function lockDownloads(folder: string): { release(): void } {
  const partial = partialFolder(folder);
  mkdirSync(partial, { recursive: true });
  try {
    return lockFolder(partial);
  } catch (error) {
    const message = 'Another process is downloading a model into this folder: wait until it is done.';
    throw new LemmaError('busy', message, { cause: error });
  }
}
