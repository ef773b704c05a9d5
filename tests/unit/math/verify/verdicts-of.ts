import { checkDerivation } from '#lib/math/verify/check-derivation.ts';
import { explainVerdict } from '#lib/math/verify/explain-verdict.ts';

/** What the verifier says of every claim in a whole derivation. */
export function verdictsOf(derivation: string, question = ''): readonly string[] {
  return checkDerivation(derivation, { question, complete: true }).map(({ verdict }) => verdict.kind);
}

/** The explanations of the refuted claims. */
export function refutationsOf(
  derivation: string,
  question = '',
  language: 'en' | 'zh' = 'en',
): readonly string[] {
  return checkDerivation(derivation, { question, complete: true })
    .filter(({ verdict }) => verdict.kind === 'refuted')
    .map(({ verdict }) => explainVerdict(verdict, language));
}
