import { describe, expect, it } from 'vitest';
import { type Slope, type State, solveOde } from '../../../../sandbox/guest/solve-ode.ts';

const rule = { method: 'rk45', tolerance: 1e-8, step: 0.01, spacing: 0.05 } as const;

function worstError(slope: Slope, initial: State, end: number, exact: (time: number) => State): number {
  const { moments, ending } = solveOde(slope, { time: 0, state: initial }, end, rule);
  expect(ending).toBe('complete');
  expect(moments.at(-1)?.time).toBe(end);
  return Math.max(
    ...moments.flatMap(({ time, state }) =>
      exact(time).map(
        (value, index) => Math.abs(value - (state[index] ?? Number.NaN)) / Math.max(1, Math.abs(value)),
      ),
    ),
  );
}

const lorenz: Slope = (_, [x = 0, y = 0, z = 0]) => [10 * (y - x), x * (28 - z) - y, x * y - (8 / 3) * z];

describe('solveOde', () => {
  it.each([1, -1, 0.3, 2.5])("follows y' = y from %d to the exponential, forwards and back", (initial) => {
    for (const end of [4, -4]) {
      const error = worstError(
        (_, state) => state,
        [initial],
        end,
        (time) => [initial * Math.exp(time)],
      );
      expect(error).toBeLessThan(1e-6);
    }
  });

  it.each([1, 2, 5])(
    'follows the harmonic oscillator of frequency %d for many turns, at every moment between its steps',
    (omega) => {
      const slope: Slope = (_, [x = 0, v = 0]) => [v, -omega * omega * x];
      const exact = (time: number): State => [Math.cos(omega * time), -omega * Math.sin(omega * time)];
      expect(worstError(slope, [1, 0], 20, exact)).toBeLessThan(2e-5);
    },
  );

  it.each([0.05, 0.5, 1.5])('follows the logistic equation from %d', (initial) => {
    const exact = (time: number): State => [1 / (1 + (1 / initial - 1) * Math.exp(-time))];
    expect(worstError((_, [y = 0]) => [y * (1 - y)], [initial], 8, exact)).toBeLessThan(1e-7);
  });

  it('follows an equation that depends on time', () => {
    const exact = (time: number): State => [time ** 3 / 3 + 1];
    expect(worstError((time) => [time * time], [1], 3, exact)).toBeLessThan(1e-9);
  });

  it('gains with a smaller tolerance', () => {
    const solve = (tolerance: number): number => {
      const { moments } = solveOde((_, state) => state, { time: 0, state: [1] }, 2, { ...rule, tolerance });
      return Math.abs((moments.at(-1)?.state[0] ?? 0) - Math.exp(2));
    };
    expect(solve(1e-10)).toBeLessThan(solve(1e-4) / 1e3);
  });

  it('has order four with fixed steps of rk4 and order one with euler', () => {
    const error = (method: 'rk4' | 'euler', step: number): number => {
      const { moments } = solveOde((_, state) => state, { time: 0, state: [1] }, 1, {
        ...rule,
        method,
        step,
      });
      return Math.abs((moments.at(-1)?.state[0] ?? 0) - Math.E);
    };
    expect(Math.log2(error('rk4', 0.1) / error('rk4', 0.05))).toBeCloseTo(4, 0);
    expect(Math.log2(error('euler', 0.01) / error('euler', 0.005))).toBeCloseTo(1, 1);
  });

  it("stops before the pole of y' = y^2", () => {
    const { moments, ending } = solveOde((_, [y = 0]) => [y * y], { time: 0, state: [1] }, 3, rule);
    expect(ending).not.toBe('complete');
    expect(moments.at(-1)?.time).toBeCloseTo(1, 3);
  });

  it('stops where the slope is not defined', () => {
    const { moments, ending } = solveOde(
      (_, [y = 0]) => [-Math.sqrt(y) - 1],
      { time: 0, state: [1] },
      3,
      rule,
    );
    expect(ending).toBe('undefined');
    expect(moments.at(-1)?.state[0]).toBeGreaterThan(-1e-6);
  });

  it('keeps the Lorenz attractor in its box and draws it twice alike', () => {
    const solve = () => solveOde(lorenz, { time: 0, state: [1, 1, 1] }, 60, { ...rule, spacing: 0.01 });
    const { moments, ending } = solve();
    expect(ending).toBe('complete');
    for (const { state } of moments) {
      const [x = 0, y = 0, z = 0] = state;
      expect(Math.abs(x)).toBeLessThan(22);
      expect(Math.abs(y)).toBeLessThan(30);
      expect(z).toBeGreaterThan(0);
      expect(z).toBeLessThan(55);
    }
    expect(solve().moments).toEqual(moments);
  });
});
