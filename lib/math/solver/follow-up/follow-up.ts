import { detectLanguage, type Language } from '../language.ts';
import { type Question, readQuestion } from '../question.ts';
import type { Step } from '../solution.ts';
import { applyChanges, explainChanges } from './explain-changes.ts';
import { maybeAskAgain } from './re-ask.ts';
import { type Change, maybeReadChanges } from './read-changes.ts';
import { maybeSubject, renderSubject, type Subject } from './subject.ts';
import {
  isFormulaAsked,
  maybeOwnSubject,
  maybeWriteBeside,
  stripReferences,
  writePrompts,
} from './write-prompt.ts';

/** A prompt that leans on the ones before it, made to stand alone. */
export interface FollowUp {
  /** The prompt with what "it" is written out, in several ways that mean the same; the first that is answered counts. */
  readonly prompts: readonly string[];
  /** The step that makes the new function from the one before; null where nothing is changed. */
  readonly intro: Step | null;
  /** What "it" is, as LaTeX; null where the prompt says so itself. */
  readonly about: string | null;
  /** The changed function as LaTeX where that alone is asked for; else null. */
  readonly answer: string | null;
  /** How many of the newest earlier prompts it leans on: back to the one that names the function. */
  readonly leansOn: number;
}

/** The most changes that one prompt may ask for. */
const maxChanges = 6;

/** A question that makes another function of its own: then "it" may be either of the two. */
const making = /derivative|differentiat|d\/d[a-z]|integra|inverse|导|积分|反函数|原函数/i;
/** A place or bounds for what the question before made: "at x = 2", "from 0 to 3". */
const goingOn: readonly (readonly [making: RegExp, more: RegExp, en: string, zh: string])[] = [
  [
    /derivative|differentiat|导/i,
    /^(?:and |now |what about )?(?:at|when) x ?= ?[^,;]+$|^(?:那么?|现在)?在 ?x ?= ?[^,，]+处(?:呢|的值)?$/i,
    'Find the derivative of',
    '求导数',
  ],
  [
    /integra|积分/i,
    /^(?:and |now |what about )?from \S+ to \S+$|^(?:那么?|现在)?从 ?.+ ?到 ?.+?(?:呢)?$/i,
    'Integrate',
    '求定积分',
  ],
];
/** "Reflect it in y = x" makes the inverse. */
const mirrored = /\b(?:reflect|flip|mirror)\b[^.]*\by ?= ?x\W*$|关于(?:直线)? ?y ?= ?x ?(?:对称|翻折|翻转)/i;
/** What is asked of the function itself all the same. */
const ofItself =
  /tangent|normal|second|third|extrem|inflection|monoton|切线|法线|二阶|三阶|极值|单调|拐点|导数呢|求导/i;

/**
 * Makes a follow-up stand alone: "shift this function two units and draw it again", "now find its tangent at x = 1", "where
 * does it meet y = x - 1?", "what about y = x^3?". A prompt that changes a curve of its own is read in the same way.
 *
 * ```
 * earlier questions -> the last function or curve, itself changed by the follow-ups between
 * prompt -> changes (move, reflect, stretch) + the rest -> intro step, "rest + f(x) = ..."
 * ```
 *
 * @param earlier the questions before, oldest first.
 * @returns null when there is no function before, or when it cannot be read.
 */
export function maybeResolveFollowUp(prompt: string, earlier: readonly string[]): FollowUp | null {
  const question = readQuestion(prompt);
  if (mirrored.test(prompt)) return maybeInvert(question, earlier);
  const isOwn = maybeSubject(question) !== null;
  if (isOwn) {
    return maybeChangeOwn(prompt, question) ?? maybeBesideOrAgain(prompt, question, earlier);
  }
  const subject = earlier.reduce(nextSubject, null);
  const changes = subject === null ? null : maybeReadChanges(prompt.toLowerCase());
  if (subject === null || changes === null || changes.changes.length > maxChanges) return null;
  const source = earlier.at(-countBack(earlier)) ?? '';
  if (making.test(source) && !ofItself.test(prompt)) return maybeGoOn(prompt, subject, source, earlier);
  // Nothing but the case of letters may be lost where no change is cut out: names of points, say, matter.
  const rest = changes.changes.length === 0 ? prompt : changes.rest;
  return { ...resolve(subject, changes.changes, rest, question), leansOn: countBack(earlier) };
}

