const fence = /^\s*(?:```|~~~)\s*[\w-]*\s*$/;

/**
 * Takes the Markdown away that models like to put around code: the fences, and the prose before and after them. The
 * lines stay where they were, empty, so that every line and column of the code is still right.
 */
export function blankFences(code: string): string {
  const lines = code.split(/\r\n|\r|\n/);
  const open = lines.findIndex((line) => fence.test(line));
  if (open === -1) return code;
  const after = lines.findIndex((line, index) => index > open && fence.test(line));
  const close = after === -1 ? lines.length : after;
  return lines.map((line, index) => (index > open && index < close ? line : '')).join('\n');
}
