import { maybeDescribeAsymptotes } from './describe-asymptotes.ts';
import {
  describeYIntercept,
  maybeDescribeDomain,
  maybeDescribeZeros,
  maybeZeroPoints,
} from './describe-domain.ts';
import { maybeDescribeGlobal, maybeDescribeRange } from './describe-range.ts';
import {
  maybeDescribeAmplitude,
  maybeDescribeParity,
  maybeDescribePeriod,
  maybeDescribePhase,
} from './describe-symmetry.ts';
import {
  maybeDescribeBends,
  maybeDescribeExtrema,
  maybeDescribeInflections,
  maybeDescribeTrends,
} from './describe-trends.ts';
import type { FunctionFeature } from './function-words.ts';
import type { Report, Setting } from './notation.ts';

/** What a fact is called in an answer of several. */
export const featureNames: Readonly<Record<FunctionFeature, readonly [en: string, zh: string]>> = {
  domain: ['domain', '定义域'],
  parity: ['', ''],
  period: ['period', '周期'],
  amplitude: ['amplitude', '振幅'],
  phase: ['phase shift', '初相'],
  zeros: ['zeros', '零点'],
  xIntercepts: ['x-intercepts', '与 x 轴的交点'],
  yIntercept: ['y-intercept', '与 y 轴的交点'],
  intercepts: ['intercepts', '与坐标轴的交点'],
  asymptotes: ['asymptotes', '渐近线'],
  verticalAsymptotes: ['vertical asymptotes', '铅直渐近线'],
  horizontalAsymptotes: ['horizontal asymptotes', '水平渐近线'],
  obliqueAsymptotes: ['oblique asymptotes', '斜渐近线'],
  monotonicity: ['', ''],
  increasing: ['increasing on', '递增区间'],
  decreasing: ['decreasing on', '递减区间'],
  extrema: ['', ''],
  maximum: ['maximum', '最大值'],
  minimum: ['minimum', '最小值'],
  bends: ['', ''],
  inflections: ['inflection points', '拐点'],
  range: ['range', '值域'],
};

/** What a full investigation tells. */
export const whole: readonly FunctionFeature[] = [
  'domain',
  'parity',
  'period',
  'zeros',
  'yIntercept',
  'asymptotes',
  'monotonicity',
  'extrema',
  'inflections',
  'range',
];
/** What a picture is told with. */
export const basic: readonly FunctionFeature[] = [
  'domain',
  'period',
  'zeros',
  'yIntercept',
  'extrema',
  'asymptotes',
];

function maybeIntercepts(setting: Setting): Report | null {
  const zeros = maybeDescribeZeros(setting);
  const points = maybeZeroPoints(setting);
  const onAxis = describeYIntercept(setting);
  if (zeros === null || points === null) {
    return null;
  }
  const known = [points, onAxis.fact].filter(
    (fact, index, all) => !fact.startsWith('\\text') && all.indexOf(fact) === index,
  );
  const isShared = setting.analysis.zeros?.some((x) => x === 0) === true;
  return {
    fact: known.length === 0 ? points : isShared ? points : known.join(',\\ '),
    steps: [...zeros.steps, ...onAxis.steps],
  };
}

/** Finds out one thing about a function; null when it is not certain. */
export function maybeReport(feature: FunctionFeature, setting: Setting): Report | null {
  switch (feature) {
    case 'domain':
      return maybeDescribeDomain(setting);
    case 'parity':
      return maybeDescribeParity(setting);
    case 'period':
      return maybeDescribePeriod(setting);
    case 'amplitude':
      return maybeDescribeAmplitude(setting);
    case 'phase':
      return maybeDescribePhase(setting);
    case 'zeros':
      return maybeDescribeZeros(setting);
    case 'xIntercepts': {
      const [zeros, points] = [maybeDescribeZeros(setting), maybeZeroPoints(setting)];
      return zeros === null || points === null ? null : { fact: points, steps: zeros.steps };
    }
    case 'yIntercept':
      return describeYIntercept(setting);
    case 'intercepts':
      return maybeIntercepts(setting);
    case 'asymptotes':
      return maybeDescribeAsymptotes(setting, 'all');
    case 'verticalAsymptotes':
      return maybeDescribeAsymptotes(setting, 'vertical');
    case 'horizontalAsymptotes':
      return maybeDescribeAsymptotes(setting, 'horizontal');
    case 'obliqueAsymptotes':
      return maybeDescribeAsymptotes(setting, 'oblique');
    case 'monotonicity':
      return maybeDescribeTrends(setting, 'both');
    case 'increasing':
      return maybeDescribeTrends(setting, 'rising');
    case 'decreasing':
      return maybeDescribeTrends(setting, 'falling');
    case 'extrema':
      return maybeDescribeExtrema(setting);
    case 'maximum':
      return maybeDescribeGlobal(setting, true);
    case 'minimum':
      return maybeDescribeGlobal(setting, false);
    case 'bends':
      return maybeDescribeBends(setting);
    case 'inflections':
      return maybeDescribeInflections(setting);
    case 'range':
      return maybeDescribeRange(setting);
  }
}