/** The inverse of the function before, which is its mirror image in y = x. */
function maybeInvert({ language }: Question, earlier: readonly string[]): FollowUp | null {
  const subject = earlier.reduce(nextSubject, null);
  if (subject?.kind !== 'function') return null;
  const about = renderSubject({ ...subject, name: subject.name ?? 'f' });
  const prompt = language === 'en' ? `Find the inverse of $${about}$` : `求 $${about}$ 的反函数`;
  return { prompts: [prompt], intro: null, about, answer: null, leansOn: countBack(earlier) };
}

/** Asks the question before for a place, or between bounds; null where the prompt says neither. */
function maybeGoOn(
  prompt: string,
  subject: Subject,
  source: string,
  earlier: readonly string[],
): FollowUp | null {
  const asked = prompt.trim().replace(/[.?。？]+$/, '');
  const found = goingOn.find(([made, more]) => made.test(source) && more.test(asked));
  if (found === undefined) return null;
  const [, , english, chinese] = found;
  const about = renderSubject(subject);
  const rest = asked.replace(/^(?:and|now|what about|那么?|现在)\s*|(?:呢|的值)$/gi, '');
  const isEnglish = detectLanguage(prompt) === 'en';
  const written = isEnglish ? `${english} $${about}$ ${rest}` : `函数 $${about}$，${rest}${chinese}`;
  return { prompts: [written], intro: null, about, answer: null, leansOn: countBack(earlier) };
}

/** How many prompts back the last one is that names a curve. */
function countBack(earlier: readonly string[]): number {
  return earlier.length - earlier.findLastIndex((other) => maybeSubject(readQuestion(other)) !== null);
}

function resolve(
  subject: Subject,
  changes: readonly Change[],
  rest: string,
  { language }: Question,
): Omit<FollowUp, 'leansOn'> {
  const changed = applyChanges(subject, changes);
  if (changes.length === 0) {
    const about = renderSubject(subject);
    return { prompts: writePrompts(rest, changed, language), intro: null, about, answer: null };
  }
  const intro = explainChanges(subject, changes, language);
  const isFormula = isFormulaAsked(rest);
  const prompts = isFormula ? drawBoth(subject, changed, language) : writePrompts(rest, changed, language);
  return { prompts, intro, about: null, answer: isFormula ? renderSubject(changed) : null };
}

/** The new graph beside the old one, or alone where both cannot be drawn at once. */
function drawBoth(before: Subject, after: Subject, language: Language): readonly string[] {
  const [old, made] = [before, after].map((subject) => `$${renderSubject(subject)}$`);
  return language === 'en'
    ? [`Draw ${made ?? ''} and ${old ?? ''}`, `Draw ${made ?? ''}`]
    : [`画出 ${made ?? ''} 和 ${old ?? ''} 的图像`, `画出 ${made ?? ''} 的图像`];
}

/** "Shift the graph of y = x^2 right by 3": nothing else asked, its formula is meant. */
function maybeChangeOwn(prompt: string, question: Question): FollowUp | null {
  const own = maybeOwnSubject(prompt, question.language);
  const read = own === null ? null : maybeReadChanges(own.text.toLowerCase());
  if (own === null || read === null || read.changes.length === 0 || read.changes.length > maxChanges)
    return null;
  const isNothing =
    stripReferences(read.rest, question.language).replace(/的|图[像象]|函数|抛物线|曲线|\s/g, '') === '';
  const rest = isNothing ? 'formula' : read.rest;
  return { ...resolve(own.subject, read.changes, rest, question), leansOn: 0 };
}

function maybeBesideOrAgain(prompt: string, question: Question, earlier: readonly string[]): FollowUp | null {
  const subject = earlier.reduce(nextSubject, null);
  if (subject === null) return null;
  const plain = { intro: null, answer: null } as const;
  const beside = maybeWriteBeside(prompt, subject, question.language);
  if (beside !== null) {
    return { ...plain, prompts: [beside], about: renderSubject(subject), leansOn: countBack(earlier) };
  }
  const before = earlier.at(-1) ?? '';
  const alone =
    maybeSubject(readQuestion(before)) === null
      ? (maybeResolveFollowUp(before, earlier.slice(0, -1))?.prompts ?? [])
      : [before];
  const again = alone.flatMap((other) => maybeAskAgain(prompt, other) ?? []);
  return again.length === 0 ? null : { ...plain, prompts: again, about: null, leansOn: countBack(earlier) };
}

function nextSubject(before: Subject | null, prompt: string): Subject | null {
  const question = readQuestion(prompt);
  const own = maybeSubject(question);
  const text = own === null ? prompt : maybeOwnSubject(prompt, question.language)?.text;
  const subject = own ?? before;
  const read = subject === null || text === undefined ? null : maybeReadChanges(text.toLowerCase());
  return subject === null || read === null ? subject : applyChanges(subject, read.changes);
}
