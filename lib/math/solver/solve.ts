import { detectLanguage } from './language.ts';
import { readQuestion } from './question.ts';
import type { Solution } from './solution.ts';
import { topics } from './topics.ts';

const lengthLimit = 2000;
const exampleCount = 3;

/**
 * Answers a prompt, English or Chinese, exactly and without a model.
 *
 *   prompt -> spans (prose, mathematics) -> question -> first topic that is certain of it -> checked solution
 *
 * Returns null whenever the reading is not certain.
 */
export function solve(prompt: string): Solution | null {
  if (prompt.length > lengthLimit) {
    return null;
  }
  const question = readQuestion(prompt);
  for (const topic of topics) {
    const solution = topic.solve(question);
    if (solution !== null) {
      return solution;
    }
  }
  return null;
}

/** Three prompts that the solver answers, in the language of the given one. */
export function examplesFor(prompt: string): readonly string[] {
  const language = detectLanguage(prompt);
  return topics.flatMap(({ examples }) => examples[language].slice(0, 1)).slice(0, exampleCount);
}

/** What the solver can do and that the rest needs a language model, as Markdown in the language of the prompt. */
export function describeLimits(prompt: string): string {
  const language = detectLanguage(prompt);
  const list = topics.map(({ title }) => `- ${title[language]}`).join('\n');
  return language === 'zh'
    ? `这个问题超出了内置求解器的能力。不用语言模型，它能准确解答的是：\n\n${list}\n\n其他问题需要语言模型。你可以换一种写法再问，或者试试下面的例题。\n`
    : `The built-in solver does not know how to answer this. Without a language model it answers, exactly:\n\n${list}\n\nEverything else needs a language model. Word the question another way, or try one of these examples.\n`;
}
