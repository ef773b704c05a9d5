import { numberTerm } from '../latex/make-term.ts';
import { readStatement } from '../latex/read-statement.ts';
import type { Statement } from '../latex/term.ts';
import type { Answer } from './answer.ts';
import type { AnswerText } from './extract-answer.ts';
import { type NumeralReading, readNumerals } from './numeral-readings.ts';
import {
  maybeChoice,
  maybeFixedMeaning,
  maybeLetter,
  maybeSpelledNumber,
  plainText,
  saysAllReals,
} from './plain-text.ts';
import { tidyAnswer } from './tidy-answer.ts';
import { toAnswer } from './to-answer.ts';
import { toReals } from './to-reals.ts';

/** One way to understand an answer. */
export interface AnswerReading {
  readonly answer: Answer;
  /** Whether agreement of this reading proves something. */
  readonly isCertain: boolean;
  /** Words are held against words first, formulas against formulas. */
  readonly isWords: boolean;
}

/** All the ways to understand an answer; none where its language is not known. */
export function readAnswer({ parts }: AnswerText): readonly AnswerReading[] {
  const [only, ...others] = parts;
  if (only === undefined) return [];
  if (others.length === 0) return readPart(only);
  const statements = parts.map((part) => maybeStatement(tidyAnswer(part)));
  const known = statements.filter((statement) => statement !== null);
  if (known.length === statements.length) {
    const answer = toAnswer({ kind: 'compound', operation: 'list', parts: known.flatMap(membersOf) });
    return [{ answer, isCertain: true, isWords: false }];
  }
  const items = parts.map((part) => readPart(part)[0]?.answer ?? null).filter((answer) => answer !== null);
  if (items.length < parts.length) return [];
  return [{ answer: { kind: 'list', items, isOrdered: false }, isCertain: true, isWords: false }];
}

/** A list in a list is one list: `$x = 1, 2$ or $3$`. */
function membersOf(statement: Statement): readonly Statement[] {
  return statement.kind === 'compound' && statement.operation === 'list' ? statement.parts : [statement];
}

function readPart(part: string): readonly AnswerReading[] {
  const latex = tidyAnswer(part);
  const words = plainText(latex);
  const choice = maybeChoice(latex);
  if (choice !== null) {
    const content = choice.content === null ? null : (readPart(choice.content)[0]?.answer ?? null);
    const answer: Answer = { kind: 'choice', letter: choice.letter, content };
    return [{ answer, isCertain: true, isWords: false }, ...readFormula(latex)];
  }
  const letter = latex.startsWith('\\') ? maybeLetter(latex) : null;
  if (letter !== null)
    return [{ answer: { kind: 'choice', letter, content: null }, isCertain: true, isWords: false }];
  const meaning = maybeFixedMeaning(words);
  if (meaning !== null) return [{ answer: { kind: 'meaning', meaning }, isCertain: true, isWords: false }];
  if (saysAllReals(words)) return [{ answer: toReals(), isCertain: true, isWords: false }];
  const spelled = maybeSpelledNumber(words);
  if (spelled !== null) {
    return [
      { answer: { kind: 'value', term: numberTerm(spelled), unit: null }, isCertain: true, isWords: false },
    ];
  }
  const formulas = readFormula(latex);
  const isWordy =
    (/^\p{L}[\p{L}\s'’,.-]+$/u.test(words) && /\p{L}{2}/u.test(words)) ||
    (formulas.length === 0 && /\p{L}{2,}/u.test(words) && !words.includes('\\'));
  return isWordy
    ? [{ answer: { kind: 'text', text: words }, isCertain: true, isWords: true }, ...formulas]
    : formulas;
}

function readFormula(latex: string): readonly AnswerReading[] {
  const readings = [...readNumerals(latex), ...maybeWithUnit(latex)];
  return readings.flatMap((reading) => {
    const statement = maybeStatement(reading.latex);
    const answer = statement === null ? maybeCounted(reading.latex) : toAnswer(statement);
    if (answer === null) return [];
    const isWords = answer.kind === 'text' || answer.kind === 'choice';
    return [{ answer, isCertain: reading.isCertain, isWords }];
  });
}

/** A number with words behind it that are no unit: what is counted is not understood, the number is. */
function maybeCounted(latex: string): Answer | null {
  const match = /^(.*?\d.*?)\s*\\(?:text(?:rm|bf|it)?|mbox|mathrm)\s*\{([^{}]*)\}$/s.exec(latex);
  const statement = match?.[1] === undefined ? null : maybeStatement(match[1]);
  if (statement?.kind !== 'term') return null;
  const answer = toAnswer(statement);
  const words = plainText(match?.[2] ?? '');
  return answer.kind === 'value' && answer.unit === null && words !== '' ? { ...answer, unit: words } : null;
}

/** `5 m` is five metres as well as five times m. */
function maybeWithUnit(latex: string): readonly NumeralReading[] {
  const match = /^([-+]?\d+(?:\.\d+)?) ([mghsLNJWK])$/.exec(latex);
  return match === null ? [] : [{ latex: `${match[1]} \\text{ ${match[2]}}`, isCertain: true }];
}

function maybeStatement(latex: string): Statement | null {
  const reading = readStatement(latex, { functions: findFunctions(latex) });
  return reading.kind === 'read' ? reading.statement : null;
}

/** `f(x) = ...` says itself that f is a function; f, g and h are taken for one everywhere. */
function findFunctions(latex: string): ReadonlySet<string> {
  const defined = /^\s*([A-Za-z])\s*(?:\\left)?\(([^()]*)(?:\\right)?\)\s*=/.exec(latex)?.[1];
  return new Set(['f', 'g', 'h', ...(defined === undefined ? [] : [defined])]);
}
