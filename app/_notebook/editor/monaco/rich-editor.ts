import type { Locale } from '../../../_shell/preferences.ts';

/** A place in a text with what is wrong there; line and column are counted from 1. */
export interface EditorProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What is being written: text with formulas, or code of the plotting library. */
export type EditorLanguage = 'text' | 'plot';

/** How a rich editor begins. */
export interface RichEditorOptions {
  readonly value: string;
  /** Offsets in the value. */
  readonly selection: { readonly start: number; readonly end: number };
  readonly language: EditorLanguage;
  readonly label: string;
  readonly placeholder: string;
  /** The language of completion and hover texts. */
  readonly locale: Locale;
  /** The element whose font the text takes. */
  readonly likeness: HTMLElement;
  readonly onChange: (value: string) => void;
  readonly onCaret: (offset: number) => void;
  readonly onBlur: () => void;
}

/** An editor with colours, completion and hovering in the place of a text area. */
export interface RichEditor {
  /** Shows another text, changed where it differs, so that the caret stays where it was in what is the same. */
  readonly setValue: (value: string) => void;
  /** Puts the keyboard into the text, at an offset if one is given. */
  readonly focus: (offset?: number) => void;
  readonly selection: () => RichEditorOptions['selection'];
  /** Underlines a place, or nothing. */
  readonly setProblem: (problem: EditorProblem | null) => void;
  /** Tells a screen reader that the text is not accepted, and where it is told why. */
  readonly setState: (state: { readonly invalid: boolean; readonly describedBy: string | undefined }) => void;
  readonly dispose: () => void;
}
