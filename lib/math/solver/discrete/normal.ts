import { type Rational, rational, renderRational } from '../../exact/rational.ts';
import { maybeDecimal } from '../algebra/reduce-numeric.ts';
import type { Say } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import { normalArea, normalQuantile } from './normal-law.ts';
import { countInDigits, maybeRational, numberPattern } from './plain-prompt.ts';
import { type Reply, roundedTo, step, termOf } from './reply.ts';
import { fillerPattern, maybeScanFacts, type Rule, rule } from './scan-facts.ts';

type NormalFact =
  | { readonly kind: 'mean'; readonly value: Rational }
  | { readonly kind: 'deviation'; readonly value: Rational }
  | { readonly kind: 'named' }
  /** The event between two places; null is an open end. */
  | { readonly kind: 'range'; readonly low: Rational | null; readonly high: Rational | null }
  | { readonly kind: 'percentile'; readonly share: Rational }
  | { readonly kind: 'score'; readonly at: Rational };

function reader(
  make: (value: Rational) => NormalFact | null,
): (groups: readonly string[]) => NormalFact | null {
  return ([text = '']) => {
    const value = maybeRational(text);
    return value === null ? null : make(value);
  };
}

const readDeviation = reader((value) => (value.s > 0n && value.n > 0n ? { kind: 'deviation', value } : null));
const below = reader((high) => ({ kind: 'range', low: null, high }));
const above = reader((low) => ({ kind: 'range', low, high: null }));

function between([from = '', to = '']: readonly string[]): NormalFact | null {
  const [low, high] = [maybeRational(from), maybeRational(to)];
  return low === null || high === null || low.compare(high) >= 0 ? null : { kind: 'range', low, high };
}

function maybeRoot(value: Rational): Rational | null {
  const root = [value.n, value.d].map((part) => BigInt(Math.round(Math.sqrt(Number(part)))));
  const found = maybeRational(`${root[0]}/${root[1]}`);
  return found?.mul(found).equals(value) === true ? found : null;
}

const less = String.raw`(?:<=|<|≤|\\leq?(?:slant)?|\\lt)`;
const more = String.raw`(?:>=|>|≥|\\geq?(?:slant)?|\\gt)`;
const variable = '[XZ]';
const is = '(?: is| are| scores?| weighs?| has (?:a )?(?:height|weight|length)(?: of)?| lasts?)?';

const rules: readonly Rule<NormalFact>[] = [
  rule(String.raw`P ?\( ?${variable} ?${less} ?# ?\)`, below),
  rule(String.raw`P ?\( ?${variable} ?${more} ?# ?\)`, above),
  rule(String.raw`P ?\( ?# ?${less} ?${variable} ?${less} ?# ?\)`, between),
  rule('standard normal (?:distribution|(?:random )?variable)?|标准正态分布', () => ({ kind: 'named' })),
  rule('normally distributed|normal distribution|normal|正态分布', () => ({ kind: 'named' })),
  rule(
    String.raw`(?:mean|average|mu|\\mu|μ|均值|平均值|平均数|数学期望|期望)(?: of| is| =|为|是)? ?(?:\\mu|μ)? ?=? ?#`,
    reader((value) => ({ kind: 'mean', value })),
  ),
  rule(
    String.raw`(?:standard deviation|sigma|\\sigma|σ|sd|标准差)(?: of| is| =|为|是)? ?(?:\\sigma|σ)? ?=? ?#(?! ?\^)`,
    readDeviation,
  ),
  rule(
    String.raw`(?:the )?z-?\s?score (?:of|for|corresponding to) (?:a (?:score|value) of )?(?:x ?= ?)?#|# ?的 ?z ?(?:分数|值)`,
    reader((at) => ({ kind: 'score', at })),
  ),
  rule(
    String.raw`(?:the )?(\d+)(?:st|nd|rd|th) percentile|第 ?(\d+) ?百分位数`,
    reader((value) =>
      value.compare(0) > 0 && value.compare(100) < 0 ? { kind: 'percentile', share: value.div(100) } : null,
    ),
  ),
  rule(
    `(?:that )?(?:X|it|a value|a (?:randomly (?:chosen|selected) )?(?:value|score|person|observation))?${is} between # and #`,
    between,
  ),
  rule(
    `(?:that )?(?:X|it|a value|a (?:randomly (?:chosen|selected) )?(?:value|score|person|observation))?${is} (?:less than|below|under|at most|shorter than|lighter than) #`,
    below,
  ),
  rule(
    `(?:that )?(?:X|it|a value|a (?:randomly (?:chosen|selected) )?(?:value|score|person|observation))?${is} (?:greater than|more than|above|over|at least|taller than|heavier than|longer than) #`,
    above,
  ),
];

