import { type Rational, rational, renderRational } from '../../exact/rational.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import type { Say } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import type { Step } from '../solution.ts';
import { maybePlaceOf, maybeTermAt, type Progression, power, renderGeneralTerm } from './progression.ts';
import type { SequenceAsk } from './read-sequence.ts';
import { factorOf, type Reply, step, termOf } from './reply.ts';

interface Found {
  readonly steps: readonly Step[];
  readonly answer: string;
}

/** The terms as points: n from 1 to `to`, at most 20. */
export function drawTerms(progression: Progression, to: number, say: Say): string | null {
  const count = Math.min(20, Math.max(6, to));
  const terms = Array.from({ length: count }, (_, index) => maybeTermAt(progression, index + 1));
  const heights = terms.flatMap((term) => (term === null ? [] : [Number(term.valueOf().toPrecision(10))]));
  return heights.length < count || heights.some((height) => Math.abs(height) > 1e12)
    ? null
    : writePlotCode({ title: say(`The first ${count} terms`, `前 ${count} 项`) }, [
        { kind: 'call', name: 'sequence', args: [heights, { label: 'aₙ' }] },
      ]);
}

function generalTerm(progression: Progression, say: Say): Step {
  const { type, first, step: by } = progression;
  const general = renderGeneralTerm(progression);
  if (type === 'arithmetic') {
    return step(
      say('Write the general term', '写出通项公式'),
      say(
        `$a_n$ is the first term and $n - 1$ steps more; as a formula $a_n = ${general}$, for`,
        `由 $a_n = a_1 + (n-1)d$ 得 $a_n = ${general}$，因为`,
      ),
      `${renderRational(first)} + (n - 1) \\cdot ${termOf(by)} = ${general}`,
    );
  }
  return step(
    say('Write the general term', '写出通项公式'),
    say(
      `$a_n$ is the first term times $n - 1$ ratios, $a_n = ${general}$. The quotient of neighbours is right:`,
      `由 $a_n = a_1 q^{n-1}$ 得 $a_n = ${general}$，相邻两项之比为`,
    ),
    `\\frac{${renderRational(first)} \\cdot ${factorOf(by)}^{n}}{${renderRational(first)} \\cdot ${factorOf(by)}^{n-1}} = ${renderRational(by)}`,
  );
}

function maybeTerm(progression: Progression, n: number, say: Say): Found | null {
  const value = maybeTermAt(progression, n);
  if (value === null) return null;
  const { type, first, step: by } = progression;
  const put =
    type === 'arithmetic'
      ? `a_{${n}} = ${renderRational(first)} + (${n} - 1) \\cdot ${termOf(by)} = ${renderRational(value)}`
      : `a_{${n}} = ${factorOf(first)} \\cdot ${factorOf(by)}^{${n - 1}} = ${renderRational(value)}`;
  const why =
    type === 'arithmetic'
      ? say('Use $a_n = a_1 + (n - 1)d$:', '代入 $a_n = a_1 + (n-1)d$：')
      : say('Use $a_n = a_1 r^{n-1}$:', '代入 $a_n = a_1 q^{n-1}$：');
  return {
    steps: [step(say(`Find term number ${n}`, `求第 ${n} 项`), why, put)],
    answer: renderRational(value),
  };
}

/** The exact sum of the first n terms. */
export function sumTo({ type, first, step: by }: Progression, n: number): Rational {
  if (type === 'arithmetic') {
    return first
      .mul(rational(2))
      .add(by.mul(rational(n - 1)))
      .mul(rational(n, 2));
  }
  return by.equals(1)
    ? first.mul(rational(n))
    : first.mul(rational(1).sub(power(by, n))).div(rational(1).sub(by));
}

function addUp(progression: Progression, n: number): Rational {
  return Array.from({ length: n }, (_, index) => maybeTermAt(progression, index + 1)).reduce<Rational>(
    (sum, term) => sum.add(term ?? rational(0)),
    rational(0),
  );
}

function maybeSum(progression: Progression, n: number, say: Say): Found | null {
  const last = maybeTermAt(progression, n);
  if (last === null || n > 10_000) return null;
  const sum = sumTo(progression, n);
  if (n <= 300 && !sum.equals(addUp(progression, n))) return null;
  const { type, first, step: by } = progression;
  const title = say(`Add the first ${n} terms`, `求前 ${n} 项和`);
  if (type === 'arithmetic' || by.equals(1)) {
    const why = say(
      `The last of them is $a_{${n}} = ${renderRational(last)}$. The first and the last have the mean of them all, $S_n = \\frac{n(a_1 + a_n)}{2}$:`,
      `末项 $a_{${n}} = ${renderRational(last)}$，由 $S_n = \\frac{n(a_1+a_n)}{2}$ 得`,
    );
    return {
      steps: [
        step(
          title,
          why,
          `S_{${n}} = \\frac{${n} \\cdot (${renderRational(first)} + ${termOf(last)})}{2} = ${renderRational(sum)}`,
        ),
      ],
      answer: renderRational(sum),
    };
  }
  const why = say('Use $S_n = \\frac{a_1(1 - r^n)}{1 - r}$:', '由 $S_n = \\frac{a_1(1-q^n)}{1-q}$ 得');
  const formula = `S_{${n}} = \\frac{${factorOf(first)} \\cdot \\left(1 - ${factorOf(by)}^{${n}}\\right)}{1 - ${termOf(by)}} = ${renderRational(sum)}`;
  return { steps: [step(title, why, formula)], answer: renderRational(sum) };
}

