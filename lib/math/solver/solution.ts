import type { Language } from './language.ts';

/** One step of a derivation: what is done, and why with the formulas. */
export interface Step {
  readonly title: string;
  /** Markdown with LaTeX; display formulas stand between `$$` on lines of their own. */
  readonly body: string;
}

/** What a topic answers. */
export interface Solution {
  readonly topicId: string;
  readonly language: Language;
  readonly steps: readonly Step[];
  /** LaTeX, without `\boxed`. */
  readonly answer: string;
  /** JavaScript for the sandbox's plotting library, null where there is nothing to draw. */
  readonly plotCode: string | null;
}

const chineseNumerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function spellStep(number: number, language: Language): string {
  if (language === 'en') {
    return `Step ${number}.`;
  }
  const numeral = number > 10 ? `十${chineseNumerals[number - 10] ?? ''}` : chineseNumerals[number];
  return `第${numeral ?? number}步`;
}

/** Sets a formula on a line of its own. */
export function display(latex: string): string {
  return `\n\n$$\n${latex}\n$$\n\n`;
}

const gatherStart = '\\begin{gathered} ';
const gatherEnd = ' \\end{gathered}';
const lineBreak = ' \\\\ ';

/** Joins the facts of an answer: two on one line, more, or one that takes several lines itself, under one another. */
export function joinFacts(facts: readonly string[]): string {
  const isTall = facts.length > 2 || facts.some(isGathered);
  return isTall ? gather(facts) : facts.join(';\\quad ');
}

/** Sets formulas under one another; those that were gathered before join in line by line. */
export function gather(formulas: readonly string[]): string {
  const lines = formulas.flatMap((formula) =>
    isGathered(formula) ? formula.slice(gatherStart.length, -gatherEnd.length).split(lineBreak) : [formula],
  );
  return gatherStart + lines.join(lineBreak) + gatherEnd;
}

function isGathered(formula: string): boolean {
  return formula.startsWith(gatherStart);
}

function tidy(markdown: string): string {
  return `${markdown.replace(/\n{3,}/g, '\n\n').trim()}\n\n`;
}

/** Writes a solution as Markdown with LaTeX: one chunk a step, the last one holds the boxed answer. */
export function renderDerivation({ steps, answer, language }: Solution): readonly string[] {
  const chunks = steps.map(({ title, body }, index) => {
    const heading =
      language === 'en'
        ? `${spellStep(index + 1, language)} ${title}.`
        : `${spellStep(index + 1, language)}　${title}。`;
    return tidy(`**${heading}** ${body}`);
  });
  const label = language === 'en' ? '**Answer.**' : '**答案**';
  return [...chunks, tidy(`${label}${display(`\\boxed{${answer}}`)}`)];
}
