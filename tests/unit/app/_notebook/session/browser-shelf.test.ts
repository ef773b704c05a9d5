import { afterEach, expect, it, vi } from 'vitest';
import { browserShelf } from '#app/_notebook/session/browser-shelf.ts';

afterEach(() => vi.unstubAllGlobals());

it('is the storage of the browser', () => {
  const localStorage = { getItem: () => 'x', setItem: () => undefined, removeItem: () => undefined };
  vi.stubGlobal('window', { localStorage });
  expect(browserShelf()).toBe(localStorage);
});

it('keeps nothing on the server', () => {
  expect(browserShelf().getItem('x')).toBeNull();
});

it('keeps nothing where the reader forbids it', () => {
  vi.stubGlobal('window', {
    get localStorage(): never {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
  const shelf = browserShelf();
  shelf.setItem('x', 'y');
  expect(shelf.getItem('x')).toBeNull();
});
