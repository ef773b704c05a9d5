import { is, number, statement, type Wording, wording } from './wording.ts';

const point = `\\$?\\(\\s*${number},\\s*${number}\\s*\\)\\$?`;
const through =
  '(?:of the (?:line|segment|line segment) )?(?:through|between|from|joining|connecting|passing through) (?:the )?(?:points )?';
/** A result in units of length of a map or a plan is another number. */
const plainEnd = '(?=\\s*(?:units?\\b|[.,;!。，；]|$|\\n|so\\b|and\\b|which\\b))';

/** Distance, slope and midpoint of two points that prose names with their coordinates. */
export const pointWordings: readonly Wording[] = [
  statement(
    `(?<!horizontal |vertical |manhattan |taxicab |total |walking |grid |shortest )distance (?:between|from) (?:the )?(?:points )?${point} (?:and|to) ${point}${is}${number}${plainEnd}`,
    ([a, b, c, d, r]) => `\\sqrt{(${c} - (${a}))^2 + (${d} - (${b}))^2} = ${r}`,
  ),
  wording(
    `slope ${through}${point} (?:and|to) ${point}${is}`,
    ([a, b, c, d, r]) => `\\frac{${d} - (${b})}{${c} - (${a})} = ${r}`,
  ),
  statement(
    `midpoint (?:of|between) (?:the )?(?:line |segment |line segment )?(?:points |joining |from |between |with endpoints )?${point} and ${point}${is}${point}`,
    ([a, b, c, d, x, y]) => `\\frac{${a} + (${c})}{2} = ${x} \\text{ and } \\frac{${b} + (${d})}{2} = ${y}`,
  ),
];
