import { describe, expect, it } from 'vitest';
import { readDistribution, readFamily } from '../../../../../sandbox/guest/statistics/read-distribution.ts';

/** Family, parameters, x, P(X ≤ x), P(X > x); computed with mpmath 1.3 at 40 digits from the doubles given. */
const known: readonly (readonly [string, Readonly<Record<string, number>>, number, number, number])[] = [
  ['normal', { mean: 0, sd: 1 }, -8, 6.220960574271784e-16, 0.9999999999999993],
  ['normal', { mean: 0, sd: 1 }, -6, 9.86587645037698e-10, 0.9999999990134123],
  ['normal', { mean: 0, sd: 1 }, -3, 0.0013498980316300946, 0.9986501019683699],
  ['normal', { mean: 0, sd: 1 }, -1.959963984540054, 0.025000000000000012, 0.975],
  ['normal', { mean: 0, sd: 1 }, -1, 0.15865525393145705, 0.8413447460685429],
  ['normal', { mean: 0, sd: 1 }, -0.5, 0.3085375387259869, 0.6914624612740131],
  ['normal', { mean: 0, sd: 1 }, 0, 0.5, 0.5],
  ['normal', { mean: 0, sd: 1 }, 0.3, 0.6179114221889527, 0.3820885778110474],
  ['normal', { mean: 0, sd: 1 }, 1, 0.8413447460685429, 0.15865525393145705],
  ['normal', { mean: 0, sd: 1 }, 1.7, 0.955434537241457, 0.04456546275854304],
  ['normal', { mean: 0, sd: 1 }, 1.75, 0.9599408431361829, 0.04005915686381709],
  ['normal', { mean: 0, sd: 1 }, 2, 0.9772498680518208, 0.02275013194817921],
  ['normal', { mean: 0, sd: 1 }, 2.5758293035489, 0.995, 0.005000000000000012],
  ['normal', { mean: 0, sd: 1 }, 4.5, 0.9999966023268753, 3.3976731247300603e-6],
  ['normal', { mean: 0, sd: 1 }, 7, 0.9999999999987201, 1.279812543885835e-12],
  ['normal', { mean: 100, sd: 15 }, 130, 0.9772498680518208, 0.02275013194817921],
  ['normal', { mean: -2, sd: 0.5 }, -3, 0.02275013194817921, 0.9772498680518208],
  ['normal', { mean: 1000000.0, sd: 10 }, 1000005, 0.6914624612740131, 0.3085375387259869],
  ['binomial', { n: 10, p: 0.3 }, 3, 0.6496107184000001, 0.3503892816],
  ['binomial', { n: 10, p: 0.3 }, 0, 0.028247524900000005, 0.9717524751],
  ['binomial', { n: 20, p: 0.5 }, 15, 0.9940910339355469, 0.005908966064453125],
  ['binomial', { n: 100, p: 0.02 }, 5, 0.9845163593582206, 0.015483640641779376],
  ['binomial', { n: 1000, p: 0.4 }, 380, 0.10382449783572575, 0.8961755021642742],
  ['binomial', { n: 1000, p: 0.4 }, 450, 0.9994063969170186, 0.0005936030829813519],
  ['binomial', { n: 5000, p: 0.5 }, 2400, 0.002441824868758759, 0.9975581751312412],
  ['binomial', { n: 10000, p: 0.001 }, 20, 0.9984210545039696, 0.0015789454960304218],
  ['binomial', { n: 1, p: 0.25 }, 0, 0.75, 0.25],
  ['poisson', { lambda: 4 }, 2, 0.23810330555354434, 0.7618966944464557],
  ['poisson', { lambda: 4 }, 12, 0.9997262831771445, 0.000273716822855503],
  ['poisson', { lambda: 0.1 }, 0, 0.9048374180359595, 0.09516258196404043],
  ['poisson', { lambda: 50 }, 60, 0.9278398201867432, 0.07216017981325687],
  ['poisson', { lambda: 1000 }, 950, 0.05783629295532321, 0.9421637070446768],
  ['poisson', { lambda: 10000 }, 10200, 0.977250757990904, 0.02274924200909596],
  ['poisson', { lambda: 2.5 }, 30, 1.0, 2.3475600844315836e-23],
  ['t', { df: 1 }, -3, 0.10241638234956674, 0.8975836176504333],
  ['t', { df: 1 }, 100, 0.9968170072350917, 0.003182992764908255],
  ['t', { df: 2 }, 1.5, 0.8638034375544995, 0.13619656244550055],
  ['t', { df: 3 }, 0, 0.5, 0.5],
  ['t', { df: 5 }, 2.015, 0.9499969138365968, 0.05000308616340317],
  ['t', { df: 10 }, -2.228, 0.025005885908555684, 0.9749941140914443],
  ['t', { df: 30 }, 1, 0.8373456922869851, 0.16265430771301495],
  ['t', { df: 30 }, 6, 0.9999993028615617, 6.971384383602371e-7],
  ['t', { df: 200 }, 1.65, 0.9497437349824781, 0.05025626501752185],
  ['t', { df: 1.5 }, 0.2, 0.567403161627116, 0.432596838372884],
  ['t', { df: 1000 }, -4, 3.400495960439079e-5, 0.9999659950403956],
  ['chi-square', { df: 1 }, 0.001, 0.025227120630039613, 0.9747728793699604],
  ['chi-square', { df: 1 }, 3.841, 0.9499863162360433, 0.0500136837639567],
  ['chi-square', { df: 2 }, 5, 0.9179150013761012, 0.0820849986238988],
  ['chi-square', { df: 3 }, 0.2, 0.0224107022383506, 0.9775892977616494],
  ['chi-square', { df: 5 }, 11.07, 0.9499903813775945, 0.05000961862240548],
  ['chi-square', { df: 10 }, 40, 0.9999830552560699, 1.6944743930067385e-5],
  ['chi-square', { df: 100 }, 80, 0.07033506665939496, 0.9296649333406051],
  ['chi-square', { df: 100 }, 130, 0.9764876021901914, 0.023512397809808676],
  ['chi-square', { df: 2000 }, 2100, 0.9413288886226819, 0.05867111137731808],
  ['chi-square', { df: 0.5 }, 0.1, 0.5165553208304656, 0.4834446791695344],
  ['exponential', { rate: 2 }, 0.5, 0.6321205588285577, 0.36787944117144233],
  ['exponential', { rate: 0.1 }, 1e-9, 9.999999999500001e-11, 0.9999999999],
  ['exponential', { rate: 1 }, 30, 0.9999999999999064, 9.357622968840175e-14],
  ['geometric', { p: 0.3 }, 1, 0.3, 0.7],
  ['geometric', { p: 0.3 }, 4, 0.7599, 0.2401],
  ['geometric', { p: 0.01 }, 200, 0.8660203251420381, 0.13397967485796194],
  ['geometric', { p: 0.16666666666666666 }, 20, 0.9739159466954111, 0.026084053304588833],
  ['uniform', { min: 0, max: 4 }, 1, 0.25, 0.75],
  ['uniform', { min: -1, max: 1 }, 0.7, 0.85, 0.15000000000000002],
];

