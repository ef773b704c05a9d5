/** Fewer terms than this need no dots. */
const fewestTerms = 5;

const asked = "(?:what is |what's |find |compute |calculate |evaluate |work out )?(?:the )?sum (?:of )?";
const kind = '(?:(?:positive )?(?<kind>even|odd) )?(?:positive )?';
const numbers = '(?:integers|whole numbers|natural numbers|counting numbers|numbers)';
const ends = '(?:from )?(?<from>\\d{1,7}) (?:to|through|up to) (?<to>\\d{1,7})';
const howMuch = ' ?(?:等于|是|得)? ?(?:多少|几)?$';

const shapes: readonly RegExp[] = [
  new RegExp(`^${asked}(?:all )?(?:of )?(?:the )?${kind}(?:${numbers} )?${ends}(?: inclusive)?$`, 'i'),
  new RegExp(`^add (?:up )?(?:all )?(?:of )?(?:the )?${kind}(?:${numbers} )?${ends}$`, 'i'),
  new RegExp(`^(?:求|计算)?从? ?(?<from>\\d{1,7}) ?(?:一直|连续)?加到 ?(?<to>\\d{1,7})(?: ?的和)?${howMuch}`),
  new RegExp(
    `^(?:求|计算)?从? ?(?<from>\\d{1,7}) ?到 ?(?<to>\\d{1,7}) ?(?:的?所有|的?全部|这些|的)?(?:正?(?<kind>整|偶|奇)数|自然数|数)? ?[的之]?和${howMuch}`,
  ),
];

/**
 * Writes "the sum of the integers from 1 to 100" and 从1加到100 as `1 + 2 + 3 + … + 100`; any other text, and a sum of
 * fewer than five terms, stays as it is.
 */
export function writeCountingSum(text: string): string {
  for (const shape of shapes) {
    const groups = shape.exec(text)?.groups;
    if (groups === undefined) continue;
    const { first, last, step } = readRange(groups);
    if (last - first < step * (fewestTerms - 1)) return text;
    return `${first} + ${first + step} + ${first + 2 * step} + … + ${last}`;
  }
  return text;
}

function readRange(groups: Readonly<Record<string, string | undefined>>): {
  readonly first: number;
  readonly last: number;
  readonly step: number;
} {
  const { kind: word = '', from, to } = groups;
  const isOdd = /odd|奇/i.test(word);
  const step = isOdd || /even|偶/i.test(word) ? 2 : 1;
  const [low, high] = [Number(from), Number(to)];
  if (step === 1) return { first: low, last: high, step };
  const misses = (value: number): boolean => (value % 2 === 1) !== isOdd;
  return { first: misses(low) ? low + 1 : low, last: misses(high) ? high - 1 : high, step };
}
