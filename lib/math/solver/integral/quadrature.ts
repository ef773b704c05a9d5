/** A numeric integral with a bound for its error, as the refinement shows it. */
interface Quadrature {
  readonly value: number;
  readonly error: number;
}

const levels = 9;
const reach = 3.2;

/**
 * Integrates over a finite interval by the tanh-sinh rule, which also bears infinite slopes and integrable poles at
 * the ends; null where a value inside is missing or the refinement does not settle.
 *
 * @see https://en.wikipedia.org/wiki/Tanh-sinh_quadrature
 */
export function maybeIntegrateNumerically(
  f: (x: number) => number,
  from: number,
  to: number,
): Quadrature | null {
  const [half, middle] = [(to - from) / 2, (to + from) / 2];
  const weighted = (t: number): number => {
    const inner = (Math.PI / 2) * Math.sinh(t);
    const gap = 1 / (Math.exp(2 * Math.abs(inner)) + 1);
    const x = t < 0 ? from + 2 * half * gap : t > 0 ? to - 2 * half * gap : middle;
    const weight = ((Math.PI / 2) * Math.cosh(t)) / Math.cosh(inner) ** 2;
    const isEnd = x === from || x === to;
    const value = f(x);
    return isEnd && !Number.isFinite(value) ? 0 : weight * value;
  };
  let step = 1;
  let sum = weighted(0);
  for (let t = step; t <= reach; t += step) {
    sum += weighted(t) + weighted(-t);
  }
  let value = half * step * sum;
  let error = Number.POSITIVE_INFINITY;
  for (let level = 1; level <= levels; level += 1) {
    step /= 2;
    for (let t = step; t <= reach; t += 2 * step) {
      sum += weighted(t) + weighted(-t);
    }
    const next = half * step * sum;
    error = Math.abs(next - value);
    value = next;
    if (level > 4 && error <= 1e-11 * (1 + Math.abs(value))) {
      break;
    }
  }
  return Number.isFinite(value) && error <= 1e-8 * (1 + Math.abs(value)) ? { value, error } : null;
}

/** Whether a function has a finite value all along an interval, on 2,000 places and its ends. */
export function isFiniteOn(f: (x: number) => number, from: number, to: number): boolean {
  return Array.from({ length: 2001 }, (_, index) => f(from + ((to - from) * index) / 2000)).every(
    (value) => Number.isFinite(value) && Math.abs(value) < 1e9,
  );
}