function make(name: string, parameters: Readonly<Record<string, number>>) {
  return readDistribution(readFamily(name), new Map(Object.entries(parameters)));
}

describe('a distribution', () => {
  it.each(known)('knows the tails of %s %o at %d', (name, parameters, x, lower, upper) => {
    const distribution = make(name, parameters);
    expect(Math.abs(distribution.atMost(x) - lower)).toBeLessThan(2e-13);
    expect(Math.abs(distribution.above(x) - upper)).toBeLessThan(2e-13);
    // The small tail keeps its digits: that is where a probability is easily lost.
    const [small, expected] =
      upper < lower ? [distribution.above(x), upper] : [distribution.atMost(x), lower];
    expect(Math.abs(small / expected - 1)).toBeLessThan(1e-10);
  });

  it.each([
    ['binomial', { n: 10, p: 0.3 }],
    ['binomial', { n: 1, p: 0 }],
    ['binomial', { n: 7, p: 1 }],
    ['binomial', { n: 10000, p: 0.37 }],
    ['poisson', { lambda: 0.2 }],
    ['poisson', { lambda: 9000 }],
    ['geometric', { p: 0.02 }],
    ['geometric', { p: 1 }],
  ])(
    'gives the whole numbers of %s %o probabilities that add up to its own P(X ≤ x) and to 1',
    (name, parameters) => {
      const { density, atMost } = make(name, parameters);
      let sum = 0;
      for (let k = 0; k <= 10_000; k += 1) {
        sum += density(k);
        if (k % 500 === 3) expect(Math.abs(sum - atMost(k))).toBeLessThan(1e-11);
      }
      expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
      expect(density(0.5)).toBe(0);
    },
  );

  it.each([
    ['normal', { mean: 3, sd: 2 }, -17, 23],
    ['uniform', { min: -1, max: 3 }, -1, 3],
    ['exponential', { rate: 2 }, 0, 15],
    ['t', { df: 4 }, -400, 400],
    ['chi-square', { df: 3 }, 0, 90],
    ['chi-square', { df: 250 }, 100, 500],
  ])(
    'encloses the area 1 under the density of %s %o, and its P(X ≤ x) is that area',
    (name, parameters, from, to) => {
      const { density, atMost } = make(name, parameters);
      // Simpson's rule after x = from + u², which takes the steep start of χ² away.
      const steps = 40_000;
      const reach = Math.sqrt(to - from);
      let sum = 0;
      for (let index = 0; index <= steps; index += 1) {
        const u = (index / steps) * reach;
        const weight = index === 0 || index === steps ? 1 : index % 2 === 1 ? 4 : 2;
        sum += (weight * density(from + u * u) * 2 * u * reach) / steps / 3;
      }
      expect(Math.abs(sum - 1)).toBeLessThan(1e-6);
      const middle = (from + to) / 2;
      expect(Math.abs(sum - (atMost(to) - atMost(from)))).toBeLessThan(1e-8);
      expect(atMost(middle)).toBeGreaterThanOrEqual(atMost(from));
    },
  );

  it('takes a parameter by each of its names', () => {
    expect(make('Gaussian', { μ: 1, σ: 2 }).symbol).toBe('N(1, 2²)');
    expect(make('normal', { mean: 0, sd: 1e-9 }).symbol).toBe('N(0, (10⁻⁹)²)');
    expect(make('chi squared', { k: 3 }).symbol).toBe('χ²(3)');
    expect(make("Student's t", { nu: 3 }).symbol).toBe('t(3)');
  });

  it.each([
    ['nromal', {}, 'did you mean `normal`'],
    ['binomial', { n: 5 }, 'p is missing'],
    ['binomial', { n: 5, p: 1.2 }, 'between 0 and 1'],
    ['binomial', { n: 2.5, p: 0.2 }, 'whole number'],
    ['normal', { sd: 0 }, 'above 0'],
    ['uniform', { min: 2, max: 1 }, 'min < max'],
    ['poisson', { lambda: 1e6 }, 'at most 10000'],
    ['geometric', { p: 0 }, 'at least 0.005'],
  ])('refuses %s %o and says why', (name, parameters, reason) => {
    expect(() => make(name, parameters)).toThrow(reason);
  });
});
