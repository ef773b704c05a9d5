import {
  anyOf,
  flag,
  listOf,
  numberFrom,
  objectOf,
  oneOf,
  oneOrMore,
  orExpression,
  orParameter,
  type Rule,
  type Shape,
} from './rules.ts';
import {
  angle,
  anyNumber,
  colour,
  dash,
  font,
  fontSize,
  fontStyle,
  fontWeight,
  lines,
  lineWidth,
  paint,
  plainName,
  px,
  share,
  textAlign,
  textBaseline,
  words,
} from './values.ts';

const kinds = 'arc area bar circle geoshape line point rect rule square text tick trail'.split(' ');
const composites = ['boxplot', 'errorbar', 'errorband'];

/** Kinds of marks; images are left out. */
const markKinds: readonly string[] = [...kinds, ...composites];

/** Shapes of points by name. */
const shapeNames =
  'circle square cross diamond triangle triangle-up triangle-down triangle-right triangle-left stroke arrow wedge'.split(
    ' ',
  );
export const shapeName: Rule = orParameter(oneOf(...shapeNames));

const interpolate = orParameter(
  oneOf(
    ...'basis basis-open basis-closed bundle cardinal cardinal-open cardinal-closed catmull-rom linear linear-closed monotone natural step step-after step-before'.split(
      ' ',
    ),
  ),
);
const align = orExpression(textAlign);
const baseline = orExpression(textBaseline);
const cap = orParameter(oneOf('butt', 'round', 'square'));
const join = orParameter(oneOf('miter', 'round', 'bevel'));
const cursor = oneOf(
  ...'auto default none help pointer progress wait cell crosshair text move grab grabbing not-allowed zoom-in zoom-out'.split(
    ' ',
  ),
);
const position = orExpression(anyOf(anyNumber, oneOf('width', 'height')));
const offset = orExpression(numberFrom(-1_000, 1_000));
const radius = orExpression(numberFrom(-2_000, 2_000));
const corner = orParameter(numberFrom(0, 500));
const turn = orExpression(numberFrom(-100, 100));
const band = objectOf({ band: numberFrom(0, 1) }, ['band']);
const extent = orParameter(anyOf(numberFrom(0, 2_000), band));

const lookShape: Shape = {
  color: paint,
  fill: paint,
  stroke: paint,
  opacity: share,
  fillOpacity: share,
  strokeOpacity: share,
  filled: flag,
  strokeWidth: lineWidth,
  strokeCap: cap,
  strokeJoin: join,
  strokeDash: dash,
  strokeDashOffset: px,
  strokeMiterLimit: numberFrom(0, 100),
  strokeOffset: px,
  cornerRadius: corner,
  cornerRadiusEnd: corner,
  cornerRadiusTopLeft: corner,
  cornerRadiusTopRight: corner,
  cornerRadiusBottomLeft: corner,
  cornerRadiusBottomRight: corner,
  cursor,
  blend: oneOf('normal', 'multiply', 'screen', 'overlay', 'darken', 'lighten', 'difference'),
  aria: flag,
  ariaRole: plainName,
  ariaRoleDescription: words,
  description: words,
};

const textShape: Shape = {
  text: orExpression(lines),
  align,
  baseline,
  angle,
  font,
  fontSize,
  fontStyle,
  fontWeight,
  lineHeight: orParameter(numberFrom(0, 200)),
  limit: orParameter(numberFrom(0, 2_000)),
  ellipsis: words,
  lineBreak: words,
  dir: oneOf('ltr', 'rtl'),
  dx: offset,
  dy: offset,
};

const placeShape: Shape = {
  x: position,
  y: position,
  x2: position,
  y2: position,
  xOffset: offset,
  yOffset: offset,
  x2Offset: offset,
  y2Offset: offset,
  width: extent,
  height: extent,
  size: orParameter(numberFrom(0, 100_000)),
  orient: oneOf('horizontal', 'vertical'),
  thickness: orParameter(numberFrom(0, 100)),
  bandSize: orParameter(numberFrom(0, 500)),
  binSpacing: numberFrom(0, 50),
  continuousBandSize: numberFrom(0, 500),
  discreteBandSize: anyOf(numberFrom(0, 500), band),
  minBandSize: orParameter(numberFrom(0, 100)),
  timeUnitBandPosition: numberFrom(0, 1),
  timeUnitBandSize: numberFrom(0, 1),
  theta: turn,
  theta2: turn,
  thetaOffset: turn,
  theta2Offset: turn,
  radius,
  radius2: radius,
  radiusOffset: radius,
  radius2Offset: radius,
  innerRadius: radius,
  outerRadius: radius,
  padAngle: orParameter(numberFrom(0, 7)),
  interpolate,
  tension: orParameter(numberFrom(-2, 2)),
  shape: shapeName,
  clip: flag,
  order: oneOf(null, true, false),
  invalid: oneOf(
    null,
    'filter',
    'show',
    'break-paths-filter-domains',
    'break-paths-show-domains',
    'break-paths-show-path-domains',
  ),
  tooltip: anyOf(oneOf(null, true, false), objectOf({ content: oneOf('encoding', 'data') }), words),
};

/** The properties of marks, which styles and the configuration may set too. */
export const markShape: Shape = { ...lookShape, ...textShape, ...placeShape };

const part: Rule = anyOf(flag, objectOf(markShape));
const overlay: Rule = anyOf(flag, oneOf('transparent'), objectOf(markShape));

/** What marks made of several marks may set for each of them. */
export const compositeShape: Shape = {
  extent: anyOf(numberFrom(0.01, 100), oneOf('min-max', 'ci', 'iqr', 'stderr', 'stdev')),
  box: part,
  median: part,
  outliers: part,
  rule: part,
  ticks: part,
  borders: part,
  band: part,
};

const markObject = objectOf(
  {
    ...markShape,
    ...compositeShape,
    type: oneOf(...markKinds),
    style: oneOrMore(plainName, 8),
    point: overlay,
    line: overlay,
  },
  ['type'],
);

/** A mark by its kind alone or with its properties. */
export const mark: Rule = anyOf(oneOf(...markKinds), markObject);

/** The background of a view. */
export const viewLook: Rule = objectOf({
  ...lookShape,
  style: oneOrMore(plainName, 8),
});

/** What the configuration may say of views. */
export const viewConfig: Rule = objectOf({
  ...lookShape,
  clip: flag,
  step: numberFrom(1, 200),
  continuousWidth: numberFrom(10, 1_600),
  continuousHeight: numberFrom(10, 1_600),
  discreteWidth: anyOf(numberFrom(10, 1_600), objectOf({ step: numberFrom(1, 200) })),
  discreteHeight: anyOf(numberFrom(10, 1_600), objectOf({ step: numberFrom(1, 200) })),
});

/** Colours of a palette. */
export const colourList: Rule = listOf(colour, 100);
