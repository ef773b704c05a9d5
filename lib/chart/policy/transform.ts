import { chartBounds } from '../bounds.ts';
import { imputeShape } from './channel.ts';
import { data } from './data.ts';
import { order, predicate } from './predicate.ts';
import {
  anyOf,
  expression,
  flag,
  isRecord,
  listOf,
  numberFrom,
  objectOf,
  oneOf,
  type Rule,
  refuse,
  wholeFrom,
} from './rules.ts';
import {
  aggregate,
  aggregateName,
  anyNumber,
  bin,
  datumValue,
  field,
  fieldName,
  parameterName,
  timeUnit,
} from './values.ts';

const fields = listOf(field, 20);
const names = listOf(fieldName, 20);
const nameOrNames: Rule = anyOf(fieldName, names);
const sort = listOf(objectOf({ field, order }, ['field']), 8);
const pair = listOf(anyNumber, 2, 2);

const windowOp = oneOf(
  ...'row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value'.split(
    ' ',
  ),
);

const aggregated = objectOf({ op: aggregate, field, as: fieldName }, ['op', 'as']);
const joined = objectOf({ op: aggregateName, field, as: fieldName }, ['op', 'as']);
const windowed = objectOf(
  { op: anyOf(windowOp, aggregateName), field, as: fieldName, param: wholeFrom(0, 1_000) },
  ['op', 'as'],
);
const frame = listOf(anyOf(oneOf(null), wholeFrom(-chartBounds.rows, chartBounds.rows)), 2, 2);

const lookedUp = objectOf({ data, key: field, fields }, ['data', 'key']);

/** Each kind of transform by the property that marks it. */
const kinds: { readonly [kind: string]: Rule } = {
  calculate: objectOf({ calculate: expression, as: fieldName }, ['as']),
  filter: objectOf({ filter: predicate }),
  aggregate: objectOf({ aggregate: listOf(aggregated, 20), groupby: fields }),
  joinaggregate: objectOf({ joinaggregate: listOf(joined, 20), groupby: fields }),
  window: objectOf({ window: listOf(windowed, 20), frame, groupby: fields, sort, ignorePeers: flag }),
  bin: objectOf({ bin, field, as: nameOrNames }, ['field', 'as']),
  timeUnit: objectOf({ timeUnit, field, as: fieldName }, ['field', 'as']),
  stack: objectOf(
    {
      stack: field,
      groupby: fields,
      as: nameOrNames,
      offset: oneOf('zero', 'normalize', 'center'),
      sort,
    },
    ['groupby', 'as'],
  ),
  fold: objectOf({ fold: fields, as: names }),
  flatten: objectOf({ flatten: fields, as: names }),
  impute: objectOf({ ...imputeShape, impute: field, key: field, groupby: fields }, ['key']),
  pivot: objectOf(
    { pivot: field, value: field, groupby: fields, limit: wholeFrom(0, 100), op: aggregateName },
    ['value'],
  ),
  sample: objectOf({ sample: wholeFrom(1, chartBounds.rows) }),
  extent: objectOf({ extent: field, param: parameterName }, ['param']),
  density: objectOf({
    density: field,
    groupby: fields,
    cumulative: flag,
    counts: flag,
    bandwidth: numberFrom(0, chartBounds.number),
    extent: pair,
    minsteps: wholeFrom(2, 500),
    maxsteps: wholeFrom(2, 500),
    steps: wholeFrom(2, 500),
    resolve: oneOf('independent', 'shared'),
    as: names,
  }),
  regression: objectOf(
    {
      regression: field,
      on: field,
      groupby: fields,
      method: oneOf('linear', 'log', 'exp', 'pow', 'quad', 'poly'),
      order: wholeFrom(1, 10),
      extent: pair,
      params: flag,
      as: names,
    },
    ['on'],
  ),
  loess: objectOf({ loess: field, on: field, groupby: fields, bandwidth: numberFrom(0.01, 1), as: names }, [
    'on',
  ]),
  quantile: objectOf({
    quantile: field,
    groupby: fields,
    probs: listOf(numberFrom(0, 1), 500),
    step: numberFrom(0.002, 1),
    as: names,
  }),
  lookup: objectOf({ lookup: field, from: lookedUp, as: nameOrNames, default: datumValue }, ['from']),
};

/** One step from rows to rows. */
export const transform: Rule = (value, at, around) => {
  if (!isRecord(value)) return refuse(at, 'is not allowed: it must be an object');
  const kind = Object.keys(kinds).find((name) => Object.hasOwn(value, name));
  const rule = kind === undefined ? undefined : kinds[kind];
  return rule === undefined
    ? refuse(at, 'is not allowed: it is no transform that a chart may hold')
    : rule(value, at, around);
};
