import { recognizeNumber } from '../../exact/recognize-number.ts';
import { display, type Step } from '../solution.ts';
import { mergeFamily } from './describe-domain.ts';
import { type Limit, maybeLimitAt, maybeLimitFarOut, maybeObliqueAsymptote } from './limits.ts';
import { maybeMultiples, type Report, recognize, type Setting, shiftByPeriods, show } from './notation.ts';
import { showWitness } from './witness.ts';

/** A straight line that the graph approaches. */
export type Asymptote =
  | { readonly kind: 'vertical'; readonly x: number }
  | {
      readonly kind: 'level';
      readonly slope: number;
      readonly intercept: number;
      readonly equation: { readonly latex: string; readonly typed: string };
    };

/** Which asymptotes are asked for. */
export type AsymptoteKind = 'all' | 'vertical' | 'horizontal' | 'oblique';

interface Draft {
  readonly asymptotes: Asymptote[];
  readonly lines: string[];
  isCertain: boolean;
}

function renderLimit(limit: Limit): string {
  return limit.kind === 'finite' ? limit.number.latex : limit.sign > 0 ? '+\\infty' : '-\\infty';
}

/** The finite ends that do not belong to the domain, each with the side from which the function comes. */
function openEnds({ domain }: Setting['analysis']): readonly { readonly x: number; readonly side: 1 | -1 }[] {
  return domain.flatMap(({ from, to, hasFrom, hasTo }) => [
    ...(Number.isFinite(from) && !hasFrom ? [{ x: from, side: 1 } as const] : []),
    ...(Number.isFinite(to) && !hasTo ? [{ x: to, side: -1 } as const] : []),
  ]);
}

function addVertical({ analysis }: Setting, draft: Draft): void {
  const { f, body, variable } = analysis;
  for (const { x, side } of openEnds(analysis)) {
    const limit = maybeLimitAt(f, x, side);
    const { latex, isExact } = recognizeNumber(x);
    draft.isCertain &&= limit !== null;
    if (limit?.kind !== 'infinite') {
      continue;
    }
    if (isExact) {
      draft.lines.push(
        `\\lim_{${variable} \\to ${latex}^{${side > 0 ? '+' : '-'}}} ${bracketed(show(body))} = ${renderLimit(limit)}`,
      );
    }
    if (!draft.asymptotes.some((other) => other.kind === 'vertical' && Math.abs(other.x - x) < 1e-9)) {
      draft.asymptotes.push({ kind: 'vertical', x });
    }
  }
}

function bracketed(latex: string): string {
  return / [+-] /.test(latex) && !/^\\frac\{[^{}]*\}\{[^{}]*\}$/.test(latex)
    ? `\\left(${latex}\\right)`
    : latex;
}

function renderLine(slope: number, intercept: number): string {
  const [m, b] = [recognizeNumber(slope), recognizeNumber(intercept)];
  const lead =
    m.latex === '1'
      ? 'x'
      : m.latex === '-1'
        ? '-x'
        : /\d$/.test(m.latex) || m.latex.startsWith('\\frac') || m.latex.startsWith('-')
          ? `${m.latex}x`
          : `${m.latex} x`;
  return slope === 0
    ? b.latex
    : b.value === 0
      ? lead
      : b.latex.startsWith('-')
        ? `${lead} - ${b.latex.slice(1)}`
        : `${lead} + ${b.latex}`;
}

/** The line as the expression language reads it. */
function typeLine(exactSlope: number, exactIntercept: number): string {
  const [slope, intercept] = [Number(exactSlope.toPrecision(9)), Number(exactIntercept.toPrecision(9))];
  const lead = slope === 0 ? '' : slope === 1 ? 'x' : slope === -1 ? '-x' : `${slope}x`;
  return lead === ''
    ? `${intercept}`
    : intercept === 0
      ? lead
      : `${lead} ${intercept < 0 ? '-' : '+'} ${Math.abs(intercept)}`;
}

function addLevel({ analysis }: Setting, draft: Draft): void {
  const { domain, f, body, variable } = analysis;
  const shown = show(body);
  for (const side of [1, -1] as const) {
    const reaches = domain.some(({ from, to }) => (side > 0 ? to === Infinity : from === -Infinity));
    if (!reaches) {
      continue;
    }
    const limit = maybeLimitFarOut(f, side);
    const far = `${variable} \\to ${side > 0 ? '+' : '-'}\\infty`;
    if (limit === null) {
      draft.isCertain = false;
      continue;
    }
    if (limit.kind === 'finite') {
      draft.lines.push(`\\lim_{${far}} ${bracketed(shown)} = ${renderLimit(limit)}`);
      push(draft, 0, limit.number.value);
      continue;
    }
    const oblique = maybeObliqueAsymptote(f, side);
    if (
      oblique !== null &&
      Math.abs(f(side * 7) - oblique.slope.value * side * 7 - oblique.intercept.value) > 1e-12
    ) {
      const line = renderLine(oblique.slope.value, oblique.intercept.value);
      draft.lines.push(`\\lim_{${far}} \\left(${shown} - \\left(${line}\\right)\\right) = 0`);
      push(draft, oblique.slope.value, oblique.intercept.value);
    }
  }
}

