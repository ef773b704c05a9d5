/** Functions that no chart calls: those of regular expressions, and those that make long texts. */
const forbiddenCalls: ReadonlySet<string> = new Set(['regexp', 'test', 'replace', 'match', 'pad', 'repeat']);

/**
 * Finds a forbidden call among the expressions of a parsed chart, `undefined` when there is none.
 *
 * This is the second door behind the policy: Vega-Lite writes fields, titles and formats into expressions, and a text
 * that it does not quote well would become code. Here the code is seen as the interpreter will run it.
 *
 * @param runtime - What Vega's `parse` gives with `ast: true`.
 */
export function maybeFindForbiddenCall(runtime: object): string | undefined {
  const open: object[] = [runtime];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('type' in next && next.type === 'CallExpression' && 'callee' in next) {
      const name = readName(next.callee);
      if (name === undefined || forbiddenCalls.has(name.replace(/^_/, '')))
        return name ?? 'something computed';
    }
    if ('regex' in next && 'type' in next && next.type === 'Literal') return 'a regular expression';
    for (const [key, part] of Object.entries(next)) {
      // Rows of data are no code, and there are many of them.
      if (key !== '$ingest' && typeof part === 'object' && part !== null) open.push(part);
    }
  }
  return undefined;
}

function readName(callee: unknown): string | undefined {
  if (typeof callee !== 'object' || callee === null || !('name' in callee)) return undefined;
  return typeof callee.name === 'string' ? callee.name : undefined;
}
