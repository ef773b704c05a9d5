/** The longest question or text of a cell, in UTF-16 code units. */
export const sourceLimit = 20_000;

/** The longest title of a notebook, in UTF-16 code units. */
export const titleLimit = 200;

/** The longest plot code, in UTF-16 code units. */
export const plotCodeLimit = 64 * 1024;

/** How often a language model is asked one question at most. */
export const maxSamples = 8;
