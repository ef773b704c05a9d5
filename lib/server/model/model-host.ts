import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { LemmaError } from '../../errors.ts';
import type { Log } from '../log.ts';
import { createModelEnvironment } from './child-environment.ts';
import { createGgufInspector, type ModelFile } from './inspect-gguf.ts';
import {
  type FromModelProcess,
  fromModelProcess,
  type GenerationEvent,
  type GenerationRequest,
  type LoadedModel,
  type ModelUsage,
  type ToModelProcess,
} from './messages.ts';
import { type GenerationFigures, PendingGeneration } from './pending-generation.ts';
import { waitFor } from './wait-for.ts';

/** What a host needs to run a model. */
export interface ModelHostOptions {
  /** Path of a `.gguf` file. */
  readonly file: string;
  readonly log: Log;
  /** Threads that compute. Default as many as the machine has to spare, which changes. */
  readonly threads?: number;
  /** Hears how each request went that reached the process. */
  readonly onGeneration?: (figures: GenerationFigures) => void;
}

/** What a model is, where it stands, and what became of it. */
export interface ModelState {
  readonly file: ModelFile;
  /** How it was loaded; null while it is not. */
  readonly loaded: LoadedModel | null;
  /** From 0 to 1 while it is being loaded; null otherwise. */
  readonly loadingShare: number | null;
}

/** A model in a process of its own. */
export interface ModelHost {
  /**
   * Writes an answer; the first request loads the model.
   *
   * @throws LemmaError `configuration` when the model cannot be loaded, `unavailable` when its process dies, `busy`,
   *   `too-large`; the signal's reason when `signal` aborts, and the sequence is free within a second then.
   */
  generate(
    request: GenerationRequest,
    options: { readonly signal: AbortSignal },
  ): AsyncIterable<GenerationEvent>;
  /** @throws LemmaError `configuration` when the file cannot be used. */
  describe(): Promise<ModelState>;
  /** The process that holds the model, where there is one. */
  readonly pid: number | undefined;
  /** Requests that the process has not yet given up or ended. */
  readonly pending: number;
  /** Of those, the ones that no sequence has taken up. */
  readonly waiting: number;
  /** What the process took some seconds ago; null while there is none. */
  readonly usage: ModelUsage | null;
  /** Whether a request is being answered, or waits for the model to be loaded. */
  readonly isBusy: boolean;
  close(): Promise<void>;
}

const died =
  'The process of the language model ended in the middle of this. It starts anew by itself: run it again.';
const closed = 'The server is shutting down.';

/** Spawns nothing until the first request. */
export function createModelHost(options: ModelHostOptions): ModelHost {
  return new ForkingHost(options);
}

/** One life of the model process. */
interface Life {
  readonly child: ChildProcess;
  readonly ready: PromiseWithResolvers<LoadedModel>;
  readonly exited: Promise<void>;
}

class ForkingHost implements ModelHost {
  readonly #options: ModelHostOptions;
  readonly #inspect: () => Promise<ModelFile>;
  readonly #outgoing: ToModelProcess = [];
  readonly #pending = new Map<string, PendingGeneration>();
  #life: Life | undefined;
  #starting: Promise<LoadedModel> | undefined;
  #loaded: LoadedModel | null = null;
  #loadingShare: number | null = null;
  #usage: ModelUsage | null = null;
  #lastId = 0;
  #callers = 0;
  #isClosed = false;

  constructor(options: ModelHostOptions) {
    this.#options = options;
    this.#inspect = createGgufInspector(options.file);
  }

  get pid(): number | undefined {
    return this.#life?.child.pid;
  }

  get pending(): number {
    return this.#pending.size;
  }

