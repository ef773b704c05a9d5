type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

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
