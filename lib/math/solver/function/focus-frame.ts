import type { RealFunction } from '../../numeric-analysis/find-roots.ts';
import type { Frame } from '../plot-code.ts';

/** A place that a picture is about. */
interface Place {
  readonly x: number;
  readonly y: number;
}

const samples = 400;

/** How many times the height of its places a graph may run before they can no longer be told apart. */
const steepest = { from: 4, to: 400 } as const;

/**
 * A frame in which the places of a graph can be told apart although the graph runs far beyond them, such as the maximum of
 * x·e⁻ˣ. Where the graph leaves the frame for good, the frame ends.
 *
 * @param x - the stretch that would be shown otherwise.
 * @returns null where that stretch shows the places well.
 */
export function maybeFocusFrame(
  f: RealFunction,
  [low, high]: readonly [number, number],
  places: readonly Place[],
): Pick<Required<Frame>, 'x' | 'y'> | null {
  const xs = Array.from({ length: samples + 1 }, (_, index) => low + ((high - low) * index) / samples);
  const values = xs
    .map(f)
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const at = (share: number): number => values[Math.floor((values.length - 1) * share)] ?? Number.NaN;
  const heights = places.map(({ y }) => y);
  const [lowest, highest] = [Math.min(...heights), Math.max(...heights)];
  const span = highest - lowest;
  const steepness = (Math.max(at(0.88), highest) - Math.min(at(0.12), lowest)) / span;
  if (!(steepness > steepest.from && steepness < steepest.to)) return null;
  const room = (isCrossed: boolean): number => span * (isCrossed ? 0.9 : 0.3);
  const bottom = lowest - room(at(0) < lowest - span * 0.01);
  const top = highest + room(at(1) > highest + span * 0.01);
  const seen = xs.filter((x) => f(x) >= bottom && f(x) <= top);
  const kept = [...seen, ...places.map(({ x }) => x), ...(low <= 0 && high >= 0 ? [0] : [])];
  const [from, to] = [Math.min(...kept), Math.max(...kept)];
  const margin = (to - from) * 0.08;
  return { x: widen(Math.max(low, from - margin), Math.min(high, to + margin)), y: widen(bottom, top) };
}

/** To the next bounds that are read easily. */
function widen(low: number, high: number): readonly [number, number] {
  const unit = 10 ** Math.floor(Math.log10((high - low) / 2)) / 2;
  const round = (bound: number): number => Number((bound * unit).toPrecision(12));
  return [round(Math.floor(low / unit)), round(Math.ceil(high / unit))];
}
