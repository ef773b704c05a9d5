import { LemmaError } from '../errors.ts';
import type { StepCheck, Verdict } from '../math/verify/verdict.ts';
import type { RunEvent } from '../notebook/run-event.ts';

/** A derivation, whole or so far, and the offset from which its formulas are not checked yet. */
export interface UncheckedPart {
  readonly question: string;
  readonly derivation: string;
  readonly from: number;
  /** Whether no more text will come; before that, a formula at the end that may still grow is left for later. */
  readonly complete: boolean;
  /** Where refuted formulas before `from` start; default none. */
  readonly refuted?: readonly number[];
}

/** The verifier, as a run needs it. */
export interface CheckEffects {
  /**
   * The formulas from an offset on with their verdicts, in order, as they are decided.
   *
   * @throws LemmaError when the verifier cannot be asked; the signal's reason when `signal` aborts.
   */
  checkSteps(part: UncheckedPart, options: { readonly signal: AbortSignal }): AsyncIterable<StepCheck>;
  /** Puts an answer, LaTeX, into its question. @throws as {@link checkSteps}, and when it takes too long. */
  checkAnswer(
    asked: { readonly question: string; readonly answer: string },
    options: { readonly signal: AbortSignal },
  ): Promise<Verdict>;
}

/** Where a checker reads its question from and puts its verdicts. */
export interface StepCheckerOptions {
  readonly question: string;
  readonly effects: CheckEffects & { emit(event: RunEvent): void };
  readonly signal: AbortSignal;
}

/** Text that may have closed a formula or a sentence. */
const closing = /[\n$\])}.!?。！？]/;

/**
 * Checks a derivation while it is being written, and never holds it up: one pass of the verifier at a time, each
 * over what came since the one before.
 *
 * ```
 * push(text) ──closes a formula──> pass over the new part ──> step-checked ...
 * finish()   ──> last pass over the whole ──> all checks
 * ```
 */
export class StepChecker {
  readonly #options: StepCheckerOptions;
  #derivation = '';
  #checks: StepCheck[] = [];
  #from = 0;
  /** Grows when the derivation is cut or thrown away: a pass that began before that is out of date. */
  #era = 0;
  #pass: Promise<void> | null = null;
  #gaveUp = false;
  /** Told at the end: nobody waits for a pass that began while the text was written. */
  #defect: { readonly error: unknown } | null = null;

  constructor(options: StepCheckerOptions) {
    this.#options = options;
  }

  /** Adds text to the derivation. */
  push(text: string): void {
    this.#derivation += text;
    if (this.#pass !== null || this.#gaveUp || !closing.test(text)) return;
    this.#start(false);
  }

  /** Cuts the derivation to its first `length` characters; what was checked there stays checked. */
  cut(length: number): void {
    this.#era += 1;
    this.#derivation = this.#derivation.slice(0, length);
    this.#checks = this.#checks.filter(({ end }) => end <= length);
    this.#from = this.#checks.at(-1)?.end ?? 0;
  }

  /**
   * Checks what is left of the complete derivation, and resolves with all its checks; where the verifier failed, with
   * those from before.
   *
   * @throws the signal's reason when `signal` aborts; what a pass threw besides, a defect.
   */
  async finish(): Promise<readonly StepCheck[]> {
    await this.#pass;
    if (!this.#gaveUp) {
      this.#start(true);
      await this.#pass;
    }
    this.#options.signal.throwIfAborted();
    if (this.#defect !== null) throw this.#defect.error;
    return this.#checks;
  }

  #start(complete: boolean): void {
    const pass = this.#run(complete).finally(() => {
      if (this.#pass === pass) this.#pass = null;
    });
    this.#pass = pass;
  }

  async #run(complete: boolean): Promise<void> {
    const { question, effects, signal } = this.#options;
    const era = this.#era;
    const refuted = this.#checks.flatMap(({ start, verdict }) => (verdict.kind === 'refuted' ? [start] : []));
    const part = { question, derivation: this.#derivation, from: this.#from, complete, refuted };
    try {
      for await (const check of effects.checkSteps(part, { signal })) {
        if (era !== this.#era) return;
        this.#checks.push(check);
        this.#from = check.end;
        effects.emit({ type: 'step-checked', check });
      }
    } catch (error) {
      // An answer without verdicts is better than none; an abort is reported by whoever waits for the end.
      if (!signal.aborted && !LemmaError.isInstance(error)) this.#defect = { error };
      this.#gaveUp = true;
    }
  }
}
