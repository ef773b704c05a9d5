import { measureExpression } from '../check-expression.ts';
import { costBounds } from './flow.ts';
import { isRecord, type Place, type Problem, refuse, type Surroundings } from './rules.ts';

interface Found {
  readonly parameter: { readonly [key: string]: unknown };
  readonly at: Place;
}

/** The parameters of all views of a spec, in the order they stand there. */
function findParameters(view: unknown, at: Place | undefined, depth = 0): readonly Found[] {
  if (!isRecord(view) || depth > 12) return [];
  const found = (key: string, wanted: string) =>
    listIn(view[key]).flatMap((parameter, index) =>
      isRecord(parameter) && typeof parameter[wanted] === 'string'
        ? [{ parameter, at: { key: index, within: { key, within: at } } }]
        : [],
    );
  const inner = ['layer', 'concat', 'hconcat', 'vconcat'].flatMap((joint) =>
    listIn(view[joint]).flatMap((part, index) =>
      findParameters(part, { key: index, within: { key: joint, within: at } }, depth + 1),
    ),
  );
  return [
    ...found('params', 'name'),
    ...found('transform', 'param'),
    ...inner,
    ...findParameters(view.spec, { key: 'spec', within: at }, depth + 1),
  ];
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function nameOf({ parameter }: Found): string {
  return String(parameter.name ?? parameter.param);
}

/** All values that a parameter can take; `undefined` when they are not listed. */
function valuesOf({ parameter }: Found): readonly unknown[] | undefined {
  const { value, bind } = parameter;
  if ('expr' in parameter || 'select' in parameter || 'extent' in parameter) return undefined;
  const values = value === undefined ? [] : [value];
  if (!isRecord(bind)) return values.length > 0 ? values : undefined;
  return bind.input === 'range' ? [...values, bind.min, bind.max] : [...values, ...listIn(bind.options)];
}

/** What is known of a spec's parameters, before anything else of it is read. */
export function readSurroundings(spec: unknown): Surroundings {
  const found = findParameters(spec, undefined);
  return {
    signals: new Set(found.map(nameOf)),
    parameters: new Map(found.map((each) => [nameOf(each), valuesOf(each)])),
  };
}

/**
 * The length of the longest text that a parameter can be. A parameter that is computed may use only those that stand
 * before it, so that texts cannot grow in circles.
 */
export function measureParameters(spec: unknown): number | Problem {
  const earlier = new Set<string>();
  let longest = 0;
  for (const each of findParameters(spec, undefined)) {
    const { expr } = each.parameter;
    if (earlier.has(nameOf(each))) return refuse(each.at, 'is not allowed: its name is taken');
    if (typeof expr === 'string') {
      const at = { key: 'expr', within: each.at };
      const cost = measureExpression(expr, earlier, longest);
      if (typeof cost === 'string') return refuse(at, `is not allowed: the expression ${cost}`);
      if (cost.textLength > costBounds.textLength)
        return refuse(at, 'is not allowed: it can make long texts');
      longest = Math.max(longest, cost.textLength);
    }
    for (const value of valuesOf(each) ?? []) {
      if (typeof value === 'string') longest = Math.max(longest, value.length);
    }
    earlier.add(nameOf(each));
  }
  return longest;
}
