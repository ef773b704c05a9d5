/**
 * The area under the standard normal curve up to z, to 1e-14.
 *
 * @see https://doi.org/10.18637/jss.v011.i04 Marsaglia's series
 */
export function normalArea(z: number): number {
  if (z < -8) return 0;
  if (z > 8) return 1;
  let sum = z;
  let term = z;
  for (let i = 3; sum + term !== sum && i < 400; i += 2) {
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** The z below which a share between 0 and 1 of the area lies. */
export function normalQuantile(share: number): number {
  let [low, high] = [-8, 8];
  for (let turn = 0; turn < 80; turn += 1) {
    const middle = (low + high) / 2;
    if (normalArea(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
