import { graphPhrases, type Lexicon } from '../read-request.ts';

/** What can be asked about a function. */
export const functionFeatures = [
  'domain',
  'parity',
  'period',
  'amplitude',
  'phase',
  'zeros',
  'xIntercepts',
  'yIntercept',
  'intercepts',
  'asymptotes',
  'verticalAsymptotes',
  'horizontalAsymptotes',
  'obliqueAsymptotes',
  'monotonicity',
  'increasing',
  'decreasing',
  'extrema',
  'maximum',
  'minimum',
  'bends',
  'inflections',
  'range',
] as const;

/** One thing that can be asked about a function. */
export type FunctionFeature = (typeof functionFeatures)[number];

type Word = FunctionFeature | 'graph' | 'all' | 'both' | 'place' | 'neutral';

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split('|'));
}

const meeting = ['cross', 'meet', 'intersect', 'cut', 'touch'] as const;

/** "where does y = ... cross the x-axis", 与 x 轴交于哪些点. */
export function axisPhrases(axis: 'x' | 'y'): readonly string[] {
  const places = [`the ${axis}-axis`, `the ${axis} axis`];
  const english = places.flatMap((place) =>
    meeting.flatMap((verb) => {
      const both = [`${verb} ${place}`, `${verb}${verb === 'touch' ? 'es' : 's'} ${place}`];
      return both.flatMap((phrase) => [
        phrase,
        `where ${phrase}`,
        `where does ${phrase}`,
        `where does the graph of ${phrase}`,
        `points where ${phrase}`,
      ]);
    }),
  );
  const chinese = ['与', '和', '跟'].flatMap((word) =>
    ['的交点', '交点', '的交点坐标', '交于哪些点', '交于哪几点', '交于哪里', '相交于哪些点', '的公共点'].map(
      (end) => `${word}${axis}轴${end}`,
    ),
  );
  return [...english, ...chinese];
}

/** The words for them in English and Chinese. */
export const functionLexicon: Lexicon<Word> = {
  graph: [
    ...graphPhrases,
    ...words(
      'graphing|show the graph|the plot|graph of|visualize|visualise',
      '函数图像|函数图象|大致图像|大致图象|简图|画一下',
    ),
  ],
  all: words(
    'investigate|analyse|analyze|analysis|study|examine|full investigation|complete investigation|investigation|curve sketching|curve sketch|full curve sketch|complete curve sketch|discuss|features|properties|main features|key features|fully|completely|behaviour|behavior',
    '研究|讨论|性质|分析|考察|全面研究|特征|主要性质|作全面分析|图像和性质',
  ),
  domain: words(
    'domain|natural domain|domain of definition|where is it defined|defined',
    '定义域|的定义域|自变量的取值范围|自变量x的取值范围',
  ),
  range: words('range|image|range of values', '值域|的值域|取值范围'),
  parity: words(
    'even or odd|odd or even|even, odd or neither|even odd or neither|odd, even or neither|parity|even|odd|neither|symmetry|or neither|symmetries|or|whether',
    '奇偶性|的奇偶性|奇函数|偶函数|奇函数还是偶函数|对称性|判断|是否为|还是',
  ),
  period: words(
    'period|least period|smallest period|fundamental period|periodic|minimal period|smallest positive period',
    '周期|最小正周期|周期性|的周期',
  ),
  amplitude: words('amplitude', '振幅'),
  phase: words('phase shift|phase|initial phase', '初相|相位|相移'),
  zeros: words('root|roots|zero|zeros|zeroes|real roots|real zeros', '零点|根|实根'),
  xIntercepts: [...words('x-intercept|x-intercepts|x intercept|x intercepts'), ...axisPhrases('x')],
  yIntercept: [...words('y-intercept|y intercept'), ...axisPhrases('y')],
  intercepts: words('intercepts|axis intercepts|intercepts with the axes', '与坐标轴的交点|与坐标轴交点'),
  asymptotes: words(
    'asymptote|asymptotes|equations of the asymptotes|all asymptotes',
    '渐近线|渐近线方程|所有渐近线|的渐近线',
  ),
  verticalAsymptotes: words('vertical asymptote|vertical asymptotes', '铅直渐近线|垂直渐近线|竖直渐近线'),
  horizontalAsymptotes: words('horizontal asymptote|horizontal asymptotes', '水平渐近线'),
  obliqueAsymptotes: words(
    'oblique asymptote|oblique asymptotes|slant asymptote|slant asymptotes',
    '斜渐近线',
  ),
  monotonicity: words(
    'monotonicity|monotonic intervals|intervals of monotonicity|intervals of increase and decrease|increasing and decreasing intervals|increasing and decreasing|increasing or decreasing|rises and falls',
    'intervals where it is increasing and decreasing|intervals on which it is increasing and decreasing|intervals of increasing and decreasing',
    '单调性|单调区间|增减性|单调区间和极值|增减区间|的单调区间',
  ),
  increasing: words(
    'increasing|intervals of increase|increasing intervals|interval of increase|where is increasing|where increasing',
    '单调递增区间|单调增区间|递增区间|增区间',
  ),
  decreasing: words(
    'decreasing|intervals of decrease|decreasing intervals|interval of decrease',
    '单调递减区间|单调减区间|递减区间|减区间',
  ),
  extrema: words(
    'extrema|extremum|local extrema|turning points|turning point|extreme values|extreme points|local maxima and minima|local maximum and minimum|stationary points|relative extrema|maxima and minima|local maxima|local minima|critical points',
    '极值|极值点|极大值和极小值|极大值与极小值|的极值|极大值|极小值|驻点',
  ),
  maximum: words(
    'max|max value|maximum|maximum value|greatest value|largest value|global maximum|absolute maximum',
    '最大值|的最大值',
  ),
  minimum: words(
    'min|min value|minimum|minimum value|least value|smallest value|global minimum|absolute minimum',
    '最小值|的最小值',
  ),
  bends: words(
    'concavity|concave up and concave down|intervals of concavity|convexity',
    '凹凸性|凹凸区间|凹凸性和拐点',
  ),
  inflections: words(
    'inflection point|inflection points|point of inflection|points of inflection|inflections',
    '拐点|拐点坐标',
  ),
  /** They ask for a place, not for a value. */
  place: words('where|when|which|where the', '何时|何处|哪里'),
  both: words('最值|extreme value on', '最大值和最小值|最大值与最小值|最大最小值'),
  neutral: words(
    'the intervals|intervals|interval|over|for x|rational function|trigonometric function|sine function|graphically|one period|a rough|rough|carefully|do|a full|full|determine whether|tell whether|decide whether|work',
    '区间|内|当|时|大致|怎么|怎样|如何|图中|在区间|对应|所有|全部|所|下面|把|的方程|并说明|说明|一个周期|范围内',
  ),
};
