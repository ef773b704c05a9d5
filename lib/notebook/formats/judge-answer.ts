import type { Answer } from '../cell.ts';
import { countChecks } from '../grade-checks.ts';
import type { ExportWords } from './words.ts';

/** One thing that the checks say of an answer. */
export interface Judgement {
  readonly kind: 'verified' | 'refuted' | 'unchecked';
  readonly text: string;
}

/** What the checks say of an answer as a whole; nothing where nothing was checked. */
export function judgeAnswer(
  { checks = [], answerVerdict }: Answer,
  words: ExportWords,
): readonly Judgement[] {
  const { verified, refuted, unchecked } = countChecks(checks);
  const all = verified + refuted + unchecked;
  const judgements: Judgement[] = [];
  if (all > 0) {
    const kind = refuted > 0 ? 'unchecked' : 'verified';
    judgements.push({ kind, text: words.counted(verified, all) });
  }
  if (refuted > 0) judgements.push({ kind: 'refuted', text: words.countedRefuted(refuted) });
  if (answerVerdict?.kind === 'verified') judgements.push({ kind: 'verified', text: words.answerVerified });
  if (answerVerdict?.kind === 'refuted') judgements.push({ kind: 'refuted', text: words.answerRefuted });
  return judgements;
}
