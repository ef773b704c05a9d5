import { type Agreement, anyAgrees, onlyIfDifferent, onlyIfEqual } from './agreement.ts';
import { compareAnswers } from './compare-answers.ts';
import { type AnswerText, extractAnswer } from './extract-answer.ts';
import { plainText, sourceKey } from './plain-text.ts';
import { type AnswerReading, readAnswer } from './read-answer.ts';

export type { Agreement } from './agreement.ts';

/** Of a longer text only this much of its end is read. */
const maxLength = 5_000;

/**
 * Whether two answers say the same: bare answers, LaTeX with any delimiters, or sentences that end in an answer.
 *
 * ```
 * text -> boxes, formulas or words that hold the answer -> readings (1,22: a decimal, a list) -> Answer
 *   each reading of one against those of the other -> equal where one agrees, different where none can
 * ```
 *
 * Variables are real. Expressions are equal where they agree wherever both are defined, so `\ln x^2` equals `2 \ln x`;
 * what agrees only for positive variables (`\sqrt{x^2}` and `x`) stays `unknown`. Conventions: a missing unit or name is
 * no difference, `28\%` is 28 and 0.28, a decimal must show all digits that a machine shows, "1, 2" is a set and (1, 2) a tuple.
 *
 * @see {@link https://github.com/huggingface/Math-Verify} for the conventions of answers
 */
export function answersAgree(gold: string, candidate: string): Agreement {
  const [a, b] = [gold, candidate].map((text) => extractAnswer(text.slice(-maxLength)));
  if (a === undefined || b === undefined) return 'unknown';
  if (keyOfText(a) === keyOfText(b)) return keyOfText(a) === '' ? 'unknown' : 'equal';
  const [left, right] = [readAnswer(a), readAnswer(b)];
  if (left.length === 0 || right.length === 0) return keyOfWords(a) === keyOfWords(b) ? 'equal' : 'unknown';
  const agreement = compareReadings(left, right);
  return a.isCertain && b.isCertain ? agreement : onlyIfEqual(agreement);
}

function keyOfText({ parts }: AnswerText): string {
  return parts.map(sourceKey).join(',');
}

function keyOfWords({ parts }: AnswerText): string {
  return parts.map(plainText).join(',');
}

function compareReadings(left: readonly AnswerReading[], right: readonly AnswerReading[]): Agreement {
  const haveWords = [left, right].every((readings) => readings.some(({ isWords }) => isWords));
  const haveFormulas = [left, right].every((readings) => readings.some(({ isWords }) => !isWords));
  const pairs = left.flatMap((a) => right.map((b) => [a, b] as const));
  const alike = haveWords || haveFormulas ? pairs.filter(([a, b]) => a.isWords === b.isWords) : pairs;
  return anyAgrees(
    alike.map(([a, b]) => {
      const agreement = compareAnswers(a.answer, b.answer);
      return a.isCertain && b.isCertain ? agreement : onlyIfDifferent(agreement);
    }),
  );
}
