import { createRichEditor } from './monaco/create-rich-editor.ts';
import type { RichEditor, RichEditorOptions } from './monaco/rich-editor.ts';
import { whenCalm } from './when-calm.ts';

/** Where a field stands on the page. */
export interface FieldPlace {
  readonly area: HTMLTextAreaElement;
  readonly host: HTMLElement;
  /** Carries `data-rich` while the rich editor stands in the area's place, and `data-caret` with its caret. */
  readonly frame: HTMLElement;
}

/** What a field asks of its owner when the rich editor takes the text area's place. */
export type FieldOptions = Pick<
  RichEditorOptions,
  'language' | 'label' | 'placeholder' | 'locale' | 'onChange' | 'onBlur'
>;

/**
 * A text area that a rich editor replaces while somebody writes in it, with the same text, caret and keyboard:
 *
 * ```
 * text area ──focus──▶ fetch the editor ──nothing pressed or composed──▶ rich editor
 *     ▲                                                                      │
 *     └──────────────── another field gets it, or this one goes ◀────────────┘
 * ```
 *
 * There is one rich editor on a page: a notebook of 500 cells holds 500 text areas. It stays after the keyboard has
 * left, so that nothing moves under a pointer that is just being pressed.
 */
export interface RichField {
  /** The rich editor, while it stands there. */
  readonly rich: () => RichEditor | null;
  /** To be called when the text area gets the keyboard. */
  readonly enter: () => void;
  readonly dispose: () => void;
}

let closeCurrent: (() => void) | null = null;

/** Makes a field of the elements of a page. */
export function createRichField(
  place: FieldPlace,
  options: { readonly read: () => FieldOptions; readonly onTurn: (rich: RichEditor | null) => void },
): RichField {
  const stop = new AbortController();
  let rich: RichEditor | null = null;

  const close = () => {
    if (rich === null) return;
    const { start, end } = rich.selection();
    if (closeCurrent === close) closeCurrent = null;
    rich.dispose();
    rich = null;
    delete place.frame.dataset.rich;
    delete place.frame.dataset.caret;
    place.area.setSelectionRange(start, end);
    options.onTurn(null);
  };

  const open = () => {
    if (stop.signal.aborted || rich !== null || document.activeElement !== place.area) return;
    closeCurrent?.();
    place.frame.dataset.rich = '';
    rich = createRichEditor(place.host, begin(place, options.read()));
    closeCurrent = close;
    options.onTurn(rich);
    rich.focus();
  };

  return {
    rich: () => rich,
    enter: () => whenCalm(place.area, open, stop.signal),
    dispose: () => {
      stop.abort();
      if (closeCurrent === close) closeCurrent = null;
      rich?.dispose();
      rich = null;
    },
  };
}

function begin({ area, frame }: FieldPlace, options: FieldOptions): RichEditorOptions {
  return {
    ...options,
    value: area.value,
    selection: { start: area.selectionStart, end: area.selectionEnd },
    likeness: area,
    onCaret: (offset) => {
      frame.dataset.caret = String(offset);
    },
  };
}
