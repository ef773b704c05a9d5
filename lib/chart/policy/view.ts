import { chartBounds } from '../bounds.ts';
import { schemaUrl } from '../upgrade.ts';
import { encoding, facetChannel, wrappedFacet } from './channel.ts';
import { config } from './config.ts';
import { data, datasets } from './data.ts';
import { viewTitle } from './guide.ts';
import { mark, viewLook } from './mark.ts';
import { parameter } from './parameter.ts';
import {
  anyOf,
  flag,
  isRecord,
  later,
  listOf,
  mapOf,
  numberFrom,
  objectOf,
  oneOf,
  type Rule,
  refuse,
  type Shape,
  wholeFrom,
} from './rules.ts';
import { transform } from './transform.ts';
import { colour, field, plainName } from './values.ts';

const side: Rule = anyOf(
  numberFrom(1, chartBounds.side[1]),
  objectOf({ step: numberFrom(1, 200), for: oneOf('position', 'offset') }, ['step']),
);

const independence = oneOf('shared', 'independent');
const resolve = objectOf({
  scale: mapOf(plainName, independence, 20),
  axis: mapOf(plainName, independence, 4),
  legend: mapOf(plainName, independence, 20),
});

const angle = numberFrom(-360, 360);
const projection = objectOf({
  type: oneOf(
    ...'albers albersUsa azimuthalEqualArea azimuthalEquidistant conicConformal conicEqualArea conicEquidistant equalEarth equirectangular gnomonic mercator naturalEarth1 orthographic stereographic transverseMercator'.split(
      ' ',
    ),
  ),
  center: listOf(angle, 2, 2),
  rotate: listOf(angle, 3, 2),
  scale: numberFrom(1, 1_000),
  translate: listOf(numberFrom(-2_000, 2_000), 2, 2),
  parallels: listOf(numberFrom(-90, 90), 2, 2),
  clipAngle: numberFrom(0, 180),
  precision: numberFrom(0.3, 10),
  reflectX: flag,
  reflectY: flag,
});

const padding: Rule = anyOf(
  numberFrom(0, 200),
  objectOf({
    left: numberFrom(0, 200),
    right: numberFrom(0, 200),
    top: numberFrom(0, 200),
    bottom: numberFrom(0, 200),
  }),
);
const autosizeType = oneOf('pad', 'fit', 'fit-x', 'fit-y', 'none');
const autosize: Rule = anyOf(
  autosizeType,
  objectOf({ type: autosizeType, contains: oneOf('content', 'padding'), resize: flag }),
);

/** What every view may say, whatever it is made of. */
const common: Shape = {
  name: plainName,
  description: (value, at) =>
    typeof value === 'string' && value.length <= chartBounds.description
      ? undefined
      : refuse(at, `is not allowed: it must be a text of at most ${chartBounds.description} characters`),
  title: viewTitle,
  data,
  transform: listOf(transform, 30),
  params: listOf(parameter, 20),
  resolve,
};

const sized: Shape = { width: side, height: side, view: viewLook };

const directed = (rule: Rule): Rule => anyOf(rule, objectOf({ row: rule, column: rule }));
const arranged: Shape = {
  align: directed(oneOf('all', 'each', 'none')),
  bounds: oneOf('full', 'flush'),
  center: directed(flag),
  spacing: directed(numberFrom(-100, 200)),
  columns: wholeFrom(0, 50),
};

const unit = objectOf({ ...common, ...sized, mark, encoding, projection }, ['mark']);
const parts = listOf(
  later(() => view),
  chartBounds.layers,
  1,
);
const layered = objectOf({
  ...common,
  ...sized,
  encoding,
  projection,
  layer: listOf(
    later(() => layerPart),
    chartBounds.layers,
    1,
  ),
});
const joined = objectOf({ ...common, ...arranged, concat: parts, hconcat: parts, vconcat: parts });
const inner: Rule = later(() => view);
const faceted = objectOf(
  {
    ...common,
    ...arranged,
    facet: (value, at, around) =>
      isRecord(value) && ('row' in value || 'column' in value)
        ? objectOf({ row: facetChannel, column: facetChannel })(value, at, around)
        : wrappedFacet(value, at, around),
    spec: inner,
  },
  ['facet', 'spec'],
);
const repeatedFields = listOf(field, 20, 1);
const repeated = objectOf(
  {
    ...common,
    ...arranged,
    repeat: anyOf(
      repeatedFields,
      objectOf({ row: repeatedFields, column: repeatedFields, layer: repeatedFields }),
    ),
    spec: inner,
  },
  ['repeat', 'spec'],
);

/** Whether a layer holds layers of its own; charts side by side cannot be layers. */
const layerPart: Rule = (value, at, around) =>
  (isRecord(value) && 'layer' in value ? layered : unit)(value, at, around);

/** One view of a chart: a mark, layers, a facet, or several views. */
const view: Rule = (value, at, around) => {
  if (!isRecord(value)) return refuse(at, 'is not allowed: it must be an object');
  return ruleFor(value)(stripTop(value, at), at, around);
};

function ruleFor(value: { readonly [key: string]: unknown }): Rule {
  if ('layer' in value) return layered;
  if ('facet' in value && 'spec' in value) return faceted;
  if ('repeat' in value) return repeated;
  if ('concat' in value || 'hconcat' in value || 'vconcat' in value) return joined;
  return unit;
}

const top = objectOf({
  $schema: oneOf(schemaUrl),
  background: colour,
  padding,
  autosize,
  datasets,
  config,
});

/** A view without what only the whole spec may say. */
function stripTop(
  value: { readonly [key: string]: unknown },
  at: unknown,
): { readonly [key: string]: unknown } {
  if (at !== undefined) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !topKeys.has(key)));
}

const topKeys: ReadonlySet<string> = new Set([
  '$schema',
  'background',
  'padding',
  'autosize',
  'datasets',
  'config',
]);

/** A whole spec. */
export const wholeSpec: Rule = (value, at, around) => {
  if (!isRecord(value)) return refuse(at, 'is not allowed: it must be an object');
  const own = Object.fromEntries(Object.entries(value).filter(([key]) => topKeys.has(key)));
  return top(own, at, around) ?? view(value, at, around);
};
