import { renderDerivation, type Solution } from '#lib/math/solver/solution.ts';
import { checkAnswer } from '#lib/math/verify/check-answer.ts';
import { checkDerivation } from '#lib/math/verify/check-derivation.ts';
import { explainVerdict } from '#lib/math/verify/explain-verdict.ts';
import { maybeGrade } from '#lib/notebook/grade-checks.ts';

/**
 * The first step that the verifier does not confirm, with what it says of it; null when it confirms them all. The last
 * chunk is the boxed answer, which repeats what was found: it must not be refuted, nor when it is put into the question.
 */
export function maybeUnverified(prompt: string, solution: Solution): string | null {
  const chunks = renderDerivation(solution);
  const checks = checkDerivation(chunks.join(''), { question: prompt, complete: true });
  let start = 0;
  for (const [index, chunk] of chunks.entries()) {
    const end = start + chunk.length;
    const inside = checks.filter((check) => check.start >= start && check.start < end);
    start = end;
    const grade = maybeGrade(inside);
    if (grade === 'verified' || (index === chunks.length - 1 && grade !== 'refuted')) continue;
    const said = inside.map(
      ({ latex, verdict }) => `${verdict.kind}: ${latex} (${explainVerdict(verdict, 'en')})`,
    );
    return `step ${index + 1} is ${grade ?? 'not checked'}:\n    ${said.join('\n    ')}\n    ${chunk.trim()}`;
  }
  const fit = checkAnswer(prompt, solution.answer);
  return fit.kind === 'refuted'
    ? `its answer ${solution.answer} is refuted: ${explainVerdict(fit, 'en')}`
    : null;
}
