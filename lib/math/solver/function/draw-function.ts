import { recognizeNumber } from '../../exact/recognize-number.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { type Frame, type Mark, windowAround, writePlotCode } from '../plot-code.ts';
import type { Analysis } from './analyse.ts';
import { type Asymptote, maybeFindAsymptotes } from './describe-asymptotes.ts';
import { maybeFocusFrame } from './focus-frame.ts';
import type { Setting } from './notation.ts';

const mostPoints = 9;
const samples = 400;

interface Named {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** Mathematics as the plotting library reads it, made pleasant for a title. */
export function spell(typed: string): string {
  return typed
    .replace(/\^2(?!\d)/g, '²')
    .replace(/\^3(?!\d)/g, '³')
    .replace(/(?<=\d|\))\*(?=[a-zπ(])/g, '')
    .replace(/\*/g, '·')
    .replace(/-/g, '−')
    .replace(/sqrt\(([a-z\d])\)/g, '√$1')
    .replace(/sqrt/g, '√')
    .replace(/abs\(([^()]*)\)/g, '|$1|');
}

function label(x: number, y: number): string {
  return `(${recognizeNumber(x).spelled}, ${recognizeNumber(y).spelled})`;
}

function nameTurning({ isMaximum }: { readonly isMaximum: boolean }, say: Setting['say']): string {
  return isMaximum ? say('Maximum', '极大值') : say('Minimum', '极小值');
}

function collectPoints({ analysis, say }: Setting): readonly Named[] {
  const { turnings, zeros, inflections, f } = analysis;
  const all: readonly Named[] = [
    ...(turnings ?? []).map((turning) => ({
      ...turning,
      label: `${nameTurning(turning, say)} ${label(turning.x, turning.y)}`,
    })),
    ...(zeros ?? []).map((x) => ({ x, y: 0, label: label(x, 0) })),
    ...(Number.isFinite(f(0)) ? [{ x: 0, y: f(0), label: label(0, f(0)) }] : []),
    ...(inflections ?? []).map(({ x, y }) => ({
      x,
      y,
      label: `${say('Inflection', '拐点')} ${label(x, y)}`,
    })),
  ];
  return all
    .filter(
      (point, index) =>
        all.findIndex((other) => Math.abs(other.x - point.x) < 1e-6 && Math.abs(other.y - point.y) < 1e-6) ===
        index,
    )
    .slice(0, mostPoints);
}

function hasWaves(typed: string): boolean {
  return /sin|cos|tan|cot|sec|csc/.test(typed);
}

/** For a wave that grows, the quiet side. */
function chooseWaveWindow({ f }: Analysis): readonly [number, number] {
  const reach = 2 * Math.PI;
  const size = (side: number): number =>
    Math.max(
      ...Array.from({ length: 60 }, (_, index) => Math.abs(f((side * reach * (index + 1)) / 60))).filter(
        Number.isFinite,
      ),
    );
  const [left, right] = [size(-1), size(1)];
  return left > 20 * right ? [-0.5, reach] : right > 20 * left ? [-reach, 0.5] : [-reach, reach];
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}

function chooseX(
  analysis: Analysis,
  points: readonly Named[],
  asymptotes: readonly Asymptote[],
  typed: string,
): readonly [number, number] {
  const { period, window, domain, zeros } = analysis;
  if (period !== null) {
    return [round(-1.1 * period), round(1.1 * period)];
  }
  if (window !== null) {
    const margin = (window[1] - window[0]) * 0.05;
    return [round(window[0] - margin), round(window[1] + margin)];
  }
  if (zeros === null && hasWaves(typed)) {
    const [from, to] = chooseWaveWindow(analysis);
    return [round(from), round(to)];
  }
  const ends = domain.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const verticals = asymptotes.flatMap((asymptote) => (asymptote.kind === 'vertical' ? [asymptote.x] : []));
  const places = [0, ...points.map(({ x }) => x), ...ends, ...verticals];
  return windowAround(places, 6);
}

function chooseY(
  { f, domain }: Analysis,
  [low, high]: readonly [number, number],
  points: readonly Named[],
  hasPoles: boolean,
): readonly [number, number] {
  const values = Array.from({ length: samples + 1 }, (_, index) =>
    f(low + ((high - low) * (index + 0.43)) / samples),
  )
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const at = (share: number): number =>
    values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
  const ends = domain
    .flatMap(({ from, to, hasFrom, hasTo }) => [...(hasFrom ? [f(from)] : []), ...(hasTo ? [f(to)] : [])])
    .filter(Number.isFinite);
  const marked = [...points.map(({ y }) => y), ...ends];
  const [from, to] = [at(0), at(0.9999)];
  const core: readonly [number, number] = [Math.min(at(0.12), ...marked), Math.max(at(0.88), ...marked)];
  const span = Math.max(core[1] - core[0], 1e-6);
  const isTame = to - from <= (hasPoles ? 2.5 : 8) * span;
  const [bottom, top] = isTame
    ? [Math.min(from, ...marked), Math.max(to, ...marked)]
    : [core[0] - (from < core[0] ? span * 0.3 : 0), core[1] + (to > core[1] ? span * 0.3 : 0)];
  const margin = Math.max((top - bottom) * 0.12, 0.05);
  return [round(bottom - margin), round(top + margin)];
}

function drawAsymptote(asymptote: Asymptote, [low, high]: readonly [number, number]): Mark {
  return asymptote.kind === 'vertical'
    ? {
        kind: 'segment',
        from: [round(asymptote.x), low],
        to: [round(asymptote.x), high],
        options: { dashed: true },
      }
    : {
        kind: 'curve',
        expression: asymptote.equation.typed,
        options: { dashed: true },
      };
}

/** Writes the code that draws a function with its points and asymptotes. */
export function drawFunction(setting: Setting, title: string): string {
  const { analysis } = setting;
  const typed = typeExpression(analysis.body, analysis.variable);
  const asymptotes = maybeFindAsymptotes(setting)?.asymptotes ?? [];
  const points = collectPoints(setting);
  const { window, period, f } = analysis;
  const hasPoles = asymptotes.some(({ kind }) => kind === 'vertical');
  const wide = chooseX(analysis, points, asymptotes, typed);
  const focus = window === null && !hasPoles ? maybeFocusFrame(f, wide, points) : null;
  const { x, y } = focus ?? { x: wide, y: chooseY(analysis, wide, points, hasPoles) };
  const frame: Frame = { x, y, title: `${title} = ${spell(typed)}` };
  const curve: Mark = {
    kind: 'curve',
    expression: typed,
    ...(window !== null && period === null
      ? { options: { domain: [round(window[0]), round(window[1])] } as const }
      : {}),
  };
  const shown = asymptotes.filter(
    (asymptote) => asymptote.kind === 'level' || (asymptote.x >= x[0] && asymptote.x <= x[1]),
  );
  return writePlotCode(frame, [
    curve,
    ...shown.map((asymptote) => drawAsymptote(asymptote, y)),
    ...points
      .filter((point) => point.x >= x[0] && point.x <= x[1] && point.y >= y[0] && point.y <= y[1])
      .map((point) => ({ kind: 'point', x: point.x, y: point.y, label: point.label }) as const),
  ]);
}
