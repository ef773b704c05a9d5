import type { Json } from '../../../lib/chart/chart.ts';
import { chooseStep, listTicks, type Tick } from '../../../lib/chart/plane/ticks.ts';
import { type Interval, spanOf } from '../../../lib/chart/plane/view.ts';
import { type Place, projectPlace } from './projection.ts';
import { type Box, HALF_HEIGHT } from './space.ts';

const TICKS = 5;
/** How far from the box numbers and names stand, as a share of its half-sides. */
const NUMBER_REACH = 1.12;
const NAME_REACH = 1.34;
/** Names stand below the numbers, on a phone too, where the box is smaller and its texts are not. */
const NAME_PX = 12;

interface BoxTick extends Tick {
  /** Where it lies in the unit box. */
  readonly place: number;
}

function listBoxTicks(interval: Interval, half: number): readonly BoxTick[] {
  return listTicks(interval, chooseStep(interval, TICKS)).map((tick) => ({
    ...tick,
    place: round(((2 * (tick.value - interval[0])) / spanOf(interval) - 1) * half),
  }));
}

function round(value: number): number {
  return Number(value.toFixed(4)) + 0;
}

type Line = readonly [a1: number, b1: number, a2: number, b2: number];

/** A wall of the box: lines in its own two coordinates `a` and `b`. */
function drawWall(lines: readonly Line[], style: string, place: (a: string, b: string) => Place): Json {
  const values = lines.map(([a, b, c, d]) => ({ a, b, c, d }));
  return {
    data: { values },
    transform: [
      ...projectPlace(place('datum.a', 'datum.b')),
      ...projectPlace(place('datum.c', 'datum.d'), 'x2', 'y2'),
    ],
    mark: { type: 'rule', style },
    encoding: { x2: { field: 'x2' }, y2: { field: 'y2' } },
  };
}

function listGrid(as: readonly BoxTick[], bs: readonly BoxTick[], [halfA, halfB]: Interval): readonly Line[] {
  return [
    ...as.map((tick): Line => [tick.place, -halfB, tick.place, halfB]),
    ...bs.map((tick): Line => [-halfA, tick.place, halfA, tick.place]),
  ];
}

function listEdges([halfA, halfB]: Interval): readonly Line[] {
  return [
    [-halfA, -halfB, halfA, -halfB],
    [halfA, -halfB, halfA, halfB],
    [halfA, halfB, -halfA, halfB],
    [-halfA, halfB, -halfA, -halfB],
  ];
}

function drawTexts(
  values: readonly Json[],
  style: string,
  mark: { readonly [key: string]: Json },
  place: Place,
): Json {
  return {
    data: { values },
    transform: projectPlace(place),
    mark: { type: 'text', style, ...mark },
    encoding: { text: { field: 'label', type: 'nominal' } },
  };
}

/** The three walls of the box that are turned away from the viewer, with a grid at the ticks. */
export function drawWalls(box: Box): readonly Json[] {
  const [x, y, z] = listAllTicks(box);
  const walls: readonly (readonly [readonly Line[], readonly Line[], (a: string, b: string) => Place])[] = [
    [listGrid(x, y, [1, 1]), listEdges([1, 1]), (a, b) => ({ u: a, v: b, w: `pz * ${-HALF_HEIGHT}` })],
    [listGrid(x, z, [1, HALF_HEIGHT]), listEdges([1, HALF_HEIGHT]), (a, b) => ({ u: a, v: '-py', w: b })],
    [listGrid(y, z, [1, HALF_HEIGHT]), listEdges([1, HALF_HEIGHT]), (a, b) => ({ u: '-px', v: a, w: b })],
  ];
  return [
    ...walls.map(([grid, , place]) => drawWall(grid, 'lemma-space-grid', place)),
    ...walls.map(([, edges, place]) => drawWall(edges, 'lemma-space-edge', place)),
  ];
}

function listAllTicks(box: Box): readonly [readonly BoxTick[], readonly BoxTick[], readonly BoxTick[]] {
  return [listBoxTicks(box[0], 1), listBoxTicks(box[1], 1), listBoxTicks(box[2], HALF_HEIGHT)];
}

/** Numbers and names along the edges that bound the picture: below in front for x and y, at the left for z. */
export function drawScales(box: Box): readonly Json[] {
  const [x, y, z] = listAllTicks(box);
  const rows = (ticks: readonly BoxTick[]): readonly Json[] =>
    ticks.map((tick) => ({ t: tick.place, label: tick.label }));
  const floor = `pz * ${-HALF_HEIGHT}`;
  const below = { align: 'center', baseline: 'middle', dy: 4 };
  const left = { align: 'right', baseline: 'middle', dx: -8 };
  const alongX = (reach: number): Place => ({ u: 'datum.t', v: `py * ${reach}`, w: floor });
  const alongY = (reach: number): Place => ({ u: `px * ${reach}`, v: 'datum.t', w: floor });
  const alongZ: Place = { u: 'py', v: '-px', w: 'datum.t' };
  const name = (label: string, t: number, mark: { readonly [key: string]: Json }, place: Place): Json =>
    drawTexts([{ t, label }], 'lemma-axis-name', mark, place);
  return [
    drawTexts(rows(x), 'lemma-tick', below, alongX(NUMBER_REACH)),
    drawTexts(rows(y), 'lemma-tick', below, alongY(NUMBER_REACH)),
    drawTexts(rows(z), 'lemma-tick', left, alongZ),
    name('x', 0, { ...below, dy: NAME_PX }, alongX(NAME_REACH)),
    name('y', 0, { ...below, dy: NAME_PX }, alongY(NAME_REACH)),
    name('z', HALF_HEIGHT, { align: 'center', baseline: 'bottom', dy: -8 }, alongZ),
  ];
}
