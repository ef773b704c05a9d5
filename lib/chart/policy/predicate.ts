import {
  anyOf,
  expression,
  flag,
  isRecord,
  later,
  listOf,
  objectOf,
  oneOf,
  orExpression,
  type Rule,
  refuse,
} from './rules.ts';
import { datumOrTime, field, parameterName, timeUnit } from './values.ts';

const limit = orExpression(datumOrTime);
const range: Rule = anyOf(listOf(limit, 2, 2), objectOf({ expr: expression }, ['expr']));

const fieldTest = objectOf(
  {
    field,
    timeUnit,
    equal: limit,
    lt: limit,
    lte: limit,
    gt: limit,
    gte: limit,
    range,
    oneOf: listOf(datumOrTime, 500),
    valid: flag,
  },
  ['field'],
);

/** A parameter that this spec has. */
export const knownParameter: Rule = (value, at, around) =>
  parameterName(value, at, around) ??
  (typeof value === 'string' && around.signals.has(value)
    ? undefined
    : refuse(at, 'is not allowed: the chart has no parameter of that name'));

const parameterTest = objectOf({ param: knownParameter, empty: flag }, ['param']);
const combined = later(() =>
  objectOf({ and: listOf(predicate, 20), or: listOf(predicate, 20), not: predicate }),
);

/** What a row must meet: an expression, a test of a field, a selection, or several of them. */
export const predicate: Rule = (value, at, around) => {
  if (typeof value === 'string') return expression(value, at, around);
  if (!isRecord(value)) return refuse(at, 'is not allowed: it must be a test');
  if ('param' in value) return parameterTest(value, at, around);
  return ('field' in value ? fieldTest : combined)(value, at, around);
};

/** The order of sorted values. */
export const order: Rule = oneOf('ascending', 'descending', null);
