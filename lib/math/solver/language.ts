/** The languages that the solver reads and writes. */
export type Language = 'en' | 'zh';

/** A wording in every language. */
export type Wording = Readonly<Record<Language, string>>;

/** The language of a text: Chinese when it holds a Chinese character, English otherwise. */
export function detectLanguage(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

/** Picks the wording of one language. */
export type Say = (en: string, zh: string) => string;

/** A picker of wordings for a language. */
export function speak(language: Language): Say {
  return (en, zh) => (language === 'en' ? en : zh);
}
