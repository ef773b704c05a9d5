import type { Language, Wording } from './language.ts';
import type { Question } from './question.ts';
import type { Solution } from './solution.ts';

/** One kind of question that the solver answers. */
export interface Topic {
  readonly id: string;
  /** What it covers, to stand in a list: "the graph of a line, a parabola or a cubic". */
  readonly title: Wording;
  /** Prompts that it answers. */
  readonly examples: Readonly<Record<Language, readonly string[]>>;
  /** Answers a question that is certainly of this kind; null for any other. It never guesses. */
  readonly solve: (question: Question) => Solution | null;
}
