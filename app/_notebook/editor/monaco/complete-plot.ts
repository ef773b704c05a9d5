import { toSnippet } from '#lib/answer/fill-places.ts';
import { findPlotPlace } from '#lib/chart/plot-library/find-plot-place.ts';
import {
  describePlotMethod,
  maybePlotMethod,
  plotMethods,
  plotStart,
  translateType,
} from '#lib/chart/plot-library/plot-library.ts';
import type { PlotMethod, PlotOption, PlotWords } from '#lib/chart/plot-library/plot-method.ts';
import type { Locale } from '../../../_shell/preferences.ts';
import { languages } from './monaco.ts';

type Item = Omit<languages.CompletionItem, 'range'>;

/** Offers the calls of the plotting library after a dot, and a call's options between its braces. */
export function createPlotCompletion(readLocale: () => Locale): languages.CompletionItemProvider {
  return {
    triggerCharacters: ['.', '{', ','],
    provideCompletionItems: (model, position) => {
      const language = readLocale();
      const { startColumn, endColumn } = model.getWordUntilPosition(position);
      const range = {
        ...{ startLineNumber: position.lineNumber, endLineNumber: position.lineNumber },
        ...{ startColumn, endColumn },
      };
      const before = model.getValue().slice(0, model.getOffsetAt(position));
      return { suggestions: listItems(before, language).map((item) => ({ ...item, range })) };
    },
  };
}

/** Shows what a call of the plotting library does, with its options and an example. */
export function createPlotHover(readLocale: () => Locale): languages.HoverProvider {
  return {
    provideHover: (model, position) => {
      const word = model.getWordAtPosition(position);
      const method = word === null ? null : maybePlotMethod(word.word);
      if (word === null || method === null) return null;
      const { startColumn, endColumn } = word;
      const { lineNumber } = position;
      const after = model.getLineContent(lineNumber).slice(endColumn - 1);
      if (!/^\s*\(/.test(after)) return null;
      return {
        contents: [{ value: describePlotMethod(method, readLocale()) }],
        range: { startLineNumber: lineNumber, endLineNumber: lineNumber, startColumn, endColumn },
      };
    },
  };
}

function listItems(before: string, language: keyof PlotWords): readonly Item[] {
  const place = findPlotPlace(before);
  switch (place.kind) {
    case 'method':
      return plotMethods.map((method, index) => describeCall(method, language, index));
    case 'option': {
      const { options } = maybePlotMethod(place.method) ?? { options: [] };
      const left = options.filter(({ name }) => !place.used.includes(name));
      return left.map((option, index) => describeOption(option, language, index));
    }
    case 'word':
      return [describeCall(plotStart, language, 0)];
    case 'none':
      return [];
  }
}

function describeCall(method: PlotMethod, language: keyof PlotWords, index: number): Item {
  return {
    label: { label: method.name, description: method.signatures[0]?.slice(method.name.length) ?? '' },
    kind: languages.CompletionItemKind.Method,
    documentation: { value: describePlotMethod(method, language) },
    insertText: `${method.name}(${toSnippet(method.snippet)})`,
    insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet,
    sortText: String(index).padStart(4, '0'),
  };
}

function describeOption(option: PlotOption, language: keyof PlotWords, index: number): Item {
  return {
    label: { label: option.name, description: option[language] },
    kind: languages.CompletionItemKind.Property,
    documentation: {
      value: `\`${option.name}\` (${translateType(option.type, language)}): ${option[language]}`,
    },
    insertText: `${option.name}: ${toSnippet(`«${option.value}»`)}`,
    insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet,
    sortText: String(index).padStart(4, '0'),
  };
}
