import { LemmaError } from '../../errors.ts';
import { importLimits } from './limits.ts';

/**
 * Parses the text of a file. Its depth is measured before: what reads values afterwards recurses.
 *
 * @throws LemmaError `invalid-request` when it is not JSON, or is nested deeper than 100 levels.
 */
export function parseJsonFile(text: string): unknown {
  if (measureDepth(text) > importLimits.depth) {
    throw new LemmaError(
      'invalid-request',
      `The file is nested more than ${importLimits.depth} levels deep: no notebook is.`,
    );
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LemmaError('invalid-request', 'The file is not valid JSON: it may have been cut off.', {
      cause,
    });
  }
}

const [quote, backslash] = ['"'.charCodeAt(0), '\\'.charCodeAt(0)];
const opening = new Set(['[', '{'].map((sign) => sign.charCodeAt(0)));
const closing = new Set([']', '}'].map((sign) => sign.charCodeAt(0)));

/** The deepest nesting of brackets outside of strings; the text need not be JSON. */
function measureDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString && code === backslash) index += 1;
    else if (code === quote) inString = !inString;
    else if (!inString && opening.has(code)) deepest = Math.max(deepest, ++depth);
    else if (!inString && closing.has(code)) depth -= 1;
  }
  return deepest;
}