function push({ asymptotes }: Draft, slope: number, intercept: number): void {
  const isKnown = asymptotes.some(
    (other) =>
      other.kind === 'level' &&
      Math.abs(other.slope - slope) < 1e-9 &&
      Math.abs(other.intercept - intercept) < 1e-9,
  );
  if (!isKnown) {
    asymptotes.push({
      kind: 'level',
      slope,
      intercept,
      equation: { latex: `y = ${renderLine(slope, intercept)}`, typed: typeLine(slope, intercept) },
    });
  }
}

/** The asymptotes with the limits that show them; null when a limit is not certain. */
export function maybeFindAsymptotes(
  setting: Setting,
): { readonly asymptotes: readonly Asymptote[]; readonly lines: readonly string[] } | null {
  const draft: Draft = { asymptotes: [], lines: [], isCertain: true };
  addVertical(setting, draft);
  if (setting.analysis.window === null) {
    addLevel(setting, draft);
  }
  return draft.isCertain ? draft : null;
}

function isOfKind(asymptote: Asymptote, kind: AsymptoteKind): boolean {
  return (
    kind === 'all' ||
    (kind === 'vertical'
      ? asymptote.kind === 'vertical'
      : asymptote.kind === 'level' && (asymptote.slope === 0) === (kind === 'horizontal'))
  );
}

const absence: Readonly<Record<AsymptoteKind, readonly [en: string, zh: string]>> = {
  all: ['\\text{no asymptotes}', '\\text{无渐近线}'],
  vertical: ['\\text{no vertical asymptotes}', '\\text{无铅直渐近线}'],
  horizontal: ['\\text{no horizontal asymptotes}', '\\text{无水平渐近线}'],
  oblique: ['\\text{no oblique asymptotes}', '\\text{无斜渐近线}'],
};

/** The asymptotes of one kind, or all. */
export function maybeDescribeAsymptotes(setting: Setting, kind: AsymptoteKind): Report | null {
  const found = maybeFindAsymptotes(setting);
  const { say } = setting;
  if (found === null) {
    return null;
  }
  const title = say('Find the asymptotes', '求渐近线');
  const wanted = found.asymptotes.filter((asymptote) => isOfKind(asymptote, kind));
  if (wanted.length === 0) {
    const lines = found.lines.map(display).join('');
    const body = say('No limit gives a line of that kind:', '考察极限，没有这样的渐近线：').concat(
      lines === '' ? showWitness(setting) : lines,
    );
    return { fact: say(...absence[kind]), steps: [{ title, body }] };
  }
  const verticals = wanted.flatMap((asymptote) => (asymptote.kind === 'vertical' ? [asymptote.x] : []));
  const shownVerticals = maybeVerticals(setting, verticals);
  const levels = wanted.flatMap((asymptote) =>
    asymptote.kind === 'level' ? [asymptote.equation.latex] : [],
  );
  if (shownVerticals === null) {
    return null;
  }
  const step: Step = {
    title,
    body: say(
      'Where the values grow beyond all bounds, or the distance to a line goes to zero, there is an asymptote:',
      '由极限判断渐近线：',
    ).concat(...found.lines.map(display)),
  };
  return { fact: [...shownVerticals, ...levels].join(',\\ '), steps: [step] };
}

function maybeVerticals({ analysis }: Setting, places: readonly number[]): readonly string[] | null {
  const { period, variable } = analysis;
  if (period === null) {
    return places.map((x) => {
      const { latex, isExact } = recognize(x);
      return `${variable} ${isExact ? '=' : '\\approx'} ${latex}`;
    });
  }
  const { starts, step } = mergeFamily(places, period);
  const multiples = maybeMultiples(step);
  return multiples === null
    ? null
    : [
        ...starts.map((x) => `${variable} = ${shiftByPeriods(recognize(x).latex, multiples)}`),
        ...(places.length > 0 ? ['k \\in \\mathbb{Z}'] : []),
      ];
}
