import { checkClaim } from './check-claim.ts';
import type { Claim } from './claim.ts';
import { createContext, extendContext, type VerifyContext } from './context.ts';
import { extractClaims } from './extract-claims.ts';
import type { StepCheck, Verdict } from './verdict.ts';

/** What is to be checked. */
export interface DerivationRequest {
  /** What was asked: its formulas are given. */
  readonly question: string;
  /** False where the text is the beginning of a longer one. */
  readonly complete: boolean;
  /** Claims that start before this offset are known already: they are taken up, not checked. Default 0. */
  readonly from?: number;
  /** Offsets at which claims before `from` start that were refuted: they verify nothing. Default none. */
  readonly refuted?: readonly number[];
}

/** A claim that waits for its check. */
export interface PendingCheck {
  readonly claim: Claim;
  /** Does the work. It never throws; how long it takes depends on the claim. */
  readonly check: () => StepCheck;
}

/**
 * The claims of a derivation in their order, each to be checked by the host before it asks for the next: one that takes
 * too long can be given up (kill the worker, start again with `from` behind that claim) and the others go on. What a claim
 * says is known to those after it whether it was checked or not; what follows from a refuted one is not verified by it.
 *
 * For a stream: call it with the text so far, `complete: false` and as `from` the end of the last claim that was
 * checked; a claim comes up once the words after it are there, and never changes afterwards.
 */
export function* iterateChecks(derivation: string, request: DerivationRequest): Generator<PendingCheck> {
  let context = createContext(request.question);
  const refuted = new Set(request.refuted);
  for (const claim of extractClaims(derivation, request).claims) {
    const known: VerifyContext = context;
    const check = (): StepCheck => {
      const verdict = checkClaim(claim, known);
      if (verdict.kind === 'refuted') refuted.add(claim.start);
      return toStepCheck(claim, verdict);
    };
    if (claim.start >= (request.from ?? 0)) yield { claim, check };
    context = extendContext(context, claim, { isRefuted: refuted.has(claim.start) });
  }
}

/** Checks every claim of a derivation. */
export function checkDerivation(derivation: string, request: DerivationRequest): readonly StepCheck[] {
  return Array.from(iterateChecks(derivation, request), ({ check }) => check());
}

function toStepCheck({ start, end, latex }: Claim, verdict: Verdict): StepCheck {
  return { start, end, latex, verdict };
}
