import { type Rational, rational } from '../../exact/rational.ts';
import type { Say } from '../language.ts';
import { type BinomialLaw, explainMoment, type Moment, maybeExplainRange } from './explain-binomial.ts';
import { countInDigits, hanCountInDigits, maybeCount, maybeRational } from './plain-prompt.ts';
import type { Reply } from './reply.ts';
import { fillerPattern, maybeScanFacts, type Rule, rule } from './scan-facts.ts';

type BinomialFact =
  | { readonly kind: 'n'; readonly n: number }
  | { readonly kind: 'p'; readonly p: Rational }
  | { readonly kind: 'law'; readonly n: number; readonly p: Rational }
  /** Both ends belong to it; null is an open end. */
  | { readonly kind: 'range'; readonly low: number | null; readonly high: number | null }
  | { readonly kind: 'ask'; readonly ask: Moment }
  | { readonly kind: 'named' };

function readN([text]: readonly string[]): BinomialFact | null {
  const n = maybeCount(text);
  return n === null || n < 1 || n > 1000 ? null : { kind: 'n', n };
}

function readP([text = '']: readonly string[]): BinomialFact | null {
  const p = maybeRational(text);
  return p === null || p.compare(0) < 0 || p.compare(1) > 0 ? null : { kind: 'p', p };
}

function readLaw([first, second = '']: readonly string[]): BinomialFact | null {
  const [n, p] = [readN([first ?? '']), readP([second])];
  return n?.kind === 'n' && p?.kind === 'p' ? { kind: 'law', n: n.n, p: p.p } : null;
}

function range(low: (k: number) => number | null, high: (k: number) => number | null) {
  return ([text]: readonly string[]): BinomialFact | null => {
    const k = maybeCount(text);
    return k === null ? null : { kind: 'range', low: low(k), high: high(k) };
  };
}

const same = (k: number): number => k;
const none = (): null => null;
const signs: Readonly<Record<string, readonly [(k: number) => number | null, (k: number) => number | null]>> =
  {
    '=': [same, same],
    '<': [none, (k) => k - 1],
    '>': [(k) => k + 1, none],
    '≤': [none, same],
    '≥': [same, none],
  };

function readSign([sign = '', text = '']: readonly string[]): BinomialFact | null {
  const bounds =
    signs[
      sign
        .replace(/<=|\\leq?(?:slant)?/, '≤')
        .replace(/>=|\\geq?(?:slant)?/, '≥')
        .trim()
    ];
  return bounds === undefined ? null : range(...bounds)([text]);
}

function readBetween([low, high]: readonly string[]): BinomialFact | null {
  const [from, to] = [maybeCount(low), maybeCount(high)];
  return from === null || to === null || from > to ? null : { kind: 'range', low: from, high: to };
}

const half = (): BinomialFact => ({ kind: 'p', p: rational(1, 2) });
const success = '(?:heads?|tails?|successes|success|times)';
const getting =
  '(?:(?:getting|obtaining|get|there (?:are|will be)|you get|we get|it (?:comes|lands|landing) up|throwing|tossing|having) )?';
const compare = String.raw`(=|<=|>=|<|>|≤|≥|\\leq?(?:slant)?|\\geq?(?:slant)?)`;
const hanEvent =
  '(?:正面(?:朝上|向上)?|反面(?:朝上|向上)?|命中(?:目标)?|击中(?:目标)?|投中|射中|发生|成功)?(?:的)?';

const rules: readonly Rule<BinomialFact>[] = [
  rule(
    String.raw`(?:(?:the )?random variable |随机变量)?[XY] ?(?:~|∼|\\sim|服从(?:二项分布)?) ?(?:B|Bin|Binomial|二项分布 ?B?) ?\( ?(\d+) ?, ?# ?\)`,
    readLaw,
  ),
  rule(String.raw`P ?\( ?[XY] ?${compare} ?(\d+) ?\)`, readSign),
  rule(
    String.raw`P ?\( ?(\d+) ?(?:<=|≤|\\leq?(?:slant)?) ?[XY] ?(?:<=|≤|\\leq?(?:slant)?) ?(\d+) ?\)`,
    readBetween,
  ),
  rule('binomial(?:ly)?(?: distribut(?:ion|ed))?|二项分布', () => ({ kind: 'named' })),
  rule(String.raw`n ?= ?(\d+)`, readN),
  rule(
    `p ?= ?#|(?:probability of (?:a )?success|success probability|成功的?概率)(?: of| is| =|是|为)? ?(?:p ?= ?)?#`,
    readP,
  ),
  rule(String.raw`(?:a |1 )?(?:fair |unbiased )*coin is (?:flipped|tossed|thrown) (\d+) times`, (groups) =>
    readCoin(groups),
  ),
  rule(String.raw`(?:flip|toss|throw)(?:s|ed|ping|ing)? a (?:fair |unbiased )*coin (\d+) times`, (groups) =>
    readCoin(groups),
  ),
  rule(
    String.raw`(\d+) (?:fair |unbiased )+coins are (?:flipped|tossed|thrown)(?: at the same time| simultaneously)?`,
    (groups) => readCoin(groups),
  ),
  rule(String.raw`(?:抛|掷|抛掷|投掷) ?(?:1 ?枚)?(?:质地均匀的|均匀的)?硬币 ?(\d+) ?次`, (groups) =>
    readCoin(groups),
  ),
  rule(String.raw`(?:1 ?枚)?(?:质地均匀的|均匀的)?硬币(?:连续)?(?:抛|掷|抛掷) ?(\d+) ?次`, (groups) =>
    readCoin(groups),
  ),
  rule(String.raw`(\d+) (?:independent )?trials`, readN),
  rule(`(?:每次)?(?:射击|投篮|射门)?(?:的)?命中(?:率|的概率)(?:为|是) ?#`, readP),
  rule(String.raw`(?:连续|独立)*(?:射击|投篮|射门) ?(\d+) ?次`, readN),
  rule(String.raw`${getting}exactly (\d+) ${success}`, range(same, same)),
  rule(String.raw`${getting}(?:at least|no fewer than) (\d+) ${success}`, range(same, none)),
  rule(String.raw`${getting}(?:at most|no more than) (\d+) ${success}`, range(none, same)),
  rule(
    String.raw`${getting}more than (\d+) ${success}`,
    range((k) => k + 1, none),
  ),
  rule(
    String.raw`${getting}(?:fewer|less) than (\d+) ${success}`,
    range(none, (k) => k - 1),
  ),
  rule(String.raw`${getting}between (\d+) and (\d+) ${success}(?:,? inclusive)?`, readBetween),
  rule(String.raw`恰好?有?(?:命中|击中|投中|射中|发生|成功)? ?(\d+) ?次${hanEvent}`, range(same, same)),
  rule(
    String.raw`(?:至少|不少于)有?(?:命中|击中|投中|射中|发生|成功)? ?(\d+) ?次${hanEvent}`,
    range(same, none),
  ),
  rule(
    String.raw`(?:至多|最多|不超过)有?(?:命中|击中|投中|射中|发生|成功)? ?(\d+) ?次${hanEvent}`,
    range(none, same),
  ),
  rule(
    String.raw`expected (?:value|number of successes)|mean|expectation|E ?\( ?X ?\)|(?:数学)?期望(?: ?E\(X\))?|均值`,
    () => ({ kind: 'ask', ask: 'mean' }),
  ),
  rule(`standard deviation|标准差`, () => ({ kind: 'ask', ask: 'deviation' })),
  rule(String.raw`variance|(?:Var|D|V) ?\( ?X ?\)|方差(?: ?D\(X\))?`, () => ({
    kind: 'ask',
    ask: 'variance',
  })),
];

