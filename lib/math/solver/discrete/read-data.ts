import type { Rational } from '../../exact/rational.ts';
import { countInDigits, hanCountInDigits, maybeCount, maybeRational, numberPattern } from './plain-prompt.ts';
import { fillerPattern, maybeScanFacts, type Rule, rule } from './scan-facts.ts';

/** What may be asked of a list of numbers. */
export type DataAsk =
  | 'mean'
  | 'median'
  | 'mode'
  | 'range'
  | 'quartiles'
  | 'lower-quartile'
  | 'upper-quartile'
  | 'spread'
  | 'variance'
  | 'deviation'
  | 'summary'
  | 'boxplot'
  | 'histogram'
  | 'regression'
  | 'correlation';

/** One thing that a question says of its data. */
export type DataFact =
  | { readonly kind: 'list'; readonly values: readonly Rational[]; readonly name: string | null }
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [Rational, Rational])[] }
  /** How many numbers the list is said to have. */
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'ask'; readonly ask: DataAsk }
  | { readonly kind: 'divisor'; readonly isSample: boolean };

function readList([text = '']: readonly string[], name: string | null): DataFact | null {
  const parts = text.split(/\s?(?:,\s?(?:and\s)?|;|\band\b|和|与|\s)\s?/).filter((part) => part !== '');
  const values = parts.map(maybeRational).filter((value) => value !== null);
  return values.length === parts.length && values.length >= 2 && values.length <= 200
    ? { kind: 'list', values, name }
    : null;
}

function readPairs([text = '']: readonly string[]): DataFact | null {
  const pairs = [...text.matchAll(/\(([^,()]+),([^,()]+)\)/g)].map(
    ([, x = '', y = '']) => [maybeRational(x), maybeRational(y)] as const,
  );
  const known = pairs.flatMap(([x, y]) => (x === null || y === null ? [] : [[x, y] as const]));
  return known.length === pairs.length && known.length >= 2 ? { kind: 'pairs', pairs: known } : null;
}

function readCount([text]: readonly string[]): DataFact | null {
  const count = maybeCount(text);
  return count === null ? null : { kind: 'count', count };
}

function ask(name: DataAsk): () => DataFact {
  return () => ({ kind: 'ask', ask: name });
}

const number = numberPattern;
const list = `\\{?\\s?(${number}(?:\\s?(?:, ?and |,|;| and |和|与)\\s?${number})+)\\s?\\}?`;
const pair = `\\(\\s?${number}\\s?,\\s?${number}\\s?\\)`;

const rules: readonly Rule<DataFact>[] = [
  rule(`\\{?\\s?(${pair}(?:\\s?(?:, ?and |,|;| and |和)?\\s?${pair})+)\\s?\\}?`, readPairs),
  rule(`x\\s?[:=]\\s?\\{?\\s?(${number}(?:\\s?,\\s?${number})+)\\s?\\}?`, (groups) => readList(groups, 'x')),
  rule(`y\\s?[:=]\\s?\\{?\\s?(${number}(?:\\s?,\\s?${number})+)\\s?\\}?`, (groups) => readList(groups, 'y')),
  rule(list, (groups) => readList(groups, null)),
  rule(`(${number}(?:\\s${number}){2,})(?!\\s?[,;])`, (groups) => readList(groups, null)),
  rule('five[- ]number summary|5[- ]number summary|五数概括', ask('summary')),
  rule('box ?-?(?:and-whisker )?plot|箱线图|箱形图', ask('boxplot')),
  rule('histogram|直方图', ask('histogram')),
  rule('(?:first|lower) quartile|q_?1|下四分位数|第一四分位数', ask('lower-quartile')),
  rule('(?:third|upper) quartile|q_?3|上四分位数|第三四分位数', ask('upper-quartile')),
  rule('interquartile range|iqr|四分位距|四分位差', ask('spread')),
  rule('quartiles|四分位数', ask('quartiles')),
  rule('(?:arithmetic )?mean|average|平均数|平均值|均值|算术平均数', ask('mean')),
  rule('median|中位数', ask('median')),
  rule('modes?|众数', ask('mode')),
  rule('range|极差', ask('range')),
  rule('standard deviation|标准差', ask('deviation')),
  rule('variance|方差', ask('variance')),
  rule(
    '(\\d+) (?:students|pupils|people|children|players|teams|days|games|tests|measurements|observations)',
    readCount,
  ),
  rule('(\\d+) ?[名个位天次场](?:同学|学生|队员|选手|人|工人|数据)?(?:的)?', readCount),
  rule('population|总体', () => ({ kind: 'divisor', isSample: false })),
  rule('sample|样本', () => ({ kind: 'divisor', isSample: true })),
  rule(
    '(?:linear |least[- ]squares )*regression(?: line)?(?: equation)?|(?:least[- ]squares )?line of best fit|best[- ]fit(?:ting)? line|least[- ]squares line|(?:线性)?回归(?:直线)?(?:方程)?|最小二乘法?(?:拟合)?(?:直线)?|fit (?:a|the best|the) (?:straight )?line|linear fit|(?:用)?(?:直线|线性)拟合',
    ask('regression'),
  ),
  rule('correlation coefficient|相关系数', ask('correlation')),
];

const filler = fillerPattern(
  'the|a|an|of|in|is|are|what|find|determine|calculate|compute|for|this|these|that|its|if|let|and|with|following|data|dataset|data set|set|numbers|values|scores|list|given|by|draw|make|also|points|x|y|equation|through|fit|to|on|test scores|then|a class|class|student|students|pupils|marks|heights|height|weights|weight|ages|age|mark|score|temperatures|temperature|results|in cm|in kg|in years|in points|measurements|observations|exam|quiz|were|obtained|recorded|as follows|below|求|计算|数据|一组数据|这组数据|的|和|与|是|为|多少|下列|分别|画|作|出|并|各|其|已知|及|组|一|求出|点|它|关于|求这组数据的|则|对|于|所给|如下|样本数据|某班|某校|某|班|班级|学生|同学|小组|成绩|分数|得分|身高|体重|年龄|气温|测得|数学|语文|英语|考试|测验|测试|比赛|记录|统计|一周|单位|厘米|分|cm|kg',
);

/** Reads what a question says and asks of data; null unless every word of it was understood. */
export function maybeReadData(text: string): readonly DataFact[] | null {
  const tidy = text
    .replace(/\\\{|\\lbrace/g, '{')
    .replace(/\\\}|\\rbrace/g, '}')
    .replace(/样本数据/g, '数据')
    .replace(/y ?关于 ?x/g, '')
    .replace(/\((?:in |单位[:：]? ?)?(?:cm|m|kg|g|points?|years|厘米|米|千克|分|岁|°C|℃)\)/g, ' ');
  return maybeScanFacts(hanCountInDigits(countInDigits(tidy)), rules, filler);
}