  get waiting(): number {
    return [...this.#pending.values()].filter(({ hasStarted }) => !hasStarted).length;
  }

  get usage(): ModelUsage | null {
    return this.#usage;
  }

  get isBusy(): boolean {
    return this.#callers > 0 || this.#pending.size > 0;
  }

  async describe(): Promise<ModelState> {
    const file = await this.#inspect();
    return { file, loaded: this.#loaded, loadingShare: this.#loadingShare };
  }

  async *generate(
    request: GenerationRequest,
    { signal }: { readonly signal: AbortSignal },
  ): AsyncGenerator<GenerationEvent, void> {
    signal.throwIfAborted();
    this.#callers += 1;
    try {
      await waitFor(this.#ensureLoaded(), signal);
      yield* this.#ask(request, signal);
    } finally {
      this.#callers -= 1;
    }
  }

  async *#ask(request: GenerationRequest, signal: AbortSignal): AsyncGenerator<GenerationEvent, void> {
    this.#lastId += 1;
    const id = String(this.#lastId);
    const pending = new PendingGeneration(() => performance.now());
    this.#pending.set(id, pending);
    const stop = (): void => {
      pending.fail(signal.reason, 'stopped');
      this.#send({ type: 'stop', id });
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      this.#send({ type: 'generate', id, request });
      yield* pending.read();
    } finally {
      signal.removeEventListener('abort', stop);
      this.#options.onGeneration?.(pending.figures);
      if (!pending.isOver && !signal.aborted) this.#send({ type: 'stop', id });
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const life = this.#life;
    if (life === undefined) return;
    this.#failAll(new LemmaError('interrupted', closed));
    life.child.kill('SIGKILL');
    await life.exited;
  }

  #ensureLoaded(): Promise<LoadedModel> {
    if (this.#isClosed) return Promise.reject(new LemmaError('busy', closed));
    this.#starting ??= this.#start().catch((error: unknown) => {
      // The next request tries again: the file may have been replaced.
      this.#starting = undefined;
      this.#life?.child.kill('SIGKILL');
      throw error;
    });
    return this.#starting;
  }

  async #start(): Promise<LoadedModel> {
    const file = await this.#inspect();
    const folder = await mkdtemp(path.join(tmpdir(), 'lemma-prefix-'));
    if (this.#isClosed) {
      await rm(folder, { recursive: true });
      throw new LemmaError('busy', closed);
    }
    const life = this.#spawn(folder);
    this.#life = life;
    this.#loadingShare = 0;
    this.#send({
      type: 'load',
      path: file.path,
      folder,
      threads: this.#options.threads ?? null,
      summary: file,
    });
    const loaded = await life.ready.promise;
    this.#loadingShare = null;
    this.#loaded = loaded;
    this.#options.log.info({ ...loaded, pid: life.child.pid }, 'the model is loaded');
    return loaded;
  }

  #spawn(folder: string): Life {
    const child = fork(new URL('./model-process.ts', import.meta.url), {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
      env: createModelEnvironment(process.env, this.#options.threads ?? availableParallelism()),
    });
    const ready = Promise.withResolvers<LoadedModel>();
    const exit = Promise.withResolvers<void>();
    const life: Life = { child, ready, exited: exit.promise };
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString('utf8')).slice(-2_000);
    });
    child.on('message', (message) => this.#read(life, message));
    child.once('error', (error) => this.#bury(life, String(error)));
    child.once('exit', (code, signal) => {
      this.#bury(life, `${signal ?? `exit code ${code}`} ${stderr}`.trim());
      exit.resolve(rm(folder, { recursive: true, force: true }));
    });
    return life;
  }

  /** A process that breaks the protocol has lost its memory to something: it is ended, as if it had died. */
  #read(life: Life, message: unknown): void {
    const parsed = fromModelProcess.safeParse(message);
    if (parsed.success) {
      this.#receive(life, parsed.data);
      return;
    }
    this.#options.log.error({ err: parsed.error }, 'the model process sent what is no message');
    life.child.kill('SIGKILL');
  }

  #receive(life: Life, message: FromModelProcess): void {
    switch (message.type) {
      case 'loading':
        this.#loadingShare = message.share;
        return;
      case 'loaded':
        life.ready.resolve(message.model);
        return;
      case 'unloadable':
        life.ready.reject(new LemmaError('configuration', message.message));
        return;
      case 'usage':
        this.#usage = message.usage;
        return;
      case 'events':
        for (const [id, event] of message.events) this.#deliver(id, event);
    }
  }

  #deliver(id: string, event: GenerationEvent): void {
    const pending = this.#pending.get(id);
    pending?.push(event);
    if (event.type === 'ended' || event.type === 'stopped' || event.type === 'failed')
      this.#pending.delete(id);
  }

  /** Fails what a dead process was working on; the next request starts a new one. */
  #bury(life: Life, reason: string): void {
    if (this.#life !== life) return;
    this.#life = undefined;
    this.#starting = undefined;
    this.#loaded = null;
    this.#usage = null;
    this.#loadingShare = null;
    if (!this.#isClosed) this.#options.log.warn({ reason }, 'the model process ended');
    const error = new LemmaError('unavailable', died, { cause: reason });
    life.ready.reject(error);
    this.#failAll(error);
  }

  #failAll(error: LemmaError): void {
    for (const pending of this.#pending.values()) pending.fail(error);
    this.#pending.clear();
  }

  /** What is said in one turn of the event loop goes in one message, so that questions asked together start together. */
  #send(command: ToModelProcess[number]): void {
    this.#outgoing.push(command);
    if (this.#outgoing.length === 1) process.nextTick(() => this.#flush());
  }

  #flush(): void {
    const commands: ToModelProcess = this.#outgoing.splice(0);
    const child = this.#life?.child;
    if (child?.connected === true) child.send(commands, (error) => this.#noteSendFailure(error));
  }

  /** The exit of the process, which follows, fails the runs. */
  #noteSendFailure(error: Error | null): void {
    if (error !== null) this.#options.log.debug({ err: error }, 'a message to the model process was lost');
  }
}
