import { chartBounds } from '../bounds.ts';
import {
  anyOf,
  flag,
  isRecord,
  listOf,
  mapOf,
  numberFrom,
  objectOf,
  oneOf,
  type Place,
  type Problem,
  type Rule,
  refuse,
  textLike,
} from './rules.ts';
import { anyNumber, fieldName, isForeignName, plainName } from './values.ts';

/** Characters of one text in the data. */
const textMost = 1_000;
/** Values inside one row, its lists and objects included. */
const partsMost = 200;
const depthMost = 3;

function maybeFindBadValue(value: unknown, at: Place, depth: number): Problem | undefined {
  if (typeof value === 'number') {
    return Math.abs(value) <= chartBounds.number ? undefined : refuse(at, 'is not allowed: it is too large');
  }
  if (typeof value === 'boolean' || value === null) return undefined;
  if (typeof value === 'string') {
    return value.length <= textMost
      ? undefined
      : refuse(at, `is not allowed: it has more than ${textMost} characters`);
  }
  if (depth >= depthMost || typeof value !== 'object') {
    return refuse(at, 'is not allowed: it must be a number or a text');
  }
  const entries = Object.entries(value);
  if (entries.length > partsMost) return refuse(at, `is not allowed: it has more than ${partsMost} parts`);
  for (const [name, part] of entries) {
    const within = { key: Array.isArray(value) ? Number(name) : name, within: at };
    if (!isFieldName(name)) return refuse(within, 'is not allowed: it is no plain field name');
    const problem = maybeFindBadValue(part, within, depth + 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function isFieldName(name: string): boolean {
  return name.length <= 120 && !isForeignName(name);
}

/** Rows of data: objects of numbers and texts, or numbers and texts alone. */
const rows: Rule = (value, at) => {
  if (!Array.isArray(value)) return refuse(at, 'is not allowed: it must be a list of rows');
  if (value.length > chartBounds.rows) {
    return refuse(at, `is not allowed: it has more than ${chartBounds.rows} rows`);
  }
  for (const [index, row] of value.entries()) {
    const place = { key: index, within: at };
    if (Array.isArray(row)) return refuse(place, 'is not allowed: a row must be an object');
    const problem = maybeFindBadValue(row, place, 0);
    if (problem !== undefined) return problem;
  }
  return undefined;
};

const parsed: Rule = anyOf(
  oneOf(null, 'number', 'string', 'boolean', 'date'),
  textLike(/^(?:date|utc):'[^'"\\\p{Cc}]{1,60}'$/u, 'a type or a date pattern'),
);
const format = objectOf({
  type: oneOf('json'),
  parse: anyOf(oneOf(null, 'auto'), mapOf(fieldName, parsed, 40)),
});

const sequence = objectOf(
  {
    start: anyNumber,
    stop: anyNumber,
    step: anyNumber,
    as: fieldName,
  },
  ['start', 'stop'],
);

const degrees = listOf(numberFrom(2, 180), 2, 2);
const graticule = anyOf(
  oneOf(true),
  objectOf({
    extent: listOf(listOf(numberFrom(-360, 360), 2, 2), 2, 2),
    extentMajor: listOf(listOf(numberFrom(-360, 360), 2, 2), 2, 2),
    extentMinor: listOf(listOf(numberFrom(-360, 360), 2, 2), 2, 2),
    precision: numberFrom(0.5, 90),
    step: degrees,
    stepMajor: degrees,
    stepMinor: degrees,
  }),
);

const inline = objectOf({ values: rows, name: plainName, format }, ['values']);
const generated = objectOf({ sequence, graticule, sphere: anyOf(flag, objectOf({})), name: plainName });
const named = objectOf({ name: plainName, format }, ['name']);

/** Where rows come from: the spec itself. Data from an address has no place in it. */
export const data: Rule = (value, at, around) => {
  if (value === null) return undefined;
  if (!isRecord(value)) return refuse(at, 'is not allowed: it must be an object');
  if ('url' in value) {
    return refuse({ key: 'url', within: at }, 'is not allowed: a chart holds its data and loads nothing');
  }
  if ('values' in value) return inline(value, at, around);
  const isMade = 'sequence' in value || 'graticule' in value || 'sphere' in value;
  return (isMade ? generated : named)(value, at, around);
};

/** Data by name, which views refer to. */
export const datasets: Rule = mapOf(plainName, rows, 20);
