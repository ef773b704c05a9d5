import { type Rational, rational, renderRational } from '../../exact/rational.ts';
import { maybeNumber } from '../../expression/make-expression.ts';
import { neutralPhrases } from '../algebra/algebra-words.ts';
import { maybeDecimal, maybeSixDigits } from '../algebra/reduce-numeric.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'what' | 'increase' | 'decrease' | 'change' | 'whole' | 'neutral'> = {
  what: ['what percent', 'what percentage', 'what per cent', '百分之几', '百分之多少'],
  increase: ['increase', 'increased', 'plus', 'more than', '增加', '提高', '增长', '增加了', '后'],
  decrease: ['decrease', 'decreased', 'less than', 'reduce', 'reduced', 'minus', '减少', '降低', '减少了'],
  change: [
    'percent change',
    'percentage change',
    'percent increase',
    'percent decrease',
    '变化率',
    '增长率',
    '增长百分之几',
    '增加百分之几',
    '增加了百分之几',
    '增长了百分之几',
    '变化百分比',
  ],
  whole: ['what number', '什么数', '这个数', '一个数', '几', '某数'],
  neutral: [
    ...neutralPhrases,
    'from',
    'to',
    'from □ to □',
    '从',
    '到',
    '由',
    '增加到',
    '提高到',
    '增长到',
    '上升到',
    '涨到',
    'in',
    'percentage',
    'price',
    'rises',
    'rose',
  ],
};

interface Reply {
  readonly reason: string;
  readonly chain: string;
  readonly answer: string;
}

function show(value: Rational): string {
  return maybeDecimal(value) ?? renderRational(value);
}

function percentOf(formula: Formula | undefined): Rational | null {
  const match = formula?.kind === 'unreadable' ? /^(\d+)(?:\.(\d{1,6}))?\s*\\?%$/.exec(formula.text) : null;
  const places = match?.[2] ?? '';
  return match === null
    ? null
    : rational(BigInt(`${match[1]}${places}`), 100n * 10n ** BigInt(places.length));
}

function numberOf(formula: Formula | undefined): Rational | null {
  return formula?.kind === 'expression' ? maybeNumber(formula.expression) : null;
}

function percentText(share: Rational): string {
  return `${show(share.mul(100))}\\%`;
}

function maybeShare(part: Rational, whole: Rational, say: Say): Reply | null {
  if (whole.n === 0n) {
    return null;
  }
  const share = part.div(whole);
  const exact = maybeDecimal(share.mul(100));
  const shown = exact === null ? `\\approx ${maybeSixDigits(share.valueOf() * 100)}\\%` : `= ${exact}\\%`;
  return {
    reason: say('Divide the part by the whole:', '用部分除以整体：'),
    chain: `\\frac{${show(part)}}{${show(whole)}} ${shown}`,
    answer: exact === null ? `\\frac{${show(part)}}{${show(whole)}} ${shown}` : `${exact}\\%`,
  };
}

function maybeAskedShare({ formulas, prose }: Question, say: Say): Reply | null {
  const [left, right] = [numberOf(formulas[0]), numberOf(formulas[1])];
  const isWholeFirst = /what per ?cent(?:age)? of □ is □/.test(prose);
  const isPartFirst =
    /□ is what per ?cent(?:age)? of □|what per ?cent(?:age)? is □ of □|□ ?(?:是|占) ?□ ?的 ?百分之/.test(
      prose,
    );
  if (left === null || right === null || isWholeFirst === isPartFirst) {
    return null;
  }
  return isWholeFirst ? maybeShare(right, left, say) : maybeShare(left, right, say);
}

/** What multiplies the number: a share, or 1 with a share more or less; null where the words do not fit. */
function maybeChange(question: Question, asked: ReadonlySet<string>): -1 | 0 | 1 | null {
  const [first, second] = question.formulas;
  const change = asked.has('increase') ? 1 : asked.has('decrease') ? -1 : 0;
  const isOf = /□ of □/.test(question.prose)
    ? percentOf(first) !== null
    : /□ ?的 ?□/.test(question.prose) && percentOf(second) !== null;
  const isBy =
    /□ (?:is |was )?(?:increased?|decreased?|reduced?) by □|(?:increase|decrease|reduce) □ by □|□ ?(?:增加|提高|增长|减少|降低)了? ?□/.test(
      question.prose,
    ) && percentOf(second) !== null;
  const isThan = /□ (?:more|less) than □/.test(question.prose) && percentOf(first) !== null;
  return (change === 0 ? isOf : isBy || isThan) ? change : null;
}

