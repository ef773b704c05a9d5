import type { Tick } from '../../lib/chart/plane/ticks.ts';
import type { Interval } from '../../lib/chart/plane/view.ts';
import { PlotMistake } from './mistake.ts';

/** What a mark wants around it where the axes of the plane would be wrong: categories, frequencies, a diagram. */
export interface MarkFrame {
  /**
   * - `baseline`: the x axis along y = 0, the numbers of y along the left border, no arrows;
   * - `line`: the x axis alone, along the lower border;
   * - `none`: neither axes nor grid.
   */
  readonly axes: 'baseline' | 'line' | 'none';
  /** Shown as it is, without a margin. */
  readonly x: Interval;
  /** Shown as it is, without a margin; by default it follows the heights of all marks. */
  readonly y?: Interval;
  /** Numbers or words under the x axis, in place of round numbers. */
  readonly xTicks?: readonly Tick[];
  /** Height of the chart in pixels, where its content decides it. */
  readonly heightPx?: number;
  /** What heights stand for, where it must be the same for all marks of a chart. */
  readonly heights?: 'counts' | 'densities';
  /** For a mark that a chart can hold one of: what its author should do in place of calling it twice. */
  readonly adviceForSecond?: string;
}

/**
 * The frame that holds the frames of all marks of a chart; nothing when no mark asks for one.
 *
 * @throws PlotMistake for marks that cannot stand in one chart.
 */
export function maybeJoinFrames(frames: readonly MarkFrame[]): MarkFrame | undefined {
  const [first] = frames;
  if (first === undefined) return undefined;
  const [, second] = frames.filter((frame) => frame.adviceForSecond !== undefined);
  if (second?.adviceForSecond !== undefined) throw new PlotMistake(second.adviceForSecond);
  if (new Set(frames.flatMap((frame) => frame.heights ?? [])).size > 1) {
    throw new PlotMistake(
      'The heights of the histogram are counts and those of the distribution are not, so they cannot share an axis. Write .histogram(data, {density: true}).',
    );
  }
  const ys = frames.flatMap((frame) => (frame.y === undefined ? [] : [frame.y]));
  const xTicks = frames.find((frame) => frame.xTicks !== undefined)?.xTicks;
  return {
    ...first,
    x: join(frames.map((frame) => frame.x)),
    ...(ys.length === 0 ? {} : { y: join(ys) }),
    ...(xTicks === undefined ? {} : { xTicks }),
  };
}

function join(intervals: readonly Interval[]): Interval {
  return [Math.min(...intervals.map(([from]) => from)), Math.max(...intervals.map(([, to]) => to))];
}
