import { recognizeNumber, type ShownNumber } from '../../exact/recognize-number.ts';
import type { Expression } from '../../expression/expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { parenthesize } from '../graph/feature.ts';
import type { Say } from '../language.ts';
import type { Step } from '../solution.ts';
import type { Analysis } from './analyse.ts';
import type { Stretch } from './stretches.ts';

/** What the descriptions of a function share. */
export interface Setting {
  readonly analysis: Analysis;
  /** `f`, the name that the steps use. */
  readonly name: string;
  readonly say: Say;
}

/** A step whose body may begin as that of another report does: with the derivative and its signs. */
export interface ReportStep extends Step {
  /** The beginning that several steps share; absent, there is none. */
  readonly premise?: string;
}

/** One thing that was asked: what the answer says, and how it is found. */
export interface Report {
  readonly fact: string;
  readonly steps: readonly ReportStep[];
}

/** Gives letters to numbers without a short exact form, and says what they are. */
export interface Namer {
  readonly show: (value: number) => string;
  /** `x_1 \approx 1.532`, for all letters given so far. */
  readonly notes: () => readonly string[];
}

/** A namer whose letters have an index: `x_1`, `x_2`. */
export function createNamer(letter: string): Namer {
  const named = new Map<string, number>();
  return {
    show: (value) => {
      if (!Number.isFinite(value)) {
        return value > 0 ? '+\\infty' : '-\\infty';
      }
      const shown = recognizeNumber(value);
      if (shown.isExact) {
        return shown.latex;
      }
      const index = named.get(shown.latex) ?? named.size + 1;
      named.set(shown.latex, index);
      return `${letter}_{${index}}`;
    },
    notes: () => [...named].map(([latex, index]) => `${letter}_{${index}} \\approx ${latex}`),
  };
}

/** `\frac{2k\pi}{3}` for a period of 2π/3; null for a period without a short form. */
export function maybeMultiples(period: number): string | null {
  const shown = recognizeNumber(period);
  if (!shown.isExact) {
    return null;
  }
  const fraction = /^\\frac\{(.+)\}\{(\d+)\}$/.exec(shown.latex);
  const [above = '', below] = fraction === null ? [shown.latex] : [fraction[1], fraction[2]];
  const number = /^\d+/.exec(above)?.[0] ?? '';
  const top = `${number === '1' ? '' : number}k${above.slice(number.length)}`;
  return below === undefined ? top : `\\frac{${top}}{${below}}`;
}

/** `x + 2k\pi` for a place in a period. */
export function shiftByPeriods(place: string, multiples: string | null): string {
  return multiples === null ? place : place === '0' ? multiples : `${place} + ${multiples}`;
}

/** An interval as LaTeX; with `multiples`, each of its shifts by periods. */
export function renderStretch(
  { from, to, hasFrom, hasTo }: Stretch,
  namer: Namer,
  multiples: string | null = null,
): string {
  const ends = [from, to].map((end) => shiftByPeriods(namer.show(end), multiples));
  if (from === to) {
    return `\\{${ends[0]}\\}`;
  }
  const [open, close] = [hasFrom ? '[' : '(', hasTo ? ']' : ')'];
  return ends.some((end) => end.includes('\\frac'))
    ? `\\left${open}${ends.join(', ')}\\right${close}`
    : `${open}${ends.join(', ')}${close}`;
}

/** Puts what the letters stand for, and where k lies, behind a formula. */
export function withNotes(latex: string, notes: readonly string[], multiples: string | null = null): string {
  return [latex, ...notes, ...(multiples === null ? [] : ['k \\in \\mathbb{Z}'])].join(',\\ ');
}

/** `f(2)`. */
export function valueName(name: string, at: string): string {
  return `${name}${parenthesize(at)}`;
}

/** `f'(x)`. */
export function primeName(name: string, order: number, variable: string): string {
  return `${name}${"'".repeat(order)}(${variable})`;
}

/** An expression as LaTeX. */
export function show(expression: Expression): string {
  return renderLatex(expression);
}

/** A number with its relation: `= 2`, `\approx 1.532`. */
export function relate({ latex, isExact }: ShownNumber): string {
  return `${isExact ? '=' : '\\approx'} ${latex}`;
}

/** A number as it is shown. */
export const recognize: (value: number) => ShownNumber = recognizeNumber;
