/** Passes a text on with at most one blank line in a row, and none at its beginning and end. */
export interface BlankCollapser {
  push(text: string): string;
  /** Passes code on as it is. */
  verbatim(code: string): string;
}

/** Starts a text. What may turn out to be its end is held back: white space is passed on with the next word. */
export function createBlankCollapser(): BlankCollapser {
  let held = '';
  let begun = false;

  const release = (): string => {
    const space = held;
    held = '';
    if (!begun) {
      begun = true;
      return space.slice(space.lastIndexOf('\n') + 1);
    }
    const lines = space.split('\n').length - 1;
    return lines < 2 ? space : `\n\n${space.slice(space.lastIndexOf('\n') + 1)}`;
  };
  return {
    push(text) {
      let passed = '';
      for (const [part] of text.matchAll(/\s+|\S+/g)) {
        if (part.trim() === '') held += part;
        else passed += release() + part;
      }
      return passed;
    },
    verbatim: (code) => release() + code,
  };
}
