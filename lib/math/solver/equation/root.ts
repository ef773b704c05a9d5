import {
  approximateExact,
  type ExactSum,
  exactRational,
  exactSurd,
  maybeExactRational,
  renderExact,
  spellExact,
} from '../../exact/exact-sum.ts';
import { type Rational, rational, signOf } from '../../exact/rational.ts';
import { roundDecimal } from '../../exact/round-decimal.ts';
import type { Surd } from '../../exact/surd.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { evaluateAt, type Polynomial } from '../../polynomial/polynomial.ts';

/** A real solution of an equation in one unknown, ready to be shown. */
export interface Root {
  readonly value: number;
  /** Exact LaTeX, or decimals when `isExact` is false. */
  readonly latex: string;
  readonly isExact: boolean;
  /** The exact number where it is a sum of known parts. */
  readonly exact: ExactSum | null;
  /** In one line for a label. */
  readonly spelled: string;
  readonly multiplicity: number;
}

/** A root that is a sum of exact parts. */
export function exactRoot(exact: ExactSum, multiplicity = 1): Root {
  return {
    value: approximateExact(exact),
    latex: renderExact(exact),
    isExact: true,
    exact,
    spelled: spellExact(exact),
    multiplicity,
  };
}

/** A rational root. */
export function rationalRoot(value: Rational, multiplicity = 1): Root {
  return exactRoot(exactRational(value), multiplicity);
}

/** A root in a quadratic field. */
export function surdRoot(value: Surd, multiplicity = 1): Root {
  return exactRoot(exactSurd(value), multiplicity);
}

/** A root of a polynomial with three decimals; null unless a change of sign proves them right. */
export function maybeDecimalRoot(polynomial: Polynomial, value: number): Root | null {
  const latex = value.toFixed(3);
  const thousandths = BigInt(latex.replace('.', ''));
  const [below, above] = [-1n, 1n].map((side) =>
    signOf(evaluateAt(polynomial, rational(2n * thousandths + side, 2000n))),
  );
  return below === undefined || above === undefined || below * above >= 0
    ? null
    : { value, latex, isExact: false, exact: null, spelled: latex.replace('-', '−'), multiplicity: 1 };
}

/** The rational number that a root is; null for any other. */
export function maybeRationalRoot({ exact }: Root): Rational | null {
  return exact === null ? null : maybeExactRational(exact);
}

/** The LaTeX of an unknown's name. */
export function renderName(name: string): string {
  return renderLatex({ kind: 'symbol', name });
}

/** `= 2`, `= \sqrt{2} \approx 1.414` when full, `\approx 1.532`. */
export function claimRoot(root: Root, isFull = false): string {
  if (!root.isExact) {
    return `\\approx ${root.latex}`;
  }
  const isPlain = maybeRationalRoot(root) !== null;
  return `= ${root.latex}${isFull && !isPlain ? ` \\approx ${roundDecimal(root.value)}` : ''}`;
}

/** `x_1 = 1,\ x_2 = 3`; one root is `x = 2`, a double one `x_1 = x_2 = 2`. There is at least one. */
export function renderRoots(roots: readonly Root[], name: string, isFull = false): string {
  const shown = renderName(name);
  const numbered = (index: number): string => (name.includes('_') ? shown : `${shown}_${index + 1}`);
  const all = roots.flatMap((root) => Array.from({ length: root.multiplicity }, () => root));
  const [first] = roots;
  if (first !== undefined && roots.length === 1) {
    const names = all.length === 1 ? shown : all.map((_, index) => numbered(index)).join(' = ');
    return `${names} ${claimRoot(first, isFull)}`;
  }
  return all.map((root, index) => `${numbered(index)} ${claimRoot(root, isFull)}`).join(',\\ ');
}

/** Sorted ascending, equal ones joined with multiplicity 1: the solution set. */
export function distinctRoots(roots: readonly Root[]): readonly Root[] {
  const sorted = [...roots].sort((left, right) => left.value - right.value);
  return sorted
    .filter((root, index) => {
      const before = sorted[index - 1];
      return (
        before === undefined || Math.abs(root.value - before.value) > 1e-9 * Math.max(1, Math.abs(root.value))
      );
    })
    .map((root) => ({ ...root, multiplicity: 1 }));
}
