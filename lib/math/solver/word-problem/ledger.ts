import { type Rational, zero } from '../../exact/rational.ts';
import { maybeRational, numberPattern } from '../discrete/plain-prompt.ts';
import { type Reply, step } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import { maybePositive, showAmount } from './story.ts';

const gains =
  /^(?:also )?(?:buys|bought|found|finds|got|gets|received|receives|collected|collects|picked|picks|earned|earns|saved|saves|won|wins|caught|baked|made)$/;
const losses =
  /^(?:also )?(?:gave|gives|lost|loses|ate|eats|spent|spends|sold|sells|used|uses|donated|donates|broke|breaks|threw away|gave away|gives away)$/;
const verbs =
  '(?:also )?(?:buys|bought|found|finds|got|gets|received|receives|collected|collects|picked|picks|earned|earns|saved|saves|won|wins|caught|baked|made|gave away|gives away|gave|gives|lost|loses|ate|eats|spent|spends|sold|sells|used|uses|donated|donates|broke|breaks|threw away)';
const detail =
  '(?: (?:to|from|on|for|at|in|with) (?:(?:his|her|their|the|a|an) )?[a-z]+(?: [a-z]+)?)?(?: (?:today|yesterday|later|again))?';
const forbidden =
  /\b(?:each|every|per|half|third|quarter|times|dozen|percent|rest|remaining|if|as many|fewer than|more than|than|between|equally|pairs?|packs?)\b|%/;

interface Ledger {
  readonly owner: string;
  readonly thing: string;
  readonly entries: readonly { readonly amount: Rational; readonly isGain: boolean }[];
}

function singular(thing: string): string {
  return thing.replace(/(?:es|s)$/, '');
}

/** "gave 3 to Ann and 4 to Bob": each clause is a gain or a loss of the thing that is counted. */
function readEntries(sentence: string, owner: string, thing: string): Ledger['entries'] | null {
  const subject = new RegExp(`^(?:then,? )?(?:(?:${owner}|he|she|they) )?(?:then )?`);
  const clauses = sentence.replace(subject, '').split(/,? and (?:then )?|, (?:then )?/);
  const entries: { amount: Rational; isGain: boolean }[] = [];
  let verb = '';
  for (const clause of clauses) {
    const shape = new RegExp(
      `^(?:(?:${owner}|he|she|they) )?(?:then )?(?:(?<verb>${verbs}) )?(?:away )?(?<amount>${numberPattern})(?: more)?(?: (?<thing>[a-z]+))?(?: more)?(?<detail>${detail}| away)$`,
    );
    const groups = shape.exec(clause)?.groups;
    const amount = maybePositive(groups?.amount);
    verb = groups?.verb ?? verb;
    const named = groups?.thing;
    const isOther =
      named !== undefined && singular(named) !== singular(thing) && !/^(?:to|from|on|away|more)$/.test(named);
    const isGain = gains.test(verb);
    if (groups === undefined || amount === null || isOther || (!isGain && !losses.test(verb))) return null;
    if (named === undefined && thing === 'dollars') return null;
    if (isGain && /^ (?:for|to|with) /.test(groups.detail ?? '')) return null;
    entries.push({ amount, isGain });
  }
  return entries;
}

/** After "gave 3 to her sister", the next "she" may be someone else; "left" still asks for what the giver has. */
function isOwnerClear(told: readonly string[], question: string, owner: string): boolean {
  const namesOther = told.map((sentence) => / (?:to|from|with) /.test(sentence));
  const isNamed = told.map((sentence) => new RegExp(`^(?:then,? )?${owner} `).test(sentence));
  const isClear = told.every(
    (_, index) => isNamed[index] === true || !namesOther.slice(0, index).includes(true),
  );
  const asksOwner = new RegExp(` ${owner} | (?:left|remaining)`).test(question);
  return isClear && (asksOwner || !namesOther.includes(true));
}

