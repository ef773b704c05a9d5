import { areas } from './areas.ts';
import { detectLanguage, type Language } from './language.ts';
import type { Topic } from './topic.ts';
import { topics } from './topics.ts';

const exampleCount = 3;

/** What the solver can do and that the rest needs a language model, as Markdown in the language of the prompt. */
export function describeLimits(prompt: string): string {
  const language = detectLanguage(prompt);
  const list = areas
    .map(({ title, covers }) =>
      language === 'zh' ? `- **${title.zh}**：${covers.zh}` : `- **${title.en}:** ${covers.en}`,
    )
    .join('\n');
  return language === 'zh'
    ? `内置求解器不能确定地回答这个问题。不用语言模型，它能准确解答的是：\n\n${list}\n\n其他问题需要语言模型。你可以换一种写法再问，或者试试下面的例题。\n`
    : `The built-in solver does not know for certain how to answer this. Without a language model it answers, exactly:\n\n${list}\n\nEverything else needs a language model. Word the question another way, or try one of these examples.\n`;
}

/** Three prompts that the solver answers, in the language of the given one: those that are most like it first. */
export function examplesFor(prompt: string): readonly string[] {
  const language = detectLanguage(prompt);
  const words = wordsOf(prompt, language);
  const ranked = topics
    .map((topic) => ({ topic, likeness: measureLikeness(topic, words, language) }))
    .toSorted((left, right) => right.likeness - left.likeness);
  return ranked.flatMap(({ topic }) => topic.examples[language].slice(0, 1)).slice(0, exampleCount);
}

/** How many of the words stand in what a topic says of itself. */
function measureLikeness({ title, examples }: Topic, words: ReadonlySet<string>, language: Language): number {
  const own = wordsOf([title[language], ...examples[language]].join(' '), language);
  return [...words].filter((word) => own.has(word)).length;
}

const commonWords = new Set('what that this with from find draw does have many'.split(' '));

/** The words of a text that say what it is about: long ones in English, pairs of characters in Chinese. */
function wordsOf(text: string, language: Language): ReadonlySet<string> {
  if (language === 'zh') {
    const characters = [...text].filter((character) => /\p{Script=Han}/u.test(character));
    return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
  }
  const words = text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return new Set(
    words.map((word) => word.replace(/(?:ives?|als?|es|s)$/, '')).filter((word) => !commonWords.has(word)),
  );
}
