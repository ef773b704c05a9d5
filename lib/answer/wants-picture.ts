import { findGraphs } from './find-graphs.ts';
import { scanMath } from './scan-math.ts';

/**
 * Whether an answer is to come with a picture, as far as its question tells: `if-graph` is only where the derivation
 * draws on a graph after all.
 */
export type PictureWish = 'yes' | 'no' | 'if-graph';

const refusing = [
  /\b(?:no|without|don't|do not|not)\b[^.?!]{0,20}\b(?:draw(?:ing)?|sketch|plot|graph|picture|diagram|chart|figure)s?\b/i,
  /(?:不要|不用|不必|无需|无须|不需要|别)(?:再)?(?:画|作图|绘|配图|图)/,
];

const asking = [
  /\b(?:draw(?:s|n|ing)?|sketch(?:es|ed|ing)?|plot(?:s|ted|ting)?|graph(?:s|ed|ing|ically)?)\b/i,
  /\b(?:visuali[sz]e|illustrate|diagram|picture|chart|figure)[sd]?\b/i,
  /画|绘|作图|作出|图[像象形表示解]|示意图|草图/,
];

const naming = [
  /\b(?:parabola|hyperbola|ellipse|circle|triangle|quadrilateral|rectangle|square with|parallelogram|trapezi(?:um|oid)|rhombus|polygon|pentagon|hexagon|vector field|number line|sine wave|tangent line|asymptote|vertex|intercept|locus)(?:s|es)?\b/i,
  /\b(?:curve|function|histogram|box ?plot|scatter|data set|dataset|frequency table|normal distribution|binomial distribution)s?\b/i,
  /\b(?:shift|translate|reflect|rotate|stretch)(?:ed|ing|s)?\b/i,
  /抛物线|双曲线|椭圆|圆|三角形|四边形|长方形|矩形|正方形|平行四边形|梯形|菱形|多边形|数轴|切线|渐近线|顶点|轨迹|向量/,
  /曲线|函数|直方图|箱线图|散点|频数|频率分布|正态分布|二项分布|数据/,
  /平移|翻折|旋转|对称/,
];

/** Words that hold one of the words above and name no picture. */
const misleading =
  /\bfigure (?:out|it out)\b|\bsignificant figures?\b|\bplot of (?:the|a) (?:story|novel|book|film|land)\b|\bcircle (?:the|your) (?:correct|right|answer)\b|圆周率|函数值表/gi;

/** Reads from a question, English or Chinese, whether it is to be answered with a picture. */
export function readPictureWish(question: string): PictureWish {
  const text = question.replace(misleading, ' ');
  if (refusing.some((pattern) => pattern.test(text))) return 'no';
  const isNamed = [...asking, ...naming].some((pattern) => pattern.test(text));
  return isNamed || definesGraph(question) ? 'yes' : 'if-graph';
}

/** An equation in x and y as people type it. */
const typed = /[-+−*/^().\d\sxy²]*=[-+−*/^().\d\sxy²]*/g;

/** Whether a text defines what can be drawn: a function of x, or a curve by an equation of second degree in x and y. */
export function definesGraph(text: string): boolean {
  if (findGraphs(text).length > 0) return true;
  const { spans } = scanMath(text, { complete: true });
  const outside = spans.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}\n${rest.slice(end)}`,
    text,
  );
  return [...spans.map(({ latex }) => latex), ...(outside.match(typed) ?? [])].some(isConic);
}

/** Both letters are there, one of them is squared, and something is equal. */
function isConic(formula: string): boolean {
  return (
    formula.includes('=') &&
    /[xy]\s*(?:\^\s*\{?\s*2|²)/.test(formula) &&
    /(?<![a-z\\])x(?![a-z])/i.test(formula) &&
    /(?<![a-z\\])y(?![a-z])/i.test(formula)
  );
}

/** Whether a chart belongs to an answer, now that it is written. */
export function wantsPicture(question: string, derivation: string): boolean {
  const wish = readPictureWish(question);
  return wish === 'yes' || (wish === 'if-graph' && definesGraph(derivation));
}
