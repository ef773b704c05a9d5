/** A complex number as its real and imaginary part. */
export type ComplexPair = readonly [re: number, im: number];

const iterations = 400;

function multiply([a, b]: ComplexPair, [c, d]: ComplexPair): ComplexPair {
  return [a * c - b * d, a * d + b * c];
}

function divide([a, b]: ComplexPair, [c, d]: ComplexPair): ComplexPair {
  const size = c * c + d * d;
  return size === 0 ? [0, 0] : [(a * c + b * d) / size, (b * c - a * d) / size];
}

function evaluate(coefficients: readonly number[], at: ComplexPair): ComplexPair {
  return coefficients.reduceRight<ComplexPair>(
    (value, coefficient) => {
      const [re, im] = multiply(value, at);
      return [re + coefficient, im];
    },
    [0, 0],
  );
}

/**
 * Approximates all complex roots of a squarefree polynomial with the Durand-Kerner iteration.
 *
 * @param coefficients by ascending power; the last one is not 0.
 * @see https://en.wikipedia.org/wiki/Durand%E2%80%93Kerner_method
 */
export function approximateComplexRoots(coefficients: readonly number[]): readonly ComplexPair[] {
  const lead = coefficients.at(-1) ?? 1;
  const monic = coefficients.map((coefficient) => coefficient / lead);
  const degree = monic.length - 1;
  const radius = Math.max(
    0.5,
    ...monic.slice(0, -1).map((c, index) => Math.abs(c) ** (1 / (degree - index))),
  );
  let roots: readonly ComplexPair[] = Array.from({ length: degree }, (_, index) => {
    const angle = (2 * Math.PI * index) / degree + 0.4;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
  for (let count = 0; count < iterations; count += 1) {
    const next: ComplexPair[] = [...roots];
    let moved = 0;
    for (let index = 0; index < degree; index += 1) {
      const at = next[index] ?? [0, 0];
      const below = next.reduce<ComplexPair>(
        (product, other, place) =>
          place === index ? product : multiply(product, [at[0] - other[0], at[1] - other[1]]),
        [1, 0],
      );
      const [dx, dy] = divide(evaluate(monic, at), below);
      next[index] = [at[0] - dx, at[1] - dy];
      moved = Math.max(moved, Math.hypot(dx, dy) / Math.max(1, Math.hypot(...at)));
    }
    roots = next;
    if (moved < 1e-16) {
      break;
    }
  }
  return roots;
}
