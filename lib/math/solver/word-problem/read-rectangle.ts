import { one, type Rational, zero } from '../../exact/rational.ts';
import { maybeRational } from '../discrete/plain-prompt.ts';
import { fillerPattern, maybeScanFacts, type Rule, rule } from '../discrete/scan-facts.ts';
import { maybePositive } from './story.ts';

/** What can be told or asked of a rectangle. */
export type Measure = 'length' | 'width' | 'perimeter' | 'area';

/** One thing that is said of a rectangle. */
export type RectangleFact =
  | { readonly kind: 'measure'; readonly measure: Measure; readonly value: Rational; readonly unit: string }
  /** `of = times · other + more`, of the length by the width or the other way round. */
  | {
      readonly kind: 'relation';
      readonly of: 'length' | 'width';
      readonly times: Rational;
      readonly more: Rational;
      readonly unit: string;
    }
  | { readonly kind: 'ask'; readonly measures: readonly Measure[] }
  | { readonly kind: 'shape' };

const shape =
  '(?:rectangle|rectangular (?:garden|field|room|lot|yard|pool|plot|table|floor|park|playground|sheet))';
const ofShape = `(?: of (?:a|the|this) ${shape})?`;
const unit =
  '(?: ?(cm|mm|km|m|inches|inch|feet|ft|yards|meters|metres|centimeters|centimetres|units|厘米|毫米|分米|米)(?![a-z]))?';
const squareUnit =
  '(?: ?(?:square (cm|mm|km|m|inches|feet|ft|yards|meters|metres|centimeters|centimetres|units)|(cm|mm|km|m|ft)(?:\\^\\{?2\\}?|²)|平方(厘米|毫米|分米|米)))?';

const hanMeasures: Readonly<Record<string, Measure>> = {
  长: 'length',
  宽: 'width',
  周长: 'perimeter',
  面积: 'area',
};

function measureOf(word: string): Measure | null {
  return word === 'length' || word === 'width' || word === 'perimeter' || word === 'area'
    ? word
    : (hanMeasures[word] ?? null);
}

function readMeasure([word = '', number = '', found = '']: readonly string[]): RectangleFact | null {
  const [measure, value] = [measureOf(word), maybePositive(number)];
  return measure === null || value === null ? null : { kind: 'measure', measure, value, unit: found };
}

function readTimes([of = '', number = '', other = '']: readonly string[]): RectangleFact | null {
  const [measure, value] = [measureOf(of), maybePositive(number)];
  const isPair = measureOf(other) !== measure && (measure === 'length' || measure === 'width');
  return isPair && value !== null && (measure === 'length' || measure === 'width')
    ? { kind: 'relation', of: measure, times: value, more: zero, unit: '' }
    : null;
}

/** "5 cm more than (3 times) its width"; the groups without a unit, or without a multiple, are left out. */
function readMore(groups: readonly string[]): RectangleFact | null {
  const [of = '', number = '', ...rest] = groups;
  const at = rest.findIndex((part) =>
    /^(?:more|longer|greater|less|shorter|smaller|多|长|大|少|短|小)$/.test(part),
  );
  const [found = ''] = at > 0 ? rest : [];
  const [multiple] = rest.slice(at + 1).map(maybeRational);
  const [measure, value] = [measureOf(of), maybePositive(number)];
  if (at < 0 || value === null || (measure !== 'length' && measure !== 'width')) return null;
  const isMore = /more|longer|greater|多|长|大/.test(rest[at] ?? '');
  return {
    kind: 'relation',
    of: measure,
    times: multiple ?? one,
    more: isMore ? value : value.neg(),
    unit: found,
  };
}

/** 长比宽的 2 倍多 3: the multiple stands first. */
function readHanMore([of = '', other = '', ...rest]: readonly string[]): RectangleFact | null {
  const at = rest.findIndex((part) => /^[多长大少短小]$/.test(part));
  const multiple = at > 0 ? maybeRational(rest[0] ?? '') : one;
  const [measure, value] = [measureOf(of), maybePositive(rest[at + 1])];
  if (at < 0 || multiple === null || value === null || measureOf(other) === measure) return null;
  if (measure !== 'length' && measure !== 'width') return null;
  return {
    kind: 'relation',
    of: measure,
    times: multiple,
    more: /[多长大]/.test(rest[at] ?? '') ? value : value.neg(),
    unit: rest[at + 2] ?? '',
  };
}

