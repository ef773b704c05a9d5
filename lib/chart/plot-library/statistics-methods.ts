import { label, type PlotMethod, type PlotOption } from './plot-method.ts';

/** The parameters of the distributions, by their first names. */
const parameters: readonly PlotOption[] = [
  { name: 'mean', type: 'number', value: '0', en: 'mean of the normal distribution', zh: '正态分布的均值' },
  {
    name: 'sd',
    type: 'number',
    value: '1',
    en: 'standard deviation of the normal distribution',
    zh: '正态分布的标准差',
  },
  {
    name: 'n',
    type: 'whole number',
    value: '10',
    en: 'number of trials of the binomial distribution',
    zh: '二项分布的试验次数',
  },
  {
    name: 'p',
    type: 'number',
    value: '0.5',
    en: 'probability of success (binomial, geometric)',
    zh: '成功概率（二项、几何分布）',
  },
  {
    name: 'lambda',
    type: 'number',
    value: '3',
    en: 'mean of the Poisson distribution',
    zh: '泊松分布的均值',
  },
  {
    name: 'rate',
    type: 'number',
    value: '1',
    en: 'rate of the exponential distribution',
    zh: '指数分布的率参数',
  },
  {
    name: 'df',
    type: 'number',
    value: '5',
    en: 'degrees of freedom (t, chi-square)',
    zh: '自由度（t 分布、卡方分布）',
  },
  {
    name: 'min',
    type: 'number',
    value: '0',
    en: 'lower end of the uniform distribution',
    zh: '均匀分布的下端',
  },
  {
    name: 'max',
    type: 'number',
    value: '1',
    en: 'upper end of the uniform distribution',
    zh: '均匀分布的上端',
  },
];

/** Data, distributions and probability. */
export const statisticsMethods: readonly PlotMethod[] = [
  {
    name: 'histogram',
    signatures: ['histogram(data, {bins, density, label})'],
    snippet: '[«52, 61, 64, 70, 75, 83»]',
    en: 'How often the numbers of a list fall into classes.',
    zh: '直方图：数据落入各组的频数。',
    options: [
      {
        name: 'bins',
        type: 'number or list',
        value: '5',
        en: 'how many classes, or their edges',
        zh: '组数，或各组的分点',
      },
      {
        name: 'density',
        type: 'true or false',
        value: 'true',
        en: 'heights so that the area is 1',
        zh: '使总面积为 1',
      },
      label,
    ],
    example: 'plot().histogram([52, 61, 64, 70, 71, 75, 78, 83, 90], { bins: 5 })',
  },
  {
    name: 'bars',
    signatures: ['bars(labels, values, {label})', 'bars({name: value, ...}, {label})'],
    snippet: '{ «cat»: «9», «dog»: «12» }',
    en: 'A bar for each category; {series: values} in place of values gives groups.',
    zh: '条形图，每类一条；把 values 写成 {系列: values} 就得到分组条形图。',
    options: [label],
    example: 'plot().bars(["cat", "dog"], [9, 12], { label: "pets" })',
  },
  {
    name: 'boxplot',
    signatures: ['boxplot(data, {label, quartiles})', 'boxplot({name: data, ...}, {quartiles})'],
    snippet: '[«52, 61, 64, 70, 75, 83, 90»]',
    en: 'Boxes from the lower to the upper quartile, with median, whiskers and outliers.',
    zh: '箱线图：四分位数、中位数、须线和离群值。',
    options: [
      label,
      {
        name: 'quartiles',
        type: 'text',
        value: '"halves"',
        en: '"halves", "inclusive" or "percentile"',
        zh: '"halves"、"inclusive" 或 "percentile"',
      },
    ],
    example: 'plot().boxplot([52, 61, 64, 70, 75, 83, 90], { label: "7a" })',
  },
  {
    name: 'scatter',
    signatures: ['scatter(xs, ys, {label, fit})', 'scatter([[x, y], ...], {label, fit})'],
    snippet: '[«1, 2, 3, 4»], [«2.1, 3.9, 6.2, 7.8»], { fit: "«linear»" }',
    en: 'Points of data, with a fitted curve if one is asked for.',
    zh: '散点图，可以加拟合曲线。',
    options: [
      label,
      {
        name: 'fit',
        type: 'text',
        value: '"linear"',
        en: '"linear", "quadratic", "log", "exponential" or "power"',
        zh: '"linear"、"quadratic"、"log"、"exponential" 或 "power"',
      },
    ],
    example: 'plot().scatter([1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1], { fit: "linear" })',
  },
  {
    name: 'distribution',
    signatures: ['distribution(name, {...parameters, shade, label})'],
    snippet: '"«normal»", { mean: «0», sd: «1», shade: [«-1, 1»] }',
    en: 'The density or the probabilities of "normal", "t", "chi-square", "exponential", "uniform", "binomial", "poisson" or "geometric".',
    zh: '分布的密度或概率："normal"、"t"、"chi-square"、"exponential"、"uniform"、"binomial"、"poisson"、"geometric"。',
    options: [
      ...parameters,
      {
        name: 'shade',
        type: '[from, to]',
        value: '[-1, 1]',
        en: 'shades the probability of an interval; null is an open end',
        zh: '给区间的概率上色，null 表示开端',
      },
      label,
    ],
    example: 'plot().distribution("normal", { mean: 100, sd: 15, shade: [85, 115] })',
  },
  {
    name: 'tree',
    signatures: ['tree([{label, p, children}, ...])'],
    snippet: '[{ label: "«A»", p: "«1/2»" }, { label: "«B»", p: "«1/2»" }]',
    en: 'A probability tree; the product stands at the end of each path.',
    zh: '概率树状图，每条路径末端给出乘积。',
    options: [],
    example: 'plot().tree([{ label: "red", p: "3/5" }, { label: "blue", p: "2/5" }])',
  },
];
