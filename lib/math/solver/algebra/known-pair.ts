import { one, type Rational, renderRational, signOf, zero } from '../../exact/rational.ts';
import type { Expression, Relation } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { symbol } from '../../expression/make-expression.ts';
import { renderLatex, renderRelation } from '../../expression/render-latex.ts';
import { degreeOfMonomial } from '../../polynomial/divide-multinomials.ts';
import {
  type Monomial,
  type Multinomial,
  makeMultinomial,
  maybeReadEquation,
} from '../../polynomial/multinomial.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { agreesAtPlaces } from './agrees-at-places.ts';
import {
  chainOf,
  type KnownPair,
  maybeExplainSymmetric,
  maybeRewrite,
  type SymmetricValue,
} from './explain-symmetric.ts';
import { maybeReadRatio } from './rational-form.ts';
import {
  maybeSymmetricForm,
  type Pair,
  pairLatex,
  renderInLetters,
  type SymmetricForm,
} from './symmetric-form.ts';

/** What an equation says of a sum or difference s and a product p: `linear form of p with coefficients in s = 0`. */
interface PairFact {
  readonly form: SymmetricForm;
  readonly relation: Relation;
}

function factOf(relation: Relation, pair: Pair): PairFact | null {
  const read = maybeReadEquation(relation);
  const form = read === null ? null : maybeSymmetricForm(read, pair);
  return form === null ? null : { form, relation };
}

/** The value of s where a fact speaks of it alone. */
function maybeSum({ form }: PairFact): Rational | null {
  if (form.some(({ products, sums }) => products > 0 || sums > 1)) return null;
  const [slope, constant] = [1, 0].map(
    (sums) => form.find((term) => term.sums === sums)?.coefficient ?? zero,
  );
  return slope === undefined || constant === undefined || signOf(slope) === 0
    ? null
    : constant.neg().div(slope);
}

/** The value of p where a fact is linear in it once s is known. */
function maybeProduct({ form }: PairFact, sum: Rational): Rational | null {
  if (form.some(({ products }) => products > 1)) return null;
  const total = (count: number): Rational =>
    form
      .filter(({ products }) => products === count)
      .reduce((all, { coefficient, sums }) => all.add(coefficient.mul(sum.pow(sums) ?? one)), zero);
  const slope = total(1);
  return signOf(slope) === 0 ? null : total(0).neg().div(slope);
}

function maybeKnown(
  facts: readonly [PairFact, PairFact],
  pair: Pair,
): (KnownPair & { readonly of: PairFact }) | null {
  const [first, second] = maybeSum(facts[0]) === null ? [facts[1], facts[0]] : facts;
  const sum = maybeSum(first);
  const product = sum === null ? null : maybeProduct(second, sum);
  return sum === null || product === null ? null : { pair, sum, product, of: second };
}

/** The step that finds the product from an equation such as `a^2 + b^2 = 7`; null where it is given itself. */
function explainProduct(
  { pair, sum, product, of }: KnownPair & { readonly of: PairFact },
  say: Say,
): Step | null {
  const isGiven = of.form.every(({ sums }) => sums === 0);
  if (isGiven) return null;
  const latex = pairLatex(pair);
  const letters = renderInLetters(of.form, latex);
  return {
    title: say('Find the product', '求两数之积'),
    body: say(
      `With $${latex.sum} = ${renderRational(sum)}$ the other equation is one for the product:`,
      `由 $${latex.sum} = ${renderRational(sum)}$，另一个等式化为关于积的等式：`,
    ).concat(
      display(`${renderRelation(of.relation)} \\iff ${letters} = 0`),
      say('so', '所以'),
      display(`${latex.product} = ${renderRational(product)}`),
    ),
  };
}

/** The value of an expression where the sum or difference and the product of two numbers are given, or follow; null for others. */
export function maybeFromSymmetric(
  relations: readonly Relation[],
  target: Expression,
  say: Say,
): SymmetricValue | null {
  const [first, second, ...more] = relations;
  const names = findFreeVariables(...relations.flatMap(({ left, right }) => [left, right])).toSorted();
  const [a, b, ...others] = names;
  if (first === undefined || second === undefined || a === undefined || b === undefined) return null;
  if (more.length > 0 || others.length > 0) return null;
  for (const sign of [1, -1] as const) {
    const pair: Pair = { names: [a, b], sign };
    const [one_, two] = [factOf(first, pair), factOf(second, pair)];
    const known = one_ === null || two === null ? null : maybeKnown([one_, two], pair);
    const found = known === null ? null : maybeExplainSymmetric(target, known, say);
    if (known === null || found === null) continue;
    const lead = explainProduct(known, say);
    const isProduct = renderLatex(target).replaceAll(/\s/g, '') === `${a}${b}`;
    return { ...found, steps: lead === null ? found.steps : [lead, ...(isProduct ? [] : found.steps)] };
  }
  return null;
}

/** `x^2 + 1/x^2` as a polynomial in x and y = 1/x: a Laurent polynomial; null for anything else. */
function maybeLaurent(target: Expression, name: string): Multinomial | null {
  const ratio = maybeReadRatio(target);
  const [below, ...more] = ratio === null ? [] : [...ratio.below.values()];
  if (ratio === null || below === undefined || more.length > 0) return null;
  const shift = degreeOfMonomial(below);
  const monomials = [...ratio.above.values()].map(({ coefficient, exponents }): Monomial => {
    const power = (exponents[name] ?? 0) - shift;
    const kept = power === 0 ? {} : power > 0 ? { [name]: power } : { [inverseName]: -power };
    return { coefficient: coefficient.div(below.coefficient), exponents: kept };
  });
  return makeMultinomial(monomials);
}

const inverseName = 'y_0';

/** The value of an expression where `x + 1/x` or `x - 1/x` is given; null for anything else. */
export function maybeFromReciprocal(
  relations: readonly Relation[],
  target: Expression,
  say: Say,
): SymmetricValue | null {
  const [relation, ...more] = relations;
  const [name, ...others] = relation === undefined ? [] : findFreeVariables(relation.left, relation.right);
  if (relation === undefined || name === undefined || more.length > 0 || others.length > 0) return null;
  const given = maybeLaurent(
    { kind: 'add', terms: [relation.left, { kind: 'negate', operand: relation.right }] },
    name,
  );
  const asked = maybeLaurent(target, name);
  if (given === null || asked === null) return null;
  for (const sign of [1, -1] as const) {
    const pair: Pair = { names: [name, inverseName], sign };
    const form = maybeSymmetricForm(given, pair);
    const sum = form === null ? null : maybeSum({ form, relation });
    if (sum === null) continue;
    const x = renderLatex(symbol(name));
    const latex = { sum: `${x} ${sign === 1 ? '+' : '-'} \\frac{1}{${x}}`, product: '' };
    const known: KnownPair = { pair, sum, product: one };
    const constant = makeMultinomial([{ coefficient: one, exponents: {} }]);
    const found = maybeRewrite([asked, constant], known, latex);
    if (found === null || !agreesAtPlaces(target, found.letters)) continue;
    const step: Step = {
      title: say('Square what is known', '用已知式表示'),
      body: say(
        `Because $${x} \\cdot \\frac{1}{${x}} = 1$, it can be written with $${latex.sum}$:`,
        `因为 $${x} \\cdot \\frac{1}{${x}} = 1$，可以用 $${latex.sum}$ 表示：`,
      ).concat(display(chainOf(renderLatex(target), found))),
    };
    return { steps: [step], answer: renderRational(found.value) };
  }
  return null;
}
