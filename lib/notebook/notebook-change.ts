import type { AskSettings, Cell, CellKind } from './cell.ts';

/**
 * A change of a notebook, as pages that are open on it hear of it. Its number is the notebook's version that it made, so
 * numbers leave no gap, and whoever knows a version knows what is missing. What is heavy is named, and read where it is
 * wanted.
 */
export type NotebookChange =
  | { readonly type: 'notebook-changed'; readonly title: string; readonly settings: AskSettings }
  /** The cell is new, or was deleted and is back: then its answers are left out. */
  | { readonly type: 'cell-added' | 'cell-restored'; readonly cell: Cell }
  | {
      readonly type: 'cell-edited';
      readonly cellId: string;
      readonly kind: CellKind;
      readonly source: string;
      /** The cell's own version. */
      readonly version: number;
    }
  /** `order` is the cell's new key. */
  | { readonly type: 'cell-moved'; readonly cellId: string; readonly order: string }
  | { readonly type: 'cell-deleted'; readonly cellId: string }
  | {
      readonly type: 'run-started';
      readonly cellId: string;
      readonly runId: string;
      readonly prompt: string;
    }
  /** Its events tell what it came to. */
  | { readonly type: 'run-ended'; readonly cellId: string; readonly runId: string }
  /** An answer has another picture; `editedAt` is null where the one that came with it is back. */
  | {
      readonly type: 'plot-edited';
      readonly cellId: string;
      readonly variantId: string;
      readonly editedAt: string | null;
    };

/** What the stream of a notebook's changes says. */
export type ToldChange =
  | NotebookChange
  /** How many people have the notebook open, whoever hears it included. */
  | { readonly type: 'people-counted'; readonly count: number }
  /** More happened than can be told: the notebook is to be read again, unless this version is known. */
  | { readonly type: 'changes-missed' };

/** A change with its number; what changes nothing has the number of the change before. */
export interface NumberedChange {
  readonly seq: number;
  readonly event: ToldChange;
}
