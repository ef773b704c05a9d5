import { costBounds, countGroups, countValues, type Flow } from './flow.ts';
import { isRecord, type Place, type Problem, refuse } from './rules.ts';
import { type Budget, countBins, countImputed, spendExpression } from './steps.ts';

type Part = { readonly [key: string]: unknown };

/** One mark with its channels and the rows it draws. */
interface Unit {
  readonly view: Part;
  readonly flow: Flow;
  readonly encoding: Part;
  readonly copies: number;
  readonly share: number;
  readonly repeated: readonly string[];
  readonly budget: Budget;
  readonly at: Place | undefined;
}

const facets = ['row', 'column', 'facet'];
const axes = ['x', 'y'];
const keyed = ['color', 'fill', 'stroke', 'shape', 'size', 'opacity', 'strokeDash', 'angle', 'strokeWidth'];
const paths = ['line', 'area', 'trail'];

/** Counts what one mark costs. */
export function maybeFindBadUnit(unit: Unit): Problem | undefined {
  return (
    maybeFindBadBins(unit) ??
    maybeFindBadChannels(unit) ??
    maybeFindTooManyViews(unit) ??
    maybeFindTooManyMarks(unit) ??
    maybeFindLongTexts(unit)
  );
}

/** The fields that a channel reads. */
function fieldsOf(definition: unknown, repeated: readonly string[]): readonly string[] {
  if (!isRecord(definition)) return [];
  if (typeof definition.field === 'string') return [definition.field];
  return isRecord(definition.field) ? repeated : [];
}

function channels({ encoding, at }: Unit): readonly (readonly [string, Part, Place])[] {
  const within = { key: 'encoding', within: at };
  return Object.entries(encoding).flatMap(([name, definition]) => {
    const list: readonly unknown[] = Array.isArray(definition) ? definition : [definition];
    return list.flatMap((each) =>
      isRecord(each)
        ? [
            [name, each, { key: name, within }] as const,
            ...conditionsOf(each).map((part) => [name, part, { key: name, within }] as const),
          ]
        : [],
    );
  });
}

function conditionsOf({ condition }: Part): readonly Part[] {
  const list: readonly unknown[] = Array.isArray(condition) ? condition : [condition];
  return list.filter(isRecord);
}

function maybeFindBadBins(unit: Unit): Problem | undefined {
  for (const [, definition, at] of channels(unit)) {
    if (definition.bin === undefined) continue;
    for (const field of fieldsOf(definition, unit.repeated)) {
      const bins = countBins(definition.bin, unit.flow, field, { key: 'bin', within: at });
      if (typeof bins !== 'number') return bins;
    }
  }
  return undefined;
}

function isDiscrete(definition: Part): boolean {
  const { scale } = definition;
  if (isRecord(scale) && ['band', 'point', 'ordinal'].includes(String(scale.type))) return true;
  if (definition.type !== undefined) return ['nominal', 'ordinal'].includes(String(definition.type));
  return ['bin', 'aggregate', 'timeUnit'].every((key) => definition[key] === undefined);
}

/** How many values a channel takes. */
function countChannel({ flow, repeated }: Unit, definition: Part): number {
  const counts = fieldsOf(definition, repeated).map((field) => countValues(flow, field));
  return Math.max(1, ...counts);
}

function maybeFindBadChannels(unit: Unit): Problem | undefined {
  for (const [name, definition, at] of channels(unit)) {
    if (!isDiscrete(definition)) continue;
    const count = countChannel(unit, definition);
    const most = axes.includes(name)
      ? costBounds.axisValues
      : keyed.includes(name) || name.endsWith('Offset')
        ? costBounds.legendValues
        : Number.POSITIVE_INFINITY;
    if (count > most) {
      return refuse(at, `is not allowed: it can have more than ${most} values, each with a place of its own`);
    }
  }
  return maybeFindLongAxis(unit);
}

const usualTicks = 10;

/** Numbers and names on the axes and legends of one drawing of the unit. */
function countTicks(unit: Unit): number {
  let ticks = 0;
  for (const [name, definition] of channels(unit)) {
    if (!axes.includes(name) && !keyed.includes(name)) continue;
    const { axis, legend } = definition;
    if (axis === null || legend === null) continue;
    const guide = isRecord(axis) ? axis : isRecord(legend) ? legend : {};
    const values = Array.isArray(guide.values) ? guide.values.length : 0;
    const asked = Number(guide.tickCount) || usualTicks;
    ticks += isDiscrete(definition) ? countChannel(unit, definition) : Math.max(values, asked);
  }
  return ticks;
}

