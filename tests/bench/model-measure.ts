import { type Pairs, timePairs } from './pairs.ts';

/** One side of the comparison. */
export interface Side {
  /** Writes `limit` tokens at most; returns how many. The questions asked at a time differ in `index`. */
  speak(seed: number, text: string, limit: number, index: number): Promise<number>;
  /** Of the last prompt. */
  readonly promptTokens: number;
}

/** How much is measured: a full-shape model writes some 15 tokens a second. */
export interface Effort {
  readonly tokens: number;
  readonly rounds: number;
}

/** Questions at a time. */
export const counts = [1, 2, 4, 8] as const;

/** Some 300 tokens in the synthetic vocabularies, and a third of that in a real one. */
export const longPrompt = 'The parabola opens upwards and its axis is x = 2. '.repeat(8);

/** Both sides of the comparison. */
export interface Sides {
  readonly bare: Side;
  readonly lemma: Side;
}

/** Times per token of all questions together, of which there are `count` at a time. */
export function measureWriting(
  { bare, lemma }: Sides,
  { tokens, rounds }: Effort,
  count: number,
): Promise<Pairs> {
  const write = (side: Side) => async (round: number) => {
    const speaking = Array.from({ length: count }, (_, at) => side.speak(round * 8 + at, 'Why?', tokens, at));
    return (await Promise.all(speaking)).reduce((sum, each) => sum + each, 0);
  };
  return timePairs(rounds, write(bare), write(lemma));
}

/**
 * Times to the first token of a prompt of which no cache holds more than the beginning of the turn.
 *
 * @throws Error when the sides do not make as many tokens of it.
 */
export async function measureCold({ bare, lemma }: Sides, { rounds }: Effort): Promise<Pairs> {
  const read = (side: Side) => (round: number) =>
    side.speak(round, `${String.fromCharCode(65 + round)} ${longPrompt}`, 1, 0);
  const pairs = await timePairs(rounds, read(bare), read(lemma));
  if (bare.promptTokens === lemma.promptTokens) return pairs;
  throw new Error(`the prompt has ${bare.promptTokens} tokens here and ${lemma.promptTokens} there`);
}

/** Times to the first token of a prompt that was asked before. */
export function measureWarm({ bare, lemma }: Sides, { rounds }: Effort): Promise<Pairs> {
  const read = (side: Side) => (round: number) => side.speak(round, longPrompt, 1, 0);
  return timePairs(rounds, read(bare), read(lemma));
}
