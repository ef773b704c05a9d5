import { expect, it } from 'vitest';
import { buildMendPrompt } from '#lib/answer/prompt.ts';
import { detectLanguage } from '#lib/math/solver/language.ts';
import { iterateChecks } from '#lib/math/verify/check-derivation.ts';
import { explainVerdict } from '#lib/math/verify/explain-verdict.ts';

/** The prompt that mends the first step of a derivation that the verifier refutes. */
function mend(question: string, derivation: string): string {
  for (const { check } of iterateChecks(derivation, { question, from: 0, complete: true })) {
    const { latex, start, verdict } = check();
    if (verdict.kind !== 'refuted') continue;
    const why = explainVerdict(verdict, detectLanguage(question));
    return buildMendPrompt({ prompt: question, kept: derivation.slice(0, start), step: latex, why });
  }
  throw new Error('the verifier refutes none of it');
}

it.each([
  ['What is 12 times 13?', '$12 \\times 13 = 146$.', '156'],
  ['12 乘以 13 等于多少？', '$12 \\times 13 = 146$。', '156'],
  ['How much is it?', 'We get $\\frac{3}{4} + \\frac{1}{6} = \\frac{4}{10}$.', '\\frac{11}{12}'],
  ['How much is it?', 'So $2^{10} - 24 = 900$.', '1000'],
  ['What is 15% of 80?', 'That is $0.15 \\times 80 = 13$.', '12'],
  ['How many ways?', 'There are $\\binom{10}{3} = 110$ ways.', '120'],
])(
  'tells the model what the verifier computed in the place of what does not hold: %s',
  (question, step, value) => {
    const prompt = mend(question, `First some words.\n\n${step}`);
    const [, after = ''] = prompt.split(
      step.includes('。') ? '不成立的一步：' : 'The step that does not hold:',
    );
    expect(after).toContain(value);
  },
);
