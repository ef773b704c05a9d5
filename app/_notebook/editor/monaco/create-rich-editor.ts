import { findEdit } from '../find-edit.ts';
import { configureMonaco, ownUndoKey } from './configure.ts';
import { editor, MarkerSeverity, Range } from './monaco.ts';
import { plotLanguageId } from './plot-language.ts';
import type { EditorProblem, RichEditor, RichEditorOptions } from './rich-editor.ts';
import { textLanguageId } from './text-language.ts';
import { themeName } from './theme.ts';

const lineEnd = editor.EndOfLinePreference.LF;

/** Makes a rich editor in an empty element, whose height it sets to that of the text. */
export function createRichEditor(host: HTMLElement, options: RichEditorOptions): RichEditor {
  configureMonaco(options.locale);
  const isPlot = options.language === 'plot';
  const model = editor.createModel(options.value, isPlot ? plotLanguageId : textLanguageId);
  model.setEOL(editor.EndOfLineSequence.LF);
  const made = editor.create(host, { ...chooseOptions(options), model });
  if (isPlot) made.createContextKey(ownUndoKey, true);
  const grow = () => {
    host.style.blockSize = `${made.getContentHeight()}px`;
    made.layout();
  };
  const offset = () => model.getOffsetAt(made.getPosition() ?? { lineNumber: 1, column: 1 });
  select(made, options.selection);
  grow();
  made.onDidContentSizeChange(grow);
  let isOurs = false;
  model.onDidChangeContent(() => {
    if (!isOurs) options.onChange(model.getValue(lineEnd));
  });
  made.onDidChangeCursorPosition(() => options.onCaret(offset()));
  made.onDidBlurEditorWidget(options.onBlur);
  options.onCaret(offset());
  return {
    setValue: (value) => {
      isOurs = true;
      replaceText(made, model, value);
      isOurs = false;
    },
    focus: (caret) => {
      if (caret !== undefined) select(made, { start: caret, end: caret });
      made.focus();
    },
    selection: () => readSelection(made, model),
    setProblem: (problem) => markProblem(model, problem),
    setState: ({ invalid, describedBy }) => {
      const area = host.querySelector('textarea');
      setAttribute(area, 'aria-invalid', invalid ? 'true' : undefined);
      setAttribute(area, 'aria-describedby', describedBy);
    },
    dispose: () => {
      made.dispose();
      model.dispose();
      host.style.blockSize = '';
    },
  };
}

function chooseOptions(options: RichEditorOptions): editor.IStandaloneEditorConstructionOptions {
  const style = getComputedStyle(options.likeness);
  const isPlot = options.language === 'plot';
  return {
    theme: themeName,
    ariaLabel: options.label,
    placeholder: options.placeholder,
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize),
    fontWeight: style.fontWeight,
    lineHeight: Number.parseFloat(style.lineHeight),
    letterSpacing: Number.parseFloat(style.letterSpacing) || 0,
    // A text area takes an input method's text more surely, and assistive technology reads all of it.
    editContext: false,
    accessibilitySupport: 'on',
    wordWrap: 'on',
    wrappingStrategy: 'advanced',
    stopRenderingLineAfter: -1,
    wrappingIndent: 'none',
    lineNumbers: isPlot ? 'on' : 'off',
    lineNumbersMinChars: 2,
    lineDecorationsWidth: isPlot ? 12 : 0,
    ...{ glyphMargin: false, folding: false, contextmenu: false, links: false, colorDecorators: false },
    ...{ minimap: { enabled: false }, overviewRulerLanes: 0, overviewRulerBorder: false },
    scrollbar: { vertical: 'hidden', horizontal: 'hidden', handleMouseWheel: false, useShadows: false },
    ...{ scrollBeyondLastLine: false, scrollBeyondLastColumn: 0, automaticLayout: true },
    ...{ renderLineHighlight: 'none', renderWhitespace: 'none', renderControlCharacters: false },
    ...{ occurrencesHighlight: 'off', selectionHighlight: false, guides: { indentation: false } },
    ...{ bracketPairColorization: { enabled: false }, matchBrackets: 'near', unicodeHighlight: noWarnings },
    ...{ wordBasedSuggestions: 'off', quickSuggestions: true, acceptSuggestionOnEnter: 'smart' },
    ...{ acceptSuggestionOnCommitCharacter: false, tabCompletion: 'off', snippetSuggestions: 'inline' },
    suggest: { showIcons: false, showStatusBar: false, snippetsPreventQuickSuggestions: false },
    tabFocusMode: !isPlot,
    ...{ tabSize: 2, insertSpaces: true, detectIndentation: false },
    ...{ fixedOverflowWidgets: true, overflowWidgetsDomNode: findOverflow(), hover: { above: false } },
    ...{ cursorWidth: 2, cursorSmoothCaretAnimation: 'off', smoothScrolling: false, dragAndDrop: false },
  };
}

const noWarnings = { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false } as const;

/** Lists and hovers hang on the page itself: a cell may clip what leaves it. */
function findOverflow(): HTMLElement {
  const known = document.querySelector<HTMLElement>('[data-editor-widgets]');
  if (known !== null) return known;
  const made = document.createElement('div');
  made.className = 'monaco-editor';
  made.dataset.editorWidgets = '';
  document.body.append(made);
  return made;
}

function select(made: editor.ICodeEditor, { start, end }: RichEditorOptions['selection']): void {
  const model = made.getModel();
  if (model === null) return;
  made.setSelection(Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)));
}

function readSelection(made: editor.ICodeEditor, model: editor.ITextModel): RichEditorOptions['selection'] {
  const range = made.getSelection();
  if (range === null) return { start: 0, end: 0 };
  return {
    start: model.getOffsetAt(range.getStartPosition()),
    end: model.getOffsetAt(range.getEndPosition()),
  };
}

function replaceText(made: editor.ICodeEditor, model: editor.ITextModel, value: string): void {
  const known = model.getValue(lineEnd);
  if (known === value) return;
  const { start, endBefore, endAfter } = findEdit(known, value);
  const range = Range.fromPositions(model.getPositionAt(start), model.getPositionAt(endBefore));
  made.executeEdits('lemma', [{ range, text: value.slice(start, endAfter), forceMoveMarkers: true }]);
}

function markProblem(model: editor.ITextModel, problem: EditorProblem | null): void {
  const owner = 'lemma';
  if (problem === null) {
    editor.setModelMarkers(model, owner, []);
    return;
  }
  const startLineNumber = Math.min(Math.max(1, problem.line), model.getLineCount());
  const longest = model.getLineMaxColumn(startLineNumber);
  const startColumn = Math.min(Math.max(1, problem.column), longest);
  // An error at `.name` is at the dot; what is wrong is the name.
  const word =
    model.getWordAtPosition({ lineNumber: startLineNumber, column: startColumn }) ??
    model.getWordAtPosition({ lineNumber: startLineNumber, column: Math.min(startColumn + 1, longest) });
  const endColumn = word?.endColumn ?? Math.min(startColumn + 1, longest);
  editor.setModelMarkers(model, owner, [
    {
      ...{ severity: MarkerSeverity.Error, message: problem.message },
      ...{ startLineNumber, endLineNumber: startLineNumber, startColumn, endColumn },
    },
  ]);
}

function setAttribute(element: Element | null, name: string, value: string | undefined): void {
  if (value === undefined) element?.removeAttribute(name);
  else element?.setAttribute(name, value);
}
