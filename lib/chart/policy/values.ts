import { chartBounds } from '../bounds.ts';
import { numberFormat } from '../expression-names.ts';
import {
  anyOf,
  flag,
  isRecord,
  listOf,
  numberFrom,
  objectOf,
  oneOf,
  orExpression,
  orParameter,
  type Rule,
  refuse,
  textLike,
  wholeFrom,
} from './rules.ts';

/** Any number that a chart computes with. */
export const anyNumber = numberFrom(-chartBounds.number, chartBounds.number);

/** Text that is only drawn. Vega-Lite writes it into expressions, where a backslash could end it. */
export const words: Rule = (value, at) => {
  if (typeof value !== 'string') return refuse(at, 'is not allowed: it must be a text');
  if (value.length > chartBounds.text) {
    return refuse(at, `is not allowed: it has more than ${chartBounds.text} characters`);
  }
  const isPlain = [...value].every((letter) => letter !== '\\' && (letter >= ' ' || letter === '\n'));
  return isPlain ? undefined : refuse(at, 'is not allowed: it holds a backslash or a control character');
};

/** A text in one or several lines. */
export const lines: Rule = anyOf(words, listOf(words, 20));

/** A title, which may be left away with `null`. */
export const title: Rule = anyOf(oneOf(null), lines);

const foreignNames: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
]);

/** Whether a name leads away from data: every object has it. */
export function isForeignName(name: string): boolean {
  return foreignNames.has(name);
}

