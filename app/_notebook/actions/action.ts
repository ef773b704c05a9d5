import type { NotebookSession } from '../session/notebook-session.ts';
import type { NotebookState } from '../session/notebook-state.ts';
import type { SessionTools } from '../session/session-tools.ts';

/**
 * Where the keyboard is: on a cell (`command`), in a cell's text (`edit`), in the title, in another field, or
 * anywhere else on the page. Letters mean something on a cell alone, so that nobody loses what is typed or spoken.
 */
export type Mode = 'command' | 'edit' | 'title' | 'field' | 'page';

/** Keys that start an action: `d d` are two keys, one after the other; see `maybeChord` for their names. */
export interface KeyBinding {
  readonly keys: string;
  readonly modes: readonly Mode[];
  /** The keys belong to the browser on a Mac. */
  readonly notOnMac?: boolean;
}

/** What an action is done to. */
export interface ActionContext {
  readonly session: NotebookSession;
  readonly tools: SessionTools;
  readonly mode: Mode;
  /** The cell under the keyboard; null where there is none. */
  readonly cellId: string | null;
  /** The selected cells in order, that one among them. */
  readonly cells: readonly string[];
  /** Where the caret is in the cell's text; null outside of it. */
  readonly caret: number | null;
  readonly open: (what: 'palette' | 'help' | 'print') => void;
}

/** Kinds of actions, as the palette and the help group them. */
export type ActionGroup = 'go' | 'run' | 'cells' | 'notebook';

/** Something a reader can do with a notebook: the keyboard, the palette and the help are made of these. */
export interface Action {
  readonly id: string;
  readonly title: { readonly en: string; readonly zh: string };
  readonly group: ActionGroup;
  readonly bindings: readonly KeyBinding[];
  /** Whether holding its key does it again and again; default false. */
  readonly repeats?: boolean;
  /** Whether it leads into a text: letters that are typed before it got there mean nothing; default false. */
  readonly entersText?: boolean;
  /** Whether there is anything to do it to; default yes. */
  readonly applies?: (
    state: NotebookState,
    context: Pick<ActionContext, 'cellId' | 'cells' | 'caret'>,
  ) => boolean;
  readonly perform: (context: ActionContext) => Promise<void> | void;
}

/** Every mode. */
export const everywhere: readonly Mode[] = ['command', 'edit', 'title', 'field', 'page'];
