import { compileExpression } from '../../expression/compile-expression.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { display, type Step } from '../solution.ts';
import { findConditions } from './conditions.ts';
import {
  createNamer,
  maybeMultiples,
  type Report,
  recognize,
  renderStretch,
  type Setting,
  shiftByPeriods,
  show,
  valueName,
  withNotes,
} from './notation.ts';
import type { Stretch } from './stretches.ts';
import { showWitness } from './witness.ts';

const signs = { nonzero: '\\ne 0', nonnegative: '\\ge 0', positive: '> 0' } as const;

function isWholeLine(domain: readonly Stretch[]): boolean {
  return domain.length === 1 && domain[0]?.from === -Infinity && domain[0].to === Infinity;
}

/** The places that a periodic function leaves out, `\frac{\pi}{2} + k\pi`; null when it leaves out more. */
function maybeHoles({ analysis }: Setting): readonly number[] | null {
  const { domain, window } = analysis;
  if (window === null) {
    return null;
  }
  const isCovered =
    domain.every(({ to }, index) => (domain[index + 1]?.from ?? window[1]) === to) &&
    domain[0]?.from === window[0];
  const inner = domain.flatMap(({ from, hasFrom }, index) => (index > 0 && !hasFrom ? [from] : []));
  const isOpen = domain[0]?.hasFrom === false || domain.at(-1)?.hasTo === false;
  return isCovered ? [...(isOpen ? [window[0]] : []), ...inner] : null;
}

/** Numbers that lie at equal distances over a period, as the first of them and a shorter period. */
export function mergeFamily(
  places: readonly number[],
  period: number,
): { readonly starts: readonly number[]; readonly step: number } {
  const reduced = places
    .map((x) => ((x % period) + period) % period)
    .map((x) => (Math.abs(x - period) < 1e-9 ? 0 : x));
  const sorted = reduced
    .toSorted((a, b) => a - b)
    .filter((x, index, all) => index === 0 || x - (all[index - 1] ?? 0) > 1e-9);
  const step = period / Math.max(1, sorted.length);
  const isEven = sorted.every((x, index) => Math.abs(x - (sorted[0] ?? 0) - index * step) < 1e-8);
  return sorted.length > 1 && isEven
    ? { starts: sorted.slice(0, 1), step }
    : { starts: sorted, step: period };
}

/** The domain as LaTeX, `x \in ...` or `x \ne ...`. */
function maybeRenderDomain(setting: Setting): string | null {
  const { analysis } = setting;
  const { variable, domain, period } = analysis;
  const namer = createNamer('x');
  if (period === null) {
    const parts = domain.map((stretch) => renderStretch(stretch, namer));
    return isWholeLine(domain)
      ? `${variable} \\in \\mathbb{R}`
      : withNotes(`${variable} \\in ${parts.join(' \\cup ')}`, namer.notes());
  }
  const holes = maybeHoles(setting);
  if (holes?.length === 0) {
    return `${variable} \\in \\mathbb{R}`;
  }
  if (holes !== null) {
    const { starts, step } = mergeFamily(holes, period);
    const multiples = maybeMultiples(step);
    const places = starts.map((x) => `${variable} \\ne ${shiftByPeriods(namer.show(x), multiples)}`);
    return multiples === null ? null : withNotes(places.join(',\\ '), namer.notes(), multiples);
  }
  const multiples = maybeMultiples(period);
  const parts = domain.map((stretch) => renderStretch(stretch, namer, multiples));
  return multiples === null
    ? null
    : withNotes(`${variable} \\in ${parts.join(' \\cup ')}`, namer.notes(), multiples);
}

/** What the conditions say at the finite ends of the domain: `x^{2} - 4` is 0 at 2. */
function showEnds(setting: Setting): string {
  const { analysis, say } = setting;
  const ends = [...new Set(analysis.domain.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite))];
  const rows = findConditions(analysis.body).flatMap(({ of }) => {
    const g = compileExpression(of, [analysis.variable]);
    return ends
      .map(recognize)
      .filter(({ value, isExact }) => isExact && Math.abs(g(value)) < 1e-9)
      .map(({ latex }) => `${show(substitute(of, analysis.variable, parseExpression(latex)))} = 0`);
  });
  const known = [...new Set(rows)].slice(0, 6);
  return known.length === 0
    ? showWitness(setting)
    : say('At the ends of these intervals,', '在区间的端点处，').concat(...known.map(display));
}

