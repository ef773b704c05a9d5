import { isComposing } from '../../_shell/is-composing.ts';

type KeyHandler = (event: KeyboardEvent) => void;

/**
 * Gives the page's keys to a handler whose code is loaded after the page is; keys that were pressed before are handled
 * then, in their order. Enter on a cell, pressed first, edits it without waiting, so that what is typed next goes into its
 * text; behind other keys it waits with them, as they may lead to another cell. Where the code could not be fetched, the
 * next key tries again. Returns how to end that.
 */
export function watchKeys(load: () => Promise<KeyHandler>, edit: (cellId: string) => void): () => void {
  const stop = new AbortController();
  let handle: KeyHandler | null = null;
  let waiting: readonly KeyboardEvent[] = [];
  let loading = false;
  const fetchHandler = async () => {
    if (loading) return;
    loading = true;
    const [result] = await Promise.allSettled([load()]);
    loading = false;
    if (result.status === 'rejected' || stop.signal.aborted) return;
    handle = result.value;
    for (const event of waiting) handle(event);
    waiting = [];
  };
  const take = (event: KeyboardEvent) => {
    if (event.defaultPrevented && !isLeftOver(event)) return;
    if (handle !== null) return handle(event);
    void fetchHandler();
    if (leavesCell(event)) return;
    const cellId = maybeEntered(event);
    if (isOurs(event) || cellId !== null) event.preventDefault();
    if (cellId !== null && !waiting.some(isOnCell)) edit(cellId);
    else waiting = [...waiting, event].slice(-20);
  };
  document.addEventListener('keydown', take, { signal: stop.signal });
  void fetchHandler();
  return () => stop.abort();
}

/** Escape in the rich editor, which keeps the browser from it always, and the page only where it closed something. */
function isLeftOver({ key, target }: KeyboardEvent): boolean {
  return key === 'Escape' && target instanceof Element && target.closest('[data-rich]') !== null;
}

/** Escape in a cell, which the cell itself has answered. */
function leavesCell({ key, target }: KeyboardEvent): boolean {
  return key === 'Escape' && target instanceof Element && target.closest('[data-cell]') !== null;
}

/** Whether a cell itself, and no text in it, has the keyboard. */
function isOnCell({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.dataset.cell !== undefined;
}

/** The cell on which Enter alone was pressed. */
function maybeEntered({ key, shiftKey, ctrlKey, metaKey, altKey, target }: KeyboardEvent): string | null {
  if (key !== 'Enter' || shiftKey || ctrlKey || metaKey || altKey) return null;
  return target instanceof HTMLElement ? (target.dataset.cell ?? null) : null;
}

/**
 * The keys that a text would take, as a line end or an undo of its own, or the browser, to print what is not drawn yet,
 * before the handler can keep them from it.
 */
function isOurs(event: KeyboardEvent): boolean {
  const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
  if (isComposing(event) || !(target instanceof Element)) return false;
  const held = ctrlKey || metaKey;
  if (held && key === 'p' && !shiftKey && !altKey) return target.closest('dialog') === null;
  if (key === 'Enter') return (shiftKey || held || altKey) && target.closest('[data-editor]') !== null;
  return held && /^[zy]$/i.test(key) && target.closest('[data-editor], [data-title]') !== null;
}
