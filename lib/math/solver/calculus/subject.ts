import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import type { Formula } from '../read-formula.ts';

/** A function that a question is about. */
export interface Subject {
  /** One letter: that of the question, `f` where it gives none. */
  readonly letter: string;
  readonly variable: string;
  readonly body: Expression;
  /** Whether the question gives a name other than `y`. */
  readonly isNamed: boolean;
}

/** The letter that a lone expression is taken to depend on: `x` or `t`, or the only one there is. */
export function maybeMainVariable(body: Expression): string | null {
  const names = findFreeVariables(body);
  const [only] = names;
  return names.includes('x') ? 'x' : names.includes('t') ? 't' : names.length === 1 ? (only ?? null) : null;
}

/** `s(t) = ...`, which the expression language reads as a product on the left. */
function maybeNamedByProduct(left: Expression, body: Expression): Subject | null {
  const [name, argument, ...rest] = left.kind === 'multiply' ? left.factors : [];
  if (name?.kind !== 'symbol' || argument?.kind !== 'symbol' || rest.length > 0) {
    return null;
  }
  const isOwn = findFreeVariables(body).every((other) => other === argument.name);
  return isOwn ? { letter: name.name, variable: argument.name, body, isNamed: true } : null;
}

/** Takes `f(x) = ...`, `y = ...`, `s(t) = ...` or a lone expression as a function; null for anything else. */
export function maybeSubject(formula: Formula): Subject | null {
  switch (formula.kind) {
    case 'function':
      return { letter: formula.name, variable: formula.variable, body: formula.body, isNamed: true };
    case 'expression': {
      const variable = maybeMainVariable(formula.expression);
      return variable === null ? null : { letter: 'f', variable, body: formula.expression, isNamed: false };
    }
    case 'relation': {
      const { left, right, comparison } = formula.relation;
      if (comparison !== '=') {
        return null;
      }
      const variable = maybeMainVariable(right);
      const isName = left.kind === 'symbol' && !findFreeVariables(right).includes(left.name);
      if (!isName || left.kind !== 'symbol' || variable === null) {
        return maybeNamedByProduct(left, right);
      }
      return {
        letter: left.name === 'y' ? 'f' : left.name,
        variable,
        body: right,
        isNamed: left.name !== 'y',
      };
    }
    default:
      return null;
  }
}

/** The one function among formulas, with the formulas that are left; null when there is not exactly one. */
export function maybePickSubject(
  formulas: readonly Formula[],
): { readonly subject: Subject; readonly others: readonly Formula[] } | null {
  const named = formulas.filter(
    (formula) => formula.kind === 'function' || (formula.kind === 'relation' && !isPlaceOf(formula)),
  );
  const candidates = (named.length > 0 ? named : formulas).flatMap((formula) => {
    const subject = maybeSubject(formula);
    return subject === null ? [] : [{ subject, formula }];
  });
  const [first] = candidates;
  if (first === undefined || candidates.length !== 1) {
    return null;
  }
  return { subject: first.subject, others: formulas.filter((formula) => formula !== first.formula) };
}

/** `x = 2` names a place, and is no function. */
function isPlaceOf(formula: Formula): boolean {
  if (formula.kind !== 'relation' || findFreeVariables(formula.relation.right).length > 0) {
    return false;
  }
  const { left } = formula.relation;
  return left.kind === 'symbol' && left.name !== 'y';
}

/** `f(x)`. */
export function applied({ letter, variable }: Subject): string {
  return `${letter}(${variable})`;
}

/** `f'(x)`, `f^{(4)}(x)`. */
export function primed({ letter }: Subject, order: number, argument: string): string {
  const isTall = argument.includes('\\frac');
  const bracketed = isTall ? `\\left(${argument}\\right)` : `(${argument})`;
  const mark = order <= 3 ? "'".repeat(order) : `^{(${order})}`;
  return `${letter}${mark}${bracketed}`;
}

/** The place in `x = 2`, `x_0 = 2`, `at 2`; null for anything else. */
export function maybePlace(formula: Formula, variable: string): Expression | null {
  if (formula.kind === 'relation' && formula.relation.comparison === '=') {
    const { left, right } = formula.relation;
    const isPlace = left.kind === 'symbol' && (left.name === variable || left.name === `${variable}_0`);
    return isPlace && findFreeVariables(right).length === 0 ? right : null;
  }
  return formula.kind === 'expression' && findFreeVariables(formula.expression).length === 0
    ? formula.expression
    : null;
}
