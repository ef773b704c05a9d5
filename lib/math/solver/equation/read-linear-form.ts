import { one, type Rational, signOf } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { degreeOf, maybeReadPolynomial } from '../../polynomial/polynomial.ts';

/** How expressions are read into forms that can be added and multiplied by numbers, such as sums of roots. */
export interface FormReader<Form> {
  /** The form of an expression that is not taken apart; null where it has none; undefined where it is to be. */
  readonly readLeaf: (expression: Expression) => Form | null | undefined;
  /** The value of a factor or divisor that is a number; null for any other. */
  readonly maybeFactor: (expression: Expression) => Rational | null;
  readonly add: (left: Form, right: Form) => Form;
  readonly scale: (form: Form, factor: Rational) => Form;
}

/** A number other than 0. */
export function maybeNonZero(expression: Expression): Rational | null {
  const polynomial = maybeReadPolynomial(expression, '');
  return polynomial !== null && degreeOf(polynomial) === 0 ? (polynomial[0] ?? null) : null;
}

/** Reads sums, opposites, and multiples and fractions by numbers of what a reader knows; null for anything else. */
export function maybeReadLinearForm<Form>(expression: Expression, reader: FormReader<Form>): Form | null {
  const leaf = reader.readLeaf(expression);
  if (leaf !== undefined) {
    return leaf;
  }
  const read = (part: Expression): Form | null => maybeReadLinearForm(part, reader);
  switch (expression.kind) {
    case 'add':
      return expression.terms
        .map(read)
        .reduce((sum, term) => (sum === null || term === null ? null : reader.add(sum, term)));
    case 'negate': {
      const operand = read(expression.operand);
      return operand === null ? null : reader.scale(operand, one.neg());
    }
    case 'divide': {
      const [above, below] = [read(expression.numerator), reader.maybeFactor(expression.denominator)];
      return above === null || below === null || signOf(below) === 0
        ? null
        : reader.scale(above, one.div(below));
    }
    case 'multiply':
      return maybeReadProduct(expression.factors, reader);
    default:
      return null;
  }
}

/** Numbers, times one factor that is none. */
function maybeReadProduct<Form>(factors: readonly Expression[], reader: FormReader<Form>): Form | null {
  const constants = factors.map(reader.maybeFactor);
  const others = factors.filter((_, index) => constants[index] === null);
  const [only] = others;
  const form = only === undefined || others.length > 1 ? null : maybeReadLinearForm(only, reader);
  const factor = constants.reduce<Rational>((product, value) => product.mul(value ?? one), one);
  return form === null ? null : reader.scale(form, factor);
}
