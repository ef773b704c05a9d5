import { maybeFunctionName, maybeGreekName, maybeTrailingFunction } from './names.ts';
import type { TokenBody, TokenContext } from './token.ts';
import { isPlainUnit } from './units.ts';
import { maybeConnective } from './words.ts';

const vowels = /[aeiouAEIOU]/;

function readSingle(letter: string): TokenBody {
  return { kind: 'name', name: letter };
}

/** Lower-case letters that a product is written in: in alphabetical order. */
function isInOrder(letters: string): boolean {
  return [...letters].every((letter, index) => index === 0 || letter >= letters.charAt(index - 1));
}

function isWord(letters: string, context: TokenContext): boolean {
  if (/^[A-Z]?[a-z]{2,}$/.test(letters) && letters.length > 2 && vowels.test(letters)) {
    if (/^[A-Z]/.test(letters)) return true;
    return !isInOrder(letters) && (letters.length > 3 || context.isWordAlone);
  }
  return false;
}

/**
 * Reads letters that stand together: a function (`sin`, `xsin`), a Greek name, a connective, a unit, the name of a
 * segment (`AB`), a word, or the product of single letters.
 */
export function splitLetters(letters: string, context: TokenContext): readonly TokenBody[] {
  if (letters.length === 1) return [readSingle(letters)];
  const functionName = maybeFunctionName(letters);
  if (letters === 'sqrt') return [{ kind: 'command', name: 'surd' }];
  if (functionName !== null) return [{ kind: 'function', name: functionName }];
  if (letters === 'pi' || letters === 'Pi') return [{ kind: 'command', name: 'pi' }];
  if (letters === 'infinity' || letters === 'inf' || letters === 'oo')
    return [{ kind: 'command', name: 'infty' }];
  const greek = maybeGreekName(letters);
  if (greek !== null) return [{ kind: 'name', name: greek }];
  const connective = maybeConnective(letters);
  if (connective !== null) return [connective];
  if (context.isAfterNumber && isPlainUnit(letters)) return [{ kind: 'text', text: letters }];
  if (/^[A-Z]{2,}$/.test(letters) && ![...letters].some((letter) => context.loneCapitals.has(letter))) {
    return [{ kind: 'name', name: letters }];
  }
  const tail = maybeTrailingFunction(letters);
  if (tail !== null && letters.length - tail.length <= 2) {
    const head = letters.slice(0, letters.length - tail.length);
    return [...[...head].map(readSingle), ...splitLetters(tail, context)];
  }
  if (isWord(letters, context)) {
    return [context.isWordAlone ? { kind: 'text', text: letters } : { kind: 'name', name: letters }];
  }
  return [...letters].map(readSingle);
}
