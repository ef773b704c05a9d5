/** What is needed of the browser's storage. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const emptyShelf: Shelf = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

/** The browser's storage; where there is none, or the reader forbids it, a shelf that keeps nothing. */
export function browserShelf(): Shelf {
  if (typeof window === 'undefined') return emptyShelf;
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return emptyShelf;
    throw error;
  }
}

/** What `action` gives; `otherwise` where the storage is full or forbidden, or holds what cannot be read. */
export function onShelf<Result>(action: () => Result, otherwise: Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return otherwise;
    throw error;
  }
}
