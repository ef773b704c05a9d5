import type { PlotResult } from '#lib/chart/chart.ts';
import type { Solution } from '#lib/math/solver/solution.ts';
import { solve } from '#lib/math/solver/solve.ts';
import { maybeUnrenderable } from './maybe-unrenderable.ts';
import { maybeUnverified } from './maybe-unverified.ts';
import { createRandom } from './random.ts';
import type { TopicProperties } from './topic-properties.ts';

/** What went wrong with one generated question. */
export interface Fault {
  readonly seed: number;
  readonly prompt: string;
  readonly what: string;
}

/** Runs plot code; absent where pictures are not part of the check. */
export type Draw = (code: string) => Promise<PlotResult>;

/** Asks one generated question, and checks everything that is promised of its answer; null when all holds. */
export async function maybeFaultOf(
  properties: TopicProperties,
  seed: number,
  draw: Draw | null,
): Promise<Fault | null> {
  const { prompt, maybeFault } = properties.makeInstance(createRandom(seed));
  const fault = (what: string): Fault => ({ seed, prompt, what });
  const solution = solve(prompt);
  if (solution === null) return fault('was declined');
  if (solution.topicId !== properties.topicId) return fault(`was answered by ${solution.topicId}`);
  const what =
    maybeUnrenderable(solution) ??
    maybeUnverified(prompt, solution) ??
    maybeFault(solution) ??
    (await maybeUndrawable(solution, draw));
  return what === null ? null : fault(what);
}

async function maybeUndrawable({ plotCode }: Solution, draw: Draw | null): Promise<string | null> {
  if (plotCode === null || draw === null) return null;
  const result = await draw(plotCode);
  return result.ok ? null : `its plot failed: ${result.error.message}\n${plotCode}`;
}
