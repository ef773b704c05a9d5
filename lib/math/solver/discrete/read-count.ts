import type { Count } from './counting.ts';
import { countInDigits } from './plain-prompt.ts';

type Numbers = readonly number[];
type Shape = readonly [pattern: RegExp, read: (numbers: Numbers, text: string) => Count | null];

const thing =
  '(?:(?:different|distinct|distinguishable|unique) )?(?:people|persons|students|pupils|children|kids|boys|girls|men|women|friends|players|books|novels|balls|cards|letters|digits|objects|items|elements|toppings|flavors|flavours|colors|colours|songs|paintings|pictures|toys|candidates|members|employees|teachers|runners|dogs|cats|flowers|beads|fruits|apples|shirts|coins|numbers|points|courses|questions|cars|chairs|marbles|volunteers|guests|athletes|teams)';
const ways =
  '(?:in how many (?:different |distinct |possible )?ways can|how many (?:different |distinct |possible )?ways (?:can|to|are there to|are there for)|find the number of (?:different )?ways(?: that| in which)?|determine the number of ways|what is the number of ways)';
const who = '(?:we|you|i|one|1|a teacher|the teacher|a coach|the coach|a person|someone)';
const group = `(?:a |the )?(?:group|set|class|team|list|collection|club|committee|selection|total|pool|choice|deck|bag|box|shelf)?(?: of)? ?`;
const pick = '(?:choose|select|pick|chosen|selected|picked|taken|take|draw|drawn)';
const order =
  "(?:(?:the )?order (?:does not|doesn't) matter|(?:without|disregarding) (?:regard to )?order|if (?:the )?order (?:does not|doesn't) matter)";
const line =
  '(?:(?:up )?in a (?:row|line|straight line|single row)|on a (?:book)?shelf|(?:up )?in (?:a )?line|from left to right|in order|in a queue)';
const han = '(?:本|个|名|位|张|种|只|人|件|支|枝|朵|颗|辆|道|幅|条|匹|头|块|场)';
const hanThing = `(?:不同的)?(?:书|人|学生|同学|球|小球|元素|数字|字母|卡片|男生|女生|老师|教师|男同学|女同学|志愿者|代表|运动员|选手|水果|苹果|花|课程|题|题目|班干部|数|医生|演员|节目)?`;
const hanWays =
  '(?:,|，|。)? ?(?:共|一共|总共)?有(?:多少|几)种(?:不同的?)?(?:选法|取法|方法|选择方法|选取方法|抽法|组合|挑法|选择|办法|可能)';
const hanOrders =
  '(?:,|，|。)? ?(?:共|一共|总共)?有(?:多少|几)种(?:不同的?)?(?:排法|排列方法|站法|排列|排队方法|坐法|安排方法|排列方式|方法)';

function two(kind: 'choose' | 'arrange', isReversed = true): (numbers: Numbers) => Count | null {
  return ([first = 0, second = 0]) =>
    isReversed ? { kind, n: second, k: first } : { kind, n: first, k: second };
}

function one(kind: 'factorial' | 'circle' | 'diagonals' | 'subsets'): (numbers: Numbers) => Count | null {
  return ([n = 0]) => ({ kind, n });
}

function shape(source: string, read: (numbers: Numbers, text: string) => Count | null): Shape {
  return [new RegExp(`^${source.replaceAll('#', String.raw`(\d+)`)}$`, 'i'), read];
}

