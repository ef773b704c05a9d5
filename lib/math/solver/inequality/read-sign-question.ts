import type { Comparison, Expression, Relation } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { integer } from '../../expression/make-expression.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';

/** What is said of a value; with □ against the number that follows, else against 0. */
const signs: readonly (readonly [pattern: string, comparison: Comparison])[] = [
  ['non-?negative|非负|为非负数', '>='],
  ['non-?positive|非正', '<='],
  ['negative|为负|为负数|是负数|是负的|取负值', '<'],
  ['positive|为正|为正数|是正数|是正的|取正值', '>'],
  ['(?:less|smaller|lower) than or equal to □|at most □|小于(?:或)?等于 ?□|不大于 ?□|不超过 ?□', '<='],
  ['(?:greater|larger|more|bigger) than or equal to □|at least □|大于(?:或)?等于 ?□|不小于 ?□', '>='],
  ['(?:less|smaller|lower) than □|below □|小于 ?□', '<'],
  ['(?:greater|larger|more|bigger|higher) than □|above □|大于 ?□', '>'],
];
const all = signs.map(([pattern]) => pattern).join('|');

const english = new RegExp(
  `^(?:for (?:which|what) (?:values? of )?(□) is □|(?:when|where) is □|find (?:all |the )?(?:values? of )?(□) (?:for which|such that|where|when) □ is) (${all})[?. ]*$`,
);
const chinese = new RegExp(
  `^(?:(?:求 ?)?(?:当 ?)?(□) ?(?:为何值|取(?:什么|何|哪些)值|为(?:什么|多少)|在什么范围内?) ?时 ?[,，]? ?(?:函数 ?)?□|(?:函数 ?)?□ ?[,，]? ?(?:什么时候|何时|当 ?(□) ?取?(?:何|什么)值时 ?[,，]?)) ?(?:的值 ?|函数值 ?|的函数值 ?)?(${all})[?？。 ]*$`,
);

function maybeSide(formula: Formula | undefined): Expression | null {
  if (formula?.kind === 'function') return formula.body;
  if (formula?.kind === 'expression') return formula.expression;
  const isHeight =
    formula?.kind === 'relation' &&
    formula.relation.comparison === '=' &&
    formula.relation.left.kind === 'symbol' &&
    formula.relation.left.name === 'y';
  return isHeight ? formula.relation.right : null;
}

/** Reads "for which x is x^2 - 4 negative?", x 为何值时 x^2 - 4 小于 5 as an inequality; null for any other question. */
export function maybeReadSignQuestion({ prose, formulas }: Question): Relation | null {
  const match = english.exec(prose) ?? chinese.exec(prose);
  if (match === null) return null;
  const [pointers, words] = [match.slice(1, -1).filter((part) => part !== undefined), match.at(-1) ?? ''];
  const found = signs.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(words));
  const names = formulas.flatMap((formula) =>
    formula.kind === 'expression' && formula.expression.kind === 'symbol' ? [formula.expression.name] : [],
  );
  const others = formulas.filter(
    (formula) => !(formula.kind === 'expression' && formula.expression.kind === 'symbol'),
  );
  const [left, bound] = others.map(maybeSide);
  const hasBound = words.includes('□');
  if (found === undefined || left === undefined || left === null) return null;
  if (others.length !== (hasBound ? 2 : 1) || names.length !== pointers.length) return null;
  const right = hasBound ? bound : integer(0);
  const [unknown, ...rest] = findFreeVariables(left);
  const isPlain =
    right !== undefined &&
    right !== null &&
    findFreeVariables(right).length === 0 &&
    rest.length === 0 &&
    names.every((name) => name === unknown);
  return isPlain && unknown !== undefined ? { left, comparison: found[1], right } : null;
}
