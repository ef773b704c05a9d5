import type { Json } from '../../lib/chart/chart.ts';
import type { Drawing } from './drawing.ts';

/** A drawing with the name under which its colour is found. */
export interface Series extends Drawing {
  readonly name: string;
}

/** Gives every drawing a name: its label, unless another one has it. Drawings of one subject share theirs. */
export function nameSeries(drawings: readonly Drawing[]): readonly Series[] {
  const used = new Set<string>();
  const subjects = new Map<unknown, string>();
  return drawings.map((drawing, index) => {
    const shared = drawing.subject === undefined ? undefined : subjects.get(drawing.subject);
    if (shared !== undefined) return { ...drawing, name: shared };
    const wanted = drawing.label ?? `curve ${index + 1}`;
    const name = used.has(wanted) ? `${wanted} (${index + 1})` : wanted;
    used.add(name);
    if (drawing.subject !== undefined) subjects.set(drawing.subject, name);
    return { ...drawing, name };
  });
}

/** The encoding of a channel that takes the colour of a row's series. */
export function encodeColour(names: readonly string[]): Json {
  return { field: 'series', type: 'nominal', scale: { domain: names }, legend: null };
}
