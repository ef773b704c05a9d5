import { type Rational, rational, renderRational } from '../../exact/rational.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { integer, maybeNumber } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import { evaluateAt, maybeReadPolynomial, type Polynomial } from '../../polynomial/polynomial.ts';
import { maybeParse } from '../algebra/algebra-words.ts';
import { maybeReduceNumber } from '../algebra/reduce-numeric.ts';
import { type Say, speak } from '../language.ts';
import { drawTerms, sumTo } from './answer-sequence.ts';
import { maybeTermAt, type Progression } from './progression.ts';
import { factorOf, type Reply, step, termOf } from './reply.ts';

const shape =
  /^(?:(?:compute|find|evaluate|calculate|determine|work out|what is|求|计算|求和|求值)\s*:?\s*(?:the )?(?:value of |sum of |sum |infinite series |series |infinite sum |和)?(?:the )?:?\s*)?(?:\\sum|∑)(?:\\limits)?\s*_\s*\{\s*([a-z])\s*=\s*(\d+)\s*\}\s*\^\s*(?:\{\s*(\d+|\\infty|∞)\s*\}|(\d|\\infty|∞))\s*(.+?)\s*(?:=|的值|的和|是多少)?$/i;

interface Series {
  readonly variable: string;
  readonly from: number;
  /** Null for infinity. */
  readonly to: number | null;
  readonly body: Expression;
}

function maybeReadSeries(text: string): Series | null {
  const match = shape.exec(text);
  const [, variable = '', from = '', long, short, source = ''] = match ?? [];
  const body = match === null || /\\sum|∑/.test(source) ? null : maybeParse(source);
  const isClosed = body !== null && findFreeVariables(body).every((name) => name === variable);
  if (body === null || !isClosed || hasLooseSum(source)) return null;
  const top = long ?? short ?? '';
  const to = /^\d+$/.test(top) ? Number(top) : null;
  return { variable, from: Number(from), to, body };
}

/** Whether a + or - stands outside all brackets: whether it belongs to the sum is a matter of reading. */
function hasLooseSum(source: string): boolean {
  let depth = 0;
  for (const [index, sign] of [...source].entries()) {
    depth += /[([{]/.test(sign) ? 1 : /[)\]}]/.test(sign) ? -1 : 0;
    if (depth === 0 && index > 0 && /[+-]/.test(sign)) return true;
  }
  return false;
}

function maybeValueAt({ body, variable }: Series, n: number): Rational | null {
  const reduced = maybeReduceNumber(substitute(body, variable, integer(n)), speak('en'));
  return reduced === null ? null : maybeNumber(reduced.value);
}

function maybeGeometric(series: Series): Progression | null {
  const { body, variable, from } = series;
  const [a, b, c] = [0, 1, 2].map((index) => maybeValueAt(series, from + index));
  if (!a || !b || !c || a.n === 0n || b.n === 0n || !b.div(a).equals(c.div(b))) return null;
  const progression: Progression = { type: 'geometric', first: a, step: b.div(a) };
  const value = compileExpression(body, [variable]);
  const isSame = [3, 4, 5, 6].every((index) => {
    const term = maybeTermAt(progression, index + 1)?.valueOf() ?? Number.NaN;
    return Math.abs(value(from + index) - term) <= 1e-12 * Math.abs(term);
  });
  return isSame ? progression : null;
}

function renderSeries({ variable, from, to, body }: Series): string {
  return `\\sum_{${variable}=${from}}^{${to ?? '\\infty'}} \\left(${renderLatex(body)}\\right)`;
}

