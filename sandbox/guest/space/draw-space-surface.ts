import type { Json } from '../../../lib/chart/chart.ts';
import { projectPlace } from './projection.ts';
import { type Box, HALF_HEIGHT, type SpaceSurface, type Triple, toUnitBox } from './space.ts';

/** How much of a cell's colour is its height; the rest is how it is turned to the light. */
const HEIGHT_SHARE = 0.62;
const light = [0.45, 0.25, 0.86] as const;

type Corner = readonly [column: number, row: number];

function round(value: number): number {
  return Number(value.toFixed(3)) + 0;
}

/** One of the four ways to read the grid: each axis forwards or backwards. */
interface Reading {
  /** Where a corner is in the unit box, or nothing where the surface has a hole. */
  readonly place: (corner: Corner) => Triple | null;
  readonly shade: (column: number, row: number) => number;
}

function readGrid(surface: SpaceSurface, box: Box, flipsX: boolean, flipsY: boolean): Reading {
  const rows = surface.corners.length - 1;
  const columns = (surface.corners[0]?.length ?? 1) - 1;
  const place = ([column, row]: Corner): Triple | null => {
    const corner = surface.corners[flipsY ? rows - row : row]?.[flipsX ? columns - column : column];
    return corner === undefined || corner === null ? null : toUnitBox(box, corner);
  };
  const shade = (column: number, row: number): number => {
    const found = listCorners(column, row).map((corner) => place(corner)?.[2] ?? null);
    const known = found.filter((each) => each !== null);
    const mean = known.reduce((sum, each) => sum + each, 0) / Math.max(1, known.length);
    const [low = mean, next = mean, far = mean, other = mean] = found.map((each) => each ?? mean);
    const slopeX = (((next - low + far - other) / 2) * columns * (flipsX ? -1 : 1)) / 2;
    const slopeY = (((other - low + far - next) / 2) * rows * (flipsY ? -1 : 1)) / 2;
    const lit = (light[2] - light[0] * slopeX - light[1] * slopeY) / Math.hypot(slopeX, slopeY, 1);
    const rise = (mean / HALF_HEIGHT + 1) / 2;
    return Math.max(0, Math.min(1, HEIGHT_SHARE * rise + (1 - HEIGHT_SHARE) * (0.5 + lit / 2)));
  };
  return { place, shade };
}

function listCorners(column: number, row: number): readonly [Corner, Corner, Corner, Corner] {
  return [
    [column, row],
    [column + 1, row],
    [column + 1, row + 1],
    [column, row + 1],
  ];
}

/**
 * A surface of filled cells. Which cell hides which depends only on the two sides from which the grid is seen, so
 * the cells are listed from the far corner to the near one, and each holds its heights for all four ways to read
 * the grid; the sliders choose one of them and nothing has to be sorted in the browser.
 *
 * @see https://en.wikipedia.org/wiki/Painter%27s_algorithm
 */
export function drawSpaceSurface(surface: SpaceSurface, box: Box): Json {
  const readings = [
    readGrid(surface, box, false, false),
    readGrid(surface, box, true, false),
    readGrid(surface, box, false, true),
    readGrid(surface, box, true, true),
  ];
  const rows = surface.corners.length - 1;
  const columns = (surface.corners[0]?.length ?? 1) - 1;
  const values = Array.from({ length: rows * columns }, (_, cell) => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const [s = 0, sx = 0, sy = 0, sxy = 0] = readings.map((reading) => round(reading.shade(column, row)));
    return listCorners(column, row).map((corner) => {
      const places = readings.map((reading) => reading.place(corner));
      const [w = null, wx = null, wy = null, wxy = null] = pick(places, 2);
      const over = surface.isEven ? overGrid(corner, columns, rows, surface, box) : overOwnPlace(places);
      return { cell, ...over, w, wx, wy, wxy, s, sx, sy, sxy };
    });
  }).flat();
  return { data: { values }, transform: listTransforms(surface, box), ...look };
}

/** One coordinate of a corner in all four readings. */
function pick(places: readonly (Triple | null)[], axis: 0 | 1 | 2): readonly (number | null)[] {
  return places.map((place) => (place === null ? null : round(place[axis])));
}

/** The other readings' places are this one's mirrored: they need not be said. */
function overGrid([column, row]: Corner, columns: number, rows: number, { x, y }: SpaceSurface, box: Box) {
  const [u, v] = toUnitBox(box, [
    x[0] + ((x[1] - x[0]) * column) / columns,
    y[0] + ((y[1] - y[0]) * row) / rows,
    0,
  ]);
  return { u: round(u), v: round(v) };
}

function overOwnPlace(places: readonly (Triple | null)[]) {
  const [u = null, ux = null, uy = null, uxy = null] = pick(places, 0);
  const [v = null, vx = null, vy = null, vxy = null] = pick(places, 1);
  return { u, ux, uy, uxy, v, vx, vy, vxy };
}

const look = {
  mark: { type: 'line', style: 'lemma-surface', filled: true },
  encoding: {
    detail: { field: 'cell', type: 'nominal' },
    fill: { field: 'shade', type: 'quantitative', scale: { domain: [0, 1] }, legend: null },
    order: { value: null },
  },
} as const;

/** Chooses among the four readings by the sides that face the viewer, and puts the cell's corner on the page. */
function listTransforms(surface: SpaceSurface, box: Box): readonly Json[] {
  const [left, near] = toUnitBox(box, [surface.x[0], surface.y[0], 0]);
  const [right, far] = toUnitBox(box, [surface.x[1], surface.y[1], 0]);
  const choose = (plain: string, x: string, y: string, both: string): string =>
    `px > 0 ? (py > 0 ? datum.${plain} : datum.${y}) : (py > 0 ? datum.${x} : datum.${both})`;
  return [
    { calculate: choose('w', 'wx', 'wy', 'wxy'), as: 'h' },
    { calculate: choose('s', 'sx', 'sy', 'sxy'), as: 'shade' },
    ...projectPlace({
      u: surface.isEven
        ? `(px > 0 ? datum.u : ${round(left + right)} - datum.u)`
        : `(${choose('u', 'ux', 'uy', 'uxy')})`,
      v: surface.isEven
        ? `(py > 0 ? datum.v : ${round(near + far)} - datum.v)`
        : `(${choose('v', 'vx', 'vy', 'vxy')})`,
      // Nothing times a number is 0: a corner in a hole has no place instead.
      w: '(datum.h === null ? 0 / 0 : datum.h)',
    }),
  ];
}
