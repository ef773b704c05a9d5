const dangling = /(?:^|\n)[ \t]*(?:#{1,6}|[-*+>]|\d{1,9}[.)]?)[ \t]*$|[*_~`[!|]+$/;

/**
 * Makes the end of a text that still grows presentable: a mark that has nothing after it yet is left out, and
 * an open `**` is closed, so that no mark flashes up before its partner arrives.
 */
export function sealTail(text: string): string {
  const paragraph = text.slice(text.lastIndexOf('\n\n') + 1);
  if (/^[ >\t]*(?:`{3,}|~{3,})/m.test(paragraph) || isInFence(text)) return text;
  const trimmed = text.replace(dangling, '');
  const marks = trimmed.slice(trimmed.lastIndexOf('\n\n') + 1).match(/\*\*/g)?.length ?? 0;
  return marks % 2 === 0 ? trimmed : `${trimmed.trimEnd()}**`;
}

function isInFence(text: string): boolean {
  const fences = text.match(/^[ >\t]*(?:`{3,}|~{3,})/gm)?.length ?? 0;
  return fences % 2 === 1;
}
