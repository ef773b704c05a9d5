import type { CellKind } from '#lib/notebook/cell.ts';

/** A cell that was copied: what it asks or says, without its answers. */
export interface CopiedCell {
  readonly kind: CellKind;
  readonly source: string;
}

const key = 'lemma-copied-cells';

/** Keeps copied cells where the other notebooks of this browser find them. */
export interface CellClipboard {
  readonly copy: (cells: readonly CopiedCell[]) => void;
  readonly read: () => readonly CopiedCell[];
}

/** A clipboard over the browser's storage; where that is full or forbidden, it lasts as long as the page. */
export function createCellClipboard(shelf: Pick<Storage, 'getItem' | 'setItem'>): CellClipboard {
  let kept: readonly CopiedCell[] = [];
  let shelved = true;
  return {
    copy: (cells) => {
      kept = cells;
      try {
        shelf.setItem(key, JSON.stringify(cells));
        shelved = true;
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        shelved = false;
      }
    },
    read: () => {
      if (!shelved) return kept;
      try {
        return parseCells(shelf.getItem(key));
      } catch (error) {
        if (error instanceof DOMException || error instanceof SyntaxError) return kept;
        throw error;
      }
    },
  };
}

function parseCells(text: string | null): readonly CopiedCell[] {
  const value: unknown = text === null ? [] : JSON.parse(text);
  return Array.isArray(value) ? value.filter(isCopiedCell) : [];
}

function isCopiedCell(value: unknown): value is CopiedCell {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('source' in value)) return false;
  return (value.kind === 'prompt' || value.kind === 'text') && typeof value.source === 'string';
}
