import type { DescriptionLocale } from '../../chart/description.ts';
import type { PortableNotebook } from './portable.ts';

/** The language that most of a notebook is written in: Chinese where its title or half of its cells are. */
export function detectLanguage({
  title,
  cells,
}: Pick<PortableNotebook, 'title' | 'cells'>): DescriptionLocale {
  const chinese = cells.filter(({ source }) => hasCjk(source)).length;
  return hasCjk(title) || (chinese > 0 && chinese * 2 >= cells.length) ? 'zh' : 'en';
}

/** Whether a text has Chinese characters in it. */
export function hasCjk(text: string): boolean {
  return /[\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud887]/.test(text);
}
