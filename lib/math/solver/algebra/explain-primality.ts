import { factorInteger } from '../../expression/simplify/numeric-power.ts';
import type { Say } from '../language.ts';
import { display } from '../solution.ts';
import type { IntegerReply } from './explain-integers.ts';

const largest = 10_000n;

function primesUpTo(bound: number): readonly bigint[] {
  const all = Array.from({ length: Math.max(0, bound - 1) }, (_, index) => index + 2);
  return all.filter((n) => all.every((d) => d * d > n || n % d !== 0)).map(BigInt);
}

/** Says whether a whole number from 2 to 10,000 is prime, by dividing; null for any other. */
export function maybeExplainPrimality(value: bigint, say: Say): IntegerReply | null {
  if (value < 2n || value > largest) {
    return null;
  }
  const [smallest = value] = factorInteger(value)[0] ?? [];
  if (smallest !== value) {
    return {
      steps: [
        {
          title: say('Find a divisor', '找一个约数'),
          body: say(
            `The prime $${smallest}$ divides it, so it is not prime:`,
            `它能被质数 $${smallest}$ 整除，所以不是质数，是合数：`,
          ).concat(display(`${value} = ${smallest} \\cdot ${value / smallest}`)),
        },
      ],
      answer: say(`${value}\\text{ is not prime}`, `${value}\\text{ 不是质数}`),
    };
  }
  const root = BigInt(Math.floor(Math.sqrt(Number(value))));
  const rows = primesUpTo(Number(root)).map((prime) =>
    display(`${value} = ${prime} \\cdot ${value / prime} + ${value % prime}`),
  );
  return {
    steps: [
      {
        title: say('Try the small primes', '试除'),
        body: say(
          'A divisor other than 1 and itself would come with one whose square is at most the number, so these primes are enough. Each leaves a remainder:',
          '若有其他约数，必有一个的平方不超过它，所以只需试下列质数，它们都不能整除：',
        ).concat(
          display(`${root}^{2} = ${root * root} \\le ${value} < ${(root + 1n) ** 2n} = ${root + 1n}^{2}`),
          ...rows,
        ),
      },
    ],
    answer: say(`${value}\\text{ is prime}`, `${value}\\text{ 是质数}`),
  };
}
