/** The buffer ends before the header does: read more of the file and parse again. */
export class IncompleteHeader extends Error {}

/** The bytes are no header that llama.cpp could read; the message goes on after "The file ... is broken: ". */
export class BrokenHeader extends Error {}

/** A string in a header may have this many bytes: chat templates are the longest ones, some 20 kB. */
const longestString = 1_000_000;

/** Reads the little-endian fields of a GGUF header one after the other. */
export class GgufCursor {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Bytes read so far. */
  get position(): number {
    return this.#at;
  }

  /** Steps over bytes. @throws IncompleteHeader when the buffer ends before them, as all that reads here does. */
  skip(length: number): number {
    const from = this.#at;
    if (from + length > this.#bytes.length) throw new IncompleteHeader();
    this.#at = from + length;
    return from;
  }

  uint32(): number {
    return this.#bytes.readUInt32LE(this.skip(4));
  }

  /** A 64-bit count or offset. @throws BrokenHeader when it is above `limit`. */
  uint64(limit: number, name: string): number {
    const value = this.#bytes.readBigUInt64LE(this.skip(8));
    if (value > BigInt(limit)) throw new BrokenHeader(`it claims ${value} ${name}`);
    return Number(value);
  }

  string(): string {
    const length = this.uint64(longestString, 'bytes in one text');
    const from = this.skip(length);
    return this.#bytes.toString('utf8', from, from + length);
  }

  /** A number or a truth value of one of GGUF's scalar types. */
  scalar(typeId: number): number | boolean {
    const bytes = this.#bytes;
    const at = this.skip(sizeOfScalar(typeId));
    switch (typeId) {
      case 0:
        return bytes.readUInt8(at);
      case 1:
        return bytes.readInt8(at);
      case 2:
        return bytes.readUInt16LE(at);
      case 3:
        return bytes.readInt16LE(at);
      case 4:
        return bytes.readUInt32LE(at);
      case 5:
        return bytes.readInt32LE(at);
      case 6:
        return bytes.readFloatLE(at);
      case 7:
        return bytes.readUInt8(at) !== 0;
      case 10:
        return Number(bytes.readBigUInt64LE(at));
      case 11:
        return Number(bytes.readBigInt64LE(at));
      default:
        return bytes.readDoubleLE(at);
    }
  }
}

const scalarSizes: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 4],
  [5, 4],
  [6, 4],
  [7, 1],
  [10, 8],
  [11, 8],
  [12, 8],
]);

/** Bytes of a scalar of this type. @throws BrokenHeader for a type that GGUF does not have. */
export function sizeOfScalar(typeId: number): number {
  const size = scalarSizes.get(typeId);
  if (size === undefined) throw new BrokenHeader(`it holds a value of the unknown type ${typeId}`);
  return size;
}
