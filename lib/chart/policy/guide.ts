import { chartBounds } from '../bounds.ts';
import { markShape } from './mark.ts';
import {
  anyOf,
  expression,
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
  wholeFrom,
} from './rules.ts';
import {
  colour,
  dash,
  datumOrTime,
  font,
  fontSize,
  fontStyle,
  fontWeight,
  format,
  lines,
  lineWidth,
  plainName,
  px,
  share,
  textAlign,
  textBaseline,
  title,
  words,
} from './values.ts';

/** A property that is another one where a test holds, as for single grid lines. */
function orWhere(rule: Rule): Rule {
  const condition = objectOf({ test: expression, value: rule }, ['test', 'value']);
  const either = objectOf({ condition: oneOrMore(condition, 5), value: rule }, ['condition']);
  return anyOf(rule, either);
}

/** Properties `name...` of one part of a guide, such as `labelColor` for the labels. */
function textParts(name: string): Shape {
  const parts: Shape = {
    Align: orWhere(anyOf(oneOf(null), orParameter(textAlign))),
    Anchor: oneOf(null, 'start', 'middle', 'end'),
    Angle: orParameter(numberFrom(-360, 360)),
    Baseline: orWhere(textBaseline),
    Bound: anyOf(flag, numberFrom(0, 200)),
    Color: orWhere(colour),
    Flush: anyOf(flag, numberFrom(0, 200)),
    FlushOffset: px,
    Font: orWhere(font),
    FontSize: orWhere(fontSize),
    FontStyle: orWhere(fontStyle),
    FontWeight: orWhere(fontWeight),
    Limit: orParameter(numberFrom(0, 2_000)),
    LineHeight: orParameter(numberFrom(0, 200)),
    Offset: orWhere(px),
    Opacity: orWhere(share),
    Orient: oneOf('left', 'right', 'top', 'bottom'),
    Overlap: oneOf(true, false, 'parity', 'greedy'),
    Padding: orWhere(px),
    Separation: numberFrom(0, 200),
    X: px,
    Y: px,
  };
  return Object.fromEntries(Object.entries(parts).map(([part, rule]) => [`${name}${part}`, rule]));
}

function lineParts(name: string): Shape {
  return {
    [`${name}Color`]: orWhere(colour),
    [`${name}Cap`]: oneOf('butt', 'round', 'square'),
    [`${name}Dash`]: orWhere(dash),
    [`${name}DashOffset`]: orWhere(px),
    [`${name}Opacity`]: orWhere(share),
    [`${name}Width`]: orWhere(lineWidth),
  };
}

const tickCount = orParameter(wholeFrom(0, chartBounds.ticks));
const values = listOf(orParameter(datumOrTime), 200);
const formatType = oneOf('number', 'time');

/** The properties of an axis, which the configuration may set too. */
export const axisShape: Shape = {
  ...textParts('label'),
  ...textParts('title'),
  ...lineParts('domain'),
  ...lineParts('grid'),
  ...lineParts('tick'),
  aria: flag,
  bandPosition: numberFrom(0, 1),
  description: words,
  domain: flag,
  format,
  formatType,
  grid: flag,
  labelExpr: expression,
  labels: flag,
  maxExtent: numberFrom(0, 1_000),
  minExtent: numberFrom(0, 1_000),
  offset: px,
  orient: orParameter(oneOf('left', 'right', 'top', 'bottom')),
  position: px,
  style: oneOrMore(plainName, 8),
  tickBand: oneOf('center', 'extent'),
  tickCount,
  tickExtra: flag,
  tickMinStep: numberFrom(0, chartBounds.number),
  tickOffset: px,
  tickRound: flag,
  tickSize: orWhere(px),
  ticks: flag,
  title,
  translate: numberFrom(-10, 10),
  values,
  zindex: wholeFrom(0, 1),
};

/** An axis, or none. */
export const axis: Rule = anyOf(oneOf(null), objectOf(axisShape));

/** The properties of a legend, which the configuration may set too. */
export const legendShape: Shape = {
  ...textParts('label'),
  ...textParts('title'),
  aria: flag,
  clipHeight: numberFrom(0, 200),
  columnPadding: px,
  columns: wholeFrom(0, 50),
  cornerRadius: px,
  description: words,
  direction: oneOf('horizontal', 'vertical'),
  disable: flag,
  fillColor: colour,
  format,
  formatType,
  gradientLength: numberFrom(1, 1_000),
  gradientThickness: numberFrom(1, 200),
  gradientOpacity: share,
  gradientStrokeColor: colour,
  gradientStrokeWidth: lineWidth,
  gridAlign: oneOf('all', 'each', 'none'),
  labelExpr: expression,
  legendX: px,
  legendY: px,
  offset: px,
  orient: orParameter(
    oneOf('none', 'left', 'right', 'top', 'bottom', 'top-left', 'top-right', 'bottom-left', 'bottom-right'),
  ),
  padding: px,
  rowPadding: px,
  strokeColor: colour,
  strokeDash: dash,
  strokeWidth: lineWidth,
  symbolDash: dash,
  symbolFillColor: colour,
  symbolLimit: wholeFrom(0, 200),
  symbolOffset: px,
  symbolOpacity: share,
  symbolSize: numberFrom(0, 10_000),
  symbolStrokeColor: colour,
  symbolStrokeWidth: lineWidth,
  symbolType: oneOf('circle', 'square', 'cross', 'diamond', 'triangle-up', 'triangle-down', 'stroke'),
  tickCount,
  tickMinStep: numberFrom(0, chartBounds.number),
  title,
  type: oneOf('symbol', 'gradient'),
  values,
  zindex: wholeFrom(0, 1),
};

/** A legend, or none. */
export const legend: Rule = anyOf(oneOf(null), objectOf(legendShape));

/** The properties of the header of a facet, which the configuration may set too. */
export const headerShape: Shape = {
  ...textParts('label'),
  ...textParts('title'),
  format,
  formatType,
  labelExpr: expression,
  labels: flag,
  orient: oneOf('left', 'right', 'top', 'bottom'),
  title,
};

/** The header of a facet, or none. */
export const header: Rule = anyOf(oneOf(null), objectOf(headerShape));

/** The properties of a title. */
export const titleShape: Shape = {
  align: textAlign,
  anchor: orParameter(oneOf(null, 'start', 'middle', 'end')),
  angle: numberFrom(-360, 360),
  aria: flag,
  baseline: textBaseline,
  color: colour,
  dx: px,
  dy: px,
  font,
  fontSize,
  fontStyle,
  fontWeight,
  frame: oneOf('bounds', 'group'),
  limit: numberFrom(0, 2_000),
  lineHeight: numberFrom(0, 200),
  offset: px,
  orient: oneOf('none', 'left', 'right', 'top', 'bottom'),
  subtitle: orExpression(lines),
  subtitleColor: colour,
  subtitleFont: font,
  subtitleFontSize: fontSize,
  subtitleFontStyle: fontStyle,
  subtitleFontWeight: fontWeight,
  subtitleLineHeight: numberFrom(0, 200),
  subtitlePadding: px,
  zindex: wholeFrom(0, 1),
};

/** The title of a view. */
export const viewTitle: Rule = anyOf(
  oneOf(null),
  lines,
  objectOf({ ...titleShape, text: orExpression(lines), style: oneOrMore(plainName, 8) }, ['text']),
);

/** What a style may set: properties of marks, of axes' lines and of texts. */
export const styleRule: Rule = objectOf(markShape);
