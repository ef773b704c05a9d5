import { type Rational, renderRational, zero } from '../../exact/rational.ts';
import { maybeDecimal } from '../algebra/reduce-numeric.ts';
import type { Say } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import { maybeRational, numberPattern } from './plain-prompt.ts';
import { type Reply, step, termOf } from './reply.ts';

const list = `((?:${numberPattern})(?: ?(?:,|and|, and|和) ?(?:${numberPattern}))+)`;
const given = [
  new RegExp(
    `^(?:(?:a|the|let|suppose) )*(?:discrete )?(?:random variable )?X takes (?:the |on the )?values? ${list} with (?:the )?probabilit(?:y|ies) ${list}(?: respectively)?[.,;:]? ?(?:find|calculate|compute|what is|determine)? ?(?:the )?(.+)$`,
    'i',
  ),
  new RegExp(
    `^(?:设)?(?:离散型)?(?:随机变量)? ?X ?(?:的)?(?:可能)?取值?为? ?${list}[,，]? ?(?:对应的?|相应的?)?概率(?:分别|依次)?(?:为|是) ?${list}[,，。;]? ?(?:求|则)? ?(.+)$`,
    'i',
  ),
];
const mean =
  /^(?:expected value|expectation|mean)(?: of X)?$|^E ?\( ?X ?\)(?: of X)?$|^(?:X ?的)?(?:数学)?期望(?: ?E\(X\))?(?:是多少)?$|^均值$/i;
const variance = /^variance(?: of X)?$|^(?:Var|D|V) ?\( ?X ?\)$|^(?:X ?的)?方差(?: ?D\(X\))?(?:是多少)?$/i;

function readList(text: string): readonly Rational[] | null {
  const parts = text
    .split(/,? ?and |, ?| ?和 ?/)
    .filter((part) => part.trim() !== '')
    .map(maybeRational);
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? known : null;
}

function show(value: Rational): string {
  const decimal = maybeDecimal(value);
  return decimal !== null && decimal.length <= 10 ? decimal : renderRational(value);
}

function sumOf(values: readonly Rational[]): Rational {
  return values.reduce<Rational>((sum, value) => sum.add(value), zero);
}

/** Answers the expected value or the variance of a table of values and probabilities. */
export function maybeAnswerTable(plain: string, say: Say): Reply | null {
  const match = given.map((pattern) => pattern.exec(plain)).find((found) => found !== null);
  const [values, chances] = [readList(match?.[1] ?? ''), readList(match?.[2] ?? '')];
  const asked = match?.[3] ?? '';
  const isMean = mean.test(asked);
  if (
    !match ||
    values === null ||
    chances === null ||
    values.length !== chances.length ||
    (!isMean && !variance.test(asked))
  )
    return null;
  if (!sumOf(chances).equals(1) || chances.some((chance) => chance.s < 0n)) return null;
  const pairs = values.map((value, index) => ({ value, chance: chances[index] ?? zero }));
  const expected = sumOf(pairs.map(({ value, chance }) => value.mul(chance)));
  const first = step(
    say('Find the expected value', '求期望'),
    say('Weigh each value with its probability:', '每个取值乘以它的概率再相加：'),
    `${pairs.map(({ value, chance }) => `${termOf(value).replace(renderRational(value), show(value))} \\cdot ${show(chance)}`).join(' + ')} = ${show(expected)}`,
  );
  const spread = sumOf(pairs.map(({ value, chance }) => value.sub(expected).pow(2)?.mul(chance) ?? zero));
  const second = step(
    say('Find the variance', '求方差'),
    say('Weigh the squared distances from it:', '偏差的平方乘以概率再相加：'),
    `${pairs.map(({ value, chance }) => `(${show(value)} - ${termOf(expected).replace(renderRational(expected), show(expected))})^2 \\cdot ${show(chance)}`).join(' + ')} = ${show(spread)}`,
  );
  const plotCode = writePlotCode({ title: say('Probabilities', '分布列') }, [
    {
      kind: 'call',
      name: 'bars',
      args: [values.map(show), chances.map((chance) => Number(chance.valueOf().toPrecision(10)))],
    },
  ]);
  return isMean
    ? { steps: [first], answer: show(expected), plotCode }
    : { steps: [first, second], answer: show(spread), plotCode };
}
