import { signOf } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { contentOfMultinomial, maybeFactorMultinomial } from '../../polynomial/factor-multinomial.ts';
import { addMultinomials, type Multinomial, maybeReadMultinomial } from '../../polynomial/multinomial.ts';
import { renderMultinomial } from '../../polynomial/render-multinomial.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { renderFactoring } from './explain-factoring.ts';
import { maybeCommonDenominator, maybeReadRatio, type Ratio, renderRatio } from './rational-form.ts';

function factored(part: Multinomial): string {
  const factoring = maybeFactorMultinomial(part);
  return factoring === null ? renderMultinomial(part) : renderFactoring(factoring);
}

interface Draft {
  readonly steps: Step[];
  readonly say: Say;
}

function push({ steps }: Draft, title: string, reason: string, chain: readonly string[]): void {
  const parts = chain.filter((part, index) => part !== chain[index - 1]);
  if (parts.length > 1) {
    steps.push({ title, body: reason + display(parts.join(' = ')) });
  }
}

/** One fraction of polynomials: factor above and below, cancel. */
function explainFraction(
  above: Multinomial,
  below: Multinomial,
  given: string,
  ratio: Ratio,
  draft: Draft,
): void {
  const { say } = draft;
  push(
    draft,
    say('Factor and cancel', '因式分解并约分'),
    say(
      'Factor the numerator and the denominator and cancel what they share:',
      '把分子、分母因式分解，约去公因式：',
    ),
    [given, `\\frac{${factored(above)}}{${factored(below)}}`, renderRatio(ratio)],
  );
}

function explainSum(
  terms: readonly Expression[],
  ratios: readonly Ratio[],
  given: string,
  result: Ratio,
  draft: Draft,
): boolean {
  const common = maybeCommonDenominator(ratios);
  const { say } = draft;
  if (common === null) {
    return false;
  }
  const below = factored(common.below);
  terms.forEach((term, index) => {
    const ratio = ratios[index];
    const above = common.above[index];
    const shown = renderLatex(term);
    if (
      ratio !== undefined &&
      above !== undefined &&
      renderRatio(ratio) !== shown &&
      term.kind !== 'negate'
    ) {
      explain(term, draft);
    }
  });
  const joined = common.above
    .map((above) =>
      signOf(contentOfMultinomial(above)) < 0 && above.size === 1
        ? `-\\frac{${renderMultinomial(above).slice(1)}}{${below}}`
        : `\\frac{${renderMultinomial(above)}}{${below}}`,
    )
    .reduce((sum, term) => (term.startsWith('-') ? `${sum} - ${term.slice(1)}` : `${sum} + ${term}`));
  const total = addMultinomials(common.above);
  push(
    draft,
    say('Add the fractions', '通分相加'),
    say(`The least common denominator is $${below}$:`, `最简公分母是 $${below}$，通分得`),
    [given, joined, `\\frac{${renderMultinomial(total)}}{${below}}`],
  );
  push(
    draft,
    say('Factor and cancel', '因式分解并约分'),
    say('Factor the numerator and cancel:', '分子因式分解后约分：'),
    [
      `\\frac{${renderMultinomial(total)}}{${below}}`,
      `\\frac{${total.size === 0 ? '0' : factored(total)}}{${below}}`,
      renderRatio(result),
    ],
  );
  return true;
}

function explainInside(parts: readonly Expression[], draft: Draft): void {
  for (const part of parts) {
    const ratio = maybeReadRatio(part);
    if (ratio !== null && maybeReadMultinomial(part) === null && renderRatio(ratio) !== renderLatex(part)) {
      explain(part, draft);
    }
  }
}

function explain(expression: Expression, draft: Draft): void {
  const ratio = maybeReadRatio(expression);
  const given = renderLatex(expression);
  const { say } = draft;
  if (ratio === null || renderRatio(ratio) === given) {
    return;
  }
  if (expression.kind === 'divide') {
    const [above, below] = [
      maybeReadMultinomial(expression.numerator),
      maybeReadMultinomial(expression.denominator),
    ];
    if (above !== null && below !== null && above.size > 0) {
      explainFraction(above, below, given, ratio, draft);
      return;
    }
    explainInside([expression.numerator, expression.denominator], draft);
  }
  if (expression.kind === 'add') {
    const ratios = expression.terms.map(maybeReadRatio).filter((term) => term !== null);
    if (
      ratios.length === expression.terms.length &&
      explainSum(expression.terms, ratios, given, ratio, draft)
    ) {
      return;
    }
  }
  if (expression.kind === 'multiply') {
    explainInside(expression.factors, draft);
  }
  push(
    draft,
    say('Combine', '合并'),
    say(
      'To divide by a fraction is to multiply by its reciprocal; cancel what numerator and denominator share:',
      '除以一个分式等于乘它的倒数，约去分子、分母的公因式：',
    ),
    [given, renderRatio(ratio, true), renderRatio(ratio)],
  );
}

/** Simplifies a fraction of polynomials, an identity a step. */
export function explainRatio(expression: Expression, say: Say): readonly Step[] {
  const draft: Draft = { steps: [], say };
  explain(expression, draft);
  return draft.steps;
}