const choosing: readonly Shape[] = [
  shape(`(?:what is |compute |calculate |evaluate |find )?# choose #`, two('choose', false)),
  shape(
    `${ways} (?:${who} )?${pick} #(?: ${thing})?(?: be)? (?:from|out of|of) ${group}# ?(?:${thing})?(?:,? ${order})?`,
    two('choose'),
  ),
  shape(
    `${ways} # ${thing} be ${pick} (?:from|out of|of) ${group}# ?(?:${thing})?(?:,? ${order})?`,
    two('choose'),
  ),
  shape(`${ways} # (?:of|out of) (?:a set of |the )?# ${thing} be ${pick}(?:,? ${order})?`, two('choose')),
  shape(
    `${ways} (?:a |an )?(?:committee|team|group|subset|hand|sample|subcommittee)s? of # (?:${thing} )?be (?:formed|chosen|selected|made|picked|drawn) (?:from|out of) ${group}# ?(?:${thing})?(?:,? ${order})?`,
    two('choose'),
  ),
  shape(
    `${ways} (?:${who} )?(?:form|choose|select|make|pick) (?:a |an )?(?:committee|team|group|subset|subcommittee) of # (?:${thing} )?(?:from|out of) ${group}# ?(?:${thing})?(?:,? ${order})?`,
    two('choose'),
  ),
  shape(
    `how many (?:different |distinct |possible )?(?:committees|teams|groups|subsets|combinations|hands) of # (?:${thing} )?(?:can be (?:formed|chosen|selected|made|picked)|are there|are possible|can (?:we|you|1) (?:form|choose|make)) ?(?:(?:from|out of|in|with) ${group}# ?(?:${thing})?)?`,
    ([k, n]) => (k === undefined || n === undefined ? null : { kind: 'choose', n, k }),
  ),
  shape(
    `how many (?:different )?#-(?:person|member|people) (?:committees|teams|groups) can be (?:formed|chosen|made|selected) from ${group}# ?(?:${thing})?`,
    two('choose'),
  ),
  shape(`how many (?:different )?#-element subsets does a set (?:of|with) # elements have`, two('choose')),
  shape(
    `how many subsets of (?:size )?# ?(?:elements)? does a set (?:of|with) # elements have`,
    two('choose'),
  ),
  shape(
    `从 ?# ?${han}${hanThing}中,? ?(?:任意|任|随机)?(?:选出|选取|选|取出|取|抽取|抽出|抽|挑选|挑|挑出) ?# ?${han}${hanThing}${hanWays}`,
    two('choose', false),
  ),
  shape(
    `从 ?# ?${han}${hanThing}(?:里|里面)(?:任意|任)?(?:选|取|挑)出? ?# ?${han}${hanThing}${hanWays}`,
    two('choose', false),
  ),
  shape(
    `# people (?:are )?(?:at|in|attend) a (?:party|meeting|room),? (?:and )?(?:each|every) (?:person|1) shakes hands (?:exactly )?once with (?:each|every) (?:of the )?others?(?: person)?. how many handshakes (?:are there|take place|were there|occur)(?: in total)?`,
    ([n = 0]) => ({ kind: 'choose', n, k: 2 }),
  ),
];

const arranging: readonly Shape[] = [
  shape(
    `${ways} # (?:of|out of) (?:a set of |the )?# ${thing} be (?:arranged|lined up|placed|seated|ordered)(?: ${line})?`,
    two('arrange'),
  ),
  shape(
    `${ways} (?:${who} )?(?:arrange|line up|order|place|seat) # (?:of|out of|${thing} (?:from|out of|of)) ${group}# ?(?:${thing})?(?: ${line})?`,
    two('arrange'),
  ),
  shape(
    `${ways} # ${thing} be (?:arranged|lined up|placed|seated|ordered|stand|sit)(?: ${line})`,
    one('factorial'),
  ),
  shape(`${ways} # ${thing} (?:stand|sit|line up|be arranged|be lined up)(?: ${line})?`, one('factorial')),
  shape(`${ways} (?:${who} )?(?:arrange|line up|order|seat|place) # ${thing}(?: ${line})?`, one('factorial')),
  shape(
    `${ways} # ${thing} (?:sit|be seated|be arranged|stand) (?:around|at|in) a (?:round|circular) table(?:,? (?:if|where) rotations are (?:considered )?the same)?`,
    one('circle'),
  ),
  shape(
    `${ways} # ${thing} (?:be seated|sit|stand|be arranged) (?:in a circle|around a circle)`,
    one('circle'),
  ),
  shape(
    `# ?${han}${hanThing}(?:站成|排成|坐成|站|排)(?:一|1)(?:排|列|行|队)(?:照相|拍照)?${hanOrders}`,
    one('factorial'),
  ),
  shape(
    `# ?${han}${hanThing}围(?:着|成)(?:一|1)?张?(?:圆桌|一圈|圈|个圆圈)(?:而坐|坐下|就坐|坐)?${hanOrders}`,
    one('circle'),
  ),
  shape(
    `从 ?# ?${han}${hanThing}中,? ?(?:任)?(?:选出|选取|选|取出|取|抽取|挑选) ?# ?${han}${hanThing},? ?(?:按顺序)?(?:排成|站成)(?:一|1)(?:排|列|行)${hanOrders}`,
    two('arrange', false),
  ),
  shape(
    `how many (?:different |distinct )?(?:permutations|arrangements) (?:are there )?of # ${thing} taken # at a time(?: are there)?`,
    two('arrange', false),
  ),
  shape(
    `how many (?:different |distinct )?(?:permutations|arrangements|orderings) (?:are there )?of # (?:different |distinct )${thing}(?: are there)?`,
    one('factorial'),
  ),
  shape(
    `in how many ways can a president(?:,? (?:and )?(?:an? )?(?:vice[- ]president|secretary|treasurer))+ be (?:chosen|elected|selected) from (?:a |the )?(?:club|group|class|committee)?(?: of| with)? ?# ?${thing}(?: if no (?:person|1|member) can hold more than 1 (?:office|position))?`,
    ([n = 0], text) => ({
      kind: 'arrange',
      n,
      k: (text.match(/president(?!\w)|secretary|treasurer/gi) ?? []).length,
    }),
  ),
];