function maybeReadLedger(text: string): Ledger | null {
  const sentences = text
    .split(/\.(?!\d) ?|\? ?/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [opening = '', ...rest] = sentences;
  const question = rest.pop() ?? '';
  const start = new RegExp(
    `^(?<owner>[a-z]+) (?:had|has|started with|starts with) (?<amount>${numberPattern}) (?<thing>[a-z]+)$`,
  ).exec(opening)?.groups;
  const first = maybeRational(start?.amount ?? '');
  if (start === undefined || first === null || rest.length === 0) return null;
  const [owner = '', thing = ''] = [start.owner, start.thing];
  const asked = new RegExp(
    `^how (?:many (?<thing>[a-z]+)|much(?<money> money)?) (?:does|do|did) (?:${owner}|he|she|they) have(?: (?:left|now|remaining|in total|altogether))?(?: now)?$`,
  ).exec(question)?.groups;
  const isSame =
    asked !== undefined &&
    (asked.thing === undefined ? thing === 'dollars' : singular(asked.thing) === singular(thing));
  if (!isSame || /^(?:there|it|they|he|she|who|each|everyone)$/.test(owner)) return null;
  if (!isOwnerClear(rest, question, owner)) return null;
  const entries = rest.map((sentence) => readEntries(sentence, owner, thing));
  const known = entries.flatMap((entry) => entry ?? []);
  return entries.includes(null)
    ? null
    : { owner, thing, entries: [{ amount: first, isGain: true }, ...known] };
}

/** Answers stories of one quantity that grows and shrinks: "Ann had 5 apples. She gave 2 to Bob. How many are left?" */
export function maybeAnswerLedger(text: string, say: Say): Reply | null {
  if (forbidden.test(text)) return null;
  const ledger = maybeReadLedger(text);
  if (ledger === null) return null;
  let balance = zero;
  for (const { amount, isGain } of ledger.entries) {
    balance = isGain ? balance.add(amount) : balance.sub(amount);
    if (balance.s < 0n && balance.n !== 0n) return null;
  }
  const chain = ledger.entries
    .map(({ amount, isGain }, index) => `${index === 0 ? '' : isGain ? ' + ' : ' - '}${showAmount(amount)}`)
    .join('');
  const why = say('Add what comes in and subtract what goes out:', '加上得到的，减去用去的：');
  return {
    steps: [step(say('Follow the amount', '逐步计算'), why, `${chain} = ${showAmount(balance)}`)],
    answer: showAmount(balance),
    plotCode: null,
  };
}

const item = `(?<amount>\\d+) (?<thing>[a-z]+(?: [a-z]+){0,3}?) (?:for|at|that cost|costing) (?<price>${numberPattern}) dollars (?:each|apiece)`;

/** Answers what a purchase of several things at a price each costs in all. */
export function maybeAnswerPurchase(text: string, say: Say): Reply | null {
  const split =
    /^(.+)[.] (how much (?:did|does|will) (?:he|she|they|[a-z]+) (?:spend|pay|have to pay [a-z]+|have to pay)(?: in total| altogether| in all)?(?: in dollars)?(?: for everything)?|what (?:is|was) the total cost(?: in dollars)?)$/.exec(
      text,
    );
  const [, told = ''] = split ?? [];
  if (split === null || /\b(?:dozens?|pairs?|discount|free|sold|sells|half|if|each of)\b|%/.test(told))
    return null;
  const sentences = told.split(/\. /);
  const costs: { readonly count: Rational; readonly price: Rational }[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const opening =
      index === 0
        ? /^[a-z]+ (?:buys|bought|purchased|purchases|ordered|orders) /
        : /^(?:he|she|they) (?:also )(?:buys|bought|purchased|purchases|ordered|orders) /;
    const head = opening.exec(sentence);
    if (head === null) return null;
    for (const part of sentence.slice(head[0].length).split(/,? and |, /)) {
      const groups = new RegExp(`^${item}$`).exec(part)?.groups;
      const [count, price] = [maybePositive(groups?.amount), maybePositive(groups?.price)];
      if (count === null || price === null) return null;
      costs.push({ count, price });
    }
  }
  const total = costs.reduce<Rational>((sum, { count, price }) => sum.add(count.mul(price)), zero);
  const chain = costs
    .map(({ count, price }) => `${showAmount(count)} \\cdot ${showAmount(price)}`)
    .join(' + ');
  const why = say('Each kind costs its number times its price:', '每种商品的数量乘以单价，再相加：');
  return {
    steps: [step(say('Add up the costs', '求总价'), why, `${chain} = ${showAmount(total)}`)],
    answer: showAmount(total),
    plotCode: null,
  };
}
