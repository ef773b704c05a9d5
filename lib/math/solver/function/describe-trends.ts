import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { display, gather, type Step } from '../solution.ts';
import type { Analysis } from './analyse.ts';
import { pair } from './describe-domain.ts';
import {
  createNamer,
  maybeMultiples,
  type Namer,
  primeName,
  type Report,
  type ReportStep,
  recognize,
  relate,
  renderStretch,
  type Setting,
  shiftByPeriods,
  show,
  valueName,
  withNotes,
} from './notation.ts';
import { placesWithin, type Trend } from './stretches.ts';

/** Which trends are asked for. */
export type TrendKind = 'both' | 'rising' | 'falling';

function maybeRenderTrends(
  trends: readonly Trend[],
  sign: 1 | -1,
  namer: Namer,
  analysis: Analysis,
): string | null {
  const multiples = analysis.period === null ? null : maybeMultiples(analysis.period);
  const chosen = trends.filter((trend) => trend.sign === sign);
  return analysis.period !== null && multiples === null
    ? null
    : chosen.map((trend) => renderStretch(trend, namer, multiples)).join(',\\ ');
}

/** Open intervals: bending is not asked for at their ends. */
function opened(trends: readonly Trend[]): readonly Trend[] {
  return trends.map((trend) => ({ ...trend, hasFrom: false, hasTo: false }));
}

/** A derivative with its sign at one place of every stretch. */
function explainSigns(
  derivative: Expression,
  trends: readonly Trend[],
  order: number,
  { analysis, name, say }: Setting,
): Step {
  const { variable } = analysis;
  const prime = primeName(name, order, variable);
  const evaluate = compileExpression(derivative, [variable]);
  const signs = trends.slice(0, 8).flatMap((trend) => {
    const places = placesWithin(trend).flatMap((x) => [
      Math.round(x),
      Math.round(x * 2) / 2,
      Math.round(x * 10) / 10,
      Math.round(x * 100) / 100,
    ]);
    // A zero without a change of sign lies inside a stretch, as that of 12x² does: it shows nothing.
    const place = places.find(
      (x) => x > trend.from + 1e-9 && x < trend.to - 1e-9 && evaluate(x) * trend.sign > 1e-12,
    );
    return place === undefined
      ? []
      : [`${name}${"'".repeat(order)}${valueArgument(place)} ${trend.sign > 0 ? '> 0' : '< 0'}`];
  });
  return {
    title: order === 1 ? say('Differentiate', '求导') : say('Differentiate again', '求二阶导数'),
    body: say(
      order === 1
        ? 'The sign of the derivative says where the function rises and falls:'
        : 'The sign of the second derivative says how the graph bends:',
      order === 1 ? '由导数的符号判断增减：' : '由二阶导数的符号判断凹凸：',
    ).concat(
      display(`${prime} = ${show(derivative)}`),
      signs.length === 0
        ? ''
        : say(
            'Between its zeros and the gaps of the domain it keeps its sign; one value in each stretch shows it:',
            '在导数的零点和定义域的间断点之间导数不变号，每段取一点即可判断：',
          ).concat(display(signs.join(',\\quad '))),
    ),
  };
}

function valueArgument(place: number): string {
  const { latex } = recognize(place);
  return latex.includes('\\frac') ? `\\left(${latex}\\right)` : `(${latex})`;
}

/** Adds a conclusion to a step. */
function follow({ title, body }: Step, conclusion: string, name = title): ReportStep {
  return { title: name, body: body + conclusion, premise: body };
}

/** Where the function rises and falls. */
export function maybeDescribeTrends(setting: Setting, kind: TrendKind): Report | null {
  const { analysis, say } = setting;
  const { trends, slope } = analysis;
  const namer = createNamer('x');
  const [rising, falling] =
    trends === null
      ? [null, null]
      : [maybeRenderTrends(trends, 1, namer, analysis), maybeRenderTrends(trends, -1, namer, analysis)];
  if (rising === null || falling === null || slope === null || trends === null || trends.length === 0) {
    return null;
  }
  const wanted = kind === 'rising' ? [rising] : kind === 'falling' ? [falling] : [];
  const labelled = [
    rising === '' ? '' : `\\text{${say('increasing on', '单调递增区间')} } ${rising}`,
    falling === '' ? '' : `\\text{${say('decreasing on', '单调递减区间')} } ${falling}`,
  ].filter((part) => part !== '');
  const notes = [...namer.notes(), ...(analysis.period === null ? [] : ['k \\in \\mathbb{Z}'])];
  const single = wanted[0] === '' ? say('\\text{none}', '\\text{无}') : withNotes(wanted[0] ?? '', notes);
  const fact =
    kind !== 'both'
      ? single
      : notes.length === 0 && labelled.length === 1
        ? (labelled[0] ?? '')
        : gather([...labelled, ...(notes.length > 0 ? [notes.join(',\\ ')] : [])]);
  const closing = say('So the function is', '所以函数的').concat(
    ...labelled.map((part) => display(withNotes(part, notes))),
  );
  return { fact, steps: [follow(explainSigns(slope, trends, 1, setting), closing)] };
}

