/** What of a keyboard event tells which key it is. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const modifierKeys = [
  'Control',
  'Meta',
  'Alt',
  'AltGraph',
  'Shift',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
];

/**
 * The name of a key with its modifiers, as the table of actions writes it: `j`, `Shift+j`, `Mod+Shift+-`. `Mod` is
 * Ctrl or Cmd; but Ctrl with a letter belongs to the text fields of a Mac. Null where a modifier alone is pressed.
 * On a keyboard without Latin letters the place of the key counts.
 */
export function maybeChord(press: KeyPress, mac: boolean): string | null {
  if (modifierKeys.includes(press.key)) return null;
  const key = nameKey(press);
  if (mac && press.ctrlKey && /^[a-z]$/.test(key)) return null;
  const modifiers = [
    press.ctrlKey || press.metaKey ? 'Mod' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey ? 'Shift' : '',
  ];
  return [...modifiers.filter(Boolean), key].join('+');
}

function nameKey({ key, code }: KeyPress): string {
  if (key === '_') return '-';
  if (key.length > 1) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const latin = key.charCodeAt(0) < 128 ? key : (letter ?? key);
  return latin.toLowerCase();
}

const symbols: { readonly [key: string]: string } = { ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc', '-': '−' };
const macSymbols: { readonly [key: string]: string } = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Enter: '↩' };

/** The keys of a binding as they stand on the keyboard: one list for each key that is pressed after the other. */
export function labelKeys(keys: string, mac: boolean): readonly (readonly string[])[] {
  return keys.split(' ').map((chord) =>
    chord.split('+').map((key) => {
      const special = (mac ? macSymbols[key] : undefined) ?? symbols[key];
      if (special !== undefined) return special;
      if (key === 'Mod') return 'Ctrl';
      return key.length === 1 ? key.toUpperCase() : key;
    }),
  );
}

/** Whether this browser runs on a computer or tablet whose keyboard has a Cmd key. */
export function hasCommandKey(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
