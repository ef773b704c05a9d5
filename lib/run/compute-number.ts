import { translatePython } from '../answer/python/translate.ts';
import type { Computation, ComputeResult, ModelCode } from '../compute/computed.ts';

/** How often an answer may have code run. */
const maxComputations = 3;

/** What computing does to the world. */
export interface ComputeEffects {
  /** Runs JavaScript that computes; resolves with a typed error rather than throwing, unless `signal` aborts. */
  compute(
    code: string,
    options: { readonly signal: AbortSignal; readonly user: string },
  ): Promise<ComputeResult>;
}

/** Runs the code of the answers of one run, and remembers it for the receipt. */
export class NumberComputer {
  readonly #effects: ComputeEffects;
  readonly #options: { readonly signal: AbortSignal; readonly user: string };
  readonly #done: Computation[] = [];

  constructor(effects: ComputeEffects, options: { readonly signal: AbortSignal; readonly user: string }) {
    this.#effects = effects;
    this.#options = options;
  }

  /** All that was run, in order. */
  get done(): readonly Computation[] {
    return this.#done;
  }

  /** What an answer, of which there are several where samples are compared, may run: three pieces of code. */
  open(): (code: ModelCode) => Promise<ComputeResult> {
    let left = maxComputations;
    return async (code) => {
      if (left === 0) {
        const message = `An answer has ${maxComputations} pieces of code run at most.`;
        return { ok: false, error: { kind: 'limit', message } };
      }
      left -= 1;
      const result = await this.#run(code);
      this.#options.signal.throwIfAborted();
      this.#done.push({ ...code, result });
      return result;
    };
  }

  async #run({ language, code }: ModelCode): Promise<ComputeResult> {
    if (language === 'javascript') return this.#effects.compute(code, this.#options);
    const translation = translatePython(code);
    if (!translation.ok) return { ok: false, error: { kind: 'unsupported', message: translation.what } };
    return forgetPlace(await this.#effects.compute(translation.code, this.#options));
  }
}

/** The lines of the translation are not those of the program. */
function forgetPlace(result: ComputeResult): ComputeResult {
  if (result.ok) return result;
  const message = result.error.message.replace(/ \(line \d+\)$/, '');
  return { ok: false, error: { ...result.error, message } };
}
