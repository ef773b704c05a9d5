import type { Statement } from '../latex/term.ts';
import { equationPairs, isEquation, isTrivial, solvePair } from './check-transition.ts';
import type { Fact, VerifyContext } from './context.ts';
import { type Family, maybeFamily } from './family.ts';
import { isCostlyStatement } from './term-walk.ts';
import { compileTruth } from './truth-at.ts';
import { type Verdict, verified } from './verdict.ts';

const maxFacts = 8;

/**
 * Checks solutions without end, `x = \frac{\pi}{6} + 2k\pi`, and solutions that got names, `x_1 = 1,\ x_2 = 3`, against
 * the equations before and those of the question: verified where one of them has just these solutions, as far as they
 * are looked at. Null for anything else.
 */
export function checkFamily(statement: Statement, { facts }: VerifyContext): Verdict | null {
  const family = maybeFamily(statement);
  if (family === null) return null;
  const given = facts.filter(({ origin }) => origin === 'question');
  const near = [...facts.slice(-maxFacts).toReversed(), ...given];
  const source = near.find((fact) => hasJust(fact, family));
  return source === undefined ? null : verified({ kind: 'follows', from: source.latex });
}

function hasJust({ statement, names, isSupposed }: Fact, { unknown, values, reach }: Family): boolean {
  if (isSupposed || names.size !== 1 || !names.has(unknown)) return false;
  if (!isEquation(statement) || isCostlyStatement(statement)) return false;
  const holds = compileTruth(statement, [unknown]);
  if (holds === null || isTrivial(holds, [unknown])) return false;
  const isRoot = (x: number) => holds(new Map([[unknown, x]])) === true;
  if (!values.every(isRoot)) return false;
  const roots = equationPairs(statement, () => true)
    .flatMap((pair) => solvePair(pair, { free: unknown, at: new Map() }))
    .filter((x) => Math.abs(x) <= reach && isRoot(x));
  return roots.every((root) =>
    values.some((value) => Math.abs(value - root) <= 1e-5 * Math.max(1, Math.abs(root))),
  );
}
