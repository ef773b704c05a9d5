import { addExact, exactAtom, exactRational, scaleExact } from '../../exact/exact-sum.ts';
import { one, type Rational } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { isSame } from '../../expression/expression-key.ts';
import { integer } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import {
  coefficientOf,
  degreeOf,
  maybeReadPolynomial,
  type Polynomial,
} from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import { display } from '../solution.ts';
import { type Base, renderBase, valueOfBase } from './base.ts';
import { endSteps } from './end-steps.ts';
import type { EquationTask } from './equation-task.ts';
import type { Derivation } from './explain-exponential.ts';
import { maybeExactPower } from './explain-logarithm.ts';
import { maybeExplainPolynomial } from './explain-polynomial.ts';
import { maybeBaseOf } from './logarithm-form.ts';
import { findParts, replaceParts } from './replace-calls.ts';
import { exactRoot, maybeRationalRoot, type Root, renderName } from './root.ts';

const isLog = (part: Expression): boolean =>
  part.kind === 'call' && (part.name === 'ln' || part.name === 'log');

/** `log_b (k·x + m) = u` solved for x. */
function maybeUndo(u: Root, [base, exponent]: readonly [Base, Rational], argument: Polynomial): Root | null {
  const value = maybeRationalRoot(u);
  const shown = base === 'e' ? 'e' : (base.pow(exponent) ?? base);
  const power =
    value !== null
      ? maybeExactPower(base, value.mul(exponent))
      : exactAtom({
          latex: `${renderBase(shown)}^{${u.latex}}`,
          spelled: `${shown === 'e' ? 'e' : shown.toFraction()}^(${u.spelled})`,
          value: valueOfBase(base) ** (u.value * exponent.valueOf()),
        });
  const [m, k] = [coefficientOf(argument, 0), coefficientOf(argument, 1)];
  return power === null ? null : exactRoot(scaleExact(addExact(power, exactRational(m.neg())), one.div(k)));
}

/** A polynomial in one logarithm, by the substitution `u = log x`. */
export function maybeSubstituteLogarithm(task: EquationTask): Derivation | null {
  const { relation, unknown, say } = task;
  const difference: Expression = {
    kind: 'add',
    terms: [relation.left, { kind: 'negate', operand: relation.right }],
  };
  const logs = findParts(difference, isLog);
  const [log] = logs;
  if (log?.kind !== 'call' || !logs.every((other) => isSame(log, other))) {
    return null;
  }
  const letter = unknown === 'u' ? 't' : 'u';
  const read = maybeReadPolynomial(replaceParts(difference, isLog, letter), letter);
  const base = maybeBaseOf(log);
  const argument = log.args[0] === undefined ? null : maybeReadPolynomial(log.args[0], unknown);
  if (read === null || base === null || argument === null || degreeOf(argument) !== 1 || degreeOf(read) < 2) {
    return null;
  }
  const { tidy } = tidyPolynomial(read);
  const solved = maybeExplainPolynomial({ polynomial: tidy, unknown: letter, say });
  if (solved === null || solved.roots.some(({ isExact }) => !isExact)) {
    return null;
  }
  const name = renderName(unknown);
  const pairs = solved.roots.map((u) => ({ u, root: maybeUndo(u, base, argument) }));
  const lines = pairs.map(({ u, root }) =>
    display(`${renderLatex(log)} = ${u.latex} \\iff ${name} = ${root?.latex ?? ''}`),
  );
  if (pairs.some(({ root }) => root === null)) {
    return null;
  }
  const square = renderLatex({ kind: 'power', base: log, exponent: integer(2) });
  const nothing = say(
    'There is no real value of the new unknown, so there is no solution.',
    '新未知数没有实数值，所以原方程无解。',
  );
  return {
    steps: [
      {
        title: say('Substitute', '换元'),
        body: say(
          `Since $${square} = \\left(${renderLatex(log)}\\right)^{2}$, put $${letter} = ${renderLatex(log)}$ (so $${renderPolynomial(argument, name)} > 0$) the equation becomes${display(`${renderPolynomial(tidy, letter)} = 0`)}`,
          `因为 $${square} = \\left(${renderLatex(log)}\\right)^{2}$，设 $${letter} = ${renderLatex(log)}$（$${renderPolynomial(argument, name)} > 0$），方程化为${display(`${renderPolynomial(tidy, letter)} = 0`)}`,
        ),
      },
      ...(lines.length === 0
        ? endSteps(solved.steps, nothing)
        : [...solved.steps, { title: say('Go back to the unknown', '回代'), body: lines.join('') }]),
    ],
    roots: pairs.flatMap(({ root }) => root ?? []),
  };
}
