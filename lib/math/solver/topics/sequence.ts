import { maybeAnswerSequence } from '../discrete/answer-sequence.ts';
import { writeCountingSum } from '../discrete/counting-sum.ts';
import { plainPrompt } from '../discrete/plain-prompt.ts';
import { maybeProgression } from '../discrete/progression.ts';
import { maybeReadSequence } from '../discrete/read-sequence.ts';
import { maybeAnswerRecursion } from '../discrete/recursion.ts';
import type { Reply } from '../discrete/reply.ts';
import { maybeAnswerSeries } from '../discrete/sum-notation.ts';
import { speak } from '../language.ts';
import type { Question } from '../question.ts';
import type { Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

function maybeReply({ text, language }: Question): Reply | null {
  const say = speak(language);
  const plain = writeCountingSum(plainPrompt(text));
  if (/\\sum|∑/.test(plain)) return maybeAnswerSeries(plain, say);
  const facts = maybeReadSequence(plain);
  if (facts === null) return null;
  const asks = facts.flatMap((fact) => (fact.kind === 'ask' ? [fact.ask] : []));
  if (facts.some(({ kind }) => kind === 'recursion')) return maybeAnswerRecursion(facts, asks, say);
  const found = maybeProgression(facts, say);
  const list = facts.find((fact) => fact.kind === 'list');
  const isBareSum = list?.isSum === true && asks.length === 0;
  const wanted = isBareSum ? [{ what: 'all' } as const] : asks;
  if (found === null || wanted.length === 0 || wanted.length > 2) return null;
  const end = { last: list?.last ?? null, shown: list?.terms.length ?? 0 };
  const replies = wanted.map((ask) => maybeAnswerSequence(found.progression, ask, end, say));
  const known = replies.filter((reply) => reply !== null);
  const steps = [...found.steps, ...known.flatMap((reply) => reply.steps)];
  if (known.length !== replies.length || steps.length === 0) return null;
  const names = wanted.map((ask, index) => {
    const answer = known[index]?.answer ?? '';
    const step = found.progression.type === 'arithmetic' ? 'd = ' : say('r = ', 'q = ');
    const name =
      ask.what === 'term'
        ? `a_{${ask.n}} = `
        : ask.what === 'sum'
          ? `S_{${ask.n}} = `
          : ask.what === 'step'
            ? step
            : '';
    return known.length === 1 ? answer : `${name}${answer}`;
  });
  return { steps, answer: names.join(',\\ '), plotCode: known[0]?.plotCode ?? null };
}

function solveSequence(question: Question): Solution | null {
  const reply = maybeReply(question);
  return reply === null ? null : { topicId: 'sequence', language: question.language, ...reply };
}

/** Arithmetic and geometric sequences and series, sums in sigma notation, and linear recursions. */
export const sequence: Topic = {
  id: 'sequence',
  title: { en: 'arithmetic and geometric sequences and series', zh: '等差数列、等比数列与求和' },
  examples: {
    en: [
      'Find the 20th term of the sequence 2, 5, 8, ...',
      'A geometric sequence has a_2 = 6 and a_5 = 48. Find the sum of the first 8 terms.',
      'Compute \\sum_{k=1}^{20} (3k - 1)',
    ],
    zh: [
      '求数列 2, 5, 8, ... 的第 20 项',
      '在等差数列 {a_n} 中，a_3 = 7，a_8 = 22，求前 10 项和',
      '求和 \\sum_{k=1}^{20} (3k - 1)',
    ],
  },
  solve: solveSequence,
};
