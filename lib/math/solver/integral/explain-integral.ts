import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import type { IntegralMove, IntegralRule } from './found.ts';

type Words = readonly [titleEn: string, titleZh: string, reasonEn: string, reasonZh: string];

const wordings: Readonly<Record<IntegralRule, Words>> = {
  table: [
    'Use the table of integrals',
    '用基本积分公式',
    'From the table of antiderivatives:',
    '由基本积分公式得：',
  ],
  linearity: [
    'Integrate term by term',
    '逐项积分',
    'The integral of a sum is the sum of the integrals, and constant factors come out:',
    '和的积分等于积分的和，常数因子可提到积分号外：',
  ],
  'linear-substitution': [
    'Substitute a linear function',
    '凑微分',
    'The inner function is linear:',
    '内层函数是一次函数：',
  ],
  substitution: [
    'Substitute',
    '换元积分法',
    'The derivative of the inner function stands beside it, so we substitute',
    '被积式中含有内层函数的导数，作代换',
  ],
  parts: [
    'Integrate by parts',
    '分部积分法',
    'A product of two kinds of functions is integrated by parts, with',
    '两类不同函数的乘积用分部积分法，令',
  ],
  'cyclic-parts': [
    'Integrate by parts twice',
    '两次分部积分',
    'Integrating by parts twice leads back to the same integral; solving for it gives',
    '连用两次分部积分后又出现原积分，移项解得',
  ],
  'partial-fractions': [
    'Split into partial fractions',
    '分解为部分分式',
    'Divide where the numerator has the higher degree, factor the denominator and split:',
    '先作多项式除法（若为假分式），再将分母因式分解，拆成部分分式：',
  ],
  'complete-square': [
    'Use the integral of 1/(u² + a²)',
    '化为基本积分公式',
    'The denominator is a quadratic without real zeros (complete the square), which gives an arctangent:',
    '分母是没有实根的二次式，配方后用反正切的积分公式：',
  ],
  'half-angle': [
    'Rewrite the powers of sine and cosine',
    '三角恒等变形',
    'A trigonometric identity lowers the powers:',
    '用三角恒等式降幂：',
  ],
  'product-to-sum': [
    'Turn the product into a sum',
    '积化和差',
    'By the product-to-sum formula:',
    '由积化和差公式：',
  ],
  rewrite: ['Put the parts together', '整理', 'Rewritten:', '整理得：'],
};

/** The letters of the parts, round by round: a letter that is set again would say two things. */
const partLetters = ['uv', 'pq', 'sw', 'ab', 'gh'] as const;

function rename(setting: string, round: number): string {
  const letters = partLetters[round];
  return letters === undefined
    ? setting
    : setting.replace(
        /(^|\\quad )([uv])(?='? =)/g,
        (_, lead: string, name: string) => `${lead}${letters.charAt('uv'.indexOf(name))}`,
      );
}

/** Tells the moves of an integration as steps. */
export function explainMoves(moves: readonly IntegralMove[], say: Say): readonly Step[] {
  const rounds = moves.filter(({ rule }) => rule === 'parts');
  return moves.map((move) => {
    const { rule, setting, formula } = move;
    const [titleEn, titleZh, reasonEn, reasonZh] = wordings[rule];
    const set = setting === null ? '' : display(rename(setting, rounds.indexOf(move)));
    return { title: say(titleEn, titleZh), body: `${say(reasonEn, reasonZh)}${set}${display(formula)}` };
  });
}
