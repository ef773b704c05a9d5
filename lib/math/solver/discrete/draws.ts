import { one, type Rational, rational, renderRational, spellRational, zero } from '../../exact/rational.ts';
import type { Say } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import type { Step } from '../solution.ts';
import { countInDigits, hanCountInDigits, maybeCount } from './plain-prompt.ts';
import { type Reply, step, withDecimal } from './reply.ts';
import { fillerPattern, maybeScanFacts, type Rule, rule } from './scan-facts.ts';

/** Which rows of colours are asked for. */
type DrawEvent = (colours: readonly string[]) => boolean;

type DrawFact =
  | { readonly kind: 'item'; readonly colour: string; readonly count: number }
  | { readonly kind: 'draws'; readonly count: number }
  | { readonly kind: 'replacement'; readonly isPutBack: boolean }
  | {
      readonly kind: 'event';
      readonly event: DrawEvent;
      readonly colours: readonly string[];
      readonly size: number | null;
    };

interface Path {
  readonly colours: readonly string[];
  readonly factors: readonly Rational[];
  readonly chance: Rational;
}

const colour = '(red|blue|green|white|black|yellow|orange|purple|pink|brown|gold|silver)';
const hanColour = '(红|白|黑|蓝|黄|绿)色?';
const ball = '(?: (?:balls?|marbles?|chips?|socks?|beads?|tokens?|counters?|candies|candy|1s?))';
const are = '(?: ?(?:is|are|will be|was|were|be|being|turn out to be|to be))?';
const drawn = '(?:drawn|chosen|selected|picked|taken|removed|pulled)';

function exactly(count: number, wanted: string): DrawEvent {
  return (colours) => colours.filter((each) => each === wanted).length === count;
}

function event(test: DrawEvent, colours: readonly string[], size: number | null = null): DrawFact {
  return { kind: 'event', event: test, colours, size };
}

function countEvent(
  compare: (found: number, count: number) => boolean,
): (groups: readonly string[]) => DrawFact | null {
  return ([text = '', name = '']) => {
    const count = maybeCount(text);
    return count === null
      ? null
      : event((colours) => compare(colours.filter((each) => each === name).length, count), [name]);
  };
}

function oneEach([first = '', second = '']: readonly string[]): DrawFact | null {
  return first === second
    ? null
    : event((colours) => exactly(1, first)(colours) && exactly(1, second)(colours), [first, second], 2);
}

const inOrder = ([first = '', second = '']: readonly string[]): DrawFact =>
  event(([early, late]) => early === first && late === second, [first, second], 2);
const isAll = ([name = '']: readonly string[], size: number | null = null): DrawFact =>
  event((colours) => colours.every((each) => each === name), [name], size);
const isNone = ([name = '']: readonly string[]): DrawFact => event(exactly(0, name), [name]);
const readDraws = ([text = '']: readonly string[]): DrawFact | null => {
  const count = maybeCount(text);
  return count === null || count < 1 || count > 4 ? null : { kind: 'draws', count };
};
const readItem = ([text = '', name = '']: readonly string[]): DrawFact | null => {
  const count = maybeCount(text);
  return count === null || count < 1 ? null : { kind: 'item', colour: name, count };
};
const sameColour = (): DrawFact => event((colours) => new Set(colours).size === 1, []);
const allDifferent = (): DrawFact => event((colours) => new Set(colours).size === colours.length, []);

