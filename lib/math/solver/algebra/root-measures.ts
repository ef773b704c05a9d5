import { type Rational, renderRational, signOf } from '../../exact/rational.ts';
import { coefficientOf, degreeOf, type Polynomial } from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { bracketed } from '../equation/quadratic-task.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';

/** What can be asked of all roots of an equation at once, without solving it. */
export type RootMeasure = 'sum' | 'product' | 'squares' | 'reciprocals';

/**
 * The elementary symmetric value of the roots: their sum for 1, the sum of the products of two for 2, and so on.
 *
 * @see https://en.wikipedia.org/wiki/Vieta%27s_formulas
 */
export function elementaryValue(polynomial: Polynomial, index: number): Rational {
  const degree = degreeOf(polynomial);
  const quotient = coefficientOf(polynomial, degree - index).div(coefficientOf(polynomial, degree));
  return index % 2 === 1 ? quotient.neg() : quotient;
}

/** `-\frac{-3}{1}`: what the value is made of. */
function renderQuotient(polynomial: Polynomial, index: number): string {
  const degree = degreeOf(polynomial);
  const [above, below] = [degree - index, degree].map((power) =>
    renderRational(coefficientOf(polynomial, power)),
  );
  return `${index % 2 === 1 ? '-' : ''}\\frac{${above}}{${below}}`;
}

/** The names of the roots in a sum of products: `x_{1} x_{2} + x_{1} x_{3} + x_{2} x_{3}`. */
function renderElementary(names: readonly string[], index: number): string {
  const choose = (from: number, count: number): readonly (readonly string[])[] =>
    count === 0
      ? [[]]
      : names
          .slice(from)
          .flatMap((name, at) => choose(from + at + 1, count - 1).map((rest) => [name, ...rest]));
  return choose(0, index)
    .map((part) => part.join(' '))
    .join(' + ');
}

function reasonFor(index: number, degree: number, say: Say): string {
  if (index === 1) {
    return say(
      'the sum of the roots is minus the second coefficient over the first',
      '各根之和等于第二项系数与首项系数之比的相反数',
    );
  }
  if (index < degree) {
    return say(
      'the products of the roots are quotients of the coefficients too',
      '根的各组乘积之和也由系数之比给出',
    );
  }
  return degree % 2 === 0
    ? say('their product is the last coefficient over the first', '各根之积等于常数项与首项系数之比')
    : say(
        'their product is minus the last coefficient over the first',
        '各根之积等于常数项与首项系数之比的相反数',
      );
}

/** `(x - a)(x - b) = x^{2} - (a + b) x + a b`: where the formulas come from; nothing beyond degree 3. */
function renderProduct(names: readonly string[], unknown: string): string {
  const degree = names.length;
  if (degree > 3) return '';
  const factors = names.map((name) => `(${unknown} - ${name})`).join('');
  const terms = names.map((_, at) => {
    const index = at + 1;
    const sum = renderElementary(names, index);
    const power =
      degree - index === 0 ? '' : degree - index === 1 ? ` ${unknown}` : ` ${unknown}^{${degree - index}}`;
    return `${index % 2 === 1 ? '-' : '+'} ${index < degree ? `(${sum})` : sum}${power}`;
  });
  return display(`${factors} = ${unknown}^{${degree}} ${terms.join(' ')}`);
}

/** The step that reads the sums of products of the roots off the coefficients. */
export function explainVieta(
  polynomial: Polynomial,
  { names, unknown }: { readonly names: readonly string[]; readonly unknown: string },
  indices: readonly number[],
  say: Say,
): Step {
  const degree = degreeOf(polynomial);
  const why = [...new Set(indices.map((index) => reasonFor(index, degree, say)))];
  const facts = indices.map((index) => {
    const [quotient, value] = [
      renderQuotient(polynomial, index),
      renderRational(elementaryValue(polynomial, index)),
    ];
    const parts = [renderElementary(names, index), ...(quotient === value ? [] : [quotient]), value];
    return display(parts.join(' = '));
  });
  const equation = `${renderPolynomial(polynomial, unknown)} = 0`;
  return {
    title: say("Use Vieta's formulas", '应用根与系数的关系'),
    body: (names.length > 3 ? '' : say('With the roots,', '由根的意义，')).concat(
      renderProduct(names, unknown),
      say(`For $${equation}$ ${why.join(', and ')}:`, `对于方程 $${equation}$，${why.join('，')}：`),
      ...facts,
    ),
  };
}

/** One measure of all roots, with its steps; null where it does not exist. */
export function maybeMeasureRoots(
  measure: RootMeasure,
  polynomial: Polynomial,
  unknown: string,
  say: Say,
): { readonly steps: readonly Step[]; readonly value: Rational } | null {
  const degree = degreeOf(polynomial);
  const names = Array.from({ length: degree }, (_, index) => `${unknown}_{${index + 1}}`);
  const [sum, product] = [elementaryValue(polynomial, 1), elementaryValue(polynomial, degree)];
  const explain = (...indices: readonly number[]): Step =>
    explainVieta(polynomial, { names, unknown }, [...new Set(indices)], say);
  switch (measure) {
    case 'sum':
      return { steps: [explain(1)], value: sum };
    case 'product':
      return { steps: [explain(degree)], value: product };
    case 'squares': {
      const pairs = elementaryValue(polynomial, 2);
      const value = sum.mul(sum).sub(pairs.mul(2));
      const left = names.map((name) => `${name}^{2}`).join(' + ');
      const letters = `(${names.join(' + ')})^{2} - 2 (${renderElementary(names, 2)})`;
      const numbers = `${bracketed(sum)}^{2} - 2 \\cdot ${bracketed(pairs)}`;
      const step: Step = {
        title: say('Write the squares with them', '用和与积表示平方和'),
        body: say(
          'The square of the sum holds every square once and every product twice:',
          '和的平方等于平方和加上各对乘积的 2 倍：',
        ).concat(display(`${left} = ${letters} = ${numbers} = ${renderRational(value)}`)),
      };
      return { steps: [explain(1, 2), step], value };
    }
    case 'reciprocals': {
      if (signOf(product) === 0) return null;
      const above = elementaryValue(polynomial, degree - 1);
      const value = above.div(product);
      const left = names.map((name) => `\\frac{1}{${name}}`).join(' + ');
      const letters = `\\frac{${renderElementary(names, degree - 1)}}{${names.join(' ')}}`;
      const step: Step = {
        title: say('Bring the reciprocals together', '通分'),
        body: say('Over the common denominator', '通分得').concat(
          display(
            `${left} = ${letters} = ${bracketed(above)} \\div ${bracketed(product)} = ${renderRational(value)}`,
          ),
        ),
      };
      return { steps: [explain(degree - 1, degree), step], value };
    }
  }
}
