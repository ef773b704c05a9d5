import { findFreeVariables } from '../../expression/free-variables.ts';
import { findSpans } from '../find-spans.ts';
import type { Language } from '../language.ts';
import { readFormula, splitFormulas } from '../read-formula.ts';
import { maybeSubjectOf, renderSubject, type Subject } from './subject.ts';

const curve = 'function|equation|curve|graph|parabola|line|circle|ellipse|hyperbola';
const chineseCurve = '函数|方程|曲线|图[像象]|抛物线|直线|圆|椭圆|双曲线';

/** Words that only say which curve is meant, or that this comes next. */
const referring =
  /\b(?:now|again|next|once more|then|also|please|the same|this|that|the above|above|previous|its?|(?:this|that|the|its) (?:new |shifted |same |resulting |above |previous )?(?:function|equation))\b/gi;
const chineseReferring =
  /现在|接下来|接着|然后|再|又|请|并且?|它的?|其(?!中)|(?:这个|该|此|上面的?|上述|刚才的?|得到的?|所得的?|新的?)(?:函数|方程|曲线|图[像象])?(?:的)?|一[次遍下]|重新|(?:把|将)(?:图[像象]|曲线)?/g;
const edges = /^(?:[\s,.;:，。；：、!！]|and\b)+|[\s,.;，。；、!！]+$/gi;
/** "it" as a noun, where a formula can stand. */
const pronoun = new RegExp(
  String.raw`\b(?:it|this|that)\b|\b(?:this|that|the|its) (?:same |above |previous )?(?:${curve})\b(?! y\b)`,
  'i',
);
const chinesePronoun = new RegExp(
  `它(?:的图[像象])?|其(?!中)|(?:这个|该|此|上面的?|上述|刚才的?)(?:${chineseCurve})(?:的图[像象])?`,
);
const opening =
  /^\s*(?:(?:now|and|so|then|next|also|ok|please)\b[\s,]*)+|^(?:现在|接下来|接着|然后|再|那么?|请)+/i;
const drawAgain =
  /^(?:draw|plot|sketch|graph|show|redraw|画|画出|作|作图|作出|画图|绘制|绘出)?(?: ?(?:the |a )?(?:graph|curve|picture)| on a graph|图|图[像象]|出图[像象])?$/i;
const formulaWords =
  /^(?:(?:find|write(?: down)?|give|state|determine|what is) ?)?(?:the )?(?:new |resulting |transformed )?(?:equation|formula|function|expression)(?: of the (?:new |resulting |image |shifted )?(?:graph|curve|function|image))?\??$/i;
const chineseFormulaWords =
  /^(?:求|写出|则|所得|得到|新|的|函数|图[像象]|曲线|对应|平移后|变换后|抛物线|直线|表示|把|将|它|是|为|什么|[，,。？?\s])*(?:解析式|表达式)(?:是|为|什么|[，。？?\s])*$/;

const han = String.raw`[\p{Script=Han}、，。]`;
const innerSpace = new RegExp(`(?<=${han}) +(?=${han})`, 'gu');

/** What a prompt asks of a curve, without the words that point at it. */
export function stripReferences(rest: string, language: Language): string {
  return rest
    .replace(innerSpace, '')
    .replace(language === 'en' ? referring : chineseReferring, ' ')
    .replace(/\s+/g, ' ')
    .replace(edges, '')
    .trim();
}

/** Whether nothing is asked but a picture. */
function isDrawAgain(asked: string): boolean {
  return drawAgain.test(asked.replace(/ (?=\p{Script=Han})/gu, ''));
}

/** Whether the rest of a prompt asks just for the formula of the changed curve. */
export function isFormulaAsked(rest: string): boolean {
  const asked = rest.replace(innerSpace, '').replace(/\s+/g, ' ').replace(edges, '').trim();
  return formulaWords.test(asked) || chineseFormulaWords.test(asked);
}

/**
 * Writes a prompt out for a curve, in the ways in which that can be said; they all mean the same. Where just a picture is
 * wanted of an equation in one unknown, it is solved: that draws it.
 */
export function writePrompts(rest: string, subject: Subject, language: Language): readonly string[] {
  const formula = `$${renderSubject(subject)}$`;
  const asked = stripReferences(rest, language);
  if (isDrawAgain(asked)) {
    const { kind } = subject;
    const isEquation =
      kind === 'relation' && findFreeVariables(subject.relation.left, subject.relation.right).length === 1;
    if (isEquation) return [language === 'en' ? `Solve ${formula}` : `解方程 ${formula}`];
    return [language === 'en' ? `Draw ${formula}` : `画出 ${formula} 的图像`];
  }
  const inPlace = maybePutInPlace(rest, formula, language);
  const added =
    language === 'en' ? [`${asked} for ${formula}`, `${formula}. ${asked}`] : [`函数 ${formula}，${asked}`];
  return inPlace === null ? added : [inPlace, ...added];
}

function maybePutInPlace(rest: string, formula: string, language: Language): string | null {
  const text = rest.replace(opening, '').trim();
  const word = language === 'en' ? pronoun : chinesePronoun;
  return word.test(text)
    ? text
        .replace(word, () => ` ${formula} `)
        .replace(/ +/g, ' ')
        .trim()
    : null;
}

/** The only curve that a prompt names itself, and the prompt with "it" in its place; null where there is none, or several. */
export function maybeOwnSubject(
  prompt: string,
  language: Language,
): { readonly subject: Subject; readonly text: string } | null {
  const spans = findSpans(prompt).map((span) => {
    const formulas = span.kind === 'math' ? splitFormulas(span.text) : [];
    return { ...span, subjects: formulas.flatMap((text) => maybeSubjectOf(readFormula(text)) ?? []) };
  });
  const [subject, ...others] = spans.flatMap(({ subjects }) => subjects);
  if (subject === undefined || others.length > 0) return null;
  const it = language === 'en' ? 'it' : '它';
  const text = spans.map((span) =>
    span.subjects.length > 0 ? it : span.kind === 'math' ? `$${span.text}$` : span.text,
  );
  return { subject, text: text.join(' ').replace(innerSpace, '') };
}

/**
 * Writes out a prompt that holds "it" beside a curve of its own: "where does it meet y = x - 1?", 与 y = x² 比较. Null
 * where "it" may be the curve of the prompt itself.
 */
export function maybeWriteBeside(prompt: string, subject: Subject, language: Language): string | null {
  const formula = ` $${renderSubject(subject)}$ `;
  const text = prompt.replace(opening, '').trim();
  const first = findSpans(text).find(
    ({ kind, text: part }) =>
      kind === 'math' && splitFormulas(part).some((one) => maybeSubjectOf(readFormula(one)) !== null),
  );
  const at = first === undefined ? -1 : text.indexOf(first.text.split(/\s/)[0] ?? '');
  const word = (language === 'en' ? pronoun : chinesePronoun).exec(text);
  if (word !== null) {
    return word.index < at ? text.replace(word[0], () => formula).replace(/ +/g, ' ') : null;
  }
  if (/^compare (?:with|to)\b/i.test(text)) return text.replace(/^compare /i, () => `Compare${formula}`);
  return /^(?:与|和|跟)/.test(text) ? `${formula.trim()} ${text}` : null;
}
