import { PlotMistake } from '../mistake.ts';

/** Nested deeper, or with more items, nothing is a result that a reader wants to see. */
const bounds = { depth: 4, items: 200 } as const;

const isArray = Array.isArray;
const ownKeys = Object.keys;
const read = Reflect.get;

/**
 * A JavaScript value as `console.log` shows it: numbers with all their digits, lists and records written out.
 *
 * @throws PlotMistake for what is no number, text, list or record of such.
 */
export function showResult(value: unknown, depth = 0): string {
  switch (typeof value) {
    case 'string':
      return depth === 0 ? value : `"${value}"`;
    case 'number':
    case 'bigint':
    case 'boolean':
    case 'undefined':
      return `${value}`;
    case 'object':
      return value === null ? 'null' : showObject(value, depth);
    default:
      throw new PlotMistake(`A ${typeof value} is no result. Print a number.`);
  }
}

function showObject(value: object, depth: number): string {
  const names = isArray(value) ? null : ownKeys(value);
  const count = isArray(value) ? value.length : (names?.length ?? 0);
  if (depth >= bounds.depth || count > bounds.items)
    throw new PlotMistake('The result is a large structure. Print a number.');
  const parts: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = names?.[index] ?? index;
    const text = showResult(read(value, name), depth + 1);
    parts[index] = names === null ? text : `${name}: ${text}`;
  }
  const inside = parts.join(', ');
  return names === null ? `[${inside}]` : `{${inside}}`;
}