const law = new RegExp(
  String.raw`(?:随机变量 ?|random variable )?[XZ] ?(?:~|∼|\\sim|服从(?:正态分布)?) ?N ?\( ?(${numberPattern}) ?, ?(${numberPattern})(?: ?\^ ?\{?2\}?|(²))? ?\)`,
  'i',
);

const filler = fillerPattern(
  'a|an|the|if|let|suppose|x|that|what is|find|calculate|compute|determine|probability|of|and|with|has|have|follows|follow|for|is|are|it|random variable|variable|distribution|in|parameters|where|then|be|scores|heights|weights|test scores|iq scores|on a test|values|what|z|求|设|若|随机变量|服从|且|和|的|概率|是|为|则|已知|多少|x|试求',
);

const limit = 5;

function show(value: Rational): string {
  return maybeDecimal(value) ?? renderRational(value);
}

interface Law {
  readonly mean: Rational;
  readonly deviation: Rational;
}

function standardize(
  { mean, deviation }: Law,
  place: Rational,
): { readonly z: Rational; readonly chain: string } {
  const z = place.sub(mean).div(deviation);
  const decimal = maybeDecimal(z);
  const shown =
    decimal !== null && decimal.length <= 9
      ? `= ${decimal}`
      : `= ${renderRational(z)} \\approx ${roundedTo(z.valueOf())}`;
  return {
    z,
    chain: `\\frac{${show(place)} - ${termOf(mean).replace(renderRational(mean), show(mean))}}{${show(deviation)}} ${shown}`,
  };
}

function findArea(
  low: number | null,
  high: number | null,
): { readonly formula: string; readonly area: number } {
  const area = (high === null ? 1 : normalArea(high)) - (low === null ? 0 : normalArea(low));
  const from = low === null ? '-\\infty' : roundedTo(low);
  const to = high === null ? '\\infty' : roundedTo(high);
  const formula = `\\int_{${from}}^{${to}} \\frac{1}{\\sqrt{2\\pi}} e^{-t^2/2} \\, dt \\approx ${roundedTo(area, limit)}`;
  return { formula, area };
}

function answerRange(known: Law, low: Rational | null, high: Rational | null, say: Say): Reply | null {
  const ends = [low, high].map((place) => (place === null ? null : standardize(known, place)));
  const [from, to] = ends.map((end) => end?.z.valueOf() ?? null);
  if ([from, to].some((end) => end !== null && end !== undefined && Math.abs(end) > limit)) return null;
  const { formula, area } = findArea(from ?? null, to ?? null);
  const chains = ends.flatMap((end) => (end === null ? [] : [end.chain]));
  const steps = [
    step(
      say('Standardise', '标准化'),
      say(
        'Count the distance from the mean in standard deviations, $z = \\frac{x - \\mu}{\\sigma}$:',
        '令 $z = \\frac{x-\\mu}{\\sigma}$：',
      ),
      ...chains,
    ),
    step(
      say('Find the area', '查标准正态分布'),
      say('The probability is the area under the standard normal curve:', '所求概率是标准正态曲线下的面积：'),
      formula,
    ),
  ];
  return { steps, answer: `\\approx ${roundedTo(area, limit)}`, plotCode: draw(known, [low, high], say) };
}

function draw({ mean, deviation }: Law, shade: readonly (Rational | null)[], say: Say): string {
  const options = {
    mean: Number(mean.valueOf().toPrecision(12)),
    sd: Number(deviation.valueOf().toPrecision(12)),
    shade: shade.map((end) => (end === null ? null : Number(end.valueOf().toPrecision(12)))),
  };
  return writePlotCode({ title: say('Normal distribution', '正态分布') }, [
    { kind: 'call', name: 'distribution', args: ['normal', options] },
  ]);
}