/** The local maxima and minima. */
export function maybeDescribeExtrema(setting: Setting): Report | null {
  const { analysis, name, say } = setting;
  const { turnings, trends, slope, period, variable } = analysis;
  if (turnings === null || trends === null || slope === null || trends.length === 0) {
    return null;
  }
  const title = say('Find the extrema', '求极值');
  const first = explainSigns(slope, trends, 1, setting);
  if (turnings.length === 0) {
    const body = say(
      'The derivative does not change its sign inside the domain, so there is no local extremum.',
      '在定义域内部导数不变号，所以没有极值。',
    );
    return { fact: say('\\text{no local extrema}', '\\text{无极值}'), steps: [follow(first, body, title)] };
  }
  const multiples = period === null ? null : maybeMultiples(period);
  if (period !== null && multiples === null) {
    return null;
  }
  const rows = turnings.map(({ x, y, isMaximum }) => {
    const [place, value] = [recognize(x), recognize(y)];
    const kind = `\\text{${isMaximum ? say('local maximum', '极大值') : say('local minimum', '极小值')} }`;
    const at = `${variable} ${place.isExact ? '=' : '\\approx'} ${shiftByPeriods(place.latex, multiples)}`;
    const shown = `${value.isExact ? '' : '\\approx '}${value.latex}`;
    return {
      text: `${kind}${shown}${say('\\text{ at }', '\\text{，在 }')}${at}${say('', '\\text{ 处}')}`,
      value: place.isExact ? display(`${valueName(name, place.latex)} ${relate(value)}`) : '',
    };
  });
  const note = multiples === null ? [] : ['k \\in \\mathbb{Z}'];
  const texts = [...rows.map(({ text }) => text), ...note];
  const body = say(
    'Where the derivative changes its sign there is an extremum:',
    '导数变号处取得极值：',
  ).concat(...rows.map(({ value }) => value), ...rows.map(({ text }) => display(text)));
  return { fact: texts.length === 1 ? (texts[0] ?? '') : gather(texts), steps: [follow(first, body, title)] };
}

/** The points of inflection, where the graph changes its bend. */
export function maybeDescribeInflections(setting: Setting): Report | null {
  const { analysis, say } = setting;
  const { inflections, bends, second, period } = analysis;
  if (inflections === null || bends === null || second === null) {
    return null;
  }
  const title = say('Find the points of inflection', '求拐点');
  const first = explainSigns(second, bends, 2, setting);
  if (inflections.length === 0) {
    const body = say(
      'The second derivative does not change its sign inside the domain: there is no point of inflection.',
      '二阶导数在定义域内部不变号，所以没有拐点。',
    );
    return {
      fact: say('\\text{no points of inflection}', '\\text{无拐点}'),
      steps: [follow(first, body, title)],
    };
  }
  const multiples = period === null ? null : maybeMultiples(period);
  const points = inflections.map(({ x, y }) => ({ x: recognize(x), y: recognize(y) }));
  if (points.some(({ x }) => period !== null && !x.isExact) || (period !== null && multiples === null)) {
    return null;
  }
  const fact = withNotes(
    points
      .map(
        ({ x, y }) =>
          `${x.isExact && y.isExact ? '' : '\\approx '}${pair(shiftByPeriods(x.latex, multiples), y.latex)}`,
      )
      .join(',\\ '),
    [],
    multiples,
  );
  const body = say(
    'Where the second derivative changes its sign the graph changes its bend:',
    '二阶导数变号处为拐点：',
  ).concat(display(fact));
  return { fact, steps: [follow(first, body, title)] };
}

/** Where the graph bends up and where down. */
export function maybeDescribeBends(setting: Setting): Report | null {
  const { analysis, say } = setting;
  const { bends, second } = analysis;
  const namer = createNamer('x');
  const open = bends === null ? [] : opened(bends);
  const [up, down] = [
    maybeRenderTrends(open, 1, namer, analysis),
    maybeRenderTrends(open, -1, namer, analysis),
  ];
  if (up === null || down === null || second === null || bends === null || bends.length === 0) {
    return null;
  }
  const labelled = [
    up === '' ? '' : `\\text{${say('concave up on', '凹区间')} } ${up}`,
    down === '' ? '' : `\\text{${say('concave down on', '凸区间')} } ${down}`,
  ].filter((part) => part !== '');
  const notes = [...namer.notes(), ...(analysis.period === null ? [] : ['k \\in \\mathbb{Z}'])];
  const fact =
    labelled.length === 1 && notes.length === 0
      ? (labelled[0] ?? '')
      : gather([...labelled, ...(notes.length > 0 ? [notes.join(',\\ ')] : [])]);
  const closing = say('So the graph is', '所以曲线的').concat(
    ...labelled.map((part) => display(withNotes(part, notes))),
  );
  return { fact, steps: [follow(explainSigns(second, bends, 2, setting), closing)] };
}
