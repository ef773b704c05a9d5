import { freeSymbols } from '../latex/free-symbols.ts';
import type { Term } from '../latex/term.ts';
import { type Agreement, allAgree, anyAgrees, onlyIfDifferent, onlyIfEqual } from './agreement.ts';
import type { Answer, AnswerOf } from './answer.ts';
import { keyOf, keyOfStatement } from './canonical-key.ts';
import { compareLists } from './compare-lists.ts';
import { compareReals, compareRealsWithList, maybeOpenInterval } from './compare-reals.ts';
import { compareRealsWithRelation } from './compare-reals-with-relation.ts';
import { compareRelations } from './compare-relations.ts';
import { compareTerms } from './compare-terms.ts';
import { compareValues } from './compare-values.ts';
import { comparePlainTexts } from './plain-text.ts';

/**
 * Compares two answers of any kind.
 *
 * ```
 * names drop off where one side has none: x = 5 | 5
 *   same kind  -> that kind's comparison
 *   two kinds  -> a convention that joins them (one-element list, open interval and pair, vector and tuple), or
 *                 different where no convention does
 * ```
 */
export function compareAnswers(left: Answer, right: Answer): Agreement {
  if (left.kind === 'named' || right.kind === 'named') return compareNamed(left, right);
  if (left.kind === 'choice' || right.kind === 'choice') return compareChoices(left, right);
  if (left.kind === 'text' || right.kind === 'text') return compareTexts(left, right);
  if (left.kind === 'meaning' || right.kind === 'meaning') return compareMeanings(left, right);
  if (left.kind === 'statement' || right.kind === 'statement') return compareStatements(left, right);
  if (left.kind === 'list' || right.kind === 'list') return compareWithList(left, right);
  if (left.kind === 'matrix' || right.kind === 'matrix') return compareMatrices(left, right);
  if (left.kind === 'reals' || right.kind === 'reals') return compareWithReals(left, right);
  if (left.kind === 'relation' || right.kind === 'relation') return compareWithRelation(left, right);
  return compareValues(left, right);
}

function compareNamed(left: Answer, right: Answer): Agreement {
  if (left.kind === 'named' && right.kind === 'named') {
    const agreement = compareAnswers(left.value, right.value);
    if (keyOf(left.name) === keyOf(right.name) || areGraphNames(left.name, right.name)) return agreement;
    const [a, b] = [maybeEquation(left), maybeEquation(right)];
    const hasVariables = [left, right].some(
      ({ value }) => value.kind === 'value' && freeSymbols(value.term).size > 0,
    );
    if (
      a !== null &&
      b !== null &&
      hasVariables &&
      [left, right].every(({ name }) => name.kind === 'symbol')
    ) {
      return compareRelations(a, b);
    }
    return onlyIfDifferent(agreement);
  }
  const [named, other] = left.kind === 'named' ? [left, right] : [right, left];
  if (named.kind !== 'named') return 'unknown';
  const equation = maybeEquation(named);
  if (other.kind === 'relation') return equation === null ? 'unknown' : compareRelations(equation, other);
  // What a name of several letters is set equal to may be part of the answer: sin A = 1/2 says more than 1/2.
  const agreement = compareAnswers(named.value, other);
  return named.name.kind === 'call' && !['abs', 'norm'].includes(named.name.name)
    ? onlyIfDifferent(agreement)
    : agreement;
}

/** `y = x^2` and `f(x) = x^2` name the same. */
function areGraphNames(a: Term, b: Term): boolean {
  const [symbol, applied] = a.kind === 'symbol' ? [a, b] : [b, a];
  return symbol.kind === 'symbol' && symbol.name === 'y' && applied.kind === 'apply' && applied.primes === 0;
}

function maybeEquation({ name, value }: AnswerOf<'named'>): AnswerOf<'relation'> | null {
  if (value.kind !== 'value' || value.unit !== null) return null;
  return { kind: 'relation', left: name, right: value.term, comparison: '=', modulus: null };
}

function compareChoices(left: Answer, right: Answer): Agreement {
  if (left.kind === 'choice' && right.kind === 'choice')
    return left.letter.toUpperCase() === right.letter.toUpperCase() ? 'equal' : 'different';
  const [choice, other] = left.kind === 'choice' ? [left, right] : [right, left];
  if (choice.kind !== 'choice') return 'unknown';
  const letter = maybeLetterOf(other);
  if (letter === choice.letter) return 'equal';
  if (letter !== null) return letter.toUpperCase() === choice.letter.toUpperCase() ? 'unknown' : 'different';
  return choice.content === null ? 'unknown' : onlyIfEqual(compareAnswers(choice.content, other));
}

function maybeLetterOf(answer: Answer): string | null {
  if (answer.kind !== 'value' || answer.unit !== null) return null;
  const { term } = answer;
  const name = term.kind === 'symbol' || term.kind === 'constant' ? term.name : '';
  return /^[A-Za-z]$/.test(name) ? name : null;
}

function compareTexts(left: Answer, right: Answer): Agreement {
  if (left.kind === 'text' && right.kind === 'text') return comparePlainTexts(left.text, right.text);
  const [text, other] = left.kind === 'text' ? [left, right] : [right, left];
  if (text.kind !== 'text') return 'unknown';
  const isWord = /^\p{L}{3,}$/u.test(text.text);
  const isNumber = other.kind === 'value' && freeSymbols(other.term).size === 0;
  return isWord && isNumber ? 'different' : 'unknown';
}

