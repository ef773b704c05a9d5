import { LemmaError } from '../lib/errors.ts';

const HEADER_BYTES = 4;

/** Puts a 4-byte big-endian length before UTF-8 text: one message on a pipe. */
export function encodeFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const frame = Buffer.allocUnsafe(HEADER_BYTES + length);
  frame.writeUInt32BE(length, 0);
  frame.write(text, HEADER_BYTES);
  return frame;
}

/** What reading a chunk of a pipe gave: whole messages, or a peer that does not keep to the limits. */
export type FrameBatch =
  | { readonly ok: true; readonly frames: readonly string[] }
  | { readonly ok: false; readonly length: number };

/**
 * Makes a reader of frames that never holds more than one frame of `maxBytes`: a longer length is refused when
 * its header is read, before any byte of it is kept.
 */
export function createFrameReader(maxBytes: number): (chunk: Buffer) => FrameBatch {
  let chunks: Buffer[] = [];
  let size = 0;
  let wanted = HEADER_BYTES;
  return (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    const frames: string[] = [];
    while (size >= wanted) {
      const bytes = Buffer.concat(chunks, size);
      const length = bytes.readUInt32BE(0);
      if (length > maxBytes) return { ok: false, length };
      const end = HEADER_BYTES + length;
      const isWhole = size >= end;
      if (isWhole) frames.push(bytes.toString('utf8', HEADER_BYTES, end));
      const rest = isWhole ? bytes.subarray(end) : bytes;
      chunks = [rest];
      size = rest.length;
      wanted = isWhole ? HEADER_BYTES : end;
    }
    return { ok: true, frames };
  };
}

/** What a JSON text may hold before anything parses it. */
export interface JsonBounds {
  readonly depth: number;
  readonly keys: number;
  /** Keys of one object: building an object of very many keeps the server's thread for a third of a second. */
  readonly keysPerObject: number;
}

/**
 * Measures a JSON text without building it: nesting, the number of keys and array items together, and the keys of
 * each object.
 *
 * @throws LemmaError `too-large` when one of them is over its bound.
 */
export function checkJsonBounds(text: string, bounds: JsonBounds): void {
  let depth = 0;
  let members = 0;
  const keysAt: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x22) {
      index = endOfString(text, index);
    } else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      keysAt[depth] = 0;
      refuseOver(depth, bounds.depth, `nested deeper than ${bounds.depth} levels`);
    } else if (code === 0x7d || code === 0x5d) {
      depth -= 1;
    } else if (code === 0x2c) {
      members += 1;
      refuseOver(members, bounds.keys, `more than ${bounds.keys} values`);
    } else if (code === 0x3a) {
      const keys = (keysAt[depth] ?? 0) + 1;
      keysAt[depth] = keys;
      refuseOver(keys, bounds.keysPerObject, `an object of more than ${bounds.keysPerObject} keys`);
    }
  }
}

function refuseOver(count: number, bound: number, message: string): void {
  if (count > bound) throw new LemmaError('too-large', message);
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(quote - 1 - slashes) === 0x5c) slashes += 1;
  return slashes % 2 === 1;
}
