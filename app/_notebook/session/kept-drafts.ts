import { onShelf, type Shelf } from './browser-shelf.ts';

/** Something typed that may not have reached the server. */
export interface KeptDraft {
  readonly text: string;
  /** The version of the cell that it was typed over. */
  readonly version: number;
}

/** Keeps drafts where they survive the page: a closed tab, a server that is away. */
export interface DraftKeeper {
  readonly keep: (cellId: string, draft: KeptDraft) => void;
  readonly drop: (cellId: string) => void;
  readonly maybeDraft: (cellId: string) => KeptDraft | null;
}

/** A keeper over the browser's storage; where that is full or forbidden, it keeps nothing. */
export function createDraftKeeper(shelf: Shelf): DraftKeeper {
  return {
    keep: (cellId, draft) => onShelf(() => shelf.setItem(toKey(cellId), JSON.stringify(draft)), undefined),
    drop: (cellId) => onShelf(() => shelf.removeItem(toKey(cellId)), undefined),
    maybeDraft: (cellId) => onShelf(() => parseDraft(shelf.getItem(toKey(cellId))), null),
  };
}

function toKey(cellId: string): string {
  return `lemma-draft-${cellId}`;
}

function parseDraft(text: string | null): KeptDraft | null {
  const value: unknown = text === null ? null : JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('text' in value) || !('version' in value)) return null;
  const { text: draft, version } = value;
  return typeof draft === 'string' && typeof version === 'number' ? { text: draft, version } : null;
}