/** The whole of which a part and its share are given. */
function maybeAskedWhole({ formulas, prose }: Question, say: Say): Reply | null {
  const isPartFirst = /□ is □ of what number|□ ?是(?:什么数|几|某数) ?的 ?□/.test(prose);
  const isShareFirst = /□ of what number is □|(?:一个数|某数) ?的 ?□ ?是 ?□/.test(prose);
  const part = numberOf(formulas[isPartFirst ? 0 : 1]);
  const share = percentOf(formulas[isPartFirst ? 1 : 0]);
  if (isPartFirst === isShareFirst || part === null || share === null || share.n === 0n) {
    return null;
  }
  const whole = part.div(share);
  return {
    reason: say('Divide the part by its share:', '用部分除以它所占的百分比：'),
    chain: `\\frac{${show(part)}}{${percentText(share)}} = \\frac{${show(part)}}{${show(share)}} = ${show(whole)}`,
    answer: show(whole),
  };
}

/** 从 50 增加到 65: both numbers, where it does grow. */
function maybeGrowth({ formulas, prose }: Question): readonly [Rational, Rational] | null {
  const [from, to] = [numberOf(formulas[0]), numberOf(formulas[1])];
  const isGrowing = /[从由] ?□ ?(?:增加|提高|增长|上升|涨)到 ?□/.test(prose) && formulas.length === 2;
  return isGrowing && from !== null && to !== null && to.compare(from) > 0 ? [from, to] : null;
}

/** The change of a number to another, as a part of the first. */
function maybePercentChange(question: Question, say: Say): Reply | null {
  const [interval, ...others] = question.formulas;
  const isBounds = interval?.kind === 'interval' && others.length === 0;
  const [from, to] = isBounds
    ? [maybeNumber(interval.from), maybeNumber(interval.to)]
    : (maybeGrowth(question) ?? [null, null]);
  if (from === null || to === null || from.n === 0n || from.s < 0n) {
    return null;
  }
  const share = to.sub(from).div(from);
  const exact = maybeDecimal(share.mul(100));
  const shown = exact === null ? `\\approx ${maybeSixDigits(share.valueOf() * 100)}\\%` : `= ${exact}\\%`;
  return {
    reason: say('Divide the change by the first value:', '用变化量除以原来的数：'),
    chain: `\\frac{${show(to)} - ${show(from)}}{${show(from)}} ${shown}`,
    answer: shown.replace(/^= /, ''),
  };
}

function maybeReply(question: Question, asked: ReadonlySet<string>, say: Say): Reply | null {
  const [first, second] = question.formulas;
  if (asked.has('change')) {
    return maybePercentChange(question, say);
  }
  if (question.formulas.length !== 2) {
    return null;
  }
  if (asked.has('what')) {
    return maybeAskedShare(question, say);
  }
  if (asked.has('whole')) {
    return maybeAskedWhole(question, say);
  }
  const share = percentOf(first) ?? percentOf(second);
  const whole = numberOf(first) ?? numberOf(second);
  const change = maybeChange(question, asked);
  if (
    share === null ||
    whole === null ||
    change === null ||
    (asked.has('increase') && asked.has('decrease'))
  ) {
    return null;
  }
  const factor = change === 0 ? share : rational(1).add(share.mul(change));
  const result = whole.mul(factor);
  const bracket = change === 0 ? percentText(share) : `(1 ${change > 0 ? '+' : '-'} ${percentText(share)})`;
  return {
    reason:
      change === 0
        ? say(
            `$${percentText(share)} = ${show(share)}$, so multiply:`,
            `$${percentText(share)} = ${show(share)}$，所以`,
          )
        : say('Multiply by the factor of change:', '乘以变化后的倍数：'),
    chain: `${show(whole)} \\cdot ${bracket} = ${show(whole)} \\cdot ${show(factor)} = ${show(result)}`,
    answer: show(result),
  };
}

function solvePercent(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const say = speak(question.language);
  const reply = request === null ? null : maybeReply(question, request, say);
  return reply === null
    ? null
    : {
        topicId: 'percent',
        language: question.language,
        steps: [{ title: say('Calculate', '计算'), body: reply.reason + display(reply.chain) }],
        answer: reply.answer,
        plotCode: null,
      };
}

/** A percentage of a number, a number as a percentage of another, and a change by some percent. */
export const percent: Topic = {
  id: 'percent',
  title: { en: 'percentages of numbers', zh: '百分数计算' },
  examples: {
    en: ['What is 20% of 150?', '45 is what percent of 60?'],
    zh: ['150 的 20% 是多少', '45 是 60 的百分之几'],
  },
  solve: solvePercent,
};
