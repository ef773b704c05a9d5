import { chartBounds } from '../bounds.ts';
import { shapeName } from './mark.ts';
import {
  anyOf,
  flag,
  listOf,
  numberFrom,
  objectOf,
  oneOf,
  orParameter,
  type Rule,
  refuse,
  textLike,
  wholeFrom,
} from './rules.ts';
import { anyNumber, colour, dash, dateTime, datumOrTime, field, parameterName } from './values.ts';

const schemeName = textLike(/^[a-z0-9]{2,30}(?:-\d{1,2})?$/i, 'the name of a colour scheme');
const scheme: Rule = anyOf(
  schemeName,
  objectOf({ name: schemeName, count: wholeFrom(1, 100), extent: listOf(numberFrom(0, 1), 2, 2) }, ['name']),
);

/** A scale's interval may not be so short that its ends cannot be told apart. */
const interval: Rule = (value, at) => {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [from, to] = value;
  if (typeof from !== 'number' || typeof to !== 'number') return undefined;
  const isLong = Math.abs(to - from) > chartBounds.spanShare * Math.max(Math.abs(from), Math.abs(to));
  return isLong
    ? undefined
    : refuse(at, 'is not allowed: it must be an interval that is longer than nothing');
};

const domainValues = listOf(orParameter(datumOrTime), 500);
const selected = objectOf({ param: parameterName, field, encoding: oneOf('x', 'y') }, ['param']);

/** What a scale takes in. */
const domain: Rule = anyOf(
  (value, at, around) => domainValues(value, at, around) ?? interval(value, at, around),
  oneOf('unaggregated', null),
  selected,
  objectOf({ unionWith: domainValues }, ['unionWith']),
);

const rangeValue = orParameter(anyOf(anyNumber, colour, shapeName, dash));
const rangeName = oneOf(...'width height symbol category ordinal ramp diverging heatmap'.split(' '));
/** What a scale gives. */
const range: Rule = anyOf(
  listOf(rangeValue, 100),
  rangeName,
  objectOf({ step: numberFrom(1, 200) }, ['step']),
);

const interpolate: Rule = anyOf(
  oneOf(...'rgb lab hcl hsl hsl-long hcl-long cubehelix cubehelix-long'.split(' ')),
  objectOf({ type: oneOf('rgb', 'cubehelix', 'cubehelix-long'), gamma: numberFrom(0.1, 10) }, ['type']),
);

const timeInterval = oneOf('millisecond', 'second', 'minute', 'hour', 'day', 'week', 'month', 'year');
const nice: Rule = anyOf(
  flag,
  wholeFrom(0, 100),
  timeInterval,
  objectOf({ interval: timeInterval, step: wholeFrom(1, 1_000) }, ['interval']),
);

const sides = anyOf(anyNumber, dateTime);
const padding = orParameter(numberFrom(-1, 200));

/** The scale of a channel. A small or large base of a logarithm has ticks without end. */
export const scale: Rule = objectOf({
  type: oneOf(
    ...'linear log pow sqrt symlog identity sequential time utc quantile quantize threshold bin-ordinal ordinal point band'.split(
      ' ',
    ),
  ),
  domain,
  domainMin: orParameter(sides),
  domainMax: orParameter(sides),
  domainMid: orParameter(anyNumber),
  range,
  rangeMin: orParameter(anyOf(anyNumber, colour)),
  rangeMax: orParameter(anyOf(anyNumber, colour)),
  scheme,
  interpolate,
  nice,
  zero: flag,
  clamp: flag,
  reverse: orParameter(flag),
  round: flag,
  padding,
  paddingInner: padding,
  paddingOuter: padding,
  align: numberFrom(0, 1),
  base: wholeFrom(2, 36),
  exponent: numberFrom(0.05, 20),
  constant: numberFrom(1e-6, 1e6),
  bins: listOf(anyNumber, 200),
});
