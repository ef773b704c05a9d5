import type { DeckAction } from './deck.ts';

/** What a key of the presentation does. */
export type PresentKey =
  | 'next'
  | 'previous'
  | 'all'
  | 'first'
  | 'last'
  | 'overview'
  | 'chart'
  | 'laser'
  | 'timer'
  | 'black'
  | 'full'
  | 'class'
  | 'wall'
  | 'help'
  | 'exit'
  | 'close';

/** By the key's own name; clickers for presentations send Page Up and Page Down. */
const keys: Readonly<Record<string, PresentKey>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  a: 'all',
  o: 'overview',
  g: 'overview',
  c: 'chart',
  l: 'laser',
  t: 'timer',
  b: 'black',
  '.': 'black',
  f: 'full',
  j: 'class',
  w: 'wall',
  h: 'help',
  '?': 'help',
  q: 'exit',
  Escape: 'close',
};

/** What of a keyboard event tells what it means. */
interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key means to the presentation; null for any other, and with Ctrl, Alt or Cmd, which are the browser's. */
export function maybePresentKey({ key, ctrlKey, metaKey, altKey }: Press): PresentKey | null {
  if (ctrlKey || metaKey || altKey) return null;
  return keys[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** What a key does to a deck of so many slides; null for keys that do something else. */
export function maybeDeckAction(key: PresentKey, count: number): DeckAction | null {
  switch (key) {
    case 'next':
    case 'previous':
    case 'close':
      return { type: key };
    case 'all':
      return { type: 'reveal-all' };
    case 'first':
      return { type: 'go', at: 0 };
    case 'last':
      return { type: 'go', at: count - 1 };
    case 'chart':
      return { type: 'turn-chart' };
    case 'black':
      return { type: 'turn-black' };
    case 'overview':
    case 'help':
    case 'class':
    case 'wall':
      return { type: 'turn-panel', panel: key };
    default:
      return null;
  }
}

/** The keys as the help shows them. */
export const keyHelp = [
  { name: 'next', keys: ['→', 'Space', 'PageDown'] },
  { name: 'previous', keys: ['←', 'PageUp'] },
  { name: 'all', keys: ['a'] },
  { name: 'ends', keys: ['Home', 'End'] },
  { name: 'overview', keys: ['o', 'g'] },
  { name: 'chart', keys: ['c'] },
  { name: 'laser', keys: ['l'] },
  { name: 'black', keys: ['b'] },
  { name: 'timer', keys: ['t'] },
  { name: 'full', keys: ['f'] },
  { name: 'class', keys: ['j'] },
  { name: 'wall', keys: ['w'] },
  { name: 'help', keys: ['h', '?'] },
  { name: 'exit', keys: ['q', 'Esc'] },
] as const;
