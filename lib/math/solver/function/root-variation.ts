import { type Rational, renderRational, signOf } from '../../exact/rational.ts';
import { isRational, maybeSquareRoot } from '../../exact/surd.ts';
import { bracketed } from '../equation/quadratic-task.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';

/** `y = k √x`, or `y = k / √x` where it is inverse, with a pair that fits. */
export interface RootLaw {
  readonly dependent: string;
  readonly independent: string;
  readonly isInverse: boolean;
  readonly x: Rational;
  readonly y: Rational;
}

/** The number that is asked for, with the way to it and the place on the curve. */
export interface RootReply {
  readonly steps: readonly Step[];
  readonly answer: string;
  readonly place: readonly [Rational, Rational];
}

function explainConstant(
  { dependent, independent, isInverse, x, y }: RootLaw,
  constant: Rational,
  say: Say,
): Step {
  const law = isInverse
    ? `${dependent} = \\frac{k}{\\sqrt{${independent}}}`
    : `${dependent} = k \\sqrt{${independent}}`;
  const fixed = isInverse ? `${dependent}^{2} ${independent}` : `\\frac{${dependent}^{2}}{${independent}}`;
  const numbers = isInverse
    ? `${bracketed(y)}^{2} \\cdot ${bracketed(x)}`
    : `\\frac{${bracketed(y)}^{2}}{${renderRational(x)}}`;
  return {
    title: say('Square the law', '两边平方'),
    body: say(
      `The law is $${law}$; squared, it says that $${fixed}$ is always the same. The given pair gives`,
      `设 $${law}$，两边平方可知 $${fixed}$ 是常数。代入已知的一对值：`,
    ).concat(display(`${numbers} = ${renderRational(constant)}`)),
  };
}

/** What a law with a square root says of another value of one of its two quantities; null where that is not rational. */
export function maybeRootVariation(
  law: RootLaw,
  asked: { readonly name: string; readonly value: Rational },
  say: Say,
): RootReply | null {
  const { x, y, isInverse } = law;
  const { name, value } = asked;
  const c = renderRational(isInverse ? y.mul(y).mul(x) : y.mul(y).div(x));
  const constant = isInverse ? y.mul(y).mul(x) : y.mul(y).div(x);
  if (signOf(x) <= 0 || signOf(y) === 0 || signOf(value) === 0) return null;
  const first = explainConstant(law, constant, say);
  const title = say('Use it for the other pair', '代入求值');
  const why = say(
    `So for $${name} = ${renderRational(value)}$`,
    `所以当 $${name} = ${renderRational(value)}$ 时`,
  );
  if (name === law.dependent) {
    if (signOf(value) !== signOf(y)) return null;
    const found = isInverse ? constant.div(value.mul(value)) : value.mul(value).div(constant);
    const square = `${bracketed(value)}^{2}`;
    const line = isInverse ? `\\frac{${c}}{${square}}` : `${square} \\div ${bracketed(constant)}`;
    const step: Step = { title, body: why + display(`${line} = ${renderRational(found)}`) };
    return { steps: [first, step], answer: renderRational(found), place: [found, value] };
  }
  const square = isInverse ? constant.div(value) : constant.mul(value);
  const root = name === law.independent && signOf(value) > 0 ? maybeSquareRoot(square) : null;
  if (root === null || !isRational(root)) return null;
  const found = signOf(y) < 0 ? root.rational.neg() : root.rational;
  const inside = isInverse
    ? `\\frac{${c}}{${renderRational(value)}}`
    : `${bracketed(constant)} \\cdot ${bracketed(value)}`;
  const sign = signOf(y) < 0 ? '-' : '';
  const step: Step = { title, body: why + display(`${sign}\\sqrt{${inside}} = ${renderRational(found)}`) };
  return { steps: [first, step], answer: renderRational(found), place: [value, found] };
}
