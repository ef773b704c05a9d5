import { renderRational } from '../../exact/rational.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { makeMultinomial } from '../../polynomial/multinomial.ts';
import { renderMultinomial } from '../../polynomial/render-multinomial.ts';
import { factorOf } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import {
  type BinomialPower,
  choose,
  haveSamePowers,
  maybeReadBinomialPower,
  maybeTermAt,
  type PowerTerm,
} from './binomial-power.ts';

/** What was found of a polynomial, with the way to it. */
export interface FoundTerm {
  readonly steps: readonly Step[];
  /** LaTeX. */
  readonly answer: string;
}

function renderTermLatex({ coefficient, exponents }: PowerTerm): string {
  const isWhole = Object.values(exponents).every((exponent) => exponent.d === 1n && exponent.s > 0n);
  if (!isWhole) return '';
  const plain = Object.fromEntries(
    Object.entries(exponents).map(([name, exponent]) => [name, Number(exponent.n)]),
  );
  return renderMultinomial(makeMultinomial([{ coefficient, exponents: plain }]));
}

/** The step from "which k" to the coefficient of that term. */
function explainTerm(power: BinomialPower, k: number, term: PowerTerm, say: Say): readonly Step[] {
  const { n, base, written } = power;
  const [a, b] = written.map((part) => `\\left(${renderLatex(part)}\\right)`);
  const general = `T_{k+1} = \\binom{${n}}{k} \\cdot ${a}^{${n} - k} \\cdot ${b}^{k}`;
  const numbers = [`\\binom{${n}}{${k}}`];
  for (const [part, exponent] of [
    [base[0], n - k],
    [base[1], k],
  ] as const) {
    if (!part.coefficient.equals(1) && exponent > 0)
      numbers.push(`${factorOf(part.coefficient)}^{${exponent}}`);
  }
  const size = `${choose(n, k)}`;
  const chain =
    numbers.length === 1
      ? `${numbers[0]} = ${size}`
      : `${numbers.join(' \\cdot ')} = ${renderRational(term.coefficient)}`;
  return [
    {
      title: say('Write the general term', '写出通项'),
      body: say('By the binomial theorem the terms are', '由二项式定理，通项为').concat(
        display(general),
        say(
          `for $k$ from 0 to ${n}. The number of ways to choose is`,
          `其中 $k = 0, 1, \\dots, ${n}$。当 $k = ${k}$ 时，二项式系数为`,
        ),
        display(`\\binom{${n}}{${k}} = ${size}`),
      ),
    },
    {
      title: say('Find the coefficient', '求系数'),
      body: say(
        `The wanted term is the one with $k = ${k}$; its coefficient is`,
        `所求的项对应 $k = ${k}$，它的系数为`,
      ).concat(display(chain)),
    },
  ];
}

/** All terms together have the values of the power. */
function isConfirmed(expression: Expression, terms: readonly (PowerTerm | null)[]): boolean {
  const names = findFreeVariables(expression);
  const f = compileExpression(expression, names);
  return [0.7, 1.3, 1.9].every((start) => {
    const place = names.map((_, index) => start + 0.4 * index);
    const sum = terms.reduce((total, term) => {
      const factors = Object.entries(term?.exponents ?? {}).map(
        ([name, exponent]) => (place[names.indexOf(name)] ?? 0) ** exponent.valueOf(),
      );
      return (
        total +
        (term?.coefficient.valueOf() ?? Number.NaN) * factors.reduce((product, value) => product * value, 1)
      );
    }, 0);
    const size = terms.reduce((total, term) => total + Math.abs(term?.coefficient.valueOf() ?? 0), 1);
    return Math.abs(sum - f(...place)) <= 1e-9 * Math.max(1, size, Math.abs(sum)) * 1e3;
  });
}

/** The term of a binomial power that holds the same powers as a given one. */
export function maybeOfBinomial(expression: Expression, wanted: PowerTerm, say: Say): FoundTerm | null {
  const power = maybeReadBinomialPower(expression);
  if (power === null) return null;
  const terms = Array.from({ length: power.n + 1 }, (_, k) => ({ k, term: maybeTermAt(power, k) }));
  const fits = terms.filter(({ term }) => term !== null && haveSamePowers(term, wanted));
  const [fit, ...others] = fits;
  if (
    fit?.term == null ||
    others.length > 0 ||
    !isConfirmed(
      expression,
      terms.map(({ term }) => term),
    )
  )
    return null;
  return { steps: explainTerm(power, fit.k, fit.term, say), answer: renderRational(fit.term.coefficient) };
}

/** The term at a place of a binomial expansion, counted from 1; null where it has no whole powers. */
export function maybeNth(expression: Expression, place: number, say: Say): FoundTerm | null {
  const power = maybeReadBinomialPower(expression);
  const term = power === null || place > power.n + 1 ? null : maybeTermAt(power, place - 1);
  if (power === null || term === null) return null;
  const latex = renderTermLatex(term);
  return latex === '' ? null : { steps: explainTerm(power, place - 1, term, say), answer: latex };
}
