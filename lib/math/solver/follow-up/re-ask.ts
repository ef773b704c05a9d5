import { findSpans } from '../find-spans.ts';
import { readQuestion } from '../question.ts';
import { readFormula, splitFormulas } from '../read-formula.ts';
import { maybeSubjectOf } from './subject.ts';

/** The words around the formula of "what about y = x^3?", 那 y = x³ 呢？. */
const sameAgain =
  /^(?:(?:and|now|so|ok),? )*(?:(?:what|how) about □|(?:do |try )?the same (?:thing )?(?:for|with|to) □|same (?:for|with) □|(?:and|now) (?:for|with) □|for □|try □(?: instead)?)[?. ]*$|^and □ ?\?$|^(?:那么?|再|现在)? ?(?:如果)?(?:换成?|改成|改为|试试|对|对于)? ?(?:函数|方程|曲线)? ?□ ?(?:呢|(?:也)?(?:做|作)?(?:同样|一样)的?(?:问题|操作)?)[？?。 ]*$|^(?:换成?|改成|改为) ?(?:函数|方程|曲线)? ?□[。 ]*$/;

/**
 * Asks the question before again for another curve: "and for y = x^3?". Null where that is not what a prompt says, or where
 * the question before does not name just one curve.
 *
 * @param before a question that stands alone.
 */
export function maybeAskAgain(prompt: string, before: string): string | null {
  const question = readQuestion(prompt);
  const isAgain = question.formulas.length === 1 && sameAgain.test(question.prose.trim());
  const put = isAgain ? findSpans(prompt).find(({ kind }) => kind === 'math') : undefined;
  if (put === undefined) return null;
  const spans = findSpans(before);
  const named = spans.filter(
    ({ kind, text }) =>
      kind === 'math' && splitFormulas(text).some((formula) => maybeSubjectOf(readFormula(formula)) !== null),
  );
  const [only] = named;
  if (only === undefined || named.length > 1 || splitFormulas(only.text).length > 1) return null;
  return spans
    .map((span) => (span === only ? `$${put.text}$` : span.kind === 'math' ? `$${span.text}$` : span.text))
    .join(' ');
}
