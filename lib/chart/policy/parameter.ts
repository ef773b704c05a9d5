import {
  anyOf,
  expression,
  flag,
  isRecord,
  listOf,
  mapOf,
  numberFrom,
  objectOf,
  oneOf,
  type Rule,
  refuse,
  textLike,
} from './rules.ts';
import { anyNumber, colour, datumOrTime, field, parameterName, plainName, share, words } from './values.ts';

/** Event streams that a selection may listen to, written out: a stream can hold an expression. */
const events: Rule = oneOf(
  true,
  false,
  'click',
  'dblclick',
  'wheel',
  'wheel!',
  'pointerdown',
  'pointerup',
  'pointerover',
  'pointermove',
  'pointerout',
  'mousedown',
  'mouseup',
  'mouseover',
  'mousemove',
  'mouseout',
  'touchstart',
  'touchmove',
  'touchend',
  'mousemove, touchmove',
  'pointerover, touchmove',
  'mouseout, touchend',
  '[pointerdown, pointerup] > pointermove',
  '[pointerdown, window:pointerup] > window:pointermove!',
  '[mousedown, mouseup] > mousemove',
  '[mousedown, window:mouseup] > window:mousemove!',
);

const channels = listOf(oneOf('x', 'y', 'color', 'fill', 'stroke', 'size', 'shape', 'opacity', 'theta'), 4);

const select: Rule = anyOf(
  oneOf('point', 'interval'),
  objectOf(
    {
      type: oneOf('point', 'interval'),
      on: events,
      clear: events,
      encodings: channels,
      fields: listOf(field, 8),
      nearest: flag,
      toggle: oneOf(true, false, 'event.shiftKey', 'true', 'false'),
      resolve: oneOf('global', 'union', 'intersect'),
      translate: events,
      zoom: events,
      mark: objectOf({
        fill: colour,
        fillOpacity: share,
        stroke: colour,
        strokeOpacity: share,
        strokeWidth: numberFrom(0, 20),
        strokeDash: listOf(numberFrom(1, 50), 8),
        cursor: textLike(/^[a-z-]{1,20}$/, 'the name of a cursor'),
      }),
    },
    ['type'],
  ),
);

/** A value that the reader may choose. */
const choice: Rule = anyOf(datumOrTime, listOf(anyNumber, 10));

const range: Rule = (value, at, around) => {
  const problem = objectOf(
    {
      input: oneOf('range'),
      name: words,
      min: anyNumber,
      max: anyNumber,
      step: numberFrom(1e-9, 1e12),
      debounce: numberFrom(0, 2_000),
    },
    ['min', 'max'],
  )(value, at, around);
  if (problem !== undefined || !isRecord(value)) return problem;
  return Number(value.min) < Number(value.max)
    ? undefined
    : refuse(at, 'is not allowed: `min` must be less than `max`');
};

const menu = objectOf(
  {
    input: oneOf('select'),
    name: words,
    options: listOf(choice, 50, 1),
    labels: listOf(words, 50),
    debounce: numberFrom(0, 2_000),
  },
  ['options'],
);

/** What the reader sets a parameter with: a slider or a menu. */
const input: Rule = (value, at, around) => {
  if (!isRecord(value)) return refuse(at, 'is not allowed: it must be a slider or a menu');
  if (value.input === 'range') return range(value, at, around);
  if (value.input === 'select') return menu(value, at, around);
  return refuse({ key: 'input', within: at }, 'is not allowed: it must be "range" or "select"');
};

const variable = objectOf({ name: parameterName, value: choice, expr: expression, bind: input }, ['name']);

const selectionBind: Rule = anyOf(oneOf('scales', 'legend'), input, mapOf(field, input, 8));
const selectionValue: Rule = anyOf(
  mapOf(field, anyOf(datumOrTime, listOf(datumOrTime, 2)), 8),
  listOf(mapOf(field, datumOrTime, 8), 100),
);
const selection = objectOf(
  {
    name: parameterName,
    select,
    bind: selectionBind,
    value: selectionValue,
    views: listOf(plainName, 20),
  },
  ['name'],
);

/** A parameter of a chart: a value, a slider, or a selection. */
export const parameter: Rule = (value, at, around) =>
  (isRecord(value) && 'select' in value ? selection : variable)(value, at, around);
