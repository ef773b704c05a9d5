import type { Statement, Term } from '../latex/term.ts';
import type { Claim } from './claim.ts';
import { compareClosed } from './compare-closed.ts';
import { compareSampled } from './compare-sampled.ts';
import { maybeStatement, type VerifyContext } from './context.ts';
import { renderLabel } from './render-label.ts';
import { renderNumber } from './render-value.ts';
import { resolveFunctions } from './resolve-functions.ts';
import type { Rewording } from './rewording.ts';
import { containsTerm, freeNames, stripUnits } from './term-walk.ts';
import { refuted, type Verdict, verified } from './verdict.ts';

/**
 * Checks an expression that the words call a rewriting of the one before, "$2(x + 3)$ simplifies to $2x + 6$": both have
 * to have the same values. Null where the words say no such thing, or the letters differ.
 */
export function checkReworded(term: Term, claim: Claim, context: VerifyContext): Verdict | null {
  const { reworded } = claim;
  const given = reworded === null ? null : maybeStatement(reworded.latex, context);
  const source = given === null ? null : expressionOf(given);
  if (source === null || reworded === null) return null;
  const [first, second] = [source, term].map((side) =>
    stripUnits(resolveFunctions(side, context), { keepPercent: true }),
  );
  if (first === undefined || second === undefined || !isPlain(first) || !isPlain(second)) return null;
  const sides = applyRewording(first, second, reworded.rewording);
  if (sides === null) return null;
  const [left, right] = sides;
  const names = [...freeNames(left)];
  if ([...freeNames(right)].some((name) => !names.includes(name)) || names.length > 4) return null;
  const isSame = reworded.rewording === 'same';
  const latex = isSame ? ([reworded.latex, claim.latex] as const) : ([null, null] as const);
  if (names.length === 0) {
    const closed = { comparison: '=', modulus: null, isRounded: claim.mood.isRounded, units: [] } as const;
    return compareClosed({ ...closed, left, right, latex, rounded: context.rounded });
  }
  const sampled = compareSampled(left, right, { comparison: '=', names });
  if (sampled.kind === 'holds') return verified(...sampled.assumptions);
  if (sampled.kind === 'unknown' || (isSame && freeNames(right).size < names.length)) return null;
  return refuted({
    kind: 'values',
    at: [...sampled.at].map(([name, value]) => ({ name: renderLabel(name), value: renderNumber(value) })),
    comparison: '=',
    left: { latex: latex[0], value: renderNumber(sampled.left) },
    right: { latex: latex[1], value: renderNumber(sampled.right) },
  });
}

/** What has to be equal. */
function applyRewording(source: Term, result: Term, rewording: Rewording): readonly [Term, Term] | null {
  if (rewording === 'same') return [source, result];
  const [variable, ...others] = freeNames(source);
  if (variable === undefined || others.length > 0) return null;
  if (rewording === 'derivative') return [{ kind: 'derivative', variable, order: 1, body: source }, result];
  const body = withoutConstant(result);
  return freeNames(body).has(variable) ? [source, { kind: 'derivative', variable, order: 1, body }] : null;
}

/** Without `+ C`. */
function withoutConstant(term: Term): Term {
  if (term.kind !== 'add') return term;
  return {
    kind: 'add',
    terms: term.terms.filter((part) => part.kind !== 'symbol' || !/^[CcK]$/.test(part.name)),
  };
}

/** An expression, or the last side of `f(x) = ... = ...`. */
function expressionOf(statement: Statement): Term | null {
  if (statement.kind === 'term') return statement.term;
  if (statement.kind !== 'relation' || statement.comparisons.some((comparison) => comparison !== '='))
    return null;
  const [name] = statement.terms;
  return name?.kind === 'symbol' || name?.kind === 'apply' ? (statement.terms.at(-1) ?? null) : null;
}

function isPlain(term: Term): boolean {
  return (
    term.kind !== 'symbol' &&
    !containsTerm(term, (part) =>
      /^(?:text|apply|set|interval|tuple|matrix|set-operation|named-set|piecewise|plus-minus)$/.test(
        part.kind,
      ),
    )
  );
}