function readRatio([first, second]: readonly string[]): RectangleFact | null {
  const [a, b] = [maybePositive(first), maybePositive(second)];
  return a === null || b === null
    ? null
    : { kind: 'relation', of: 'length', times: a.div(b), more: zero, unit: '' };
}

function readAsk([asked = '']: readonly string[]): RectangleFact | null {
  if (/dimensions|sides/.test(asked)) return { kind: 'ask', measures: ['length', 'width'] };
  const words = asked.match(/length|width|perimeter|area|周长|面积|长|宽/g) ?? [];
  return { kind: 'ask', measures: words.flatMap((word) => measureOf(word) ?? []) };
}

const side = '(length|width)';
const own = `(?:the |its |a )?${side}${ofShape}`;
const measures = '(?:length|width|perimeter|area)';
const han = '(?:周长|面积|长(?!方)|宽)';

const rules: readonly Rule<RectangleFact>[] = [
  rule(
    `${own} (?:is |which is )?#${unit} (more|longer|greater|less|shorter|smaller) than (?:# times )?(?:the |its |the rectangle's )?(?:length|width)`,
    readMore,
  ),
  rule(`${own} (?:is |which is )?# times (?:as (?:long|wide) as )?(?:the |its )?(length|width)`, readTimes),
  rule(
    `(?:the )?(?:ratio of (?:the |its )?length to (?:the |its )?width is|length and (?:the )?width are in the ratio(?: of)?) # ?: ?#`,
    readRatio,
  ),
  rule(
    `(?:find|what is|what are|calculate|determine|compute|how long is|how wide is) (?:the |its |their |both )?(dimensions|(?:${measures}(?:,? and (?:the |its )?${measures})?))${ofShape}`,
    readAsk,
  ),
  rule(`(?:the |its |an? )?(area)${ofShape} (?:is |of |= ?|equals )?#${squareUnit}`, readMeasure),
  rule(`(?:the |its |a )?(length|width|perimeter)${ofShape} (?:is |of |= ?|equals )?#${unit}`, readMeasure),
  rule(`(长|宽)比(长|宽)(?:的 ?# ?倍)?([多长大少短小]) ?#${unit}`, readHanMore),
  rule('(长|宽)是(?:它的)?(长|宽)的 ?# ?倍?', ([of = '', other = '', number = '']) =>
    readTimes([of, number, other]),
  ),
  rule('(?:长与宽|长和宽|长、宽|长宽)(?:之|的)?比(?:是|为)? ?# ?: ?#', readRatio),
  rule(`(面积)(?:是|为|等于)? ?#${squareUnit}`, readMeasure),
  rule(`(周长|长|宽)(?:是|为|等于)? ?#${unit}`, readMeasure),
  rule(
    `(?:求|计算) ?(?:它的|这个(?:长方形|矩形)的|(?:长方形|矩形)的)?(${han}(?:[和与,] ?${han})?)(?:各|分别)?(?:是多少|为多少)?(?:厘米|米|平方厘米|平方米)?`,
    readAsk,
  ),
  rule(
    `(?:它的|这个(?:长方形|矩形)的|(?:长方形|矩形)的|则|那么)?(${han}(?:[和与,] ?${han})?)(?:各|分别)?(?:是多少|为多少|是几)(?:厘米|米|平方厘米|平方米)?`,
    readAsk,
  ),
  rule(`(?:a |the |this )?${shape}(?:'s)?|(?:1个|一个|这个)?(?:长方形|矩形)(?:的)?`, () => ({
    kind: 'shape',
  })),
];
const fillers = fillerPattern(
  'has|with|having|whose|and|if|a|its|the|is|of|given that|suppose|what|在|已知|如果|若|它的|且|一块|,|其',
);

/** What a question tells and asks of a rectangle; null where a word is not understood, or none is meant. */
export function maybeReadRectangle(text: string): readonly RectangleFact[] | null {
  const isMeant = /rectang|长方形|矩形/.test(text);
  return isMeant ? maybeScanFacts(text, rules, fillers) : null;
}