const rules: readonly Rule<DrawFact>[] = [
  rule('without (?:replacement|replacing (?:it|them|the first)|putting (?:it|them) back)|不放回地?', () => ({
    kind: 'replacement',
    isPutBack: false,
  })),
  rule('with replacement|有放回地?|放回地', () => ({ kind: 'replacement', isPutBack: true })),
  rule(`both(?: of)?(?: (?:the|them))?${ball}?${are} ${colour}`, (groups) => isAll(groups, 2)),
  rule(`all(?: \\d)?(?: of)?(?: the| them)?(?: \\d)?${ball}?${are} ${colour}`, (groups) => isAll(groups)),
  rule(`(?:neither|none)(?: of)?(?: (?:the|them))?${ball}?${are} ${colour}`, isNone),
  rule(`no ${colour}${ball}(?: (?:is|are) ${drawn})?`, isNone),
  rule(
    `at least (\\d)(?: of)?(?: (?:the|them))?${ball}?${are} ${colour}${ball}?(?: ${drawn})?`,
    countEvent((found, count) => found >= count),
  ),
  rule(
    `at most (\\d)(?: of)?(?: (?:the|them))?${ball}?${are} ${colour}${ball}?(?: ${drawn})?`,
    countEvent((found, count) => found <= count),
  ),
  rule(
    `exactly (\\d)(?: of)?(?: (?:the|them))?${ball}?${are} ${colour}${ball}?(?: ${drawn})?`,
    countEvent((found, count) => found === count),
  ),
  rule(
    `(?:the )?first${ball}?${are} ${colour},? (?:and|then) (?:the )?second${ball}?${are} ${colour}`,
    inOrder,
  ),
  rule(`1${ball}?${are} ${colour},? and (?:1|the other)${ball}?${are} ${colour}`, oneEach),
  rule(`1 ${colour}${ball}?,? and 1 ${colour}${ball}?(?= ?$)`, oneEach),
  rule('(?:of |are |have )*(?:the )?same colou?r|match(?:ing)?|颜色相同|同色|颜色一样', sameColour),
  rule('(?:of |are |have )*different colou?rs?|颜色不同|异色', allDifferent),
  rule(`(?:\\d ?个)?(?:小?球)?(?:都|均|全)(?:是|为)${hanColour}球?`, (groups) => isAll(groups)),
  rule(
    `至少有? ?(\\d) ?个(?:小?球)?(?:是|为)?${hanColour}球?`,
    countEvent((found, count) => found >= count),
  ),
  rule(
    `(?:至多|最多)有? ?(\\d) ?个(?:小?球)?(?:是|为)?${hanColour}球?`,
    countEvent((found, count) => found <= count),
  ),
  rule(
    `恰好?有? ?(\\d) ?个(?:小?球)?(?:是|为)?${hanColour}球?`,
    countEvent((found, count) => found === count),
  ),
  rule(`没有${hanColour}球`, isNone),
  rule(
    `第(?:一|1)次(?:摸|取|抽)?[出到]?(?:的)?(?:是|为)?${hanColour}球?[,，且]? ?第(?:二|2)次(?:摸|取|抽)?[出到]?(?:的)?(?:是|为)?${hanColour}球?`,
    inOrder,
  ),
  rule(`(\\d{1,3}) ${colour}${ball}?`, readItem),
  rule(`(\\d{1,3}) ?个(?:大小相同的|完全相同的|同样的)?${hanColour}(?:小?球)?`, readItem),
  rule(`(\\d)${ball} (?:is|are) (?:randomly )?${drawn}`, readDraws),
  rule(`(?:draw|pick|choose|select|take|pull)(?:s|ing)? (\\d)${ball}(?: out)?`, readDraws),
  rule(`(?:randomly )?(?:draw|pick|choose|select|take|pull)(?:s|ing)? (?:out )?(\\d)${ball}`, readDraws),
  rule(
    '(?:任意|随机|一次|1次|连续|依次|先后|逐个|同时|任|地)*(?:摸出|取出|抽取|抽出|取|摸|抽) ?(\\d) ?个(?:小?球)?',
    readDraws,
  ),
  rule('(?:连续|依次|先后)(?:摸|取|抽)(?:球)? ?(\\d) ?次(?:,? ?每次(?:摸|取|抽)出?1个球?)?', readDraws),
];

const filler = fillerPattern(
  "a|an|the|bag|box|urn|jar|drawer|basket|bowl|contains|has|holds|there are|there is|containing|with|in|and|of|from|at random|randomly|random|balls|marbles|ball|marble|chips|socks|beads|candies|1 after another|1 after the other|1 by 1|1 at a time|in succession|successively|consecutively|simultaneously|at the same time|if|suppose|you|what is|what's|find|calculate|compute|determine|probability|chance|that|they|are|is|it|you get|getting|get|drawing|draw|one|the bag|first|them|without looking|then|are drawn|drawn|balls are|marbles are|an opaque|opaque|袋|袋中|袋子|袋子里|口袋|口袋中|盒子|盒中|箱子|盒子里|里|中|装有|装|有|一个|1个|不透明的|从|从中|和|与|则|求|的|概率|是|为|多少|摸出|取出|抽出|小球|球|它们|两球|2球|除颜色外|都|完全|相同|大小|形状|地|内|共|这|2个球|2个|3个球",
);

function findPaths(items: ReadonlyMap<string, number>, draws: number, isPutBack: boolean): readonly Path[] {
  let paths: readonly Path[] = [{ colours: [], factors: [], chance: one }];
  for (let turn = 0; turn < draws; turn += 1) {
    paths = paths.flatMap(({ colours, factors, chance }) =>
      [...items].flatMap(([name, count]) => {
        const gone = isPutBack ? 0 : colours.filter((each) => each === name).length;
        const total = [...items.values()].reduce((sum, each) => sum + each, 0) - (isPutBack ? 0 : turn);
        const share = total <= 0 || count <= gone ? zero : rational(count - gone, total);
        return share.n === 0n
          ? []
          : [{ colours: [...colours, name], factors: [...factors, share], chance: chance.mul(share) }];
      }),
    );
  }
  return paths;
}

interface Branch {
  readonly label: string;
  readonly p: string;
  readonly children?: readonly Branch[];
}

function branchesOf(paths: readonly Path[], depth: number): readonly Branch[] {
  const names = [...new Set(paths.map(({ colours }) => colours[depth] ?? ''))].filter((name) => name !== '');
  return names.map((name) => {
    const own = paths.filter(({ colours }) => colours[depth] === name);
    const p = spellRational(own[0]?.factors[depth] ?? one);
    const children = branchesOf(own, depth + 1);
    return children.length === 0 ? { label: name, p } : { label: name, p, children };
  });
}