function answerPercentile(known: Law, share: Rational, say: Say): Reply {
  const z = normalQuantile(share.valueOf());
  const place = known.mean.valueOf() + z * known.deviation.valueOf();
  const { formula } = findArea(null, Number(z.toPrecision(6)));
  const percent = show(share.mul(100));
  const steps = [
    step(
      say('Find the z-score', '求 z 值'),
      say(`Below it lie ${percent}% of the area:`, `其左侧面积为 ${percent}%：`),
      formula,
    ),
    step(
      say('Go back to x', '还原'),
      say('As $x = \\mu + z\\sigma$,', '由 $x = \\mu + z\\sigma$ 得'),
      `${show(known.mean)} + (${roundedTo(z)}) \\cdot ${show(known.deviation)} \\approx ${roundedTo(place, limit)}`,
    ),
  ];
  const cut = maybeRational(roundedTo(place, 9));
  return {
    steps,
    answer: `\\approx ${roundedTo(place, limit)}`,
    plotCode: cut === null ? null : draw(known, [null, cut], say),
  };
}

/** The law that a question states: as N(100, 15^2) or in words; null where it is not stated exactly once. */
function maybeLaw(text: string, head: RegExpExecArray | null, facts: readonly NormalFact[]): Law | null {
  const means = facts.flatMap((fact) => (fact.kind === 'mean' ? [fact.value] : []));
  const deviations = facts.flatMap((fact) => (fact.kind === 'deviation' ? [fact.value] : []));
  if (head !== null) {
    const [mean, given] = [maybeRational(head[1] ?? ''), maybeRational(head[2] ?? '')];
    if (mean === null || given === null || given.s < 0n || given.n === 0n) return null;
    const deviation = /\^|²/.test(head[0]) ? given : maybeRoot(given);
    return deviation === null || means.length + deviations.length > 0 ? null : { mean, deviation };
  }
  const [mean, deviation] = [means[0], deviations[0]];
  if (mean !== undefined && deviation !== undefined) {
    return means.length + deviations.length === 2 ? { mean, deviation } : null;
  }
  const isStandard = /standard normal|标准正态/i.test(text) || /\bZ\b/.test(text);
  return isStandard && means.length + deviations.length === 0
    ? { mean: rational(0), deviation: rational(1) }
    : null;
}

function explainScore(known: Law, at: Rational, say: Say): Reply {
  const { z, chain } = standardize(known, at);
  const why = say('As $z = \\frac{x - \\mu}{\\sigma}$,', '由 $z = \\frac{x-\\mu}{\\sigma}$ 得');
  return {
    steps: [step(say('Standardise', '标准化'), why, chain)],
    answer: show(z),
    plotCode: draw(known, [null, at], say),
  };
}

/** Answers questions about one normal distribution: probabilities, percentiles and z-scores. */
export function maybeAnswerNormal(plain: string, say: Say): Reply | null {
  const text = countInDigits(plain);
  const head = law.exec(text);
  const rest = head === null ? text : text.replace(head[0], ' normal ');
  const units = /(\d+(?:\.\d+)?)( 的| 个)?\s?(?:cm|kg|g|mm|hours?|points?|厘米|千克|分)(?![a-z])/gi;
  const facts = maybeScanFacts(rest.replace(units, '$1'), rules, filler);
  if (facts === null || !facts.some(({ kind }) => kind === 'named' || kind === 'score')) return null;
  const known = maybeLaw(text, head, facts);
  const asks = facts.filter(
    (fact) => fact.kind === 'range' || fact.kind === 'percentile' || fact.kind === 'score',
  );
  const [ask] = asks;
  if (known === null || ask === undefined || asks.length !== 1) return null;
  switch (ask.kind) {
    case 'range':
      return answerRange(known, ask.low, ask.high, say);
    case 'percentile':
      return answerPercentile(known, ask.share, say);
    case 'score':
      return explainScore(known, ask.at, say);
  }
}
