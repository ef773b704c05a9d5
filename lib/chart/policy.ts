import type { ChartSpec, PlotResult } from './chart.ts';
import { maybeFindCost } from './policy/cost.ts';
import { measureParameters, readSurroundings } from './policy/parameters.ts';
import { isRecord, type Place, type Problem } from './policy/rules.ts';
import { wholeSpec } from './policy/view.ts';
import { isLibrarySpec } from './policy-library.ts';
import { upgradeSpec } from './upgrade.ts';

/** Writes a place in a spec as code would: `layer[2].mark.href`. */
function writePlace(at: Place | undefined): string {
  if (at === undefined) return '';
  const before = writePlace(at.within);
  if (typeof at.key === 'number') return `${before}[${at.key}]`;
  const name = at.key.slice(0, 60);
  return before === '' ? name : `${before}.${name}`;
}

function refuse({ at, reason }: Problem): PlotResult {
  const place = writePlace(at);
  const message = `In the chart, \`${place === '' ? 'the spec' : place}\` ${reason}.`;
  return { ok: false, error: { kind: 'policy', message: message.slice(0, 500) } };
}

/** Reads the shape of a spec, unless it is known, then what it costs to draw. */
function maybeFindProblem(spec: unknown, isKnown: boolean): Problem | undefined {
  const around = readSurroundings(spec);
  const problem = isKnown ? undefined : wholeSpec(spec, undefined, around);
  if (problem !== undefined || !isRecord(spec)) return problem;
  const signalLength = measureParameters(spec);
  if (typeof signalLength !== 'number') return signalLength;
  return maybeFindCost(spec, {
    signals: around.signals,
    signalLength,
    work: 0,
    text: 0,
    marks: 0,
    views: 0,
    ticks: 0,
  });
}

/**
 * Lets a spec through when every part of it is on the allow-list, and refuses it with the path of the first part
 * that is not. What comes back is a Vega-Lite 6 spec that loads nothing, runs nothing, and is drawn soon.
 *
 * ```
 * spec ──library's own?───────────────────────────────────> parameters ──> cost (policy/cost.ts) ──> spec
 *      └─ else: upgrade to 6 ──> shape (policy/view.ts) ──┘
 * ```
 *
 * To be asked when a chart is made, when it is read from the store, and when it is imported.
 */
export function checkSpec(value: unknown): PlotResult {
  const isKnown = isLibrarySpec(value);
  const spec = !isKnown && isRecord(value) ? upgradeSpec(value as ChartSpec) : value;
  const problem = maybeFindProblem(spec, isKnown);
  // An allow-list has named every key and every value's type, so the value is what its type says.
  return problem === undefined ? { ok: true, spec: spec as ChartSpec } : refuse(problem);
}
