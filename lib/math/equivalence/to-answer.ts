import type { Statement, Term, TermComparison } from '../latex/term.ts';
import type { Answer, AnswerOf } from './answer.ts';
import { keyOf } from './canonical-key.ts';
import { maybeMatrix } from './matrices.ts';
import { maybeExpandSigns } from './plus-minus.ts';
import { isNameLike, isVariable, negated } from './term-shape.ts';
import { maybeReals, maybeRealsOf, toReals } from './to-reals.ts';

type Relation = Extract<Statement, { kind: 'relation' }>;
type Compound = Extract<Statement, { kind: 'compound' }>;

/** Says what a statement that stands as an answer is. */
export function toAnswer(statement: Statement): Answer {
  switch (statement.kind) {
    case 'term':
      return termAnswer(statement.term);
    case 'relation':
      return relationAnswer(statement);
    case 'compound':
      return compoundAnswer(statement);
    case 'implication': {
      const last = statement.parts.at(-1);
      return last === undefined ? { kind: 'statement', statement } : toAnswer(last);
    }
  }
}

/** Says what a term that stands as an answer is. */
function termAnswer(term: Term): Answer {
  const expanded = maybeExpandSigns(term);
  if (expanded !== null) return { kind: 'list', items: expanded.map(termAnswer), isOrdered: false };
  const reals = maybeRealsOf(term);
  if (reals !== null) return { kind: 'reals', spans: reals, variable: null };
  switch (term.kind) {
    case 'tuple':
      return { kind: 'list', items: term.items.map(termAnswer), isOrdered: true };
    case 'set':
      if (term.items.length === 0) return { kind: 'meaning', meaning: 'nothing' };
      return { kind: 'list', items: term.items.map(termAnswer), isOrdered: false };
    case 'named-set':
      return term.name === 'empty'
        ? { kind: 'meaning', meaning: 'nothing' }
        : { kind: 'value', term, unit: null };
    case 'text':
      return { kind: 'text', text: term.text.trim().toLowerCase() };
    case 'quantity':
      return { kind: 'value', term: term.value, unit: term.unit };
    case 'negate': {
      const operand = termAnswer(term.operand);
      if (operand.kind === 'value' && operand.unit !== null)
        return { ...operand, term: negated(operand.term) };
      break;
    }
    default:
  }
  const matrix = maybeMatrix(term);
  return matrix === null ? { kind: 'value', term, unit: null } : { kind: 'matrix', rows: matrix };
}

function relationAnswer(statement: Relation): Answer {
  const exact = dropApproximations(statement);
  const { terms, comparisons } = exact;
  const [first, last] = [terms[0], terms.at(-1)];
  if (first === undefined || last === undefined) return { kind: 'statement', statement };
  if (terms.length === 1) return termAnswer(first);
  if (comparisons.every((comparison) => comparison === '=' || comparison === '~'))
    return equationAnswer(first, last, exact);
  if (comparisons.length === 1) {
    const comparison = comparisons[0];
    if (comparison === 'in' && isNameLike(first)) return membership(first, last);
    const reals = maybeReals(exact);
    if (reals !== null) return reals;
    return singleRelation(exact, first, last, comparison);
  }
  return maybeReals(exact) ?? { kind: 'statement', statement };
}

/** `\frac{\sqrt3}{3} \approx 0.577`: what is exact says all, and the decimals behind it are for the eye. */
function dropApproximations(statement: Relation): Relation {
  let { terms, comparisons } = statement;
  while (comparisons.at(-1) === '~' && terms.length > (isNameLike(terms[0]) ? 2 : 1)) {
    terms = terms.slice(0, -1);
    comparisons = comparisons.slice(0, -1);
  }
  return { ...statement, terms, comparisons };
}

function equationAnswer(first: Term, last: Term, { terms }: Relation): Answer {
  if (isNameLike(first)) return naming(first, last);
  if (terms.length === 2 && isVariable(last)) return naming(last, first);
  return { kind: 'relation', left: first, right: last, comparison: '=', modulus: null };
}

/** `(p, q) = (3, 2)` names each of its parts. */
function naming(name: Term, value: Term): Answer {
  if (name.kind === 'tuple' && value.kind === 'tuple' && name.items.length === value.items.length) {
    const items = name.items.map((item, index): Answer => {
      const part = value.items[index];
      return part === undefined ? termAnswer(item) : { kind: 'named', name: item, value: termAnswer(part) };
    });
    return { kind: 'list', items, isOrdered: true };
  }
  return { kind: 'named', name, value: termAnswer(value) };
}

function membership(name: Term, set: Term): Answer {
  const value = set.kind === 'named-set' && set.name === 'R' ? toReals() : termAnswer(set);
  if (value.kind === 'reals') return { ...value, variable: keyOf(name) };
  return { kind: 'named', name, value };
}

const turned: Readonly<Partial<Record<TermComparison, '<' | '<='>>> = { '>': '<', '>=': '<=' };

function singleRelation(
  statement: Relation,
  left: Term,
  right: Term,
  comparison: TermComparison | undefined,
): Answer {
  switch (comparison) {
    case '=':
    case '!=':
    case '<':
    case '<=':
      return { kind: 'relation', left, right, comparison, modulus: null };
    case '>':
    case '>=':
      return {
        kind: 'relation',
        left: right,
        right: left,
        comparison: turned[comparison] ?? '<',
        modulus: null,
      };
    case '==':
      return { kind: 'relation', left, right, comparison, modulus: statement.modulus ?? null };
    default:
      return { kind: 'statement', statement };
  }
}

function compoundAnswer(statement: Compound): Answer {
  const reals = maybeReals(statement);
  if (reals !== null) return reals;
  const counted = withoutCounters(statement.parts);
  // Whole numbers between bounds are no span of reals.
  if (counted.length < statement.parts.length && counted.some(isInequality))
    return { kind: 'statement', statement };
  const parts = counted.map(toAnswer);
  const named = maybeSharedName(parts);
  if (named !== null) return named;
  if (parts.some(({ kind }) => kind === 'statement')) return { kind: 'statement', statement };
  return { kind: 'list', items: parts, isOrdered: false };
}

function isInequality(part: Statement): boolean {
  return part.kind === 'relation' && part.comparisons.some((comparison) => /^[<>]/.test(comparison));
}

/** Without `k \in \mathbb{Z}` beside what it counts: it is understood. */
function withoutCounters(parts: readonly Statement[]): readonly Statement[] {
  const kept = parts.filter((part) => {
    const isMembership =
      part.kind === 'relation' && part.comparisons.length === 1 && part.comparisons[0] === 'in';
    const set = isMembership ? part.terms[1] : undefined;
    return !(set?.kind === 'named-set' && (set.name === 'Z' || set.name === 'N'));
  });
  return kept.length === 0 ? parts : kept;
}

/** `n = 1, 2, 3` and `x = 1 or x = 2` name one thing; `a = 1, b = 2` do not. */
function maybeSharedName(parts: readonly Answer[]): AnswerOf<'named'> | null {
  const [first, ...others] = parts;
  if (first?.kind !== 'named') return null;
  const key = keyOf(first.name);
  const rest = others.map((part) => {
    if (part.kind === 'named') return keyOf(part.name) === key ? part.value : null;
    return part.kind === 'value' || part.kind === 'text' ? part : null;
  });
  const values = rest.filter((value) => value !== null);
  if (values.length < rest.length) return null;
  return {
    kind: 'named',
    name: first.name,
    value: { kind: 'list', items: [first.value, ...values], isOrdered: false },
  };
}
