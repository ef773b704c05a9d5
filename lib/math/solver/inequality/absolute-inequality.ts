import { one, renderRational, signOf } from '../../exact/rational.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Comparison, Relation } from '../../expression/expression.ts';
import { numberFrom } from '../../expression/make-expression.ts';
import { renderLatex, renderRelation } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import { addPolynomials } from '../../polynomial/factor-polynomial.ts';
import { coefficientOf, degreeOf, type Polynomial, scalePolynomial } from '../../polynomial/polynomial.ts';
import { maybeExactRealRoots } from '../../polynomial/polynomial-roots.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { type AbsoluteForm, maybeReadAbsoluteForm, subtractAbsolute } from '../equation/absolute-form.ts';
import { fulfils } from '../equation/check-roots.ts';
import { explainCases } from '../equation/explain-absolute-cases.ts';
import { distinctRoots, type Root, renderName, surdRoot } from '../equation/root.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { type InequalityDerivation, pickBetween, readChart } from './solution-set.ts';

/** Where both sides may be equal: the roots of every way to drop the bars. */
function maybeEqualities(
  form: AbsoluteForm,
  relation: Relation,
  unknown: string,
  say: Say,
): readonly Root[] | null {
  const [term] = form.terms;
  if (form.terms.length === 1 && term !== undefined) {
    const branches = [one, one.neg()].map((sign) =>
      addPolynomials(form.polynomial, scalePolynomial(term.inner, term.coefficient.mul(sign))),
    );
    const roots = branches.map((branch) => (degreeOf(branch) < 1 ? [] : maybeExactRealRoots(branch)));
    return roots.some((list) => list === null)
      ? null
      : distinctRoots(roots.flatMap((list) => (list ?? []).map((root) => surdRoot(root)))).filter((root) =>
          fulfils({ ...relation, comparison: '=' }, unknown, root.value),
        );
  }
  const isLinear = form.terms.every(({ inner }) => degreeOf(inner) === 1) && degreeOf(form.polynomial) < 2;
  const cases = isLinear && form.terms.length < 5 ? explainCases(form, '', unknown, say) : null;
  return cases === null || cases.hasInterval ? null : distinctRoots(cases.roots);
}

function renderBars(inner: Polynomial, name: string): string {
  return `\\left|${renderPolynomial(inner, name)}\\right|`;
}

/** `|A| < c` is `-c < A < c`, `|A| > c` is `A < -c or A > c`. */
function maybeRewrite(form: AbsoluteForm, comparison: Comparison, unknown: string, say: Say): Step | null {
  const [term] = form.terms;
  if (form.terms.length !== 1 || term === undefined || degreeOf(form.polynomial) > 0) {
    return null;
  }
  const bound = coefficientOf(form.polynomial, 0).neg().div(term.coefficient);
  const isTurned = signOf(term.coefficient) < 0;
  const isLess = (comparison === '<' || comparison === '<=') !== isTurned;
  const sign = comparison === '<' || comparison === '>' ? (isLess ? '<' : '>') : isLess ? '\\le' : '\\ge';
  const name = renderName(unknown);
  const [bars, inner, value, negative] = [
    renderBars(term.inner, name),
    renderPolynomial(term.inner, name),
    renderRational(bound),
    renderRational(bound.neg()),
  ];
  const isolated = `${bars} ${sign} ${value}`;
  if (signOf(bound) <= 0) {
    return {
      title: say('Compare with zero', '与零比较'),
      body: say(
        `The inequality says ${display(isolated)}and an absolute value is never negative: $${bars} \\ge 0$.`,
        `不等式化为${display(isolated)}而绝对值不小于零：$${bars} \\ge 0$。`,
      ),
    };
  }
  const opposite = sign === '>' ? '<' : '\\le';
  const rewritten = isLess
    ? `${negative} ${sign} ${inner} ${sign} ${value}`
    : `${inner} ${opposite} ${negative}${say('\\quad\\text{or}\\quad ', '\\quad\\text{或}\\quad ')}${inner} ${sign} ${value}`;
  return {
    title: say('Drop the bars', '去掉绝对值符号'),
    body: say(
      `${isLess ? 'A number whose absolute value is smaller than a bound lies between it and its opposite' : 'A number whose absolute value is greater than a bound lies outside'}:${display(isolated)}${display(rewritten)}`,
      `${isLess ? '绝对值小于某正数，即介于它的相反数与它之间' : '绝对值大于某正数，即在两边之外'}：${display(isolated)}${display(rewritten)}`,
    ),
  };
}

/** Both sides at one place in each interval: `\left|0 - 3\right| > 2`. */
function listTests({ left, right }: Relation, unknown: string, ends: readonly Root[]): readonly string[] {
  return [...ends, undefined].map((end, index) => {
    const place = numberFrom(pickBetween(ends[index - 1], end));
    const [first, second] = [left, right].map((side) => substitute(side, unknown, place));
    const [a, b] = [first, second].map((side) => (side === undefined ? 0 : compileExpression(side, [])()));
    const sign = (a ?? 0) < (b ?? 0) ? '<' : '>';
    return first === undefined || second === undefined
      ? ''
      : `${renderLatex(first)} ${sign} ${renderLatex(second)}`;
  });
}

/** Solves an inequality with absolute values: ends where both sides are equal, tested between them. */
export function maybeExplainAbsolute(
  relation: Relation,
  unknown: string,
  say: Say,
): InequalityDerivation | null {
  const [left, right] = [relation.left, relation.right].map((side) => maybeReadAbsoluteForm(side, unknown));
  const form = left == null || right == null ? null : subtractAbsolute(left, right);
  const ends =
    form === null || form.terms.length === 0 ? null : maybeEqualities(form, relation, unknown, say);
  if (form === null || ends === null) {
    return null;
  }
  const { comparison } = relation;
  const [f, g] = [relation.left, relation.right].map((side) => compileExpression(side, [unknown]));
  const differenceAt = (x: number): number => (f?.(x) ?? Number.NaN) - (g?.(x) ?? Number.NaN);
  const isMet = (x: number): boolean =>
    comparison === '<' || comparison === '<=' ? differenceAt(x) < 0 : differenceAt(x) > 0;
  const set = readChart({
    ends,
    holdsAt: () => comparison === '<=' || comparison === '>=',
    holdsNear: isMet,
  });
  const name = renderName(unknown);
  const rewrite = maybeRewrite(form, comparison, unknown, say);
  const places = ends
    .map((end) => `${name} = ${end.latex}`)
    .join(say('\\quad\\text{or}\\quad ', '\\quad\\text{或}\\quad '));
  const equality = renderRelation({ ...relation, comparison: '=' });
  const tests = display(listTests(relation, unknown, ends).join(',\\quad '));
  const equal: Step = {
    title: say('Find where both sides are equal', '求两边相等的点'),
    body:
      ends.length === 0
        ? say(
            `The two sides are never equal, so one value decides for all:${tests}`,
            `两边恒不相等，取一个值即可判断：${tests}`,
          )
        : say(
            `The two sides are equal at${display(`${equality} \\iff ${places}`)}Between these places the sign cannot change, so one value in each interval decides:${tests}`,
            `两边相等时${display(`${equality} \\iff ${places}`)}在这些点分成的每个区间内大小关系不变，各取一个值即可判断：${tests}`,
          ),
  };
  return { steps: rewrite === null ? [equal] : ends.length === 0 ? [rewrite] : [rewrite, equal], set };
}
