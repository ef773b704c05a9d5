import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { symbol } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import { maybeParse } from '../algebra/algebra-words.ts';
import { maybeReduceNumber } from '../algebra/reduce-numeric.ts';
import { agree, parenthesize } from '../graph/feature.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { maybeSolveFor } from './invert.ts';

/** The number in `f^{-1}(7)`, where a prompt asks for it; null where it asks for no such value, or for several. */
export function maybeInversePlace(text: string, name: string): Expression | null {
  const pattern = new RegExp(
    `${name}\\s*\\^\\s*\\{?\\s*[-−]\\s*1\\s*\\}?\\s*(?:\\\\left)?\\(([^()]+)(?:\\\\right)?\\)`,
    'g',
  );
  const [first, ...others] = [...text.matchAll(pattern)];
  const place = first === undefined ? null : maybeParse(first[1] ?? '');
  const isNumber = place !== null && findFreeVariables(place).length === 0;
  return isNumber && others.length === 0 ? place : null;
}

/** What the question says of the function. */
interface Given {
  readonly name: string;
  readonly variable: string;
  readonly body: Expression;
}

/** Where a function has a value; it has to have it only there, so ask of a function with an inverse. */
export function maybeInverseValue(
  { name, variable, body }: Given,
  place: Expression,
  say: Say,
): { readonly steps: readonly Step[]; readonly answer: string } | null {
  const lines = maybeSolveFor(body, variable, symbol('y'));
  const last = lines?.at(-1);
  if (lines === null || last === undefined) return null;
  const reduced = maybeReduceNumber(substitute(last.right, 'y', place), say);
  const x = reduced === null ? Number.NaN : compileExpression(reduced.value, [])();
  if (reduced === null || !agree(compileExpression(body, [variable])(x), compileExpression(place, [])()))
    return null;
  const [at, y] = [reduced.latex, renderLatex(place)];
  const step: Step = {
    title: say('Ask where the value is taken', '转化为方程'),
    body: say(
      `$${name}^{-1}${parenthesize(y)}$ is the $${variable}$ at which $${name}$ has the value $${y}$:`,
      `$${name}^{-1}${parenthesize(y)}$ 就是使函数值等于 $${y}$ 的 $${variable}$：`,
    ).concat(display(`${renderLatex(body)} = ${y} \\iff ${variable} = ${at}`)),
  };
  return { steps: [step], answer: at };
}
