import { divideInTurn, greatestCommonDivisor, powerModulo, remainder } from '../../exact/whole-numbers.ts';
import { factorInteger } from '../../expression/simplify/numeric-power.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';

/** The steps and the answer of a question about whole numbers. */
export interface IntegerReply {
  readonly steps: readonly Step[];
  readonly answer: string;
}

const largest = 10n ** 10n;

/** `2^{3} \cdot 3` for 24. */
function renderPrimes(value: bigint): string {
  return factorInteger(value)
    .map(([prime, exponent]) => (exponent === 1 ? `${prime}` : `${prime}^{${exponent}}`))
    .join(' \\cdot ');
}

function areSmall(numbers: readonly bigint[]): boolean {
  return numbers.every((value) => value > 1n && value <= largest);
}

function primesStep(numbers: readonly bigint[], say: Say): Step {
  return {
    title: say('Factor into primes', '分解质因数'),
    body: say('Written as products of primes, the numbers are', '把各数分解质因数：').concat(
      ...numbers.map((value) => display(`${value} = ${renderPrimes(value)}`)),
    ),
  };
}

/** The greatest common divisor of two or more numbers. */
export function maybeExplainGcd(numbers: readonly bigint[], say: Say): IntegerReply | null {
  const [first, second, ...more] = numbers;
  if (first === undefined || second === undefined || !areSmall(numbers)) {
    return null;
  }
  const result = numbers.reduce(greatestCommonDivisor);
  const name = `\\gcd(${numbers.join(', ')})`;
  if (more.length > 0) {
    const closing = {
      title: say('Take the common primes', '取公有的质因数'),
      body: say('Each prime counts with its smallest exponent:', '取公有质因数的最低次幂相乘：').concat(
        display(`${name} = ${result}`),
      ),
    };
    return { steps: [primesStep(numbers, say), closing], answer: `${result}` };
  }
  const lines = divideInTurn(first > second ? first : second, first > second ? second : first);
  return {
    steps: [
      {
        title: say('Divide in turn', '辗转相除'),
        body: say(
          "Euclid's algorithm divides by the remainder again and again:",
          '用辗转相除法，每次用除数除以余数：',
        ).concat(
          ...lines.map(({ dividend, quotient, divisor, rest }) =>
            display(`${dividend} = ${quotient} \\cdot ${divisor} + ${rest}`),
          ),
        ),
      },
      {
        title: say('Read off the divisor', '得出结果'),
        body: say(
          'The last divisor that leaves no remainder is the greatest common divisor:',
          '余数为零时的除数就是最大公约数：',
        ).concat(display(`${name} = ${result}`)),
      },
    ],
    answer: `${result}`,
  };
}

/** The least common multiple of two or more numbers. */
export function maybeExplainLcm(numbers: readonly bigint[], say: Say): IntegerReply | null {
  if (numbers.length < 2 || !areSmall(numbers)) {
    return null;
  }
  const result = numbers.reduce(
    (multiple, value) => (multiple / greatestCommonDivisor(multiple, value)) * value,
  );
  const closing: Step = {
    title: say('Take every prime', '取全部质因数'),
    body: say('Each prime counts with its largest exponent:', '每个质因数取最高次幂相乘：').concat(
      display(
        `\\operatorname{lcm}(${numbers.join(', ')}) = ${renderPrimes(result)}${renderPrimes(result) === `${result}` ? '' : ` = ${result}`}`,
      ),
    ),
  };
  return { steps: [primesStep(numbers, say), closing], answer: `${result}` };
}

/** A number as a product of primes. */
export function maybeExplainPrimes(value: bigint, say: Say): IntegerReply | null {
  if (!areSmall([value])) {
    return null;
  }
  const primes = factorInteger(value).flatMap(([prime, exponent]) =>
    Array.from({ length: exponent }, () => prime),
  );
  if (primes.length === 1) {
    const body = say(
      `No prime up to $\\sqrt{${value}}$ divides it, so $${value}$ is itself a prime number.`,
      `不超过 $\\sqrt{${value}}$ 的质数都不能整除它，所以 $${value}$ 是质数。`,
    );
    const root = BigInt(Math.floor(Math.sqrt(Number(value))));
    const bounds = display(`${root}^{2} = ${root * root}`);
    const found = display(`${value} = 1 \\cdot ${value}`);
    return {
      steps: [{ title: say('Try the small primes', '试除'), body: body + bounds + found }],
      answer: `${value}`,
    };
  }
  let left = value;
  const lines = primes.slice(0, -1).map((prime) => {
    const line = display(`${left} = ${prime} \\cdot ${left / prime}`);
    left /= prime;
    return line;
  });
  return {
    steps: [
      {
        title: say('Divide by small primes', '短除'),
        body: say(
          'Divide by the smallest prime that goes into it, again and again:',
          '依次用能整除它的最小质数去除：',
        ).concat(...lines),
      },
      {
        title: say('Collect the primes', '写出结果'),
        body: say('So', '所以').concat(display(`${value} = ${renderPrimes(value)}`)),
      },
    ],
    answer: renderPrimes(value),
  };
}

