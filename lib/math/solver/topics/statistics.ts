import type { Rational } from '../../exact/rational.ts';
import {
  ascending,
  describeDeviation,
  describeMean,
  describeMedian,
  describeMode,
  describeQuartiles,
  describeRange,
  describeVariance,
  type Figure,
  showDatum,
} from '../discrete/describe-data.ts';
import { plainPrompt } from '../discrete/plain-prompt.ts';
import { type DataAsk, type DataFact, maybeReadData } from '../discrete/read-data.ts';
import { maybeAnswerRegression } from '../discrete/regression.ts';
import type { Reply } from '../discrete/reply.ts';
import { type Say, speak } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import type { Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

function summarize(values: readonly Rational[], say: Say): readonly Figure[] {
  const ordered = ascending(values);
  const [q1, q3] = describeQuartiles(values, say);
  const end = (name: string, value: Rational | undefined): Figure => ({
    name: `\\text{${name}}`,
    value: value === undefined ? '' : showDatum(value),
    steps: [],
  });
  const median = describeMedian(values, say);
  return [
    end(say('min', '最小值'), ordered[0]),
    q1,
    { ...median, name: `\\text{${median.name}}` },
    q3,
    end(say('max', '最大值'), ordered.at(-1)),
  ];
}

function figuresFor(
  ask: DataAsk,
  values: readonly Rational[],
  divisors: readonly boolean[],
  say: Say,
): readonly Figure[] {
  const named = (figure: Figure): Figure => ({ ...figure, name: `\\text{${figure.name}}` });
  switch (ask) {
    case 'mean':
      return [named(describeMean(values, say))];
    case 'median':
      return [named(describeMedian(values, say))];
    case 'mode':
      return [named(describeMode(values, say))];
    case 'range':
      return [named(describeRange(values, say))];
    case 'variance':
      return divisors.map((isSample) => describeVariance(values, isSample, say));
    case 'deviation':
      return divisors.map((isSample) => describeDeviation(values, isSample, say));
    case 'summary':
      return summarize(values, say);
    default:
      return pickQuartiles(ask, values, say);
  }
}

function pickQuartiles(ask: DataAsk, values: readonly Rational[], say: Say): readonly Figure[] {
  const [q1, q3, spread] = describeQuartiles(values, say);
  if (ask === 'lower-quartile') return [q1];
  if (ask === 'upper-quartile') return [q3];
  const median = describeMedian(values, say);
  return ask === 'spread'
    ? [{ ...spread, name: `\\text{${spread.name}}` }]
    : [q1, { ...median, name: 'Q_2' }, q3];
}

function drawData(values: readonly Rational[], isHistogram: boolean, say: Say): string {
  const data = values.map((value) => Number(value.valueOf().toPrecision(12)));
  return isHistogram
    ? writePlotCode({ title: say('Histogram', '直方图') }, [
        { kind: 'call', name: 'histogram', args: [data] },
      ])
    : writePlotCode({ title: say('Boxplot', '箱线图') }, [{ kind: 'call', name: 'boxplot', args: [data] }]);
}

function maybePairs(facts: readonly DataFact[]): readonly (readonly [Rational, Rational])[] | null {
  const pairs = facts.filter((fact) => fact.kind === 'pairs');
  const lists = facts.filter((fact) => fact.kind === 'list');
  const [xs, ys] = ['x', 'y'].map((name) => lists.find((list) => list.name === name)?.values);
  if (pairs.length === 1 && lists.length === 0) return pairs[0]?.pairs ?? null;
  if (
    xs === undefined ||
    ys === undefined ||
    lists.length !== 2 ||
    pairs.length > 0 ||
    xs.length !== ys.length
  )
    return null;
  return xs.flatMap((x, index) => {
    const y = ys[index];
    return y === undefined ? [] : [[x, y] as const];
  });
}

function maybeReply(question: Question): Reply | null {
  const say = speak(question.language);
  const facts = maybeReadData(plainPrompt(question.text));
  if (facts === null) return null;
  const named = facts.flatMap((fact) => (fact.kind === 'ask' ? [fact.ask] : []));
  const isHistogram = named.includes('histogram');
  const asks = [...new Set(named.map((ask) => (ask === 'boxplot' || ask === 'histogram' ? 'summary' : ask)))];
  const [first] = asks;
  if (first === undefined) return null;
  if (first === 'regression' || first === 'correlation') {
    const pairs = maybePairs(facts);
    return pairs === null || asks.length > 1 || pairs.length > 30
      ? null
      : maybeAnswerRegression(pairs, first === 'correlation', say);
  }
  const lists = facts.filter((fact) => fact.kind === 'list');
  const [list] = lists;
  const isMixed = asks.some((ask) => ask === 'regression' || ask === 'correlation');
  if (
    list === undefined ||
    lists.length > 1 ||
    list.name !== null ||
    isMixed ||
    facts.some(({ kind }) => kind === 'pairs')
  )
    return null;
  if (facts.some((fact) => fact.kind === 'count' && fact.count !== list.values.length)) return null;
  const divisors = facts.flatMap((fact) => (fact.kind === 'divisor' ? [fact.isSample] : []));
  const isSpread = asks.some((ask) => ask === 'variance' || ask === 'deviation');
  const needsHalves = asks.some((ask) => !/^(?:mean|median|mode|range|variance|deviation)$/.test(ask));
  if (divisors.length > 1 || (divisors.length > 0 && !isSpread) || (needsHalves && list.values.length < 4))
    return null;
  const figures = asks.flatMap((ask) =>
    figuresFor(ask, list.values, divisors.length > 0 ? divisors : [false, true], say),
  );
  const bodies = new Set<string>();
  const steps = figures
    .flatMap((figure) => figure.steps)
    .filter(({ body }) => !bodies.has(body) && bodies.add(body));
  const answer =
    figures.length === 1
      ? (figures[0]?.value ?? '')
      : figures.map(({ name, value }) => `${name} = ${value}`).join(',\\ ');
  return { steps, answer, plotCode: drawData(list.values, isHistogram, say) };
}

function solveStatistics(question: Question): Solution | null {
  const reply = maybeReply(question);
  return reply === null ? null : { topicId: 'statistics', language: question.language, ...reply };
}

/** Figures of a list of numbers, and the line of best fit through pairs. */
export const statistics: Topic = {
  id: 'statistics',
  title: {
    en: 'mean, median, quartiles, variance of a list; linear regression',
    zh: '数据的平均数、中位数、四分位数、方差与线性回归',
  },
  examples: {
    en: [
      'Find the mean, median and mode of 3, 7, 7, 2, 9, 10',
      'Find the standard deviation of 2, 4, 4, 4, 5, 5, 7, 9',
      'Find the line of best fit for (1, 2), (2, 3), (3, 5), (4, 4), (5, 6)',
    ],
    zh: [
      '求数据 3, 7, 7, 2, 9, 10 的平均数、中位数和众数',
      '求数据 2, 4, 4, 4, 5, 5, 7, 9 的方差和标准差',
      '求点 (1, 2), (2, 3), (3, 5), (4, 4), (5, 6) 的线性回归方程',
    ],
  },
  solve: solveStatistics,
};
