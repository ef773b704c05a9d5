import type { Json } from '../../../lib/chart/chart.ts';
import { simplifyInView } from '../../../lib/chart/plane/simplify-line.ts';
import {
  type Interval,
  isWithin,
  type Point,
  spanOf,
  type View,
  widen,
} from '../../../lib/chart/plane/view.ts';
import type { Drawing, Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { describeSolution, type OdeProblem, readOdeProblem, solveFrom } from '../ode-problem.ts';
import type { Moment } from '../solve-ode.ts';
import { refusePlane } from '../space/refuse-plane.ts';
import { boxAround, type Triple } from '../space/space.ts';

/**
 * `.ode(f, {initial, from, to, ...})`: solutions of ordinary differential equations.
 *
 * - One expression is the slope y′ of a curve, in `x` (or `t`) and `y`: `.ode("y - x", {initial: [0, 1]})`.
 * - A list of two is a system x′, y′ in `x`, `y` and `t`, drawn as its path through the plane, or against time with
 *   `against: "t"`.
 * - A list of three is a system in `x`, `y`, `z` and `t`, drawn in space, where two sliders turn it.
 *
 * JavaScript functions may stand in place of expressions; they get the variables in the order x, y, z, t.
 *
 * - `initial`: where a solution starts: `[x₀, y₀]` for a curve, the state for a system; a list of such starts draws
 *   a solution from each.
 * - `from`, `to`: the first and last time (x for a curve). By default a curve runs through the whole view, and a
 *   system from 0 to 20.
 * - `method`: `"rk45"` (default, adaptive), `"rk4"` or `"euler"` with the fixed `step` (default: 1/100 of the time).
 * - `tolerance`: largest error of a step of rk45, relative; 1e-6 by default.
 * - `label`: stands beside the solution.
 *
 * @example
 * plot({title: "The Lorenz attractor"})
 *   .ode(["10(y - x)", "x(28 - z) - y", "x y - 8/3 z"], {initial: [1, 1, 1], to: 40})
 */
export function readOde(args: readonly unknown[]): Mark {
  const problem = readOdeProblem(args[0], args[1]);
  if (problem.dimension === 1) return drawCurves(problem);
  if (problem.dimension === 3) return drawInSpace(problem);
  return problem.isAgainstTime ? drawAgainstTime(problem) : drawPhasePaths(problem);
}

function drawInSpace(problem: OdeProblem): Mark {
  const lines = problem.starts.map((start, index) => {
    const moments = solveFrom(problem, start, problem.to);
    const points = moments.map(({ state: [x = 0, y = 0, z = 0] }): Triple => [x, y, z]);
    const label = problem.starts.length === 1 ? problem.label : `${problem.label ?? 'start'} ${index + 1}`;
    return { points, times: moments.map(({ time }) => time), label };
  });
  return {
    noun: describeSolution(problem),
    space: {
      findBox: () => boxAround(lines.flatMap((line) => line.points)),
      draw: () => ({ lines, surfaces: [] }),
    },
    draw: refusePlane,
  };
}

function toPoint({ state: [x = 0, y = 0] }: Moment): Point {
  return [x, y];
}

const bare = { lines: [], dots: [], readOut: [], label: undefined, isColoured: true } as const;

function drawPhasePaths(problem: OdeProblem): Mark {
  const paths = problem.starts.map((start) => solveFrom(problem, start, problem.to).map(toPoint));
  const box = listCorners(paths.flat());
  return {
    noun: describeSolution(problem),
    findAnchors: () => box,
    draw: (view): Drawing => ({
      ...bare,
      lines: paths.map((points) => ({ points: simplifyInView(points, view, 'any'), dashed: false })),
      arrows: paths.flatMap(listArrows),
      dots: problem.starts.map(({ state: [x = 0, y = 0] }) => ({
        point: [x, y],
        label: undefined,
        isColoured: true,
      })),
      readOut: thin(paths.flat()),
      label: problem.label,
    }),
  };
}

function listCorners(points: readonly Point[]): readonly Point[] {
  const [[x0, x1], [y0, y1]] = boxAround(points.map(([x, y]) => [x, y, 0]));
  return [
    [x0, y0],
    [x1, y1],
  ];
}

/** Two arrowheads along a path show which way time goes. */
function listArrows(points: readonly Point[]): readonly { readonly tip: Point; readonly from: Point }[] {
  return [0.12, 0.45].flatMap((share) => {
    const index = Math.round(share * (points.length - 1));
    const [from, tip] = [points[index - 1], points[index]];
    return from === undefined || tip === undefined ? [] : [{ tip, from }];
  });
}

function drawAgainstTime(problem: OdeProblem): Mark {
  const [start] = problem.starts;
  if (start === undefined || problem.starts.length > 1) {
    throw new PlotMistake('ode: against time there is one solution; give one `initial` only.');
  }
  const moments = solveFrom(problem, start, problem.to);
  const components = ['x', 'y'].map((name, axis) => ({
    name: `${name}(t)`,
    points: moments.map(({ time, state }): Point => [time, state[axis] ?? 0]),
  }));
  const corners = listCorners(components.flatMap(({ points }) => points));
  return {
    noun: {
      en: `${describeSolution(problem).en} against time`,
      zh: `${describeSolution(problem).zh}随时间的变化`,
    },
    findAnchors: () => corners,
    draw: (view) => ({
      ...bare,
      colourNames: components.map(({ name }) => name),
      over: (colour) => [
        ...components.map(({ name, points }) =>
          drawComponent(name, simplifyInView(points, view, 'any'), colour),
        ),
        ...components.flatMap(({ name, points }) => nameComponent(name, points, colour)),
      ],
    }),
  };
}

function drawComponent(name: string, points: readonly Point[], colour: Json): Json {
  return {
    data: { values: points.map(([x, y]) => ({ x: shorten(x), y: shorten(y) })) },
    mark: { type: 'line', style: 'lemma-curve', clip: true },
    encoding: { color: Object.assign({}, colour, { datum: name }), order: { value: null } },
  };
}

/** The name of a component above its first highest point. */
function nameComponent(name: string, points: readonly Point[], colour: Json): readonly Json[] {
  const top = points.reduce<Point | undefined>(
    (best, point) => (best === undefined || point[1] > best[1] * (1 + 1e-3) ? point : best),
    undefined,
  );
  if (top === undefined) return [];
  const layer = (style: string, encoding: { readonly [name: string]: Json }): Json => ({
    data: { values: [{ x: shorten(top[0]), y: shorten(top[1]), label: name }] },
    mark: { type: 'text', style, align: 'left', baseline: 'middle', dx: 8, dy: -6 },
    encoding: { text: { field: 'label', type: 'nominal' }, ...encoding },
  });
  return [
    layer('lemma-halo', {}),
    layer('lemma-series-label', { color: Object.assign({}, colour, { datum: name }) }),
  ];
}

function shorten(value: number): number {
  return Number(value.toPrecision(6));
}

const READ_OUT_POINTS = 600;

function thin(points: readonly Point[]): readonly Point[] {
  const stride = Math.max(1, Math.ceil(points.length / READ_OUT_POINTS));
  return points.filter((_, index) => index % stride === 0);
}

function drawCurves(problem: OdeProblem): Mark {
  const anchors = problem.starts.map(({ time, state: [y = 0] }): Point => [time, y]);
  const solve = (x: Interval, heights: Interval): readonly (readonly Point[])[] =>
    problem.starts.map((start) => {
      const isDone = ({ state: [y = 0] }: Moment): boolean => !isWithin(y, heights);
      const reach = (end: number): readonly Point[] =>
        solveFrom(problem, start, end, isDone, spanOf(x) / 300).map(({ time, state: [y = 0] }) => [time, y]);
      const before = problem.hasFrom ? [] : reach(Math.min(x[0], start.time)).slice(1).toReversed();
      return [...before, ...reach(problem.hasTo ? problem.to : Math.max(x[1], start.time))];
    });
  const usual = chooseHeights(anchors);
  return {
    noun: describeSolution(problem),
    findAnchors: () => anchors,
    findFeatures: () =>
      anchors.map(([x, y]): Point => [problem.hasTo ? problem.to : x + (problem.hasFrom ? 10 : 4), y]),
    maybeFindHeights: (x) => {
      const ys = solve(x, usual).flatMap((points) =>
        points.filter((point) => isWithin(point[0], x)).map(([, y]) => y),
      );
      const shown = ys.filter((y) => isWithin(y, usual));
      return shown.length === 0 ? undefined : [Math.min(...shown), Math.max(...shown)];
    },
    draw: (view: View) => {
      const pieces = solve(view.x, widen(view.y, 2));
      return {
        ...bare,
        lines: pieces.map((points) => ({ points: simplifyInView(points, view, 'any'), dashed: false })),
        dots: anchors.map((point) => ({ point, label: undefined, isColoured: true })),
        readOut: thin(pieces.flat()),
        label: problem.label,
      };
    },
  };
}

/** Solutions that run away are shown for some way beyond where they start. */
function chooseHeights(anchors: readonly Point[]): Interval {
  const ys = anchors.map(([, y]) => y);
  const reach = Math.max(4, Math.max(...ys) - Math.min(...ys), ...ys.map((y) => 3 * Math.abs(y)));
  return [Math.min(...ys) - reach, Math.max(...ys) + reach];
}