function compareMeanings(left: Answer, right: Answer): Agreement {
  if (left.kind === 'meaning' && right.kind === 'meaning') {
    if (left.meaning === right.meaning) return 'equal';
    const areTruths = [left, right].every(({ meaning }) => meaning === 'true' || meaning === 'false');
    return areTruths ? 'different' : 'unknown';
  }
  const [{ meaning }, other] = left.kind === 'meaning' ? [left, right] : [asMeaning(right), left];
  if (meaning === 'nothing') return compareWithNothing(other);
  // What is worked out, such as 0^0, may be undefined itself.
  const isPlain = other.kind === 'value' && /^(?:number|negate)$/.test(other.term.kind);
  return meaning === 'undefined' && isPlain && isNumber(other) ? 'different' : 'unknown';
}

function asMeaning(answer: Answer): Pick<AnswerOf<'meaning'>, 'meaning'> {
  return answer.kind === 'meaning' ? answer : { meaning: 'undefined' };
}

function compareWithNothing(other: Answer): Agreement {
  if (other.kind === 'reals') return other.spans.length === 0 ? 'equal' : 'different';
  if (other.kind === 'list') return other.items.length === 0 ? 'equal' : 'different';
  return isNumber(other) ? 'different' : 'unknown';
}

function isNumber(answer: Answer): boolean {
  return answer.kind === 'value' && freeSymbols(answer.term).size === 0 && !isInfinite(answer.term);
}

function isInfinite(term: Term): boolean {
  const operand = term.kind === 'negate' ? term.operand : term;
  return operand.kind === 'constant' && operand.name === 'infinity';
}

function compareStatements(left: Answer, right: Answer): Agreement {
  if (left.kind !== 'statement' || right.kind !== 'statement') return 'unknown';
  const areSame = keyOfStatement(left.statement) === keyOfStatement(right.statement);
  return areSame ? 'equal' : 'unknown';
}

function compareWithList(left: Answer, right: Answer): Agreement {
  if (left.kind === 'list' && right.kind === 'list') return compareLists(left, right, compareAnswers);
  const [list, other] = left.kind === 'list' ? [left, right] : [right, left];
  if (list.kind !== 'list') return 'unknown';
  if (other.kind === 'reals') return compareRealsWithList(other, list, compareAnswers);
  if (other.kind === 'matrix') return compareVector(other, list);
  const span = other.kind === 'relation' ? maybeOpenInterval(list) : null;
  if (other.kind === 'relation' && span !== null) {
    return compareRealsWithRelation({ kind: 'reals', spans: [span], variable: null }, other);
  }
  const agreements = list.items.map((item) => compareAnswers(item, other));
  if (list.items.length === 1)
    return list.isOrdered ? onlyIfEqual(anyAgrees(agreements)) : allAgree(agreements);
  // Two members that are not known to be the same are more than one value.
  if (list.items.every((item) => item.kind === 'relation' || item.kind === 'named')) return 'unknown';
  return allAgree(agreements);
}

function compareVector({ rows }: AnswerOf<'matrix'>, list: AnswerOf<'list'>): Agreement {
  const isVector = rows.length === 1 || rows.every((row) => row.length === 1);
  if (!isVector) return 'different';
  const entries = rows.flat();
  if (entries.length !== list.items.length) return 'different';
  const agreement = allAgree(
    entries.map((term, index) => {
      const item = list.items[index];
      return item === undefined ? 'unknown' : compareAnswers({ kind: 'value', term, unit: null }, item);
    }),
  );
  return list.isOrdered ? agreement : onlyIfEqual(agreement);
}

function compareMatrices(left: Answer, right: Answer): Agreement {
  if (left.kind !== 'matrix' || right.kind !== 'matrix') {
    const other = left.kind === 'matrix' ? right : left;
    return other.kind === 'value' && freeSymbols(other.term).size === 0 ? 'different' : 'unknown';
  }
  const [a, b] = [left.rows, right.rows];
  const isSameShape = a.length === b.length && a.every((row, at) => row.length === b[at]?.length);
  if (!isSameShape) {
    const areVectors = [a, b].every((rows) => rows.length === 1 || rows.every((row) => row.length === 1));
    return areVectors && a.flat().length === b.flat().length ? 'unknown' : 'different';
  }
  const others = b.flat();
  return allAgree(a.flat().map((entry, index) => compareTerms(entry, others[index] ?? entry)));
}

function compareWithReals(left: Answer, right: Answer): Agreement {
  if (left.kind === 'reals' && right.kind === 'reals') return compareReals(left, right);
  const [reals, other] = left.kind === 'reals' ? [left, right] : [right, left];
  if (reals.kind === 'reals' && other.kind === 'relation') return compareRealsWithRelation(reals, other);
  if (reals.kind !== 'reals' || other.kind !== 'value') return 'unknown';
  return compareRealsWithList(reals, { kind: 'list', items: [other], isOrdered: false }, compareAnswers);
}

function compareWithRelation(left: Answer, right: Answer): Agreement {
  if (left.kind === 'relation' && right.kind === 'relation') return compareRelations(left, right);
  const [relation, other] = left.kind === 'relation' ? [left, right] : [right, left];
  // An equation of more than a name and a value is no value, whatever its sides are.
  return relation.kind === 'relation' && relation.comparison === '=' && other.kind === 'value'
    ? 'different'
    : 'unknown';
}
