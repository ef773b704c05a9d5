import { display, type Step } from '../solution.ts';
import { maybeLimitAt, maybeLimitFarOut } from './limits.ts';
import { createNamer, type Report, recognize, renderStretch, type Setting, valueName } from './notation.ts';
import type { Stretch, Trend } from './stretches.ts';
import { showWitness } from './witness.ts';

interface End {
  readonly value: number;
  readonly isReached: boolean;
}

function maybeEnd({ analysis }: Setting, place: number, isInside: boolean, side: 1 | -1): End | null {
  const { f } = analysis;
  if (isInside && Number.isFinite(f(place))) {
    return { value: f(place), isReached: true };
  }
  const limit = Number.isFinite(place)
    ? maybeLimitAt(f, place, side)
    : maybeLimitFarOut(f, place > 0 ? 1 : -1);
  if (limit === null) {
    return null;
  }
  return { value: limit.kind === 'finite' ? limit.number.value : limit.sign * Infinity, isReached: false };
}

function maybeImage(trend: Trend, setting: Setting): Stretch | null {
  const [left, right] = [
    maybeEnd(setting, trend.from, trend.hasFrom, 1),
    maybeEnd(setting, trend.to, trend.hasTo, -1),
  ];
  if (left === null || right === null) {
    return null;
  }
  const [low, high] = trend.sign > 0 ? [left, right] : [right, left];
  return low.value > high.value
    ? null
    : { from: low.value, to: high.value, hasFrom: low.isReached, hasTo: high.isReached };
}

const slack = 1e-10;

function touches(last: Stretch, next: Stretch): boolean {
  return (
    next.from < last.to - slack ||
    (Math.abs(next.from - last.to) <= slack && (next.hasFrom || last.hasTo)) ||
    next.from < last.to
  );
}

function join(last: Stretch, next: Stretch): Stretch {
  const isSameEnd = Math.abs(next.to - last.to) <= slack || next.to === last.to;
  const isSameStart = Math.abs(next.from - last.from) <= slack || next.from === last.from;
  const further = next.to > last.to && !isSameEnd ? next : last;
  return {
    from: last.from,
    hasFrom: last.hasFrom || (isSameStart && next.hasFrom),
    to: further.to,
    hasTo: isSameEnd ? last.hasTo || next.hasTo : further.hasTo,
  };
}

function unite(stretches: readonly Stretch[]): readonly Stretch[] {
  const united: Stretch[] = [];
  for (const next of stretches.toSorted((a, b) => a.from - b.from || Number(b.hasFrom) - Number(a.hasFrom))) {
    const last = united.at(-1);
    if (last !== undefined && touches(last, next)) {
      united.splice(-1, 1, join(last, next));
    } else {
      united.push(next);
    }
  }
  return united;
}

/** The values that the function takes; null when an end is not certain. */
export function maybeFindRange(setting: Setting): readonly Stretch[] | null {
  const { trends, domain, f } = setting.analysis;
  if (trends === null || trends.length === 0) {
    return null;
  }
  const isFull = domain.every(
    (stretch) =>
      stretch.from === stretch.to || trends.some(({ from, to }) => from >= stretch.from && to <= stretch.to),
  );
  const length = (all: readonly Stretch[]): number =>
    all.reduce((sum, { from, to }) => sum + Math.min(to, 1e3) - Math.max(from, -1e3), 0);
  if (!isFull || Math.abs(length(trends) - length(domain)) > 1e-6) {
    return null;
  }
  const images = trends.map((trend) => maybeImage(trend, setting));
  const known = images.filter((image) => image !== null);
  const single = domain
    .filter(({ from, to }) => from === to)
    .map(({ from }) => ({ from: f(from), to: f(from), hasFrom: true, hasTo: true }));
  return known.length === images.length ? unite([...known, ...single]) : null;
}

function renderRange(range: readonly Stretch[]): {
  readonly latex: string;
  readonly notes: readonly string[];
} {
  const namer = createNamer('y');
  const isAll = range.length === 1 && range[0]?.from === -Infinity && range[0].to === Infinity;
  const latex = isAll
    ? 'y \\in \\mathbb{R}'
    : `y \\in ${range.map((stretch) => renderStretch(stretch, namer)).join(' \\cup ')}`;
  return { latex, notes: namer.notes() };
}

/** The range. */
export function maybeDescribeRange(setting: Setting): Report | null {
  const { analysis, say, name } = setting;
  const range = maybeFindRange(setting);
  if (range === null) {
    return null;
  }
  const { latex, notes } = renderRange(range);
  const fact = [latex, ...notes].join(',\\ ');
  const values = (analysis.turnings ?? []).flatMap(({ x, y }) =>
    recognize(x).isExact && recognize(y).isExact
      ? [`${valueName(name, recognize(x).latex)} = ${recognize(y).latex}`]
      : [],
  );
  const reason = say(
    'On each stretch where it only rises or only falls, the function takes every value between those at its ends; together this gives',
    '在每个单调区间上，函数取遍两端的值（或极限）之间的一切值，合起来得值域',
  );
  const shown = values.length === 0 ? showWitness(setting) : display([...new Set(values)].join(',\\quad '));
  return { fact, steps: [{ title: say('Find the range', '求值域'), body: shown + reason + display(fact) }] };
}

/** The largest or the smallest value of all. */
export function maybeDescribeGlobal(setting: Setting, isMaximum: boolean): Report | null {
  const range = maybeFindRange(setting);
  const { analysis, say, name } = setting;
  const end = range === null ? undefined : isMaximum ? range.at(-1) : range[0];
  const isLocal = analysis.turnings?.some((turning) => turning.isMaximum === isMaximum) === true;
  if (end === undefined || (isLocal && !(isMaximum ? end.hasTo : end.hasFrom))) {
    return null;
  }
  const [value, isReached] = isMaximum ? [end.to, end.hasTo] : [end.from, end.hasFrom];
  const title = isMaximum
    ? say('Find the largest value', '求最大值')
    : say('Find the smallest value', '求最小值');
  const { latex } = renderRange(range ?? []);
  if (!isReached) {
    const fact = isMaximum
      ? say('\\text{no maximum}', '\\text{无最大值}')
      : say('\\text{no minimum}', '\\text{无最小值}');
    return {
      fact,
      steps: [
        {
          title,
          body: say('The range has no such end:', '值域没有这样的端点：').concat(
            display(latex),
            showWitness(setting),
          ),
        },
      ],
    };
  }
  const shown = recognize(value);
  const places = [
    ...(analysis.turnings ?? []).map(({ x }) => x),
    ...analysis.domain.flatMap(({ from, to, hasFrom, hasTo }) => [
      ...(hasFrom ? [from] : []),
      ...(hasTo ? [to] : []),
    ]),
  ].filter((x) => Math.abs(analysis.f(x) - value) < 1e-9 * Math.max(1, Math.abs(value)));
  const rows = [
    ...new Set(
      places
        .map((x) => recognize(x))
        .filter(({ isExact }) => isExact)
        .map(({ latex: at }) => `${valueName(name, at)} ${shown.isExact ? '=' : '\\approx'} ${shown.latex}`),
    ),
  ];
  const steps: readonly Step[] = [
    {
      title,
      body: say(
        'Comparing the values at the turning points and at the ends gives',
        '比较各极值和端点处的值，得',
      ).concat(rows.length === 0 ? display(latex) + showWitness(setting) : display(rows.join(',\\quad '))),
    },
  ];
  return { fact: `${shown.isExact ? '' : '\\approx '}${shown.latex}`, steps };
}
