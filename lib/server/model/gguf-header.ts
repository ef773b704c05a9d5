import { BrokenHeader, GgufCursor, IncompleteHeader, sizeOfScalar } from './gguf-cursor.ts';

/** A metadata value; of an array only what a check needs is kept: its strings, or its length alone. */
export type GgufValue =
  | number
  | boolean
  | string
  | { readonly length: number; readonly strings: readonly string[] | null };

/** Where a tensor lies in the file. */
export interface GgufTensorInfo {
  readonly name: string;
  /** Innermost first. */
  readonly shape: readonly number[];
  readonly typeId: number;
  /** In bytes, from the start of the tensor data. */
  readonly offset: number;
}

/** What stands in a GGUF file before its weights. */
export interface GgufHeader {
  readonly version: number;
  readonly metadata: ReadonlyMap<string, GgufValue>;
  readonly tensors: readonly GgufTensorInfo[];
  /** Where the tensor data starts, in bytes. */
  readonly dataStart: number;
}

const most = { tensors: 100_000, entries: 10_000, items: 2_000_000, elements: 2 ** 40 } as const;
const stringType = 8;
const arrayType = 9;

/**
 * Parses the start of a GGUF file, version 2 or 3; every count in it is bounded before it is believed.
 *
 * @returns null when `bytes` ends before the header does.
 * @throws BrokenHeader with the reason.
 * @see {@link https://github.com/ggml-org/ggml/blob/master/docs/gguf.md}
 */
export function maybeParseGgufHeader(bytes: Buffer): GgufHeader | null {
  try {
    return parse(new GgufCursor(bytes));
  } catch (error) {
    if (error instanceof IncompleteHeader) return null;
    throw error;
  }
}

function parse(cursor: GgufCursor): GgufHeader {
  cursor.skip(4);
  const version = cursor.uint32();
  if (version !== 2 && version !== 3) throw new BrokenHeader(`it has GGUF version ${version}, not 2 or 3`);
  const tensorCount = cursor.uint64(most.tensors, 'tensors');
  const entryCount = cursor.uint64(most.entries, 'metadata entries');
  const metadata = new Map<string, GgufValue>();
  for (let index = 0; index < entryCount; index += 1) {
    const key = cursor.string();
    metadata.set(key, readValue(cursor, cursor.uint32()));
  }
  const tensors = Array.from({ length: tensorCount }, () => readTensor(cursor));
  const given = metadata.get('general.alignment');
  const alignment = typeof given === 'number' && given > 0 ? given : 32;
  return { version, metadata, tensors, dataStart: Math.ceil(cursor.position / alignment) * alignment };
}

function readValue(cursor: GgufCursor, typeId: number): GgufValue {
  if (typeId === stringType) return cursor.string();
  if (typeId !== arrayType) return cursor.scalar(typeId);
  const itemType = cursor.uint32();
  const length = cursor.uint64(most.items, 'items in one list');
  if (itemType === stringType) return { length, strings: Array.from({ length }, () => cursor.string()) };
  if (itemType === arrayType) throw new BrokenHeader('it holds a list of lists');
  cursor.skip(length * sizeOfScalar(itemType));
  return { length, strings: null };
}

function readTensor(cursor: GgufCursor): GgufTensorInfo {
  const name = cursor.string();
  const dimensions = cursor.uint32();
  if (dimensions < 1 || dimensions > 4)
    throw new BrokenHeader(`its tensor ${name.slice(0, 64)} has ${dimensions} dimensions`);
  const shape = Array.from({ length: dimensions }, () => cursor.uint64(most.elements, 'elements in a row'));
  const typeId = cursor.uint32();
  return { name, shape, typeId, offset: cursor.uint64(Number.MAX_SAFE_INTEGER, 'bytes') };
}