function answerGeometric(series: Series, progression: Progression, say: Say): Reply | null {
  const { first, step: ratio } = progression;
  const [a, r] = [renderRational(first), renderRational(ratio)];
  if (series.to === null) {
    if (ratio.abs().compare(1) >= 0) return null;
    const sum = first.div(rational(1).sub(ratio));
    const why = say(
      `The terms form a geometric series with first term $${a}$ and ratio $${r}$, and $|${r}| < 1$:`,
      `这是首项为 $${a}$、公比为 $${r}$ 的等比级数，$|${r}| < 1$：`,
    );
    const formula = `${renderSeries(series)} = \\frac{${a}}{1 - ${termOf(ratio)}} = ${renderRational(sum)}`;
    return {
      steps: [step(say('Sum the geometric series', '等比级数求和'), why, formula)],
      answer: renderRational(sum),
      plotCode: drawTerms(progression, 10, say),
    };
  }
  const n = series.to - series.from + 1;
  if (ratio.equals(1) || maybeTermAt(progression, n + 1) === null) return null;
  const sum = sumTo(progression, n);
  const why = say(
    `The ${n} terms form a geometric series with first term $${a}$ and ratio $${r}$:`,
    `共 ${n} 项，是首项为 $${a}$、公比为 $${r}$ 的等比数列：`,
  );
  const formula = `${renderSeries(series)} = \\frac{${factorOf(first)} \\cdot \\left(1 - ${factorOf(ratio)}^{${n}}\\right)}{1 - ${termOf(ratio)}} = ${renderRational(sum)}`;
  return {
    steps: [step(say('Sum the geometric series', '等比数列求和'), why, formula)],
    answer: renderRational(sum),
    plotCode: drawTerms(progression, n, say),
  };
}

const powerSums = ['n', '\\frac{n(n+1)}{2}', '\\frac{n(n+1)(2n+1)}{6}', '\\left(\\frac{n(n+1)}{2}\\right)^2'];

function answerPolynomial(series: Series, polynomial: Polynomial, say: Say): Reply | null {
  const { from, to, variable } = series;
  if (to === null || to < from || to - from > 5000 || polynomial.length > 4) return null;
  const count = to - from + 1;
  const terms = Array.from({ length: count }, (_, index) => evaluateAt(polynomial, rational(from + index)));
  const sum = terms.reduce((total, term) => total.add(term), rational(0));
  const parts = polynomial.flatMap((coefficient, power) => {
    const total = Array.from({ length: count }, (_, index) =>
      rational(BigInt(from + index) ** BigInt(power)),
    );
    const value = total.reduce((left, right) => left.add(right), rational(0));
    return coefficient.n === 0n ? [] : [{ coefficient, power, value }];
  });
  const lines = parts
    .filter(({ power }) => power > 0)
    .map(
      ({ power, value }) =>
        `\\sum_{${variable}=${from}}^{${to}} ${variable}${power === 1 ? '' : `^{${power}}`} = ${renderRational(value)}`,
    );
  const total = parts
    .toReversed()
    .map(({ coefficient, value }) => `${factorOf(coefficient)} \\cdot ${renderRational(value)}`)
    .join(' + ');
  const known = say('The formulas for powers from 1 to n: ', '用公式：').concat(
    parts.map(({ power }) => `$${powerSums[power] ?? ''}$`).join(say(', ', '、')),
    say('. Here', '。得'),
  );
  const lead = lines.length === 0 ? [] : [step(say('Sum the powers', '求各幂之和'), known, ...lines)];
  const closing = step(
    say('Put the parts together', '合并'),
    say('Sum term by term:', '逐项求和：'),
    `${renderSeries(series)} = ${parts.length === 0 ? '0' : `${total} = ${renderRational(sum)}`}`,
  );
  const heights = terms.slice(0, 20).map((term) => Number(term.valueOf().toPrecision(10)));
  const isTall = heights.some((height) => Math.abs(height) > 1e9);
  return {
    steps: [...lead, closing],
    answer: renderRational(sum),
    plotCode: isTall
      ? null
      : `plot()\n  .sequence(${JSON.stringify(heights)}, { from: ${from}, label: "${variable}" })`,
  };
}

/** Answers "compute \sum_{k=1}^{20} (3k - 1)": polynomials to the third power, and geometric series to infinity too. */
export function maybeAnswerSeries(text: string, say: Say): Reply | null {
  const series = maybeReadSeries(text);
  if (series === null || (series.to !== null && series.to - series.from > 5000)) return null;
  const polynomial = maybeReadPolynomial(series.body, series.variable);
  if (polynomial !== null) return answerPolynomial(series, polynomial, say);
  const progression = maybeGeometric(series);
  return progression === null ? null : answerGeometric(series, progression, say);
}
