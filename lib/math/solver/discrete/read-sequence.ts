import type { Rational } from '../../exact/rational.ts';
import { maybeCount, maybeRational, numberPattern } from './plain-prompt.ts';
import { fillerPattern, maybeScanFacts, type Rule, rule } from './scan-facts.ts';

/** What a question asks of a sequence; `n` counts terms from 1. */
export type SequenceAsk =
  | { readonly what: 'term' | 'sum'; readonly n: number }
  | { readonly what: 'formula' | 'sum-formula' | 'infinite' | 'step' | 'next' | 'all' | 'count' };

/** One thing that a question says of a sequence. */
export type SequenceFact =
  | { readonly kind: 'type'; readonly type: 'arithmetic' | 'geometric' }
  | {
      readonly kind: 'list';
      readonly terms: readonly Rational[];
      /** The last term, where the list has an end. */
      readonly last: Rational | null;
      readonly isSum: boolean;
    }
  | { readonly kind: 'term'; readonly n: number; readonly value: Rational }
  | { readonly kind: 'step'; readonly type: 'arithmetic' | 'geometric'; readonly value: Rational }
  /** a(n+1) = factor·a(n) + constant. */
  | { readonly kind: 'recursion'; readonly factor: Rational; readonly constant: Rational }
  | { readonly kind: 'positive' }
  | { readonly kind: 'ask'; readonly ask: SequenceAsk };

const ordinals = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth'.split('|');
const chineseDigits = '一二三四五六七八九十';
const ordinal = String.raw`(\d+)\s?(?:\^?\{?\s?\\?(?:st|nd|rd|th)\}?)|(${ordinals.join('|')})`;
const chinese = `第? ?(\\d+|[${chineseDigits}]) ?`;

function countOf(text: string): number | null {
  const word = ordinals.indexOf(text.toLowerCase()) + 1 || chineseDigits.indexOf(text) + 1;
  return word > 0 ? word : maybeCount(text);
}

function ask(what: Exclude<SequenceAsk['what'], 'term' | 'sum'>): () => SequenceFact {
  return () => ({ kind: 'ask', ask: { what } });
}

function askAt(what: 'term' | 'sum'): (groups: readonly string[]) => SequenceFact | null {
  return ([text = '']) => {
    const n = countOf(text);
    return n === null || n < 1 ? null : { kind: 'ask', ask: { what, n } };
  };
}

function readTerm([index = '', text = '']: readonly string[]): SequenceFact | null {
  const [n, value] = [countOf(index), maybeRational(text)];
  return n === null || n < 1 || value === null ? null : { kind: 'term', n, value };
}

function readStep(type: 'arithmetic' | 'geometric'): (groups: readonly string[]) => SequenceFact | null {
  return ([text = '']) => {
    const value = maybeRational(text);
    return value === null ? null : { kind: 'step', type, value };
  };
}

function readList(separator: string, isSum: boolean): (groups: readonly string[]) => SequenceFact | null {
  return ([shown = '', last]) => {
    const texts = isSum ? shown.replace(/\s?-\s?/g, '+-').split(separator) : shown.split(separator);
    const terms = texts.filter((text) => text.trim() !== '').map(maybeRational);
    const known = terms.filter((term) => term !== null);
    const end = last === undefined ? null : maybeRational(last);
    return known.length !== terms.length || (last !== undefined && end === null)
      ? null
      : { kind: 'list', terms: known, last: end, isSum };
  };
}

function readRecursion([sign = '', factor, rest]: readonly string[]): SequenceFact | null {
  const multiple = maybeRational(factor === undefined || factor === '' ? `${sign}1` : `${sign}${factor}`);
  const constant =
    rest === undefined || rest === '' ? maybeRational('0') : maybeRational(rest.replace(/\s|\+/g, ''));
  return multiple === null || constant === null ? null : { kind: 'recursion', factor: multiple, constant };
}

function recursionRule(): Rule<SequenceFact> {
  const next = String.raw`a_\{?\s?n\s?\+\s?1\s?\}?\s?=\s?(-?)\s?(${numberPattern})?\s?(?:\\cdot|\*|×)?\s?a_\{?n\}?\s?([+-]\s?\d+(?:\/\d+)?)?(?!\s?[\^\d+*/a-z_-])`;
  return {
    pattern: new RegExp(next, 'iy'),
    read: (groups) => {
      const rest = groups.find((group) => /^[+-]\s?\d/.test(group) && group !== groups[1]);
      const factor = groups.find((group, index) => index > 0 && group !== rest);
      return readRecursion([groups[0] ?? '', factor ?? '', rest ?? '']);
    },
  };
}

const number = numberPattern;
const listed = String.raw`(${number}(?:\s?,\s?${number})+)\s?,?\s?…\s?,?\s?(${number})?`;
const added = String.raw`(${number}(?:\s?[+-]\s?${number.replace('[-−]?', '')})+)\s?\+?\s?…\s?(?:\+\s?(${number})|(-\s?\d+(?:\/\d+)?))?`;

