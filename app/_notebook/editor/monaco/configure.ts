import type { Locale } from '../../../_shell/preferences.ts';
import { latexCompletion } from './complete-latex.ts';
import { createPlotCompletion, createPlotHover } from './complete-plot.ts';
import { editor, KeyCode, KeyMod, languages } from './monaco.ts';
import { plotConfiguration, plotGrammar, plotLanguageId } from './plot-language.ts';
import { textConfiguration, textGrammar, textLanguageId } from './text-language.ts';
import { takeTheme } from './theme.ts';

/** True in plot code alone, which undoes by itself; a cell's text is undone by the notebook's history. */
export const ownUndoKey = 'lemmaOwnUndo';

let locale: Locale = 'en';
let configured = false;

/** Sets Monaco up for the page; what is done once is done once. */
export function configureMonaco(language: Locale): void {
  locale = language;
  if (configured) return;
  configured = true;
  languages.register({ id: textLanguageId });
  languages.setMonarchTokensProvider(textLanguageId, textGrammar);
  languages.setLanguageConfiguration(textLanguageId, textConfiguration);
  languages.registerCompletionItemProvider(textLanguageId, latexCompletion);
  languages.register({ id: plotLanguageId });
  languages.setMonarchTokensProvider(plotLanguageId, plotGrammar);
  languages.setLanguageConfiguration(plotLanguageId, plotConfiguration);
  languages.registerCompletionItemProvider(
    plotLanguageId,
    createPlotCompletion(() => locale),
  );
  languages.registerHoverProvider(
    plotLanguageId,
    createPlotHover(() => locale),
  );
  giveBackKeys();
  takeTheme();
  watchTheme();
}

/** The keys of the notebook reach it: Monaco keeps a key for itself that a command of its own answers. */
function giveBackKeys(): void {
  const { CtrlCmd, Shift, WinCtrl } = KeyMod;
  const undo = CtrlCmd | KeyCode.KeyZ;
  const redo = [CtrlCmd | Shift | KeyCode.KeyZ, CtrlCmd | KeyCode.KeyY];
  editor.addKeybindingRules([
    { keybinding: undo, command: '-undo' },
    { keybinding: undo, command: 'undo', when: ownUndoKey },
    ...redo.flatMap((keybinding) => [
      { keybinding, command: '-redo' },
      { keybinding, command: 'redo', when: ownUndoKey },
    ]),
    { keybinding: Shift | KeyCode.Enter, command: '-acceptAlternativeSelectedSuggestion' },
    { keybinding: WinCtrl | KeyCode.KeyK, command: '-deleteAllRight' },
    // Ctrl+K would wait for a second key: it opens the palette.
    ...['editor.action.showHover', 'workbench.action.showHover'].map((command) => ({
      keybinding: KeyMod.chord(CtrlCmd | KeyCode.KeyK, CtrlCmd | KeyCode.KeyI),
      command: `-${command}`,
    })),
    { keybinding: Shift | KeyCode.F1, command: 'editor.action.showHover' },
  ]);
}

function watchTheme(): void {
  const observer = new MutationObserver(takeTheme);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', takeTheme);
}
