import { LemmaError } from '../errors.ts';
import type { StepCheck } from '../math/verify/verdict.ts';
import type { AskEffects } from './hear.ts';

/** What bounds the check of several samples. */
export interface SampleCheckOptions {
  readonly question: string;
  readonly effects: Pick<AskEffects, 'checkSteps'>;
  /** The run's; its reason is thrown. */
  readonly signal: AbortSignal;
  /** Aborts when the time for these checks is over. */
  readonly budget: AbortSignal;
}

/**
 * Checks the steps of several derivations, one derivation after the other so that no other run waits for a whole group.
 *
 * @returns the checks of each derivation, in their order; null where the verifier failed or its time was over.
 * @throws the signal's reason when `signal` aborts.
 */
export async function checkSamples(
  derivations: readonly string[],
  options: SampleCheckOptions,
): Promise<readonly (readonly StepCheck[] | null)[]> {
  const checked: (readonly StepCheck[] | null)[] = [];
  for (const derivation of derivations) checked.push(await maybeChecks(derivation, options));
  return checked;
}

async function maybeChecks(
  derivation: string,
  { question, effects, signal, budget }: SampleCheckOptions,
): Promise<readonly StepCheck[] | null> {
  const bound = AbortSignal.any([signal, budget]);
  try {
    bound.throwIfAborted();
    return await Array.fromAsync(
      effects.checkSteps({ question, derivation, from: 0, complete: true }, { signal: bound }),
    );
  } catch (error) {
    signal.throwIfAborted();
    // The samples stand without the verifier: it only helps to choose between them.
    if (budget.aborted || LemmaError.isInstance(error)) return null;
    throw error;
  }
}

/**
 * The place, from 0, of the best-verified of several derivations: the fewest refuted steps, then the most verified
 * ones, then the first. One without checks takes no other's place.
 */
export function pickBestVerified(checked: readonly (readonly StepCheck[] | null)[]): number {
  return checked.reduce((best, checks, place) => {
    return checks !== null && isBetter(checks, checked[best] ?? []) ? place : best;
  }, 0);
}

function isBetter(checks: readonly StepCheck[], than: readonly StepCheck[]): boolean {
  const fewer = count(than, 'refuted') - count(checks, 'refuted');
  return fewer > 0 || (fewer === 0 && count(checks, 'verified') > count(than, 'verified'));
}

function count(checks: readonly StepCheck[], kind: StepCheck['verdict']['kind']): number {
  return checks.filter(({ verdict }) => verdict.kind === kind).length;
}
