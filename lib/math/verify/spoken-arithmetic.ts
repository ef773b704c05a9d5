import type { ProseArithmetic } from './prose-claims.ts';
import { changeWordings } from './spoken-changes.ts';
import { numberWordings } from './spoken-numbers.ts';
import { operationWordings } from './spoken-operations.ts';
import { pointWordings } from './spoken-points.ts';
import { unitWordings } from './spoken-units.ts';
import type { Wording } from './wording.ts';

const wordings: readonly Wording[] = [
  ...operationWordings,
  ...changeWordings,
  ...numberWordings,
  ...pointWordings,
  ...unitWordings,
];

/** What makes the last number only a part of the result, or something else than the result. */
const openEnd =
  /^(?:\s*(?:\\?%|(?:[a-z]+ )?(?:off|more|less|fewer|extra)\b|[-+*/^×÷=:°]|[.,]?\d|\\(?:cdot|times|frac|div)|(?:more|less|fewer|times|dozens?|hundreds?|thousands?|millions?|billions?|plus|minus|percent|with|remainder|r|o['’]clock|[ap]m|multiplied|divided|squared|cubed|of|to|or|point|over|tens?|in base|base|mod|rounded|倍|万|亿|余|又|%)(?![a-z])|and (?:\d|a |one |two |three ))|[a-z\d])/i;
const openStart =
  /(?:\b(?:of|times|plus|minus|by|than|and|to|from|per|digits?|least|most|twice|thrice|double|triple|half|quarter|third|x)|[-+*/^×÷=(\d]|\\[a-z]+)\s*$/i;
/** In a sentence with these words, that a number is prime may be a question, a condition or somebody's opinion. */
const unsettled =
  /\b(?:if|whether|when|unless|suppose|assume|check|test|see|determine|decide|find|verify|need|want|must|should|would|could|can|cannot|may|might|let|for|choice|option|statements?|claim\w*|sa(?:y|id)\w*|th(?:ink|ought)\w*|believ\w*|nobody|no|not|nor|neither|never|false|wrong|every|any|all|each|base)\b|[A-E][:：.)]|是否|若|如果|假设|设|检验|判断|选项|命题|错|不/i;

/** Finds arithmetic that is told in words: "the sum of 15 and 30 is 45", "subtract 18 from 50 to get 32". */
export function findSpokenArithmetic(text: string): readonly ProseArithmetic[] {
  if (!/\d/.test(text)) return [];
  return wordings.flatMap((item) =>
    [...text.matchAll(item.pattern)].flatMap((match) => {
      const end = match.index + match[0].length;
      const before = text.slice(Math.max(0, match.index - 120), match.index);
      if (openEnd.test(text.slice(end, end + 24)) || openStart.test(before.slice(-16))) return [];
      if (item.isStatement && !isSettled(before, text.slice(end, end + 40))) return [];
      const groups = match.slice(1).map((group = '') => group.replaceAll(/(?<=\d),(?=\d{3})/g, ''));
      const latex = item.render(groups);
      if (latex === null) return [];
      const units = latex.includes('\\text') ? [] : unitsIn(text.slice(match.index, end + 16));
      return [{ start: match.index, end, latex, units, isStartUnsure: false, isEndUnsure: false }];
    }),
  );
}

/** The words right behind the numbers: "half of 5 km is 2500 m" counts metres. */
function unitsIn(text: string): readonly string[] {
  const words = [...text.matchAll(/\d\s?([a-z]+|\p{Script=Han}{1,2})/giu)];
  const money = /\$\d/.test(text) ? ['dollar'] : [];
  return [...money, ...words.map(([, word = '']) => word.toLowerCase())];
}

/** Whether the sentence around says it as a fact. */
function isSettled(before: string, after: string): boolean {
  const sentence = before.split(/(?<!\b[A-Z])[.!?;](?:\s|$)|[。！？；\n]/).at(-1) ?? before;
  const rest = after.split(/[.!;](?:\s|$)|[。！；\n]/, 1)[0] ?? after;
  return !unsettled.test(sentence) && !/[?？]|\b(?:if|when|only|iff|unless|provided)\b|当且|时/i.test(rest);
}
