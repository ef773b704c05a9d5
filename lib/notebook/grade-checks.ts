import type { StepCheck, UncheckedReason, Verdict } from '../math/verify/verdict.ts';

/** What a reader is told of a step: one verdict for all its formulas. */
export type Grade = Verdict['kind'];

/** How many formulas of a derivation were decided, and how. */
export interface CheckCount {
  readonly verified: number;
  readonly refuted: number;
  /** Formulas that claim something which could not be decided. */
  readonly unchecked: number;
}

/** Reasons that are no shortcoming: the formula claims nothing that a check could decide. */
const quietReasons: ReadonlySet<UncheckedReason['kind']> = new Set([
  'premise',
  'definition',
  'supposition',
  'rejected',
  'condition',
  'no-claim',
]);

/** Whether a verdict is worth a mark: a premise or a definition needs none. */
export function isLoud({ verdict }: StepCheck): boolean {
  return verdict.kind !== 'unchecked' || !quietReasons.has(verdict.reason.kind);
}

/** The grade of a step: one refuted formula refutes it, one verified formula verifies the rest; null for no mark. */
export function maybeGrade(checks: readonly StepCheck[]): Grade | null {
  const { verified, refuted, unchecked } = countChecks(checks);
  if (refuted > 0) return 'refuted';
  if (verified > 0) return 'verified';
  return unchecked > 0 ? 'unchecked' : null;
}

/** Counts the formulas that claim something. */
export function countChecks(checks: readonly StepCheck[]): CheckCount {
  const count = { verified: 0, refuted: 0, unchecked: 0 };
  for (const check of checks) {
    if (isLoud(check)) count[check.verdict.kind] += 1;
  }
  return count;
}
