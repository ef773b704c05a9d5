import { fillPlaces, toSnippet } from '#lib/answer/fill-places.ts';
import { latexCommands } from '#lib/answer/latex-commands.ts';
import { languages } from './monaco.ts';

/** Offers LaTeX commands after a backslash, each with the sign that it sets. */
export const latexCompletion: languages.CompletionItemProvider = {
  triggerCharacters: ['\\'],
  provideCompletionItems: (model, { lineNumber, column }) => {
    const before = model.getLineContent(lineNumber).slice(0, column - 1);
    const typed = /\\[a-zA-Z]*$/.exec(before)?.[0];
    if (typed === undefined || isEscaped(before, typed)) return { suggestions: [] };
    const range = {
      ...{ startLineNumber: lineNumber, endLineNumber: lineNumber },
      ...{ startColumn: column - typed.length, endColumn: column },
    };
    return {
      suggestions: latexCommands.map(({ name, shown, snippet }, index) => ({
        label: { label: name, description: shown },
        kind: languages.CompletionItemKind.Text,
        filterText: name,
        sortText: String(index).padStart(4, '0'),
        insertText: snippet.includes('«') ? toSnippet(snippet) : fillPlaces(snippet),
        insertTextRules: snippet.includes('«')
          ? languages.CompletionItemInsertTextRule.InsertAsSnippet
          : languages.CompletionItemInsertTextRule.None,
        range,
      })),
    };
  },
};

/** `\\` ends a row: the second backslash begins no command. */
function isEscaped(before: string, typed: string): boolean {
  const backslashes = /\\*$/.exec(before.slice(0, before.length - typed.length))?.[0].length ?? 0;
  return backslashes % 2 === 1;
}
