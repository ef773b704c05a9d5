/** Hints that an answer may show; a model that has given so many has said all it can. */
export const maxHints = 20;

/** How much of the way the hints of an answer have shown. */
export interface HintProgress {
  readonly shown: number;
  /** How many there are, the answer included; null where nobody knows. */
  readonly of: number | null;
}

/** Whether one more hint can be asked for. */
export function hasNextHint({ shown, of }: HintProgress): boolean {
  return shown < (of ?? maxHints);
}
