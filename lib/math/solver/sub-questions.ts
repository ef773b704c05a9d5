import { detectLanguage, speak } from './language.ts';
import { joinFacts, type Solution } from './solution.ts';

/** A marker of a part, `(1)`, `（2）`, `①`, at the beginning or after a stop, never after a name as in `f(1)`. */
const marker = /(^|[\s。；;.,，、:：?？!！])(?:[(（]([1-6])[)）]|([①②③④⑤⑥]))\s*/g;
const circled = '①②③④⑤⑥';

/** What all parts share, and the parts. */
interface Parts {
  readonly preamble: string;
  readonly parts: readonly string[];
}

/** Takes a question with parts (1), (2), ... apart; null where it has none, or they do not count from 1. */
export function maybeSplitParts(prompt: string): Parts | null {
  const marks = [...prompt.matchAll(marker)].map((match) => ({
    number: match[2] === undefined ? circled.indexOf(match[3] ?? '') + 1 : Number(match[2]),
    start: match.index + (match[1] ?? '').length,
    end: match.index + match[0].length,
  }));
  if (marks.length < 2 || marks.some(({ number }, index) => number !== index + 1)) return null;
  const parts = marks.map(({ end }, index) => prompt.slice(end, marks[index + 1]?.start).trim());
  const [first] = marks;
  return first === undefined || parts.includes('')
    ? null
    : { preamble: prompt.slice(0, first.start).trim(), parts };
}

/**
 * Answers a question with parts, each together with what stands before the first one. Null where one part is not certain:
 * half an answer would look like a whole one.
 */
export function maybeSolveParts(
  prompt: string,
  solveOne: (prompt: string) => Solution | null,
): Solution | null {
  const split = maybeSplitParts(prompt);
  if (split === null) return null;
  const language = detectLanguage(prompt);
  const say = speak(language);
  const stop = /[.,;:。，；：]$/.test(split.preamble) ? '' : say('.', '。');
  const front = split.preamble === '' ? '' : `${split.preamble}${stop} `;
  const solutions = split.parts.map((part) => solveOne(`${front}${part.replace(/[;；。.]$/, '')}`));
  const known = solutions.filter((solution) => solution !== null);
  const [first] = known;
  if (first === undefined || known.length < solutions.length) return null;
  return {
    topicId: first.topicId,
    language,
    steps: known.flatMap(({ steps }, index) =>
      steps.map((step) => ({ ...step, title: `(${index + 1}) ${step.title}` })),
    ),
    answer: joinFacts(known.map(({ answer }, index) => `\\text{(${index + 1})}\\ ${answer}`)),
    plotCode: known.find(({ plotCode }) => plotCode !== null)?.plotCode ?? null,
  };
}