const sharing: readonly Shape[] = [
  shape(
    `${ways} (?:${who} )?(?:put|place|distribute|divide|share|give)?(?: ?#) (?:identical|indistinguishable) [a-z]+(?: be (?:put|placed|distributed|divided|shared))? (?:in|into|among|to|between) # (?:different|distinct|distinguishable) (?:boxes|bins|urns|containers|bags|baskets)`,
    ([n = 0, k = 0]) => ({ kind: 'share', n, k, isEachFilled: false }),
  ),
  shape(
    `${ways} # (?:identical|indistinguishable) [a-z]+ be (?:given|distributed|divided|shared|handed out) (?:to|among|between|amongst) # (?:children|people|students|kids|friends|persons)`,
    ([n = 0, k = 0]) => ({ kind: 'share', n, k, isEachFilled: false }),
  ),
  shape(
    `${ways} # (?:identical|indistinguishable) [a-z]+ be (?:given|distributed|divided|shared|handed out|put|placed) (?:to|among|between|amongst|in|into) # (?:children|people|students|kids|friends|persons|(?:different|distinct|distinguishable) (?:boxes|bins|urns))(?:,? (?:if|so that|such that|with) (?:each|every) (?:child|person|student|kid|friend|box|bin|urn|1) (?:gets|receives|contains|must get|must receive|getting|has|holds|containing|receiving) at least 1(?: [a-z]+)?)`,
    ([n = 0, k = 0]) => ({ kind: 'share', n, k, isEachFilled: true }),
  ),
  shape(
    `how many (?:ordered )?(?:solutions in (?:non-?negative|whole) (?:integers|numbers)|(?:non-?negative integer|whole number) solutions) (?:does the equation [a-z](?:_\\d)?(?: ?\\+ ?[a-z](?:_\\d)?)+ ?= ?# have|are there to [a-z](?:_\\d)?(?: ?\\+ ?[a-z](?:_\\d)?)+ ?= ?#)`,
    ([n = 0], text) => ({ kind: 'share', n, k: unknownsOf(text), isEachFilled: false }),
  ),
  shape(
    `how many (?:ordered )?(?:solutions in positive integers|positive integer solutions) (?:does the equation [a-z](?:_\\d)?(?: ?\\+ ?[a-z](?:_\\d)?)+ ?= ?# have|are there to [a-z](?:_\\d)?(?: ?\\+ ?[a-z](?:_\\d)?)+ ?= ?#)`,
    ([n = 0], text) => ({ kind: 'share', n, k: unknownsOf(text), isEachFilled: true }),
  ),
  shape(
    `(?:求)?方程 ?[a-z](?:_\\d)?(?: ?\\+ ?[a-z](?:_\\d)?)+ ?= ?# ?的?(?:有多少(?:个|组))?非负整数解(?:有多少(?:个|组)|的个数)?`,
    ([n = 0], text) => ({ kind: 'share', n, k: unknownsOf(text), isEachFilled: false }),
  ),
  shape(
    `(?:求)?方程 ?[a-z](?:_\\d)?(?: ?\\+ ?[a-z](?:_\\d)?)+ ?= ?# ?的?(?:有多少(?:个|组))?正整数解(?:有多少(?:个|组)|的个数)?`,
    ([n = 0], text) => ({ kind: 'share', n, k: unknownsOf(text), isEachFilled: true }),
  ),
  shape(
    `把 ?# ?个(?:完全)?相同的小?球(?:放入|放进|放到|分到) ?# ?个不同的(?:盒子|箱子|袋子)(?:中|里)?(?:, ?允许(?:有)?空盒)${hanWays.replace('取法', '放法|取法')}`,
    ([n = 0, k = 0]) => ({ kind: 'share', n, k, isEachFilled: false }),
  ),
  shape(
    `把 ?# ?个(?:完全)?相同的小?球(?:放入|放进|放到|分到) ?# ?个不同的(?:盒子|箱子|袋子)(?:中|里)?, ?(?:每个(?:盒子|箱子)?(?:中|里)?(?:至少|不少于)(?:有|放)?一个(?:小?球)?|不允许有?空盒)${hanWays.replace('取法', '放法|取法')}`,
    ([n = 0, k = 0]) => ({ kind: 'share', n, k, isEachFilled: true }),
  ),
  shape(
    `${ways} (?:put|place|distribute) # (?:different|distinct|distinguishable) [a-z]+ (?:in|into) # (?:different|distinct|distinguishable) (?:boxes|bins|urns)`,
    ([k = 0, n = 0]) => ({ kind: 'independent', n, k }),
  ),
];

