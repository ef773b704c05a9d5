import { findSpans } from './find-spans.ts';
import { detectLanguage, type Language } from './language.ts';
import { type Formula, readFormula, splitFormulas } from './read-formula.ts';

/** A prompt as the solver reads it. */
export interface Question {
  readonly text: string;
  readonly language: Language;
  /** The mathematics, in reading order; names that only point at another formula are left out. */
  readonly formulas: readonly Formula[];
  /** The words between the formulas, in lower case, with `□` where a formula stood. */
  readonly prose: string;
}

const boundsInWords = [/(?:from|between) □ (?:to|and) □/g, /[从自在] ?□ ?[到至] ?□/g] as const;

interface Draft {
  readonly formulas: readonly Formula[];
  readonly prose: string;
}

function countMarks(text: string): number {
  return text.split('□').length - 1;
}

/** Reads "from 0 to 3" as the closed interval that it is. */
function joinBounds(draft: Draft): Draft {
  return boundsInWords.reduce((current, pattern) => {
    const match = [...current.prose.matchAll(pattern)].find((found) => {
      const start = countMarks(current.prose.slice(0, found.index));
      return current.formulas.slice(start, start + 2).every(({ kind }) => kind === 'expression');
    });
    if (match === undefined) {
      return current;
    }
    const index = countMarks(current.prose.slice(0, match.index));
    const [from, to] = current.formulas.slice(index, index + 2);
    if (from?.kind !== 'expression' || to?.kind !== 'expression') {
      return current;
    }
    const interval: Formula = {
      kind: 'interval',
      from: from.expression,
      to: to.expression,
      isClosed: true,
      closedEnds: [true, true],
      variable: null,
    };
    return {
      formulas: current.formulas.toSpliced(index, 2, interval),
      prose: `${current.prose.slice(0, match.index)}□${current.prose.slice(match.index + match[0].length)}`,
    };
  }, draft);
}

function isPointless(formula: Formula, all: readonly Formula[]): boolean {
  if (formula.kind !== 'reference') {
    return false;
  }
  return all.some(
    (other) =>
      (other.kind === 'function' && (other.name === formula.name || formula.name === 'y')) ||
      (other.kind === 'relation' && formula.name === 'y'),
  );
}

/** Reads a prompt in English or Chinese: its formulas and the words around them. */
export function readQuestion(prompt: string): Question {
  const formulas: Formula[] = [];
  let prose = '';
  for (const { kind, text } of findSpans(prompt)) {
    const found = kind === 'math' ? splitFormulas(text).map(readFormula) : [];
    formulas.push(...found);
    prose += kind === 'math' ? ' □'.repeat(found.length) : ` ${text.toLowerCase()}`;
  }
  const draft = joinBounds({ formulas, prose: prose.replace(/\s+/g, ' ').trim() });
  return {
    text: prompt,
    language: detectLanguage(prompt),
    formulas: draft.formulas.filter((formula) => !isPointless(formula, draft.formulas)),
    prose: draft.prose,
  };
}
