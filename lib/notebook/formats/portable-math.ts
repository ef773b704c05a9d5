import { scanMath } from '../../answer/scan-math.ts';

/** Environments that stand on their own; all others need dollars around them in other programs. */
const wholeEnvironment = /^\\begin\{/;

/**
 * Markdown whose formulas every other program reads: `$ $` and `$$ $$`, where Lemma takes `\( \)`, `\[ \]`, bare
 * environments and a bare `\boxed{}` as well. A dollar that is none of a formula is escaped, and so is what other
 * programs would take for HTML, which is plain text to Lemma; code is left alone.
 */
export function writePortableMath(markdown: string): string {
  let written = '';
  let at = 0;
  for (const { start, end, latex, display } of scanMath(markdown, { complete: true }).spans) {
    written += escapeSigns(markdown.slice(at, start));
    written += display ? writeDisplay(latex, written) : `$${latex.trim()}$`;
    at = end;
  }
  return written + escapeSigns(markdown.slice(at));
}

/** A display formula in the place where it stands: in a list or a quotation its line keeps what leads it. */
function writeDisplay(latex: string, before: string): string {
  const body = latex.trim();
  const lead = /(?:^|\n)([ \t>]*)[^\n]*$/.exec(before)?.[1] ?? '';
  return wholeEnvironment.test(body) || body.includes('\n') ? `$$\n${lead}${body}\n${lead}$$` : `$$${body}$$`;
}

/** Code, what is escaped already, a dollar, and the beginning of a tag; but for a line break, and an address. */
const codeOrSign = /(`+)[\s\S]*?[^`]\1(?!`)|\\[\s\S]|\$|<(?=[a-z/!?])(?!br\s*\/?>|https?:|mailto:)/gi;

function escapeSigns(text: string): string {
  return text.replace(codeOrSign, (found) => (found === '$' || found === '<' ? `\\${found}` : found));
}
