/** A call of a chain of plot code: its name and where it stands, offsets in the code. */
export interface PlotCall {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The calls after `plot(...)`, in order; none where the code is no chain. */
export function findPlotCalls(code: string): readonly PlotCall[] {
  if (!/^\s*plot\s*\(/.test(code)) return [];
  const calls: PlotCall[] = [];
  let depth = 0;
  let start: number | null = null;
  for (const match of code.matchAll(
    /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`[^`]*`?|[()]|\.[a-zA-Z]+\s*(?=\()/g,
  )) {
    const [token] = match;
    if (token === '(') depth += 1;
    else if (token === ')') {
      depth -= 1;
      const end = match.index + 1;
      if (depth === 0 && start !== null) {
        const name = /^\.([a-zA-Z]+)/.exec(code.slice(start, end))?.[1] ?? '';
        calls.push({ name, start, end });
      }
      if (depth === 0) start = null;
    } else if (token.startsWith('.') && depth === 0) start = match.index;
  }
  return calls;
}