function sumOf(paths: readonly Path[]): Rational {
  return paths.reduce<Rational>((sum, { chance }) => sum.add(chance), zero);
}

function explainPaths(paths: readonly Path[], say: Say): readonly Step[] {
  const lines = paths.map(
    ({ factors, chance }) =>
      `${factors.map(renderRational).join(' \\cdot ')}${factors.length > 1 ? ` = ${renderRational(chance)}` : ''}`,
  );
  const names = paths.map(({ colours }) => colours.join(say(', ', ''))).join(say('; ', '；'));
  const total = `${paths.map(({ chance }) => renderRational(chance)).join(' + ')} = ${renderRational(sumOf(paths))}`;
  const along = step(
    say('Multiply along the branches', '沿各支相乘'),
    say(`The draws are ${names}:`, `取法为：${names}。概率依次为`),
    ...lines,
  );
  const added = step(
    say('Add the branches', '各支相加'),
    say('The branches exclude each other:', '各情形互斥，相加：'),
    total,
  );
  return [...(lines.some((line) => line.includes('=')) ? [along] : []), ...(paths.length > 1 ? [added] : [])];
}

function explain(paths: readonly Path[], test: DrawEvent, say: Say): Pick<Reply, 'steps' | 'answer'> | null {
  const wanted = paths.filter(({ colours }) => test(colours));
  const others = paths.filter(({ colours }) => !test(colours));
  const chance = sumOf(wanted);
  if (!chance.add(sumOf(others)).equals(1)) return null;
  if (wanted.length === 0 || others.length === 0) {
    const title = say('Look at the possible draws', '看可能的结果');
    const why =
      wanted.length === 0
        ? say('No draw is of this kind.', '这是不可能事件。')
        : say('Every draw is of this kind.', '这是必然事件。');
    return {
      steps: [step(title, why, `${sumOf(paths)} - ${sumOf(others)} = ${chance}`)],
      answer: renderRational(chance),
    };
  }
  if (Math.min(wanted.length, others.length) > 8) return null;
  const isComplement = others.length < wanted.length;
  const shown = isComplement ? others : wanted;
  const lead = isComplement
    ? say('It is shorter to find the probability of the opposite.', '先求对立事件的概率。')
    : '';
  const steps = explainPaths(shown, say).map((each, index) =>
    index === 0 && lead !== '' ? { ...each, body: `${lead} ${each.body}` } : each,
  );
  const opposite = step(
    say('Take the opposite', '求原事件的概率'),
    say(
      `${lead}${steps.length === 0 ? ' ' : ''}The two probabilities add up to 1:`.trim(),
      '两者概率之和为 1：',
    ),
    `1 - ${renderRational(sumOf(others))} = ${withDecimal(chance)}`,
  );
  const single = step(
    say('Compare the counts', '求概率'),
    say('Favourable over all:', '所求概率为'),
    `${renderRational(chance)} = 1 - ${renderRational(sumOf(others))}`,
  );
  const all = isComplement ? [...steps, opposite] : steps.length === 0 ? [single] : steps;
  return { steps: all, answer: renderRational(chance) };
}

/** Answers a question about balls drawn from one bag, with or without replacement, four draws at most. */
export function maybeAnswerDraws(plain: string, say: Say): Reply | null {
  const text = hanCountInDigits(countInDigits(plain)).replace(/\bcolou?red\b/gi, '');
  const facts = maybeScanFacts(text.toLowerCase(), rules, filler);
  if (facts === null) return null;
  const items = new Map(
    facts.flatMap((fact) => (fact.kind === 'item' ? [[fact.colour, fact.count] as const] : [])),
  );
  const events = facts.filter((fact) => fact.kind === 'event');
  const draws = facts.filter((fact) => fact.kind === 'draws');
  const modes = new Set(facts.flatMap((fact) => (fact.kind === 'replacement' ? [fact.isPutBack] : [])));
  const [asked] = events;
  const [drawnOnce] = draws;
  const itemCount = facts.filter(({ kind }) => kind === 'item').length;
  if (
    asked === undefined ||
    events.length !== 1 ||
    drawnOnce === undefined ||
    draws.length !== 1 ||
    modes.size > 1
  )
    return null;
  const isKnown =
    asked.colours.every((name) => items.has(name)) && (asked.size === null || asked.size === drawnOnce.count);
  const total = [...items.values()].reduce((sum, count) => sum + count, 0);
  const isPutBack = modes.has(true);
  const isSound =
    isKnown && items.size >= 2 && items.size <= 4 && items.size === itemCount && total >= drawnOnce.count;
  if (!isSound || !/probab|chance|概率/i.test(text)) return null;
  const paths = findPaths(items, drawnOnce.count, isPutBack);
  const found = explain(paths, asked.event, say);
  if (found === null) return null;
  const tree = branchesOf(paths, 0);
  const plotCode =
    paths.length > 12
      ? null
      : writePlotCode({ title: say('Draws and their probabilities', '各次取法的概率') }, [
          { kind: 'call', name: 'tree', args: [tree] },
        ]);
  return { ...found, plotCode };
}
