import type { Rational } from '../../../exact/rational.ts';
import type { Say, Wording } from '../../language.ts';
import type { Frame, Mark } from '../../plot-code.ts';
import type { Step } from '../../solution.ts';

/** A letter of a named system with the number that it usually has. */
interface SystemParameter {
  /** As the expression language spells it: `rho`. */
  readonly name: string;
  readonly latex: string;
  readonly usual: Rational;
  /** Whether it may be 0; it is never negative. */
  readonly mayVanish?: boolean;
}

/** A named system with numbers for its letters. */
export interface BuiltSystem {
  readonly about: Wording;
  /** The right sides as the expression language and the plotting library read them. */
  readonly rightSides: readonly string[];
  /** A state from which the first step shows how it begins to change, typed. */
  readonly start: readonly string[];
  /** States in which nothing changes, typed; a letter in one stands for any number. */
  readonly equilibria: readonly (readonly string[])[];
  /** What is said of the equilibria, each with a formula that is true as it stands. */
  readonly stability: Step;
  /** The equilibria, as LaTeX. */
  readonly answer: string;
  readonly frame: Frame;
  readonly marks: readonly Mark[];
}

/** A system of differential equations that people ask for by its name. */
export interface SystemKind {
  readonly id: string;
  readonly name: Wording;
  /** How people call it, in lower case. */
  readonly phrases: readonly string[];
  readonly unknowns: readonly string[];
  readonly parameters: readonly SystemParameter[];
  /** Null for numbers at which the equilibria change their kind: there linearising does not decide. */
  readonly maybeBuild: (values: readonly Rational[], say: Say) => BuiltSystem | null;
}

/** `3 `, `(8/3) ` in front of a factor, nothing for 1. */
export function typeFactor(value: Rational): string {
  const size = value.d === 1n ? `${value.n}` : `(${value.n}/${value.d})`;
  return size === '1' ? '' : `${size} `;
}

/** `28`, `8/3`, `-2`. */
export function typeNumber(value: Rational): string {
  return value.toFraction();
}
