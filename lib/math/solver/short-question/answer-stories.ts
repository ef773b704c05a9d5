import { compileExpression } from '../../expression/compile-expression.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import type { Reply } from '../discrete/reply.ts';
import { speak } from '../language.ts';
import type { Question } from '../question.ts';
import type { Solution } from '../solution.ts';
import { plainStory, type Story } from '../word-problem/story.ts';

/** Every answer is exact, so this asks for nothing more. */
const inTermsOfPi = /(?:[.?] (?:express|give|write|leave) (?:your|the) answer)? in terms of \\pi$/;

/** Answers a question that is, word for word, one of some stories; null for any other. */
export function answerStories(
  topicId: string,
  stories: readonly Story[],
  { text, language }: Question,
): Solution | null {
  const plain = plainStory(text).replace(inTermsOfPi, '');
  for (const { pattern, solve } of stories) {
    const groups = pattern.exec(plain)?.groups;
    const reply = groups === undefined ? null : solve(groups, speak(language));
    if (reply !== null) return { topicId, language, ...reply };
  }
  return null;
}

/**
 * A reply whose answer, read back as LaTeX, has the value that plain floating-point arithmetic comes to; null where it
 * has another one.
 */
export function checkedReply(reply: Reply, value: number): Reply | null {
  const shown = compileExpression(parseExpression(reply.answer.replace(/\s*\\text\{.*$/, '')), [])();
  return Math.abs(shown - value) <= 1e-9 * Math.max(1, Math.abs(value)) ? reply : null;
}