/** A coin gives both: n is read here, and its one half is added where no other p is given. */
function readCoin(groups: readonly string[]): BinomialFact | null {
  const n = readN(groups);
  const p = half();
  return n?.kind === 'n' && p.kind === 'p' ? { kind: 'law', n: n.n, p: p.p } : null;
}

const filler = fillerPattern(
  'a|an|the|if|let|suppose|x|that|what is|what is the probability|find|calculate|compute|determine|probability|of|and|with|has|have|follows|follow|for|is|are|it|random variable|variable|distribution|in|parameters|where|then|their|its|be|then find|求|设|若|随机变量|服从|且|和|的|概率|是|为|则|已知|多少|某射手|某人|某运动员|某篮球运动员|每次|在|中|他|目标|试求|次|各次|互不影响|其中|相互独立|各次射击|结果',
);

/** "... searches 7 islands. If each island has a 1/5 chance of having treasure, what is the probability that exactly 4 of the islands ..." */
const each =
  /^[^.\d]*?\b(\d+) (?:[a-z]+ )?([a-z]+?)s\b[^.\d]*\. (?:if )?(?:each|every) (?:[a-z]+ )?\2 (?:independently )?has an? ([\d./\\{}frac %]+?) (?:chance|probability) (?:of|to) [a-z ]+?[,.] (?:what is|find) the probability that (exactly|at least|at most) (\d+) of the (?:[a-z]+ )?\2s [a-z ]+$/i;

function maybeEach(text: string, say: Say): Reply | null {
  const match = each.exec(text);
  const n = maybeCount(match?.[1]);
  const p = maybeRational(match?.[3] ?? '');
  const k = maybeCount(match?.[5]);
  if (
    match === null ||
    n === null ||
    p === null ||
    k === null ||
    /\b(?:not|no|none|never|without|fail|nothing)\b|n't/i.test(text)
  )
    return null;
  const [low, high] = match[4] === 'exactly' ? [k, k] : match[4] === 'at least' ? [k, null] : [null, k];
  return p.compare(1) > 0 || p.compare(0) < 0
    ? null
    : maybeExplainRange({ n, p, isDecimal: /\./.test(match[3] ?? '') }, low, high, say);
}

/** Answers questions about the number of successes in independent trials. */
export function maybeAnswerBinomial(plain: string, say: Say): Reply | null {
  const text = hanCountInDigits(countInDigits(plain));
  const whole = maybeEach(text, say);
  if (whole !== null) return whole;
  const facts = maybeScanFacts(text, rules, filler);
  if (facts === null) return null;
  const laws = facts.filter((fact) => fact.kind === 'law');
  const [ns, ps] = [facts.filter((fact) => fact.kind === 'n'), facts.filter((fact) => fact.kind === 'p')];
  const [law] = laws;
  const isShort = /命中|射击|投篮|trials/.test(text) || facts.some(({ kind }) => kind === 'named');
  const n = law?.n ?? ns[0]?.n;
  const p = law?.p ?? ps[0]?.p;
  const isOne =
    laws.length + ns.length === 1 && laws.length + ps.length === 1 && (laws.length === 1 || isShort);
  const ranges = facts.filter((fact) => fact.kind === 'range');
  const asks = facts.filter((fact) => fact.kind === 'ask');
  const [range, ask] = [ranges[0], asks[0]];
  if (!isOne || n === undefined || p === undefined || ranges.length + asks.length !== 1) return null;
  const known: BinomialLaw = { n, p, isDecimal: /\d\.\d|%/.test(text) };
  if (range !== undefined)
    return /probab|P ?\(|概率/i.test(text) ? maybeExplainRange(known, range.low, range.high, say) : null;
  return ask === undefined ? null : explainMoment(known, ask.ask, say);
}
