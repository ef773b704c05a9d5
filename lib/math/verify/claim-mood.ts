import type { ClaimMood } from './claim.ts';

/** The text around a claim: `before` from its paragraph's beginning, `sinceLast` from the comparison before it. */
export interface Surroundings {
  readonly before: string;
  readonly sinceLast: string;
  readonly after: string;
  /** The claim itself, as it is written. */
  readonly written: string;
}

const supposing =
  /\b(?:suppose|supposing|assum(?:e|es|ed|ing)|pretend|imagine|if|unless|whether|when|whenever|where|for which|such that|guess|try|trying|tried|would|could|might|want|wants|need|needs|require[sd]?|must|should|solve|solving|find|consider|say|case|claim|prove|show|goal|conjecture|statement)\b|假设|假如|假定|如果|若|设|令|当|试|要使|要求|需要|求证|证明|求|解方程|考虑|是否|分类/i;
const lasting =
  /\b(?:suppose|supposing|assum(?:e|es|ed|ing)|pretend|imagine|whether|guess|try|trying|(?:might|may|could|would|naively) (?:think|say|expect|guess|believe|be tempted)|tempting|misconception|as if)\b|假设|假如|假定|是否|试/i;
const naming =
  /\b(?:let|denote[sd]?|define[sd]?|call|represents?|given|know|where|set|with|formula|equation)\b|设|令|记|已知|定义|其中|公式/i;
const rejecting =
  /\b(?:not (?:true|correct|equal|equals|valid|satisf\w*|hold|possible|the same|a solution|work|match\w*|an? )|doesn['’]?t|does not|do not|don['’]?t|cannot|can['’]?t|isn['’]?t|is not|are not|never|false|contradict\w*|impossible|incorrect\w*|wrong\w*|mistake\w*|no (?:real |integer )?solutions?|fails?|extraneous|invalid|too (?:big|small|large|high|low|much|many)|absurd|nonsense|inconsistent|overestimat\w*|unequal)\b|≠|\\neq?\b|不成立|不符|不等|不是|不满足|不能|不合|错|矛盾|舍去|无解/i;
