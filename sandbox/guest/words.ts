/** What a part of a chart is called in its description, in the languages that pages have. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** "the curve f" */
export function nameCurve(name: string): Words {
  return { en: `the curve ${name}`, zh: `曲线 ${name}` };
}

/** A list of things in both languages: "a, b and c", "a；b；c". */
export function listWords(parts: readonly Words[]): Words {
  const english = parts.map(({ en }) => en);
  return {
    en: english.length < 2 ? english.join('') : `${english.slice(0, -1).join(', ')} and ${english.at(-1)}`,
    // The things themselves are written with commas.
    zh: parts.map(({ zh }) => zh).join('；'),
  };
}
