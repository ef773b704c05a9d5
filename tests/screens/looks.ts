import type { BrowserContextOptions } from 'playwright-core';

/** A screen and a reader. */
export interface Look {
  readonly name: string;
  readonly language: 'en' | 'zh';
  readonly context: BrowserContextOptions;
}

const sizes = [
  { name: 'wide', viewport: { width: 1440, height: 900 }, hasTouch: false },
  { name: 'phone', viewport: { width: 390, height: 844 }, hasTouch: true },
] as const;
const languages = [
  { language: 'en', locale: 'en-US' },
  { language: 'zh', locale: 'zh-CN' },
] as const;

/** Every size in both themes and both languages. */
export const looks: readonly Look[] = languages.flatMap(({ language, locale }) =>
  sizes.flatMap(({ name, viewport, hasTouch }) =>
    (['light', 'dark'] as const).map((colorScheme) => ({
      name: `${name}-${colorScheme}-${language}`,
      language,
      context: { viewport, hasTouch, colorScheme, locale, reducedMotion: 'reduce' as const },
    })),
  ),
);
