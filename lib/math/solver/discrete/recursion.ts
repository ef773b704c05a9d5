import { type Rational, rational, renderRational } from '../../exact/rational.ts';
import type { Say } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import type { Step } from '../solution.ts';
import { power } from './progression.ts';
import type { SequenceAsk, SequenceFact } from './read-sequence.ts';
import { factorOf, type Reply, step, termOf } from './reply.ts';

interface Recursion {
  readonly first: Rational;
  readonly factor: Rational;
  readonly constant: Rational;
}

const termLimit = 40;

function termsOf({ first, factor, constant }: Recursion, count: number): readonly Rational[] {
  const terms = [first];
  for (let index = 1; index < count; index += 1) {
    terms.push((terms.at(-1) ?? first).mul(factor).add(constant));
  }
  return terms;
}

/** `2 \cdot 3 + 1` for one application of the recursion. */
function renderNext({ factor, constant }: Recursion, value: string): string {
  const sign = constant.s < 0n ? '-' : '+';
  const tail = constant.n === 0n ? '' : ` ${sign} ${renderRational(constant.abs())}`;
  return factor.equals(1) ? `${value}${tail}` : `${factorOf(factor)} \\cdot ${value}${tail}`;
}

function explainTerm(recursion: Recursion, n: number, say: Say): Pick<Reply, 'steps' | 'answer'> | null {
  if (n > termLimit || n < 2) return null;
  const terms = termsOf(recursion, n);
  const last = terms.at(-1);
  if (last === undefined || `${last.n}${last.d}`.length > 60) return null;
  const lines = terms
    .slice(1)
    .map(
      (term, index) =>
        `a_{${index + 2}} = ${renderNext(recursion, termOf(terms[index] ?? term))} = ${renderRational(term)}`,
    );
  const shown = lines.length > 12 ? [...lines.slice(0, 3), ...lines.slice(-1)] : lines;
  const why =
    lines.length > 12
      ? say(
          'Each term follows from the one before; the first ones and the last one are',
          '由递推公式逐项计算，前几项与末项为',
        )
      : say('Each term follows from the one before:', '由递推公式逐项计算：');
  return {
    steps: [step(say('Go from term to term', '逐项计算'), why, ...shown)],
    answer: renderRational(last),
  };
}

function renderSum(left: string, right: Rational): string {
  return right.n === 0n ? left : `${left} ${right.s < 0n ? '-' : '+'} ${renderRational(right.abs())}`;
}

function explainFormula(recursion: Recursion, say: Say): Pick<Reply, 'steps' | 'answer'> | null {
  const { first, factor, constant } = recursion;
  if (factor.equals(1) || factor.n === 0n) return null;
  const fixed = constant.div(rational(1).sub(factor));
  const lead = first.sub(fixed);
  const scaled = lead.equals(1) ? '' : lead.equals(-1) ? '-' : `${renderRational(lead)} \\cdot `;
  const formula =
    lead.n === 0n ? renderRational(fixed) : renderSum(`${scaled}${factorOf(factor)}^{n-1}`, fixed);
  const isRight = termsOf(recursion, 8).every((term, index) =>
    lead.mul(power(factor, index)).add(fixed).equals(term),
  );
  if (!isRight) return null;
  const steps: readonly Step[] = [
    step(
      say('Find the fixed value', '求不动点'),
      say('A value that the recursion leaves as it is:', '设 $x$ 满足递推关系：'),
      `${renderNext(recursion, factorOf(fixed))} = ${renderRational(fixed)}`,
    ),
    step(
      say('Look at the distance from it', '构造等比数列'),
      say(
        `The distance of $a_n$ from $${renderRational(fixed)}$ is multiplied by $${renderRational(factor)}$ each time; at the start it is`,
        `数列 $\\{a_n - ${termOf(fixed)}\\}$ 是公比为 $${renderRational(factor)}$ 的等比数列，首项为`,
      ),
      `${renderRational(first)} - ${termOf(fixed)} = ${renderRational(lead)}`,
    ),
  ];
  return { steps, answer: `a_n = ${formula}` };
}

/** Answers questions about a(1) and a(n+1) = p·a(n) + q: a term, or the formula of the nth term. */
export function maybeAnswerRecursion(
  facts: readonly SequenceFact[],
  asks: readonly SequenceAsk[],
  say: Say,
): Reply | null {
  const [ask] = asks;
  const law = facts.find((fact) => fact.kind === 'recursion');
  const start = facts.find((fact) => fact.kind === 'term');
  const isWhole = facts.every(({ kind }) => kind === 'recursion' || kind === 'term' || kind === 'ask');
  if (
    ask === undefined ||
    asks.length !== 1 ||
    law === undefined ||
    start?.n !== 1 ||
    !isWhole ||
    facts.length !== 3
  ) {
    return null;
  }
  const recursion = { first: start.value, factor: law.factor, constant: law.constant };
  const found =
    ask.what === 'term'
      ? explainTerm(recursion, ask.n, say)
      : ask.what === 'formula'
        ? explainFormula(recursion, say)
        : null;
  if (found === null) return null;
  const heights = termsOf(recursion, 8).map((term) => Number(term.valueOf().toPrecision(10)));
  const plotCode = writePlotCode({ title: say('The first 8 terms', '前 8 项') }, [
    { kind: 'call', name: 'sequence', args: [heights, { label: 'aₙ' }] },
  ]);
  return { ...found, plotCode };
}
