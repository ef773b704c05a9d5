import { number, statement, type Wording } from './wording.ts';

const names: readonly (readonly [pattern: string, latex: string])[] = [
  ['km\\/h|km per hour|kilomet(?:er|re)s per hour|千米\\/时', 'km/h'],
  ['m\\/s|met(?:er|re)s per second|米\\/秒', 'm/s'],
  ['km|kilomet(?:er|re)s?|千米|公里', 'km'],
  ['cm|centimet(?:er|re)s?|厘米', 'cm'],
  ['mm|millimet(?:er|re)s?|毫米', 'mm'],
  ['m|met(?:er|re)s?|米', 'm'],
  ['kg|kilograms?|千克|公斤', 'kg'],
  ['mg|milligrams?|毫克', 'mg'],
  ['g|grams?|克', 'g'],
  ['mL|millilit(?:er|re)s?|毫升', 'mL'],
  ['L|lit(?:er|re)s?|升', 'liter'],
  ['hours?|h|小时', 'hour'],
  ['minutes?|min|分钟', 'minute'],
  ['seconds?|s|秒', 'second'],
];
const unit = `(${names.map(([pattern]) => pattern).join('|')})`;

/** One amount in two units: "3 hours is 180 minutes", "2.5 km = 2500 m". */
export const unitWordings: readonly Wording[] = [
  statement(
    `(?<!(?:\\d ?(?:${names.map(([pattern]) => pattern).join('|')}|feet|ft|days?),? (?:and )?|[×x*] ?))(?:(?:speed|distance|length|mass|weight|duration|height|width) of )?${number} ?${unit}(?![a-z/^²³·*])\\s*(?:is|are|=|equals|is equal to|is the same as|等于|是)\\s*${number} ?${unit}(?![\\w/^²³·*])(?!\\s*(?:and |[+\\d-]))`,
    ([a, first = '', b, second = '']) => {
      const [from, to] = [maybeName(first), maybeName(second)];
      return from === null || to === null || from === to
        ? null
        : `${a} \\text{ ${from}} = ${b} \\text{ ${to}}`;
    },
  ),
];

function maybeName(written: string): string | null {
  return names.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'i').test(written))?.[1] ?? null;
}
