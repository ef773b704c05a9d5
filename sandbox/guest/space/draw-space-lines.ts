import type { Json } from '../../../lib/chart/chart.ts';
import { ownPlace, projectPlace } from './projection.ts';
import { type Box, type SpaceLine, type Triple, toUnitBox } from './space.ts';

/** Pieces that a line is cut into, each in one colour. */
const PIECES = 48;
/** Points nearer than this, in half-sides of the box, are left out: about three pixels. */
const LEAST_DISTANCE = 0.014;

const TANGLE_POINTS = 1_200;

interface Stop {
  readonly place: Triple;
  readonly time: number;
}

function round(value: number): number {
  return Number(value.toFixed(4)) + 0;
}

/** The points of a line in the unit box, no closer than can be seen. */
function listStops(line: SpaceLine, box: Box): readonly Stop[] {
  const stops: Stop[] = [];
  line.points.forEach((point, index) => {
    const [u, v, w] = toUnitBox(box, point);
    const last = stops.at(-1)?.place;
    const isFar = last === undefined || Math.hypot(u - last[0], v - last[1], w - last[2]) >= LEAST_DISTANCE;
    if (!isFar && index < line.points.length - 1) return;
    stops.push({ place: [round(u), round(v), round(w)], time: line.times[index] ?? 0 });
  });
  return stops;
}

/** One line, coloured along its way. */
function drawAlong(line: SpaceLine, box: Box): Json {
  const stops = listStops(line, box);
  const length = Math.max(1, Math.ceil((stops.length - 1) / PIECES));
  const values = Array.from({ length: Math.ceil((stops.length - 1) / length) }, (_, piece) => {
    // Neighbouring pieces share a point, so that no gap shows between them.
    const part = stops.slice(piece * length, (piece + 1) * length + 1);
    const time = Number((part[part.length >> 1]?.time ?? 0).toPrecision(4));
    return part.map(({ place: [u, v, w] }) => ({ u, v, w, time }));
  }).flat();
  const [from = 0, to = 1] = [line.times[0], line.times.at(-1)];
  return {
    data: { values },
    transform: projectPlace(ownPlace),
    mark: { type: 'line', style: chooseStyle(stops.length) },
    encoding: {
      stroke: {
        field: 'time',
        type: 'quantitative',
        title: 't',
        scale: { domain: from < to ? [from, to] : [to, from] },
        legend: null,
      },
      order: { value: null },
    },
  };
}

/** Several lines, in one colour each. */
function drawApart(lines: readonly SpaceLine[], box: Box): Json {
  const names = nameLines(lines);
  const values = lines.flatMap((line, index) =>
    listStops(line, box).map(({ place: [u, v, w] }) => ({ u, v, w, series: names[index] ?? '' })),
  );
  return {
    data: { values },
    transform: projectPlace(ownPlace),
    mark: { type: 'line', style: chooseStyle(values.length) },
    encoding: {
      color: {
        field: 'series',
        type: 'nominal',
        title: null,
        scale: { domain: names },
        legend: lines.some((line) => line.label !== undefined) ? { orient: 'bottom', title: null } : null,
      },
      order: { value: null },
    },
  };
}

/** A tangle of lines is drawn finely. */
function chooseStyle(count: number): string {
  return count > TANGLE_POINTS ? 'lemma-trajectory' : 'lemma-space-line';
}

function nameLines(lines: readonly SpaceLine[]): readonly string[] {
  return lines.map((line, index) => line.label ?? `line ${index + 1}`);
}

/** Lines through space: one goes through the colours of the ramp, several have a colour each. */
export function drawSpaceLines(lines: readonly SpaceLine[], box: Box): readonly Json[] {
  const [only] = lines;
  if (only === undefined) return [];
  return [lines.length === 1 ? drawAlong(only, box) : drawApart(lines, box)];
}