const others: readonly Shape[] = [
  shape(
    `how many (?:distinct )?diagonals does (?:a |an )(?:regular |convex )*(?:polygon with # sides|#-sided polygon|#-gon) have`,
    one('diagonals'),
  ),
  shape(`how many subsets does (?:a|the) set (?:of|with|containing) # elements have`, one('subsets')),
  shape(`(?:一个)?(?:含有|有)? ?# ?个元素的集合(?:共)?有(?:多少|几)个子集`, one('subsets')),
  shape(
    `how many (?:different |shortest |distinct )*paths (?:are there )?from (?:the point )?\\( ?0, ?0 ?\\) to (?:the point )?\\( ?#, ?# ?\\)(?: are there)?,? (?:if (?:each|every) (?:move|step) is|moving only|using only steps|that only move|if you can only move|going only|where each step is) (?:1 unit )?(?:right (?:and|or) (?:1 unit )?up|up (?:and|or) (?:1 unit )?(?:to the )?right)(?: steps)?(?: 1 unit)?`,
    ([right = 0, up = 0]) => ({ kind: 'path', right, up }),
  ),
  shape(
    `how many (?:different |shortest |distinct )*paths (?:are there )?from the (?:bottom|lower)[- ]left corner to the (?:top|upper)[- ]right corner of an? # ?(?:by|x|×|\\\\times) ?# grid,? (?:moving only|if you can only move|going only) (?:right (?:and|or) up|up (?:and|or) right)`,
    ([right = 0, up = 0]) => ({ kind: 'path', right, up }),
  ),
  shape(
    `(?:how many (?:different |distinct |unique )?(?:arrangements|permutations|ways|words|orderings|rearrangements) (?:are there |can be (?:made|formed) |are there to arrange |to arrange )?(?:of |from |using |by arranging )?(?:all )?(?:of )?(?:the letters|letters) (?:of|in|from) (?:the word )?["'“]*([a-z]+)["'”]*(?: are there| have)?|${ways} (?:${who} )?(?:arrange )?(?:all )?the letters (?:of|in) (?:the word )?["'“]*([a-z]+)["'”]*(?: be (?:arranged|rearranged|ordered))?)`,
    readWord,
  ),
  shape(
    `(?:单词|英文单词|把单词|将单词) ?["'“]*([a-z]+)["'”]* ?(?:的|中)?(?:所有|全部)?(?:的)?(?:\\d ?个)?字母(?:进行)?(?:重新)?(?:排列|排成一[排行列])?,? ?(?:共|一共)?(?:可以)?(?:有)?(?:多少|几)种(?:不同的?)?(?:排列|排法|排列方法|排列方式)`,
    readWord,
  ),
];

