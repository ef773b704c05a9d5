import { one, type Rational, renderRational, spellRational } from '../../exact/rational.ts';
import { maybeDecimal } from '../algebra/reduce-numeric.ts';
import type { Say } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import { maybeRational } from './plain-prompt.ts';
import { type Reply, roundedTo, step } from './reply.ts';

const share = String.raw`(\d+(?:\.\d+)?\s?\\?%)`;
const test =
  '(?:a |the )?(?:medical |blood |diagnostic |screening )?test(?: for (?:a|the|this) (?:rare )?(?:disease|condition|virus|illness))?';
const who = '(?:the )?(?:population|people|patients)';
const has =
  '(?:have|has|suffer from|carry) (?:the|this|a certain|a|it) ?(?:rare )?(?:disease|condition|virus|illness)?';
const asks = `(?:what is|find|calculate) the (?:probability|chance) that (?:a|the|this) (?:randomly (?:chosen|selected) )?(?:person|patient|someone) (?:who )?(?:tests|tested|has tested|with a) positive(?: test| result)? (?:actually |really )?(?:has|have) (?:the|this) (?:disease|condition|virus|illness)`;
const asksGiven = `if (?:a|the) (?:randomly (?:chosen|selected) )?(?:person|patient) tests positive,? what is the (?:probability|chance) that (?:he|she|they|the person|the patient|he or she) (?:actually |really )?(?:has|have) (?:the|this) (?:disease|condition|virus|illness)`;
const prior = `(?:suppose (?:that )?)?(?:only |about )?(?:${share} of ${who} ${has}|(?:the|this) (?:disease|condition|virus) affects ${share} of ${who}|the prevalence (?:of the disease )?is ${share})`;
const quality = `${test} is ${share} sensitive and ${share} specific`;
const errors = `${test} has (?:a )?sensitivity (?:of )?${share} and (?:a )?specificity (?:of )?${share}`;
const joint = '[.,;]? ?(?:and )?';

const shapes: readonly { readonly pattern: RegExp; readonly order: 'prior-first' | 'test-first' }[] = [
  {
    pattern: new RegExp(`^${prior}${joint}(?:${quality}|${errors})${joint}(?:${asks}|${asksGiven})$`, 'i'),
    order: 'prior-first',
  },
  {
    pattern: new RegExp(`^(?:${quality}|${errors})${joint}${prior}${joint}(?:${asks}|${asksGiven})$`, 'i'),
    order: 'test-first',
  },
  {
    pattern: new RegExp(
      `^(?:已知)?(?:某种?疾病|某病|该病)的?(?:患病率|发病率)(?:为|是) ?${share}[,。;]? ?(?:某种?|一种)?(?:检测|试剂|检验)(?:方法)?的?灵敏度(?:为|是) ?${share}[,，和]? ?特异[度性](?:为|是) ?${share}[,。;]? ?(?:若|如果)?(?:某人|一个人|此人)(?:的)?检测(?:结果)?(?:为|呈)阳性[,，]? ?(?:求|则)?(?:此人|他|该人)(?:确实|真正)?患病的概率(?:是多少|为多少)?$`,
    ),
    order: 'prior-first',
  },
];

function show(value: Rational): string {
  return maybeDecimal(value) ?? renderRational(value);
}

function explain(sick: Rational, sensitive: Rational, specific: Rational, say: Say): Reply | null {
  const truly = sick.mul(sensitive);
  const falsely = one.sub(sick).mul(one.sub(specific));
  const all = truly.add(falsely);
  if (all.n === 0n) return null;
  const result = truly.div(all);
  const names = say('sick,well,positive,negative', '患病,健康,阳性,阴性').split(',');
  const [ill = '', well = '', positive = '', negative = ''] = names;
  const branch = (label: string, p: Rational, p2: Rational): object => ({
    label,
    p: spellRational(p),
    children: [
      { label: positive, p: spellRational(p2) },
      { label: negative, p: spellRational(one.sub(p2)) },
    ],
  });
  const steps = [
    step(
      say('Positive and sick', '患病且阳性'),
      say('Multiply along the branch:', '沿分支相乘：'),
      `${show(sick)} \\cdot ${show(sensitive)} = ${show(truly)}`,
    ),
    step(
      say('Positive and well', '健康但阳性'),
      say('A healthy person tests positive by mistake:', '健康人误检为阳性：'),
      `(1 - ${show(sick)}) \\cdot (1 - ${show(specific)}) = ${show(falsely)}`,
    ),
    step(
      say("Use Bayes' theorem", '用贝叶斯公式'),
      say('The share of the sick among all who test positive:', '阳性者中患病者所占的比例：'),
      `\\frac{${show(truly)}}{${show(truly)} + ${show(falsely)}} = ${renderRational(result)} \\approx ${roundedTo(result.valueOf(), 5)}`,
    ),
  ];
  const isSure = [sick, sensitive, specific].some((each) => each.n === 0n || each.equals(1));
  return {
    steps,
    answer: `${renderRational(result)} \\approx ${roundedTo(result.valueOf(), 5)}`,
    plotCode: isSure
      ? null
      : writePlotCode({ title: say('The test', '检测结果') }, [
          {
            kind: 'call',
            name: 'tree',
            args: [[branch(ill, sick, sensitive), branch(well, one.sub(sick), one.sub(specific))]],
          },
        ]),
  };
}

/** Answers what a positive test means, from the share of the sick, the sensitivity and the specificity. */
export function maybeAnswerBayes(plain: string, say: Say): Reply | null {
  for (const { pattern, order } of shapes) {
    const groups = pattern
      .exec(plain)
      ?.slice(1)
      .filter((group) => group !== undefined);
    const values = groups?.map(maybeRational).filter((value) => value !== null) ?? [];
    const [first, second, third] = values;
    if (first === undefined || second === undefined || third === undefined || values.length !== 3) continue;
    if (values.some((value) => value.compare(1) > 0)) return null;
    return order === 'prior-first' ? explain(first, second, third, say) : explain(third, first, second, say);
  }
  return null;
}
