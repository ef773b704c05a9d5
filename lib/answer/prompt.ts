import { detectLanguage, type Language } from '../math/solver/language.ts';
import type { AnswerStyle } from '../notebook/cell.ts';
import {
  frameWording,
  hintWording,
  nextHintWording,
  plotWording,
  reasonWording,
  styleWording,
} from './prompt-wording.ts';
import type { EarlierCell, FailedPlot, RefutedStep } from './tutor.ts';

/** How a question is put to a model. */
export interface PromptOptions {
  /** Default `full`. */
  readonly style?: AnswerStyle;
  /** The notebook's earlier cells, oldest first; the newest that fit are shown. */
  readonly context?: readonly EarlierCell[];
  /** Tokens that the earlier cells may take, by {@link estimateTokens}. Default 1,000. */
  readonly contextTokens?: number;
  /** In the style `hint`: the hints before the one that is asked for, Markdown. */
  readonly hintsSoFar?: string;
  /** Whether to ask for plot code in the same answer. Default true. */
  readonly withPlot?: boolean;
}

/**
 * The one user turn that asks a question; there is no system prompt.
 *
 * ```
 * earlier cells -> question -> how to reason -> style -> hints so far -> how to plot
 * ```
 *
 * @see {@link https://github.com/deepseek-ai/DeepSeek-R1#usage-recommendations}
 */
export function buildPrompt(question: string, options: PromptOptions = {}): string {
  const { style = 'full', withPlot = true } = options;
  const language = detectLanguage(question);
  const earlier = fitContext(question, options);
  const asked = sanitise(question.trim());
  const parts = [
    ...(earlier.length === 0 ? [] : [frameWording.earlier[language], ...earlier, frameWording.now[language]]),
    asked,
    (style === 'hint' ? hintWording : reasonWording)[language],
    styleWording[style][language],
    ...(style === 'hint' ? describeHints(options, language) : []),
    ...(withPlot ? [plotWording[language]] : []),
  ];
  return parts.join('\n\n');
}

function describeHints({ hintsSoFar = '' }: PromptOptions, language: Language): readonly string[] {
  if (hintsSoFar.trim() === '') return [];
  return [`${frameWording.hints[language]}\n${sanitise(hintsSoFar.trim())}`, nextHintWording[language]];
}

/** The user turn that asks to go on after code, whose value stands at the end of what was written. */
export function buildComputedPrompt(prompt: string): string {
  return frameWording.computed[detectLanguage(prompt)];
}

/** How many of the newest earlier cells {@link buildPrompt} shows. */
export function countContext(question: string, options: PromptOptions): number {
  return fitContext(question, options).length;
}

/** The one user turn that sends plot code back with its error. */
export function buildRepairPrompt({ prompt, code, error }: FailedPlot): string {
  const language = detectLanguage(prompt);
  const place = error.line === undefined ? '' : ` (line ${error.line})`;
  return [
    frameWording.repair[language],
    `${frameWording.question[language]} ${sanitise(prompt.trim())}`,
    fence(sanitise(code)),
    `${frameWording.error[language]} ${sanitise(error.message)}${place}`,
    plotWording[language],
  ].join('\n\n');
}

/** The one user turn that asks to go on from before a step that does not hold. */
export function buildMendPrompt({ prompt, kept, step, why }: RefutedStep): string {
  const language = detectLanguage(prompt);
  const begun = kept.trim();
  return [
    frameWording.mend[language],
    `${frameWording.question[language]} ${sanitise(prompt.trim())}`,
    ...(begun === '' ? [] : [`${frameWording.begun[language]}\n${sanitise(begun)}`]),
    `${frameWording.refuted[language]} $${sanitise(step)}$ ${why}`,
    reasonWording[language],
  ].join('\n\n');
}

/** About how many tokens a text takes: a quarter of its characters, and one for each Chinese character. */
function estimateTokens(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return Math.ceil(han + (text.length - han) / 4);
}

/**
 * Earlier cells as text, oldest first: the newest that fit into the budget. One that does not fit whole is shown
 * without its derivation, which a question such as "shift this function" can do without, and is the last.
 */
function fitContext(question: string, options: PromptOptions): readonly string[] {
  const { context = [], contextTokens = 1_000 } = options;
  const language = detectLanguage(question);
  const shown: string[] = [];
  let left = contextTokens;
  for (const cell of context.toReversed()) {
    const whole = describeCell(cell, language);
    if (estimateTokens(whole) <= left) {
      shown.unshift(whole);
      left -= estimateTokens(whole);
      continue;
    }
    const short = describeCell({ ...cell, derivation: '' }, language);
    if (estimateTokens(short) <= left) shown.unshift(short);
    break;
  }
  return shown;
}

function describeCell({ question, derivation, plotCode }: EarlierCell, language: Language): string {
  const parts = [`${frameWording.question[language]} ${question.trim()}`];
  if (derivation.trim() !== '') parts.push(`${frameWording.answer[language]} ${derivation.trim()}`);
  if (plotCode !== null) parts.push(`${frameWording.plot[language]}\n${fence(plotCode)}`);
  return sanitise(parts.join('\n'));
}

function fence(code: string): string {
  return `\`\`\`js\n${code.trim()}\n\`\`\``;
}

/** What a reader wrote, with nothing in it that a model's tokeniser takes for the end of a thought or a turn. */
function sanitise(text: string): string {
  return text.replace(/<(\/?\s*think\s*)>/gi, '‹$1›').replace(/<(?=[|｜])/g, '< ');
}
