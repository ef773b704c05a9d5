import { axis, header, legend } from './guide.ts';
import { shapeName } from './mark.ts';
import { knownParameter, order, predicate } from './predicate.ts';
import {
  anyOf,
  flag,
  later,
  listOf,
  numberFrom,
  objectOf,
  oneOf,
  oneOrMore,
  orExpression,
  orParameter,
  type Rule,
  type Shape,
  wholeFrom,
} from './rules.ts';
import { scale } from './scale.ts';
import {
  aggregate,
  aggregateName,
  angle,
  anyNumber,
  bin,
  dash,
  datumOrTime,
  field,
  format,
  lines,
  lineWidth,
  paint,
  share,
  timeUnit,
  title,
} from './values.ts';

const repeated = objectOf({ repeat: oneOf('row', 'column', 'repeat', 'layer') }, ['repeat']);
const fieldOrRepeated: Rule = anyOf(field, repeated);
const channelName = oneOf(
  ...'x -x y -y color -color fill -fill stroke -stroke size -size shape -shape text -text opacity -opacity'.split(
    ' ',
  ),
);

const sort: Rule = anyOf(
  order,
  channelName,
  listOf(datumOrTime, 500),
  objectOf({ field, op: aggregateName, order }),
  objectOf({ encoding: channelName, order }, ['encoding']),
);

/** What a channel's field may say, whatever the channel. */
const fieldShape: Shape = {
  field: fieldOrRepeated,
  type: oneOf('quantitative', 'temporal', 'ordinal', 'nominal'),
  aggregate,
  bin,
  timeUnit,
  title,
  bandPosition: numberFrom(-1, 2),
  sort,
};

const datumShape: Shape = {
  datum: anyOf(orExpression(datumOrTime), repeated),
  type: fieldShape.type ?? flag,
  title,
  bandPosition: numberFrom(-1, 2),
};

/** How missing rows are filled in. */
export const imputeShape: Shape = {
  method: oneOf('value', 'mean', 'median', 'max', 'min'),
  value: datumOrTime,
  frame: listOf(anyOf(oneOf(null), wholeFrom(-1_000, 1_000)), 2, 2),
  keyvals: listOf(datumOrTime, 200),
};

const stack = oneOf(null, true, false, 'zero', 'normalize', 'center');

function channel(shape: Shape, value: Rule): Rule {
  return later(() => {
    const conditional: Shape = {
      ...fieldShape,
      ...datumShape,
      ...shape,
      value: anyOf(oneOf(null), value),
    };
    const condition = objectOf({ ...conditional, test: predicate, param: knownParameter, empty: flag });
    return objectOf({ ...conditional, condition: oneOrMore(condition, 8) });
  });
}

const pixels = orExpression(anyOf(anyNumber, oneOf('width', 'height')));
const plainScale = { scale };
const anyScale = { scale: anyOf(oneOf(null), scale) };

const position = channel({ ...anyScale, axis, stack, impute: objectOf(imputeShape) }, pixels);
const end = channel({}, pixels);
const polar = channel({ ...anyScale, stack }, orExpression(numberFrom(-10_000, 10_000)));
const paintChannel = channel({ ...plainScale, legend }, paint);
const shareChannel = channel({ ...anyScale, legend }, share);
const offset = channel(anyScale, orExpression(numberFrom(-1_000, 1_000)));

function facetShape(extra: Shape = {}): Rule {
  return objectOf({
    ...fieldShape,
    ...extra,
    header,
    align: anyOf(oneOf('all', 'each', 'none')),
    center: flag,
    spacing: numberFrom(0, 200),
  });
}

/** A facet by rows or by columns. */
export const facetChannel: Rule = facetShape();

const perDirection = (rule: Rule): Rule => anyOf(rule, objectOf({ row: rule, column: rule }));

/** A facet that wraps. */
export const wrappedFacet: Rule = facetShape({
  columns: wholeFrom(0, 50),
  align: perDirection(oneOf('all', 'each', 'none')),
  center: perDirection(flag),
  spacing: perDirection(numberFrom(0, 200)),
});

const textChannel = channel({ format, formatType: oneOf('number', 'time') }, orExpression(lines));
const tooltip: Rule = (value, at, around) =>
  Array.isArray(value)
    ? listOf(textChannel, 20)(value, at, around)
    : anyOf(oneOf(null), textChannel)(value, at, around);

const plainField = objectOf(fieldShape);

/** The channels of an encoding. Addresses (`href`, `url`) and animation over time are left out. */
export const encoding: Rule = objectOf({
  x: position,
  y: position,
  x2: end,
  y2: end,
  xError: end,
  xError2: end,
  yError: end,
  yError2: end,
  xOffset: offset,
  yOffset: offset,
  theta: polar,
  theta2: polar,
  radius: polar,
  radius2: polar,
  longitude: plainField,
  latitude: plainField,
  color: paintChannel,
  fill: paintChannel,
  stroke: paintChannel,
  opacity: shareChannel,
  fillOpacity: shareChannel,
  strokeOpacity: shareChannel,
  strokeWidth: channel({ ...anyScale, legend }, lineWidth),
  strokeDash: channel({ ...plainScale, legend }, dash),
  size: channel({ ...anyScale, legend }, orParameter(numberFrom(0, 100_000))),
  angle: channel({ ...anyScale, legend }, angle),
  shape: channel({ ...plainScale, legend }, shapeName),
  text: textChannel,
  tooltip,
  description: textChannel,
  detail: oneOrMore(plainField, 8),
  key: plainField,
  order: (value, at, around) =>
    Array.isArray(value)
      ? listOf(plainField, 8)(value, at, around)
      : channel({}, orExpression(anyNumber))(value, at, around),
  row: facetChannel,
  column: facetChannel,
  facet: wrappedFacet,
});