/** All positive divisors of a number. */
export function maybeExplainDivisors(value: bigint, isCount: boolean, say: Say): IntegerReply | null {
  const factors = value > 0n && value <= largest ? factorInteger(value) : [];
  const divisors = factors
    .reduce<readonly bigint[]>(
      (all, [prime, exponent]) =>
        all.flatMap((divisor) =>
          Array.from({ length: exponent + 1 }, (_, power) => divisor * prime ** BigInt(power)),
        ),
      [1n],
    )
    .toSorted((left, right) => (left < right ? -1 : 1));
  if (value < 2n || value > largest || divisors.length > 100) {
    return null;
  }
  const count = factors.map(([, exponent]) => `(${exponent} + 1)`).join('');
  return {
    steps: [
      primesStep([value], say),
      {
        title: say('Count the divisors', '求约数的个数'),
        body: say(
          'Each exponent may be anything from 0 up to its own, which gives',
          '每个质因数的指数可以从 0 取到它自己，所以约数的个数是',
        ).concat(display(`${count} = ${divisors.length}`)),
      },
      ...(isCount
        ? []
        : [
            {
              title: say('List them', '列出约数'),
              body: say(
                `They come in pairs with the product $${value}$: $1 \\cdot ${value} = ${value}$, and so on.`,
                `它们两两配对，积都是 $${value}$：$1 \\cdot ${value} = ${value}$，依此类推。`,
              ),
            },
          ]),
    ],
    answer: isCount ? `${divisors.length}` : divisors.join(',\\ '),
  };
}

/** The remainder of a number, or of a power, at a division. */
export function maybeExplainRemainder(
  base: bigint,
  exponent: bigint | null,
  modulus: bigint,
  say: Say,
): IntegerReply | null {
  if (
    modulus < 2n ||
    modulus > largest ||
    base > largest ||
    base < -largest ||
    (exponent !== null && (exponent < 2n || exponent > largest))
  ) {
    return null;
  }
  if (exponent === null) {
    const rest = remainder(base, modulus);
    const body = say('Take out the largest multiple of the divisor:', '写成除数的倍数加余数：').concat(
      display(
        `${base} = ${modulus} \\cdot ${base < 0n ? `(${(base - rest) / modulus})` : (base - rest) / modulus} + ${rest}`,
      ),
    );
    return { steps: [{ title: say('Divide', '作带余除法'), body }], answer: `${rest}` };
  }
  const rest = powerModulo(base, exponent, modulus);
  const squares: Step[] = [];
  for (let power = 1n; power * 2n <= exponent; power *= 2n) {
    const value = powerModulo(base, power, modulus);
    squares.push({
      title: '',
      body: display(
        `${base}^{${power * 2n}} \\equiv ${value}^{2} \\equiv ${powerModulo(base, power * 2n, modulus)} \\pmod{${modulus}}`,
      ),
    });
  }
  const bits = [...exponent.toString(2)]
    .reverse()
    .flatMap((bit, index) => (bit === '1' ? [2n ** BigInt(index)] : []));
  const product = bits.map((power) => `${powerModulo(base, power, modulus)}`).join(' \\cdot ');
  return {
    steps: [
      {
        title: say('Square again and again', '反复平方'),
        body: say('Only remainders matter, so reduce after every squaring:', '每次平方后取余数：').concat(
          ...squares.map(({ body }) => body),
        ),
      },
      {
        title: say('Put the power together', '合成所求的幂'),
        body: say(
          `As $${exponent} = ${bits.toReversed().join(' + ')}$,`,
          `因为 $${exponent} = ${bits.toReversed().join(' + ')}$，所以`,
        ).concat(
          display(
            `${base}^{${exponent}} \\equiv ${product === `${rest}` ? rest : `${product} \\equiv ${rest}`} \\pmod{${modulus}}`,
          ),
        ),
      },
    ],
    answer: `${rest}`,
  };
}
