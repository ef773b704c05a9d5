import { performance } from 'node:perf_hooks';
import type { EarlierCell } from '../../answer/tutor.ts';
import type { Spotlight } from '../../class/class-event.ts';
import { allPieces, coverAnswer } from '../../class/slide.ts';
import type { WallEntry } from '../../class/wall.ts';
import { LemmaError, TooManyError } from '../../errors.ts';
import type { AskSettings, Cell, Variant } from '../../notebook/cell.ts';
import { countChecks } from '../../notebook/grade-checks.ts';
import type { NumberedEvent } from '../../notebook/run-event.ts';
import { maybeVariant } from '../../notebook/transition.ts';
import { createRateLimiter } from '../access/rate-limiter.ts';
import type { LiveRun } from '../live-run.ts';
import { createId } from '../store/context.ts';
import type { LiveClass } from './live-class.ts';
import type { TrialRuns } from './trial-runs.ts';

/** Questions that one person in a class may ask. */
const rate = { times: 6, windowMs: 60_000 } as const;

/** What a trial needs to know of the notebook. */
export interface TrialGround {
  readonly cell: Cell;
  readonly settings: AskSettings;
  /** The notebook's answers before the cell. */
  readonly readEarlier: () => Promise<readonly EarlierCell[]>;
}

/** One person's part in a trial. */
interface Attempt {
  readonly entryId: string;
  readonly number: number;
  run: LiveRun;
  variant: Variant | null;
  saved: boolean;
}

/** A run whose answer is good to keep. */
export interface KeptAttempt {
  readonly question: string;
  readonly variant: Variant;
  readonly events: readonly NumberedEvent[];
}

/**
 * What the people in a class try: a copy of one cell, which everybody may change and ask. All of it is in memory and
 * ends with the trial.
 */
export class ClassTrials {
  readonly #class: LiveClass;
  readonly #runs: TrialRuns;
  readonly #limiter = createRateLimiter(rate, () => performance.now());
  readonly #attempts = new Map<string, Attempt>();
  #ground: TrialGround | null = null;

  constructor(of: LiveClass, runs: TrialRuns) {
    this.#class = of;
    this.#runs = runs;
  }

  /** Lets everybody try a cell; what was tried before is gone. */
  open(ground: TrialGround): void {
    this.close();
    this.#ground = ground;
    const { id: cellId, source } = ground.cell;
    this.#class.tell({ type: 'trial-opened', trial: { id: createId(), cellId, source } });
    this.#class.tellTeacher({ type: 'trial-turned', cellId });
  }

  /** Ends the trial: its runs stop and its answers are gone. */
  close(): void {
    for (const { run } of this.#attempts.values()) this.#runs.stop(run);
    this.#attempts.clear();
    this.#ground = null;
    if (this.#class.state.trial === null) return;
    this.#class.tell({ type: 'trial-closed' });
    this.#class.tellTeacher({ type: 'trial-turned', cellId: null });
  }

  /**
   * Asks a question for somebody; what this person asked before stops.
   *
   * @returns the id of the run.
   * @throws LemmaError `invalid-request` while nothing is to be tried, or for an empty question; `busy` when too
   *   many wait; TooManyError past the quota.
   */
  ask(seatId: string, prompt: string): string {
    const ground = this.#ground;
    if (ground === null) throw new LemmaError('invalid-request', 'There is nothing to try now.');
    if (prompt.trim() === '') throw new LemmaError('invalid-request', 'Write a question first.');
    const waitMs = this.#limiter.waitMs(seatId);
    if (waitMs > 0) {
      throw new TooManyError('That was a lot of questions. Wait a moment, then ask again.', waitMs);
    }
    const before = this.#attempts.get(seatId);
    if (before !== undefined) this.#runs.stop(before.run);
    const { seenVariants, id: classId } = this.#class;
    const run = this.#runs.start({
      seatId,
      classId,
      cellId: ground.cell.id,
      prompt,
      settings: ground.settings,
      context: async () =>
        (await ground.readEarlier()).filter(({ variantId }) => seenVariants.has(variantId)),
    });
    this.#limiter.count(seatId);
    const { entryId, number } = before ?? { entryId: createId(), number: this.#attempts.size + 1 };
    const attempt: Attempt = { entryId, number, run, variant: null, saved: false };
    this.#attempts.set(seatId, attempt);
    void this.#watch(attempt);
    return run.id;
  }

  /**
   * Somebody's own run.
   *
   * @throws LemmaError `not-found` for a run that is another's or is gone.
   */
  readRun(seatId: string, runId: string): LiveRun {
    const run = this.#attempts.get(seatId)?.run;
    if (run?.id === runId) return run;
    throw new LemmaError('not-found', 'This answer is gone: the trial is over, or you have asked anew.');
  }

  /**
   * Shows an entry of the wall to all; null takes it away.
   *
   * @throws LemmaError `not-found`.
   */
  turnSpotlight(entryId: string | null): void {
    this.#class.tell({ type: 'spotlight-turned', spotlight: this.#maybeSpotlight(entryId) });
    this.#class.tellTeacher({ type: 'spotlight-turned', entryId });
  }

  /**
   * What of an entry is to be kept.
   *
   * @throws LemmaError `not-found`; `invalid-request` for one without an answer.
   */
  async keep(entryId: string): Promise<KeptAttempt> {
    const { run, variant } = this.#find(entryId);
    if (variant === null) {
      throw new LemmaError('invalid-request', 'There is no answer to keep yet.');
    }
    const events: NumberedEvent[] = [];
    for await (const numbered of run.follow(0, new AbortController().signal)) events.push(numbered);
    return { question: run.request.prompt, variant, events };
  }

  /** Marks what is in the notebook now; nothing where it has left the wall meanwhile. */
  markSaved({ variant }: KeptAttempt): void {
    for (const attempt of this.#attempts.values()) {
      if (attempt.run.id !== variant.runId) continue;
      attempt.saved = true;
      this.#tell(attempt);
    }
  }

  #maybeSpotlight(entryId: string | null): Spotlight | null {
    if (entryId === null) return null;
    const { prompt: question, answer } = this.#find(entryId).run.state;
    return { entryId, question, answer: coverAnswer(answer, allPieces) };
  }

  #find(entryId: string): Attempt {
    for (const attempt of this.#attempts.values()) if (attempt.entryId === entryId) return attempt;
    throw new LemmaError('not-found', 'This answer is gone from the wall.');
  }

  async #watch(attempt: Attempt): Promise<void> {
    let state = '';
    for await (const { event } of attempt.run.follow(0, this.#class.over.signal)) {
      if (![...this.#attempts.values()].includes(attempt)) return;
      attempt.variant = maybeVariant(attempt.run.state, event) ?? attempt.variant;
      if (attempt.run.state.state === state) continue;
      state = attempt.run.state.state;
      this.#tell(attempt);
    }
  }

  #tell({ entryId: id, number, run, saved }: Attempt): void {
    const { prompt: question, state, answer } = run.state;
    const entry: WallEntry = {
      id,
      number,
      question,
      state,
      answer: answer.answer,
      checks: countChecks(answer.checks ?? []),
      verdict: answer.answerVerdict?.kind ?? null,
      chart: state === 'done' ? answer.chart : null,
      saved,
    };
    this.#class.tellTeacher({ type: 'entry-changed', entry });
  }
}
