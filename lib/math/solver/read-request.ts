import type { Question } from './question.ts';

/** The phrases, English and Chinese, in which something is asked or claimed; longer ones win. */
export type Lexicon<Word extends string> = Readonly<Record<Word, readonly string[]>>;

/**
 * Words that ask nothing and change nothing. Words that ask for a place instead of a value ("where", "which",
 * "point", 点) or that count, add or compare are left out on purpose: with them the question is another one.
 */
const fillers: readonly string[] = [
  'the|a|an|of|its|it|and|then|also|please|for|me|with|by|let|be|i|is|are|has|have|all|in|on|to|here|if|that|this',
  'consider|given|find|determine|calculate|compute|give|state|show|mark|label|work out|write down|suppose|does|do',
  "what is|what are|what's|can you|could you|coordinates|function|equation|formula|step by step|exact|value|values",
  'whats|wheres|the following|their|them|both|using|real|hi|hello|hey|thanks|thank you|help me|tell me|i need|need',
  '的|请|并|并且|且|和|与|及|以及|求|求出|求解|写出|给出|指出|标出|标注|确定|计算|函数|已知|设|它|它的|其|了|一下',
  '在|上|中|则|方程|坐标|是|什么|是什么|为|是多少|多少|有|哪些|对|于|对于|试|再|然后|如下|下列|出|这个|该|同时|找出',
  '若|上的|帮我|我|想|解析式|精确|值|请问|谢谢|你好|老师|麻烦|吗|呢|反比例函数|正比例函数|一次函数|指数函数|对数函数|幂函数',
].flatMap((line) => line.split('|'));

/** 和 as a noun, "the sum", and not as "and". */
const sum = /的和|和(?=$|为|是|等)/;

function isLatin(phrase: string): boolean {
  return /^[a-z]/.test(phrase);
}

function isWholeWord(text: string, at: number, phrase: string): boolean {
  const after = text.charAt(at + phrase.length);
  return text.startsWith(phrase, at) && (!isLatin(phrase) || !/[a-z'-]/.test(after));
}

type Words = readonly (readonly [phrase: string, word: string | null])[];

/** Lexicons stand as long as the program does: their words are put in order once. */
const wordsByLexicon = new WeakMap<Readonly<Record<string, readonly string[]>>, Words>();

function wordsOf(lexicon: Readonly<Record<string, readonly string[]>>): Words {
  const ready = wordsByLexicon.get(lexicon) ?? sortWords(lexicon);
  wordsByLexicon.set(lexicon, ready);
  return ready;
}

function sortWords(lexicon: Readonly<Record<string, readonly string[]>>): Words {
  const asked = Object.entries(lexicon).flatMap(([word, phrases]) =>
    phrases.map((phrase): readonly [string, string | null] => [phrase, word]),
  );
  const all = [...asked, ...fillers.map((phrase): readonly [string, null] => [phrase, null])];
  return all.sort(([left], [right]) => right.length - left.length);
}

/**
 * Finds which words of a lexicon a question uses. Every other word has to be one that changes nothing: a word
 * that is not understood might turn the question into another one, so it gives null.
 */
export function maybeReadRequest<Word extends string>(
  question: Question,
  lexicon: Lexicon<Word>,
): ReadonlySet<string> | null {
  const text = question.prose
    .replace(/□ ?[和与] ?(?=□)/g, '□ ')
    .replace(/[□\s,.;:?!()"“”‘’。、]+/g, ' ')
    .replace(/(?<![a-z])([xy]) (?=轴)/g, '$1')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();
  if (sum.test(text)) {
    return null;
  }
  const phrases = wordsOf(lexicon);
  const found = new Set<string>();
  let at = 0;
  while (at < text.length) {
    const match = phrases.find(([phrase]) => isWholeWord(text, at, phrase));
    if (text.charAt(at) === ' ') {
      at += 1;
    } else if (match === undefined) {
      return null;
    } else {
      at += match[0].length;
      if (match[1] !== null) {
        found.add(match[1]);
      }
    }
  }
  return found;
}

/** The phrases that ask for a picture. */
export const graphPhrases: readonly string[] = [
  'draw|plot|sketch|graph|draw the graph|draw a graph|curve|picture|diagram|drawing',
  '画|画出|作|作出|绘制|绘出|描绘|图|图像|图象|图形|草图|作图|画图|曲线',
].flatMap((line) => line.split('|'));