const rules: readonly Rule<SequenceFact>[] = [
  rule(`infinite geometric (?:series|sequence|progression)|无穷等比(?:数列|级数)`, () => ({
    kind: 'type',
    type: 'geometric',
  })),
  rule(`arithmetic (?:sequence|progression|series)|等差(?:数列)?|AP`, () => ({
    kind: 'type',
    type: 'arithmetic',
  })),
  rule(`geometric (?:sequence|progression|series)|等比(?:数列)?|GP`, () => ({
    kind: 'type',
    type: 'geometric',
  })),
  rule(`(?:with |of )?positive terms|各项(?:都|均)?(?:为|是)正数?|positive`, () => ({
    kind: 'positive',
  })),
  recursionRule(),
  rule(added, readList('+', true)),
  rule(listed, readList(',', false)),
  rule(String.raw`a_?\{?(\d+)\}?\s?=\s?#`, readTerm),
  rule(`(?:${ordinal}) term (?:is|equals|=|equal to) #`, readTerm),
  rule(String.raw`(?:${ordinal}) term of #(?!\s?,)`, readTerm),
  rule(String.raw`(?:first term|首项)\s?(?:is|of|equals|=|为|是|a_?\{?1\}?\s?=)?\s?#`, (groups) =>
    readTerm(['1', ...groups]),
  ),
  rule(String.raw`${chinese}项(?:是|为|等于|=)\s?#`, readTerm),
  rule(
    String.raw`(?:(?:common )?difference|公差)\s?(?:is|of|equals|=|为|是)?\s?(?:d\s?=\s?)?#|\bd\s?=\s?#`,
    readStep('arithmetic'),
  ),
  rule(
    String.raw`(?:(?:common )?ratio|公比)\s?(?:is|of|equals|=|为|是)?\s?(?:[rq]\s?=\s?)?#|\b[rq]\s?=\s?#`,
    readStep('geometric'),
  ),
  rule(
    String.raw`sum (?:of|to) (?:the |its )?(?:first )?(\d+|${ordinals.join('|')}|ten|twenty) terms|sum of (?:the )?first (\d+)|前 ?(\d+|[${chineseDigits}]) ?项(?:的|之)?和|S_?\{?(\d+)\}?`,
    askAt('sum'),
  ),
  rule(
    String.raw`sum of (?:the |its )?first n terms|sum of n terms|前 ?n ?项(?:的|之)?和(?: ?S_\{?n\}?)?|(?:find|求) ?S_\{?n\}?`,
    ask('sum-formula'),
  ),
  rule(
    `sum to infinity|infinite sum|sum of (?:the |this )?infinite|各项(?:的|之)?和|所有项(?:的|之)?和`,
    ask('infinite'),
  ),
  rule(`next term|下一项`, ask('next')),
  rule(
    `how many terms(?: are there| are)?|number of terms|有多少项|有几项|项数|共有(?:多少|几)项`,
    ask('count'),
  ),
  rule(String.raw`(?:${ordinal}) term|${chinese}项|a_?\{?(\d+)\}?`, askAt('term')),
  rule(
    String.raw`(?:general|nth|n-th|n\^?\{?th\}?|n) term(?: formula)?|general formula|explicit (?:formula|rule)|formula for (?:the )?(?:nth term|a_\{?n\}?)|(?:find|formula for|rule for) a_\{?n\}?|通项(?:公式)?(?: ?a_\{?n\}?)?|求 ?a_\{?n\}?`,
    ask('formula'),
  ),
  rule(`common (?:difference|ratio)|公差(?: ?d)?|公比(?: ?[qr])?`, ask('step')),
  rule(`sum|求和|的和|之和|总和`, ask('all')),
];

const filler = fillerPattern(
  "the|a|an|of|in|is|are|what|what's|find|determine|calculate|compute|evaluate|consider|given|for|this|that|its|if|let|and|with|has|have|where|as|follows|sequence|sequences|series|progression|terms|term|give|an infinite|infinite|whose|then|by|be|numbers|there|defined|begins|starts|which|number|all|n|数列|已知|在|中|求|出|求出|它|的|是|为|设|若|且|和|与|则|前|一个|这个|该|计算|满足|等于|多少|值|其|写出|无穷|各|级数|公式|n 项和为",
);

/** Reads what a question says and asks of one sequence; null unless every word of it was understood. */
export function maybeReadSequence(text: string): readonly SequenceFact[] | null {
  const plain = text
    .replace(/\\\{|\\lbrace/g, '{')
    .replace(/\\\}|\\rbrace/g, '}')
    .replace(/\\infty/g, '∞');
  const tidy = plain
    .replace(
      /(\w+) term of (?:an?|the) ((?:arithmetic|geometric) (?:sequence|progression|series)) is\b/gi,
      '$2, $1 term is',
    )
    .replace(/\{\s*a_\{?n\}?\s*\}/g, '')
    .replace(/\{([^{}]*…[^{}]*)\}/g, '$1')
    .replace(/的?前 ?n ?项(?:的|之)?和(?:为|是) ?S_\{?n\}?/g, '');
  return maybeScanFacts(tidy, rules, filler);
}