/** The domain, with the conditions that decide it. */
export function maybeDescribeDomain(setting: Setting): Report | null {
  const { analysis, say } = setting;
  const fact = maybeRenderDomain(setting);
  if (fact === null) {
    return null;
  }
  const conditions = findConditions(analysis.body).map(({ kind, of }) => `${show(of)} ${signs[kind]}`);
  const reason =
    conditions.length === 0
      ? say('Every real number may be put in:', '对一切实数都有意义：')
      : say(
          'Denominators must not be zero, even roots need radicands that are not negative, logarithms need positive arguments. So the function has a value where',
          '分母不为零，偶次根号下非负，真数大于零。所以要使函数有意义，须',
        ).concat(display([...new Set(conditions)].join(',\\quad ')), say('that is', '即'));
  const step: Step = {
    title: say('Find the domain', '求定义域'),
    body: reason + display(fact) + showEnds(setting),
  };
  return { fact, steps: [step] };
}

/** The zeros and the meeting point with the y-axis. */
export function maybeDescribeZeros(setting: Setting): Report | null {
  const { analysis, name, say } = setting;
  const { zeros, period, variable } = analysis;
  if (zeros === null) {
    return null;
  }
  const title = say('Find the zeros', '求零点');
  if (zeros.length === 0) {
    const body = say(
      `The equation $${show(analysis.body)} = 0$ has no real solution.`,
      `方程 $${show(analysis.body)} = 0$ 没有实数解。`,
    ).concat(showWitness(setting));
    return { fact: say('\\text{no zeros}', '\\text{无零点}'), steps: [{ title, body }] };
  }
  const lead = say(`Set $${show(analysis.body)} = 0$:`, `令 $${show(analysis.body)} = 0$，得`);
  if (period !== null) {
    const { starts, step } = mergeFamily(zeros, period);
    const multiples = maybeMultiples(step);
    const namer = createNamer('x');
    const places = starts.map(recognize);
    const fact = withNotes(
      starts.map((x) => `${variable} = ${shiftByPeriods(namer.show(x), multiples)}`).join(',\\ '),
      namer.notes(),
      multiples,
    );
    return multiples === null
      ? null
      : {
          fact,
          steps: [
            {
              title,
              body:
                lead +
                display(fact) +
                places
                  .slice(0, 3)
                  .filter(({ isExact }) => isExact)
                  .map(({ latex }) => display(`${valueName(name, latex)} = 0`))
                  .join(''),
            },
          ],
        };
  }
  const shown = zeros.map(recognize);
  const fact = shown
    .map(
      ({ latex, isExact }, index) =>
        `${variable}${shown.length > 1 ? `_{${index + 1}}` : ''} ${isExact ? '=' : '\\approx'} ${latex}`,
    )
    .join(',\\ ');
  const checks = shown
    .filter(({ isExact }) => isExact)
    .map(({ latex }) => `${name}${latex.includes('frac') ? `\\left(${latex}\\right)` : `(${latex})`} = 0`);
  const check =
    checks.length === 0 ? '' : say(`Indeed $${checks.join(',\\ ')}$.`, `验证：$${checks.join(',\\ ')}$。`);
  return { fact, steps: [{ title, body: lead + display(fact) + check }] };
}

/** The points on the x-axis as pairs; null for infinitely many or rounded ones. */
export function maybeZeroPoints({ analysis, say }: Setting): string | null {
  const { zeros, period } = analysis;
  const shown = zeros?.map(recognize) ?? null;
  if (shown === null || period !== null || shown.some(({ isExact }) => !isExact)) {
    return null;
  }
  return shown.length === 0
    ? say('\\text{none}', '\\text{无}')
    : shown.map(({ latex }) => pair(latex, '0')).join(',\\ ');
}

/** A point as LaTeX. */
export function pair(x: string, y: string): string {
  return `${x}${y}`.includes('\\frac') ? `\\left(${x}, ${y}\\right)` : `(${x}, ${y})`;
}

/** Where the graph meets the y-axis. */
export function describeYIntercept(setting: Setting): Report {
  const { analysis, name, say } = setting;
  const title = say('Find the $y$-intercept', '求与 $y$ 轴的交点');
  const value = analysis.f(0);
  const isInside =
    analysis.window === null ||
    analysis.period !== null ||
    (analysis.window[0] <= 0 && analysis.window[1] >= 0);
  if (!Number.isFinite(value) || !isInside) {
    const body = say(
      'The number $0$ does not belong to the domain, so the graph does not meet the $y$-axis.',
      '$0$ 不在定义域内，图像与 $y$ 轴没有交点。',
    ).concat(showWitness(setting));
    return {
      fact: say('\\text{no intercept with the y-axis}', '\\text{无与 y 轴的交点}'),
      steps: [{ title, body }],
    };
  }
  const { latex, isExact } = recognize(value);
  const body = say('Put in $0$:', '令自变量为 $0$：').concat(
    display(`${name}(0) ${isExact ? '=' : '\\approx'} ${latex}`),
  );
  return { fact: pair('0', isExact ? latex : `${latex}\\ldots`), steps: [{ title, body }] };
}
