import type { Statement } from './term.ts';
import { UnreadError } from './unread-error.ts';

/** `x = 2, 3` says `x = 2, x = 3`, and `a, b > 0` says `a > 0, b > 0`. */
export function distribute(parts: readonly Statement[]): readonly Statement[] {
  const firstRelation = parts.findIndex((part) => part.kind === 'relation');
  if (firstRelation === -1 || parts.every((part) => part.kind !== 'term')) return parts;
  let relation: Statement | undefined = parts[firstRelation];
  return parts.map((part, index) => {
    if (part.kind !== 'term') {
      relation = part;
      return part;
    }
    if (relation?.kind !== 'relation' || relation.terms.length !== 2)
      throw new UnreadError('a list of relations and terms');
    const [left, right] = relation.terms;
    const [comparison] = relation.comparisons;
    if (left === undefined || right === undefined || comparison === undefined)
      throw new UnreadError('an empty relation');
    if (index > firstRelation) {
      if (comparison !== '=' && comparison !== '!=') throw new UnreadError('a list of relations and terms');
      return { ...relation, terms: [left, part.term] };
    }
    if (comparison === 'in' && part.term.kind !== 'symbol') return part;
    if (
      comparison === '=' ||
      part.term.kind !== 'symbol' ||
      parts.slice(firstRelation).some(({ kind }) => kind === 'term')
    ) {
      throw new UnreadError('a list of relations and terms');
    }
    return { ...relation, terms: [part.term, right] };
  });
}

/** Joins statements; one stays as it is. */
export function join(operation: 'and' | 'or' | 'list', parts: readonly Statement[]): Statement {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return { kind: 'compound', operation, parts };
}

const isBare = (statement: Statement): boolean =>
  statement.kind === 'term' ||
  (statement.kind === 'compound' && statement.operation === 'list' && statement.parts.every(isBare));

const partsOf = (statement: Statement): readonly Statement[] =>
  statement.kind === 'compound' && statement.operation === 'list' ? statement.parts : [statement];

/** Joins what `and` or `or` stands between; values alone are one list: `1, 2 or 3`, `x = 1 or 2`. */
export function joinWords(operation: 'and' | 'or', members: readonly Statement[]): Statement {
  if (members.length === 1) return join(operation, members);
  const isList = members.slice(1).every(isBare);
  if (!isList)
    return join(
      operation,
      members.flatMap((member) => (operation === 'and' ? partsOf(member) : [member])),
    );
  const parts = distribute(members.flatMap(partsOf));
  return join(operation === 'or' ? 'or' : 'list', parts);
}