function maybeInfinite({ type, first, step: by }: Progression, say: Say): Found | null {
  const title = say('Sum to infinity', '求无穷项之和');
  if (type === 'arithmetic') return null;
  if (by.abs().compare(1) >= 0) {
    return {
      steps: [
        step(
          title,
          say(
            'The terms do not tend to 0, so the sum does not converge:',
            '公比的绝对值不小于 1，级数发散：',
          ),
          `|${renderRational(by)}| \\ge 1`,
        ),
      ],
      answer: say('\\text{divergent}', '\\text{发散}'),
    };
  }
  const sum = first.div(rational(1).sub(by));
  const why = say(
    `As $|${renderRational(by)}| < 1$, the powers of the ratio tend to 0 and $S = \\frac{a_1}{1 - r}$:`,
    `因为 $|${renderRational(by)}| < 1$，所以 $S = \\frac{a_1}{1-q}$：`,
  );
  return {
    steps: [
      step(title, why, `S = \\frac{${renderRational(first)}}{1 - ${termOf(by)}} = ${renderRational(sum)}`),
    ],
    answer: renderRational(sum),
  };
}

function sumFormula(progression: Progression, say: Say): Found {
  const { type, first, step: by } = progression;
  const title = say('Add the first n terms', '求前 n 项和');
  const general = renderGeneralTerm(progression);
  if (type === 'arithmetic') {
    const formula = renderPolynomial([rational(0), first.sub(by.div(2)), by.div(2)], 'n');
    const chain = `S_n = \\frac{n\\left(${renderRational(first)} + ${general}\\right)}{2} = ${formula}`;
    const identity = `\\frac{n\\left(${renderRational(first)} + ${general}\\right)}{2} = ${formula}`;
    return {
      steps: [
        step(
          title,
          say(
            `From $S_n = \\frac{n(a_1 + a_n)}{2}$ with $a_n = ${general}$:`,
            `由 $S_n = \\frac{n(a_1+a_n)}{2}$，$a_n = ${general}$ 得`,
          ),
          identity,
        ),
      ],
      answer: chain.replace(/^S_n = .* = /, 'S_n = '),
    };
  }
  const ratio = factorOf(by);
  const formula = by.equals(1)
    ? `${renderRational(first)} n`
    : `\\frac{${factorOf(first)} \\cdot \\left(1 - ${ratio}^{n}\\right)}{1 - ${termOf(by)}}`;
  const terms = `${formula.replaceAll('{n}', '{1}')} = ${renderRational(first)}`;
  return {
    steps: [
      step(
        title,
        say(`With $S_n = ${formula}$ the first sum is the first term:`, `$S_n = ${formula}$，检验 $n = 1$：`),
        by.equals(1) ? `1 \\cdot ${renderRational(first)} = ${renderRational(first)}` : terms,
      ),
    ],
    answer: `S_n = ${formula}`,
  };
}

function withLast(progression: Progression, last: Rational, what: 'all' | 'count', say: Say): Found | null {
  const n = maybePlaceOf(progression, last);
  const term = n === null ? null : maybeTerm(progression, n, say);
  if (n === null || term === null) return null;
  const count = step(
    say('Count the terms', '求项数'),
    say(`The last term is number ${n}:`, `末项是第 ${n} 项：`),
    term.steps[0]?.body.match(/\$\$\n(.+)\n\$\$/)?.[1] ?? '',
  );
  if (what === 'count') return { steps: [count], answer: `${n}` };
  const sum = maybeSum(progression, n, say);
  return sum === null ? null : { ...sum, steps: [count, ...sum.steps] };
}

/** Answers one question about a progression; `end` is the last term and how many were shown, where a list gave it. */
export function maybeAnswerSequence(
  progression: Progression,
  ask: SequenceAsk,
  { last, shown }: { readonly last: Rational | null; readonly shown: number },
  say: Say,
): Reply | null {
  const found = maybeFind(progression, ask, { last, shown }, say);
  const to = 'n' in ask ? ask.n : 10;
  return found === null ? null : { ...found, plotCode: drawTerms(progression, to, say) };
}

function maybeFind(
  progression: Progression,
  ask: SequenceAsk,
  { last, shown }: { readonly last: Rational | null; readonly shown: number },
  say: Say,
): Found | null {
  switch (ask.what) {
    case 'term':
      return maybeTerm(progression, ask.n, say);
    case 'sum':
      return maybeSum(progression, ask.n, say);
    case 'next':
      return shown === 0 || last !== null ? null : maybeTerm(progression, shown + 1, say);
    case 'formula':
      return { steps: [generalTerm(progression, say)], answer: `a_n = ${renderGeneralTerm(progression)}` };
    case 'sum-formula':
      return sumFormula(progression, say);
    case 'infinite':
      return last === null ? maybeInfinite(progression, say) : withLast(progression, last, 'all', say);
    case 'step':
      return { steps: [], answer: renderRational(progression.step) };
    case 'count':
      return last === null ? null : withLast(progression, last, 'count', say);
    case 'all':
      return last === null ? maybeInfinite(progression, say) : withLast(progression, last, 'all', say);
  }
}
