import { z } from 'zod';
import { chartBounds } from './bounds.ts';

/**
 * The spec as an allow-list: what is not named here is refused. Expressions, addresses, images, transforms,
 * data by name or from a file, and anything that Vega would evaluate have no place in it.
 */
const number = z.number().min(-chartBounds.number).max(chartBounds.number);
const text = z.string().max(chartBounds.text);
/** Vega-Lite writes the titles of fields into expressions, where a backslash could end a text. */
const title = text.regex(/^[^\\]*$/u, 'must be without a backslash');
const px = z.number().min(-200).max(200);
const share = z.number().min(0).max(1);
/** No dots and brackets: Vega reads them as a path into the data. */
const field = z.string().regex(/^[A-Za-z][A-Za-z0-9_ ]{0,39}$/, 'must be a plain field name');
/** A colour by number or name; `url(...)` is none. */
const colour = z
  .string()
  .regex(/^(#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,24})$/, 'must be a colour such as #1f77b4 or "teal"');
const type = z.enum(['quantitative', 'nominal', 'ordinal']);
const cell = z.union([number, text, z.boolean(), z.null()]);

const interval = z
  .tuple([number, number])
  .refine(
    ([from, to]) => Math.abs(to - from) > chartBounds.spanShare * Math.max(Math.abs(from), Math.abs(to)),
    'must be an interval that is longer than nothing',
  );

const scale = z.strictObject({
  domain: z.union([interval, z.array(text).max(chartBounds.series)]).optional(),
  nice: z.boolean().optional(),
  zero: z.boolean().optional(),
  type: z.enum(['linear', 'point', 'band', 'ordinal']).optional(),
});

const axis = z.strictObject({
  values: z.array(number).max(chartBounds.ticks).optional(),
  title: title.nullable().optional(),
  labels: z.boolean().optional(),
  ticks: z.boolean().optional(),
  domain: z.boolean().optional(),
  grid: z.boolean().optional(),
});

const fieldRef = z.strictObject({ field, type: type.optional(), title: title.nullable().optional() });
const position = z.strictObject({
  field,
  type: type.optional(),
  title: title.nullable().optional(),
  scale: scale.optional(),
  axis: axis.nullable().optional(),
  stack: z.null().optional(),
});
const legend = z.strictObject({
  orient: z.enum(['top', 'bottom', 'left', 'right']).optional(),
  title: title.nullable().optional(),
  values: z.array(text).max(chartBounds.series).optional(),
});
const colourField = z.strictObject({
  field,
  type: type.optional(),
  title: title.nullable().optional(),
  scale: scale.optional(),
  legend: legend.nullable().optional(),
});
/** The colour of a series, by its name. */
const colourDatum = z.strictObject({
  datum: text,
  type: type.optional(),
  scale: scale.optional(),
  legend: z.null().optional(),
});
const opacity = z.strictObject({
  condition: z.strictObject({ param: z.literal('near'), empty: z.literal(false), value: share }).optional(),
  value: share,
});

const encoding = z.strictObject({
  x: position.optional(),
  y: position.optional(),
  x2: z.strictObject({ field }).optional(),
  y2: z.strictObject({ field }).optional(),
  color: z.union([colourField, colourDatum, z.strictObject({ value: colour })]).optional(),
  fill: colourField.optional(),
  stroke: colourField.optional(),
  opacity: opacity.optional(),
  /** The field holds degrees; without a scale they are drawn as they are. */
  angle: z.strictObject({ field, type: z.literal('quantitative'), scale: z.null() }).optional(),
  detail: fieldRef.or(z.array(fieldRef).max(4)).optional(),
  order: z.strictObject({ value: z.null() }).or(fieldRef).optional(),
  text: fieldRef.optional(),
  tooltip: fieldRef.or(z.array(fieldRef).max(8)).nullable().optional(),
});

const markKind = z.enum(['line', 'point', 'text', 'rule', 'area', 'bar', 'rect', 'tick']);
const markObject = z.strictObject({
  type: markKind,
  style: z
    .string()
    .regex(/^lemma-[a-z-]{1,30}$/)
    .optional(),
  clip: z.boolean().optional(),
  filled: z.boolean().optional(),
  color: colour.optional(),
  opacity: share.optional(),
  size: z.number().min(0).max(2_000).optional(),
  strokeWidth: z.number().min(0).max(20).optional(),
  strokeDash: z.array(z.number().min(1).max(50)).max(6).optional(),
  shape: z
    .enum([
      'circle',
      'square',
      'cross',
      'diamond',
      'triangle-up',
      'triangle-down',
      'triangle-right',
      'triangle-left',
    ])
    .optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
  baseline: z.enum(['top', 'middle', 'bottom']).optional(),
  dx: px.optional(),
  dy: px.optional(),
  tooltip: z.boolean().optional(),
});

const params = z
  .tuple([
    z.strictObject({
      name: z.literal('near'),
      select: z.strictObject({
        type: z.literal('point'),
        on: z.literal('pointermove'),
        clear: z.literal('pointerout'),
        nearest: z.literal(true),
      }),
    }),
  ])
  .optional();

/** Rows are read by hand, see `checkRows`: a schema takes longer over them than everything else together. */
const data = z.strictObject({ values: z.array(z.unknown()).max(chartBounds.rows) });

const unit = {
  data: data.optional(),
  mark: z.union([markKind, markObject]),
  encoding: encoding.optional(),
  params,
};
const layer = z.strictObject(unit);

const side = z.number().min(chartBounds.side[0]).max(chartBounds.side[1]);
const head = {
  $schema: z.literal('https://vega.github.io/schema/vega-lite/v6.json').optional(),
  name: z.enum(['lemma-plot', 'lemma-equal-aspect']).optional(),
  description: z.string().max(chartBounds.description).optional(),
  title: text.optional(),
  width: side.optional(),
  height: side.optional(),
};

/** A chart of one mark. */
export const unitSpecSchema = z.strictObject({ ...head, ...unit });

/** A chart of layers over shared axes: what the plotting library makes. */
export const layeredSpecSchema = z.strictObject({
  ...head,
  data: data.optional(),
  encoding: encoding.optional(),
  layer: z.array(layer).min(1).max(chartBounds.layers),
});

/** One value in a data row. */
export const cellSchema = cell;

/** A field's name. */
export const fieldSchema = field;
