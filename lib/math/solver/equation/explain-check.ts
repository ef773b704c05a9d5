import { renderRational } from '../../exact/rational.ts';
import type { Expression, Relation } from '../../expression/expression.ts';
import { numberFrom } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import { maybeConstant, maybeReadMultinomial } from '../../polynomial/multinomial.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { maybeRationalRoot, type Root, renderName } from './root.ts';

function maybeValueAt(side: Expression, unknown: string, root: Root): string | null {
  const value = maybeRationalRoot(root);
  if (value === null) {
    return null;
  }
  const inserted = substitute(side, unknown, numberFrom(value));
  const multinomial = maybeReadMultinomial(inserted);
  const result = multinomial === null ? null : maybeConstant(multinomial);
  if (result === null) {
    return null;
  }
  const [shown, short] = [renderLatex(inserted), renderRational(result)];
  return shown === short ? short : `${shown} = ${short}`;
}

/** Puts a rational root into both sides of a polynomial equation; null where that cannot be written out. */
export function maybeExplainCheck(relation: Relation, unknown: string, root: Root, say: Say): Step | null {
  const sides = [relation.left, relation.right].map((side) => maybeValueAt(side, unknown, root));
  const [left, right] = sides;
  if (left === null || right === null || left === undefined || right === undefined) {
    return null;
  }
  const name = `${renderName(unknown)} = ${root.latex}`;
  const isPlain = !right.includes('=');
  const body = isPlain
    ? say(
        `Put $${name}$ into the left side; it gives the right side:${display(left)}`,
        `把 $${name}$ 代入方程左边，左边等于右边：${display(left)}`,
      )
    : say(
        `For $${name}$ the left side and the right side are equal:${display(left)}${display(right)}`,
        `把 $${name}$ 代入原方程，左边与右边分别为${display(left)}${display(right)}两边相等。`,
      );
  return { title: say('Check', '检验'), body };
}