function unknownsOf(text: string): number {
  return (/[a-z](?:_\d)?(?: ?\+ ?[a-z](?:_\d)?)+(?= ?=)/i.exec(text)?.[0].split('+') ?? []).length;
}

function readWord(_: Numbers, text: string): Count | null {
  const word = /(?:\bword |["'“]|letters (?:of|in|from) (?:the word )?|单词 ?)["'“]*([a-z]{2,})/i.exec(
    text,
  )?.[1];
  return word === undefined || /^(?:the|word|a|an|this|each|your)$/i.test(word)
    ? null
    : { kind: 'word', word };
}

function twoGroups(text: string): Count | null {
  const english =
    /^(?:(?:there are|a (?:class|club|group|committee|team) (?:has|consists of|contains)|[a-z. ]+ has) # [a-z]+ and # [a-z]+(?: in [a-z ]+)?[.,] )(?:in how many (?:different )?ways can (?:he|she|we|you|they|one|1|a (?:committee|team|group) of # [a-z]+) ?(?:pick|choose|select|form)?|how many ways are there to (?:choose|pick|select|form)) (?:a (?:committee|team|group) (?:of|with) )?# ([a-z]+) and # ([a-z]+)(?: be (?:chosen|selected|picked|formed))?(?: to [a-z ]+)?(?:[.?]? \(?the order in which [a-z ]+ (?:are chosen|is chosen)? ?does not matter\.?\)?)?$/i;
  const chinese =
    /^从 ?# ?[名位个]?(男|女|老)[生师同学]* ?[和、,与] ?# ?[名位个]?(女|男|学)[生同学]* ?中,? ?(?:选出?|选取|挑选|抽取) ?# ?[名位个]?(男|女|老)[生师同学]* ?[和、,与] ?# ?[名位个]?(女|男|学)[生同学]*(?:组成[一-龥]{0,6})?,? ?(?:共|一共)?有(?:多少|几)种(?:不同的?)?(?:选法|方法|取法)$/;
  const shown = text.replace(/\d+/g, '#');
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const isChinese = chinese.exec(shown);
  const names = /# ([a-z]+) and # ([a-z]+)/gi;
  const pairs = [...shown.matchAll(names)].map((match) => `${match[1]} ${match[2]}`);
  const isSame =
    isChinese === null
      ? pairs.length === 2 && pairs[0] === pairs[1]
      : isChinese[1] === isChinese[3] && isChinese[2] === isChinese[4] && isChinese[1] !== isChinese[2];
  const [n1, n2, k1, k2] = numbers;
  const isRead = (english.test(shown) || isChinese !== null) && isSame && numbers.length === 4;
  return isRead && n1 !== undefined && n2 !== undefined && k1 !== undefined && k2 !== undefined
    ? {
        kind: 'product',
        choices: [
          [n1, k1],
          [n2, k2],
        ],
      }
    : null;
}

/** Reads a question that asks for a number of ways in one of the standard wordings; null for any other. */
export function maybeReadCount(plain: string): Count | null {
  const text = countInDigits(plain).replace(/[.?。]+$/, '');
  for (const [pattern, read] of [...choosing, ...arranging, ...sharing, ...others]) {
    const match = pattern.exec(text);
    if (match !== null)
      return read(
        match
          .slice(1)
          .filter((group) => /^\d+$/.test(group ?? ''))
          .map(Number),
        text,
      );
  }
  return twoGroups(text);
}