function maybeFindLongAxis(unit: Unit): Problem | undefined {
  for (const [channel, side] of [
    ['x', 'width'],
    ['y', 'height'],
  ] as const) {
    const definition = unit.encoding[channel];
    if (!isRecord(definition) || !isDiscrete(definition)) continue;
    const size = unit.view[side];
    const step = isRecord(size) ? Number(size.step) : 20;
    const offset = unit.encoding[`${channel}Offset`];
    const inner = isRecord(offset) && isRecord(size) ? countChannel(unit, offset) : 1;
    if (typeof size !== 'number' && step * inner * countChannel(unit, definition) > costBounds.axisPx) {
      return refuse({ key: side, within: unit.at }, 'is not allowed: the axis would be too long');
    }
  }
  return undefined;
}

function maybeFindTooManyViews(unit: Unit): Problem | undefined {
  const { budget, copies, encoding, at } = unit;
  let cells = copies;
  for (const name of facets) {
    const definition = encoding[name];
    if (isRecord(definition)) cells *= countChannel(unit, definition);
  }
  budget.views += cells * unit.share;
  budget.ticks += cells * unit.share * countTicks(unit);
  if (budget.views > costBounds.views) {
    return refuse(at, `is not allowed: the chart has more than ${costBounds.views} views`);
  }
  return budget.ticks > costBounds.ticks
    ? refuse(at, `is not allowed: the chart has more than ${costBounds.ticks} ticks`)
    : undefined;
}

/** Rows after the encoding has grouped and filled them. */
function countRows(unit: Unit): number {
  const { flow } = unit;
  const definitions = channels(unit).map(([, definition]) => definition);
  const isAggregated = definitions.some(({ aggregate }) => aggregate !== undefined);
  const groups = definitions
    .filter(({ aggregate }) => aggregate === undefined)
    .flatMap((definition) => fieldsOf(definition, unit.repeated));
  const imputed = definitions.filter(({ impute }) => isRecord(impute));
  const filled = imputed.map(({ impute }) => {
    const keyvals = isRecord(impute) ? impute.keyvals : undefined;
    const keys = Math.max(0, ...groups.map((key) => countImputed(flow, key, groups, keyvals)));
    return Math.min(keys, flow.rows * (flow.rows + 1));
  });
  return Math.max(isAggregated ? countGroups(flow, groups) : flow.rows, ...filled, 1);
}

function maybeFindTooManyMarks(unit: Unit): Problem | undefined {
  const { budget, copies, view, at } = unit;
  const mark = isRecord(view.mark) ? view.mark : { type: view.mark };
  const rows = countRows(unit) * copies;
  const isPath = paths.includes(String(mark.type)) && !mark.point;
  budget.marks += (isPath ? rows / 4 : rows) * (isNearest(view) ? 2 : 1);
  const place = { key: 'mark', within: at };
  if (budget.marks > costBounds.marks) {
    return refuse(place, `is not allowed: the chart draws more than ${costBounds.marks} marks`);
  }
  return undefined;
}

/** Whether a selection takes the nearest mark: each mark then has a cell of its own around it. */
function isNearest({ params }: Part): boolean {
  const list: readonly unknown[] = Array.isArray(params) ? params : [];
  return list.some((each) => isRecord(each) && isRecord(each.select) && each.select.nearest === true);
}

/** Texts and work of the expressions in the mark and its channels, which are computed for each row. */
function maybeFindLongTexts({ view, encoding, flow, copies, budget, at }: Unit): Problem | undefined {
  let longest = flow.textLength;
  for (const [text, place] of findExpressions({ mark: view.mark, encoding }, at)) {
    const length = spendExpression(text, flow, budget, place);
    if (typeof length !== 'number') return length;
    longest = Math.max(longest, length);
  }
  budget.text += longest * flow.rows * copies;
  return budget.text > costBounds.text
    ? refuse(at, 'is not allowed: the chart holds too much text')
    : undefined;
}

function findExpressions(value: unknown, at: Place | undefined): readonly (readonly [string, Place])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const place = { key: Array.isArray(value) ? Number(key) : key, within: at };
    if (typeof part === 'string') {
      return ['expr', 'test', 'labelExpr'].includes(key) ? [[part, place] as const] : [];
    }
    return findExpressions(part, place);
  });
}