/** A field's name or path, as in `a`, `a.b`, `a[0]` or `a\.b`. It may not hold what would end a text. */
export const field: Rule = (value, at) => {
  if (typeof value !== 'string' || !/^(?:[^"\\\p{Cc}]|\\[.[\]']){1,120}$/u.test(value)) {
    return refuse(at, 'is not allowed: it must be the name of a field');
  }
  return value.split(/[.[\]'\\]+/).some(isForeignName) ? refuse(at) : undefined;
};

/** A field's name in the data itself, where no path is meant. */
export const fieldName: Rule = (value, at) =>
  typeof value === 'string' &&
  /^[^"\p{Cc}]{0,120}$/u.test(value) &&
  !isForeignName(value) &&
  !value.startsWith('_')
    ? undefined
    : refuse(at, 'is not allowed: it is no plain field name');

/** The name of a parameter. */
export const parameterName: Rule = (value, at) =>
  typeof value === 'string' &&
  /^[A-Za-z_]\w{0,39}$/.test(value) &&
  !isForeignName(value) &&
  !['datum', 'event', 'item', 'parent', 'width', 'height'].includes(value)
    ? undefined
    : refuse(at, 'is not allowed: it must be a plain name');

/** A name that a spec gives to a style, a view or a data set. */
export const plainName = textLike(/^[\w -]{1,60}$/u, 'a plain name');

const plainColour = textLike(
  /^(?:#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,24}|(?:rgb|hsl)a?\([\d\s.,%/+-]{5,60}\))$/u,
  'a colour such as #1f77b4 or "teal"',
);

const gradient: Rule = objectOf(
  {
    gradient: oneOf('linear', 'radial'),
    x1: numberFrom(0, 1),
    x2: numberFrom(0, 1),
    y1: numberFrom(0, 1),
    y2: numberFrom(0, 1),
    r1: numberFrom(0, 1),
    r2: numberFrom(0, 1),
    stops: listOf(objectOf({ offset: numberFrom(0, 1), color: plainColour }, ['offset', 'color']), 20),
  },
  ['gradient', 'stops'],
);

/** A colour by number, name or `rgb(...)`, or none; `url(...)` is no colour. */
export const colour: Rule = orParameter(anyOf(oneOf(null), plainColour));

/** A colour or a gradient of colours. */
export const paint: Rule = anyOf(colour, gradient);

/** Names of fonts, in the order of preference. */
export const font: Rule = orParameter(textLike(/^[\p{L}\p{N} ,"'-]{1,200}$/u, 'the names of fonts'));

export const fontWeight: Rule = orParameter(
  anyOf(oneOf('normal', 'bold', 'lighter', 'bolder'), numberFrom(100, 900)),
);
export const fontStyle: Rule = orParameter(oneOf('normal', 'italic', 'oblique', ''));
export const fontSize: Rule = orParameter(numberFrom(0, 100));

/** A share or an opacity. */
export const share: Rule = orExpression(numberFrom(0, 1));

/** A distance on the screen, in pixels. */
export const px: Rule = orParameter(numberFrom(-1_000, 1_000));

/** A width of a line, in pixels. */
export const lineWidth: Rule = orParameter(numberFrom(0, 100));

/** Lengths of dashes and gaps; a dash of almost nothing would be drawn without end. */
const dashLengths = listOf(numberFrom(0, 500), 10);
export const dash: Rule = orParameter((value, at, around) => {
  const problem = dashLengths(value, at, around);
  if (problem !== undefined || !Array.isArray(value)) return problem;
  const total = value.reduce((sum: number, length: number) => sum + length, 0);
  return total >= 1 || value.length === 0
    ? undefined
    : refuse(at, 'is not allowed: its dashes are shorter than a pixel');
});

/** An angle in degrees. */
export const angle: Rule = orExpression(numberFrom(-3_600, 3_600));

/**
 * A number or time pattern. Vega-Lite writes it into an expression, so quotes and backslashes have no place in it.
 */
export const format: Rule = (value, at) =>
  typeof value === 'string' &&
  (numberFormat.test(value) || /^[^"'\\\p{Cc}]{0,60}$/u.test(value)) &&
  !/\d{3}/.test(value)
    ? undefined
    : refuse(at, 'is not allowed: it must be a number or time format such as ".2f" or "%b %Y"');

/** Parts of a point in time, as Vega-Lite writes them. */
export const dateTime: Rule = objectOf({
  year: wholeFrom(-9_999, 9_999),
  quarter: wholeFrom(1, 4),
  month: anyOf(wholeFrom(1, 12), textLike(/^[A-Za-z]{3,9}$/, 'the name of a month')),
  date: wholeFrom(0, 31),
  day: anyOf(wholeFrom(0, 7), textLike(/^[A-Za-z]{3,9}$/, 'the name of a day')),
  hours: wholeFrom(0, 48),
  minutes: wholeFrom(0, 60),
  seconds: wholeFrom(0, 60),
  milliseconds: wholeFrom(0, 1_000),
  utc: flag,
});

/** A value of a field. */
export const datumValue: Rule = anyOf(oneOf(null, true, false), anyNumber, words);

/** A value or a point in time. */
export const datumOrTime: Rule = (value, at, around) =>
  (isRecord(value) ? dateTime : datumValue)(value, at, around);

const timeUnitName = textLike(
  /^(?:binned)?(?:utc)?(?:year|quarter|month|week|dayofyear|date|day|hours|minutes|seconds|milliseconds){1,9}$/,
  'a unit of time such as "yearmonth"',
);

/** A unit of time to which points in time are rounded. */
export const timeUnit: Rule = anyOf(
  timeUnitName,
  objectOf({
    unit: timeUnitName,
    maxbins: wholeFrom(2, 200),
    step: wholeFrom(1, 1_000),
    utc: flag,
    binned: flag,
  }),
);

/** How rows are brought together. */
const aggregateNames: readonly string[] =
  'count valid missing distinct sum product mean average variance variancep stdev stdevp stderr median q1 q3 ci0 ci1 min max'.split(
    ' ',
  );

export const aggregateName: Rule = oneOf(...aggregateNames);

/** An aggregate, the row where a field is least or greatest, or an exponentially weighted mean. */
export const aggregate: Rule = (value, at, around) =>
  isRecord(value)
    ? objectOf({ argmin: field, argmax: field, exponential: numberFrom(0, 1) })(value, at, around)
    : aggregateName(value, at, around);

/** How numbers are cut into bins; what they cost is seen later, when the data are known. */
export const bin: Rule = anyOf(
  oneOf(true, false, null, 'binned'),
  objectOf({
    anchor: anyNumber,
    base: numberFrom(2, 100),
    binned: flag,
    divide: listOf(numberFrom(1, 100), 8),
    extent: listOf(anyNumber, 2, 2),
    maxbins: wholeFrom(2, 500),
    minstep: numberFrom(0, chartBounds.number),
    nice: flag,
    step: numberFrom(1e-12, chartBounds.number),
    steps: listOf(numberFrom(1e-12, chartBounds.number), 20),
  }),
);

/** How a text lies beside its place. */
export const textAlign: Rule = oneOf('left', 'center', 'right');
/** How a text lies above or below its place. */
export const textBaseline: Rule = oneOf('top', 'middle', 'bottom', 'alphabetic', 'line-top', 'line-bottom');
