import { axisShape, headerShape, legendShape, styleRule, titleShape } from './guide.ts';
import { colourList, compositeShape, markShape, viewConfig } from './mark.ts';
import { anyOf, flag, mapOf, numberFrom, objectOf, oneOf, type Rule, type Shape, textLike } from './rules.ts';
import { anyNumber, colour, font, format, plainName } from './values.ts';

const schemeName = textLike(/^[a-z0-9]{2,30}(?:-\d{1,2})?$/i, 'the name of a colour scheme');
const palette: Rule = anyOf(colourList, schemeName, objectOf({ scheme: schemeName }));

const invalidValue: Rule = anyOf(
  oneOf('zero-or-min'),
  objectOf({ value: anyOf(oneOf(null), anyNumber, colour) }),
);

const band = numberFrom(0, 1);
const scale: Rule = objectOf({
  ...Object.fromEntries(
    'bandPaddingInner bandPaddingOuter barBandPaddingInner bandWithNestedOffsetPaddingInner bandWithNestedOffsetPaddingOuter offsetBandPaddingInner offsetBandPaddingOuter pointPadding rectBandPaddingInner tickBandPaddingInner'
      .split(' ')
      .map((name) => [name, band]),
  ),
  continuousPadding: numberFrom(0, 100),
  clamp: flag,
  round: flag,
  zero: flag,
  useUnaggregatedDomain: flag,
  xReverse: flag,
  ...Object.fromEntries(
    'minBandSize maxBandSize minFontSize maxFontSize minSize maxSize minStrokeWidth maxStrokeWidth'
      .split(' ')
      .map((name) => [name, numberFrom(0, 2_000)]),
  ),
  minOpacity: band,
  maxOpacity: band,
  quantileCount: numberFrom(1, 50),
  quantizeCount: numberFrom(1, 50),
  invalid: objectOf(
    Object.fromEntries(
      'color fill stroke opacity fillOpacity strokeOpacity strokeWidth strokeDash size angle shape x y xOffset yOffset theta radius'
        .split(' ')
        .map((name) => [name, invalidValue]),
    ),
  ),
});

const mark = objectOf({
  ...markShape,
  ...compositeShape,
  line: flag,
  point: anyOf(flag, oneOf('transparent')),
});
const axis = objectOf({ ...axisShape, disable: flag });
const header = objectOf(headerShape);

const marks: Shape = Object.fromEntries(
  'mark arc area bar circle geoshape line point rect rule square text tick trail boxplot errorbar errorband'
    .split(' ')
    .map((name) => [name, mark]),
);
const axes: Shape = Object.fromEntries(
  'axis axisX axisY axisLeft axisRight axisTop axisBottom axisBand axisDiscrete axisPoint axisQuantitative axisTemporal axisXBand axisXDiscrete axisXPoint axisXQuantitative axisXTemporal axisYBand axisYDiscrete axisYPoint axisYQuantitative axisYTemporal'
    .split(' ')
    .map((name) => [name, axis]),
);

/** What the configuration of a chart may set: colours, sizes and fonts by name. */
export const config: Rule = objectOf({
  ...marks,
  ...axes,
  header,
  headerRow: header,
  headerColumn: header,
  headerFacet: header,
  legend: objectOf(legendShape),
  title: objectOf(titleShape),
  style: mapOf(plainName, styleRule, 40),
  view: viewConfig,
  scale,
  range: objectOf({
    category: palette,
    diverging: palette,
    heatmap: palette,
    ordinal: palette,
    ramp: palette,
  }),
  background: colour,
  font,
  padding: numberFrom(0, 200),
  numberFormat: format,
  timeFormat: format,
  normalizedNumberFormat: format,
  countTitle: textLike(/^[^"\\\p{Cc}]{0,100}$/u, 'a plain text'),
  fieldTitle: oneOf('verbal', 'functional', 'plain'),
  aria: flag,
  concat: objectOf({ columns: numberFrom(0, 50), spacing: numberFrom(0, 200) }),
  facet: objectOf({ columns: numberFrom(0, 50), spacing: numberFrom(0, 200) }),
  lineBreak: textLike(/^.{0,10}$/su, 'a short text'),
  tooltipFormat: objectOf({ numberFormat: format, timeFormat: format, normalizedNumberFormat: format }),
});