const contradicting =
  /\bwhich (?:is|was) (?:not (?:true|possible|equal|correct)|false|impossible|a contradiction|clearly)|\bcontradict\w*|\bnot true\b|\bdoes(?:n['’]t| not) (?:hold|work|match|equal)|不成立|矛盾/i;
const denial =
  /(?:\b(?:not|instead of|rather than|never|isn['’]?t|mistake(?:nly)?|wrong(?:ly)?|incorrect(?:ly)?|error|unlike|than|cannot be|can't be)\b|不是|而非|误|错)[\s:：,，]*(?:\w+\s+){0,3}$/i;
/** Numbers that are no plain ones: another base, remainders, hours of a clock. */
const otherNumbers =
  /\b(?:in|to|from|using) base[ -]?(?!\$?10\b|ten\b)(?:\$?\d+|two|three|five|six|seven|eight|nine|sixteen)\b|\b(?:binary|octal|hexadecimal)\b|\bmod(?:ulo)? \$?\d+|\bclock\b|(?<!十)进制|模 ?\$?\d/i;
/** What was said of a curve or a number holds no longer. */
const changing =
  /\b(?:shift|mov|translat|reflect|rotat|stretch|compress|scal|swap|invers|replac|chang|new|another|instead|different)\w*|平移|移动|对称|旋转|伸缩|反函数|新|另|改/i;
const rounding =
  /\b(?:about|approx\w*|around|roughly|round(?:s|ed|ing)?|nearest|nearly|almost|close(?:st|r)? to|estimate[sd]?|whole number|up to|at least|at most|floor|ceiling|integer part)\b|≈|约|近似|四舍五入|保留|取整|精确到|大概|左右/i;
const operating =
  /\b(?:simplif\w*|complet\w* the square|divid\w*|multipl\w*|subtract\w*|add(?:s|ed|ing)?|both sides|each side|combin\w*|expand\w*|factor\w*|rearrang\w*|isolat\w*|distribut\w*|cancel\w*|collect\w*|mov(?:e|ing)|transpos\w*|solv(?:e|ing)(?: (?:this|it))?|cross.?multipl\w*|clear\w*|tak(?:e|ing) (?:the )?(?:square root|logarithm)s?)\b|化简|两边|两端|移项|整理|合并|展开|同乘|同除|约去|去分母|去括号|系数化/i;
const rewriting =
  /\b(?:simplif\w*|expand\w*|factor(?:s|ed|ing|ise|ize)?|factori[sz]\w*|combin\w*|distribut\w*|rewrit\w*|rationali[sz]\w*|complet\w* the square|equivalently|becomes|reduces? to)\b|展开|化简|因式分解|合并|整理|提取|通分|配方/i;
const breaking =
  /\b(?:substitut\w*|plug\w*|replac\w*|derivative|differentiat\w*|integrat\w*|second|other|another|similarly|also|given|know|equation for|use|using|recall|formula|for)\b|代入|另|同理|求导|积分|已知|根据|由于|利用/i;
/** The equation that comes next is not the result: "Subtract $x + y = 3$ from it". */
const objectOf =
  /\b(?:add|subtract|multiply|divid|combin|simplify|solv|expand|factor|rearrang|tak)(?:e|ing|ting)?(?: the)?(?: equations?| inequality)?\s*$/i;
const solvingFor =
  /(?:^\s*|\bsolv(?:e|ing)(?: the (?:resulting )?equation)?(?: \$[^$]*\$)? )for (?:the value of )?(?:\$[^$]*\$|\\\([^)]*\\\)|[a-z])(?: in terms of (?:\$[^$]*\$|[a-z])(?![a-z]))?(?![a-z])/gi;
const connectives =
  /^[\s,.;:：，。；)\]*#>-]*(?:(?:so|thus|hence|then|therefore|and|which|that|is|we|get|have|gives?|giving|this|i\.e\.|or|means|implies|yields?|simply|also|it|follows|has (?:(?:the|two|real|exactly|distinct|following) )*(?:solutions?|roots?|zeros?)(?: are| is)?|finally|now|next|step\s*\d+|\d+)[\s,.:;)=>\]*#-]*)*$|^[\s,，。：:]*(?:即|所以|因此|故|得|得到|可得|则|从而|于是|解得|有|也就是|的解集?[是为]|的(?:两个?|实数?)?根[是为]|有两个?(?:实数?)?根)?[\s,，。：:]*$/i;
const concluding =
  /\b(?:so|thus|hence|therefore|gives?|giving|get|implies|means|yields?|has (?:[a-z]+ )*(?:solutions?|roots?|zeros?))\b|得|的解集?[是为]|根[是为]?$|所以|因此|故|从而|于是/i;
const remainderWords =
  /^[\s,.]*(?:\\q?quad|\\,|\\ |~)*\s*(?:with|and)?\s*(?:a\s+)?(?:\\(?:text|mathrm)\{[\s,]*(?:with\s+)?(?:a\s+)?)?(?:remainders?|余数?|r(?=\s*\.?\s*\d))\s*(?:of|is|为|是)?\s*\}?[\s:：.]*(?:\\q?quad|\\,|\\ |~)*\s*[$=]*\s*(\d+)/i;

/** Reads from the words around a claim how it is meant. */
export function readMood({ before, sinceLast, after, written }: Surroundings): ClaimMood {
  const sentence = lastSentence(before);
  const clause = lastClause(sentence);
  const rest = after.slice(0, 160);
  return {
    stance: readStance({ sentence, clause, rest, written }),
    isDefinition: naming.test(clause),
    isRounded:
      rounding.test(clause) ||
      rounding.test(firstSentence(beforeFormula(rest)).slice(0, 60)) ||
      rounding.test(written),
    lead: readLead(sinceLast),
    isRewriting: rewriting.test(sentence),
    isChanged: changing.test(before),
    remainder: remainderWords.exec(rest)?.[1] ?? null,
  };
}

/** Takes "remainder 90" off the end of a formula. */
export function splitRemainder(latex: string): { readonly latex: string; readonly remainder: string | null } {
  const at = latex.search(
    /(?:\\q?quad|\\,|\\ |~|\s)*\\(?:text|mathrm)\{[^}]*(?:remainder|余)|\s+(?:remainder|余)/i,
  );
  const match = at === -1 ? null : remainderWords.exec(latex.slice(at));
  return match === null
    ? { latex, remainder: null }
    : { latex: latex.slice(0, at), remainder: match[1] ?? null };
}

function readStance(
  words: Readonly<Record<'sentence' | 'clause' | 'rest' | 'written', string>>,
): ClaimMood['stance'] {
  const near = firstSentence(words.rest);
  if (denial.test(words.clause) || /≠|\\neq?\b/.test(words.written)) return 'rejected';
  if (contradicting.test(words.rest) || rejecting.test(near)) return 'rejected';
  const second = words.rest.slice(near.length);
  if (
    /^\s*(?:this|that|which|it|but|however|so this|these|这|但)/i.test(second) &&
    rejecting.test(firstSentence(second).slice(0, 80))
  ) {
    return 'rejected';
  }
  if (/^\s*(?:would|should|must|had to|needs? to|is (?:needed|required|wanted))\b/.test(near))
    return 'supposed';
  if (otherNumbers.test(words.sentence) && !/\\equiv|≡|pmod/.test(words.written)) return 'supposed';
  if (lasting.test(words.sentence) || /\?\s*$|？\s*$/.test(near)) return 'supposed';
  return supposing.test(words.clause) ? 'conditional' : 'stated';
}

function readLead(before: string): ClaimMood['lead'] {
  if (before.includes('\n\n') && before.length > 200) return 'fresh';
  if (objectOf.test(before)) return 'fresh';
  const plain = before.replace(solvingFor, 'solving');
  if (
    operating.test(plain) &&
    !breaking.test(plain) &&
    before.length < 120 &&
    !/[.!?]\s[\s\S]*[.!?]\s/.test(before)
  )
    return 'algebra';
  if (!connectives.test(before)) return 'fresh';
  return concluding.test(before) ? 'consequence' : 'next';
}

function lastSentence(text: string): string {
  const parts = text.split(/(?<=[.!?:])\s+|[。！？：\n]/);
  return parts.at(-1) ?? text;
}

/** From the last comma or "then" on: what is said of the claim itself. */
function lastClause(sentence: string): string {
  const parts = sentence.split(
    /[,，;；]\s*|\b(?:then|so|therefore|thus|hence|we get|we have|gives?|is|are)\b|那么|则|所以|因此/i,
  );
  return parts.at(-1) ?? sentence;
}

/** What is about in the next formula is no word on this one. */
function beforeFormula(text: string): string {
  return text.split(/(?<=\s)\$(?=[^\s\d])|\$\$|\\[([]/, 1)[0] ?? text;
}

function firstSentence(text: string): string {
  const end = /[.!?](?=\s|$)|[。！？]|\n\s*\n/.exec(text);
  return end === null ? text : text.slice(0, end.index + end[0].length);
}
