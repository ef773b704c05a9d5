import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

/** A file of an archive. */
export interface ZipEntry {
  /** Its path, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const deflate = promisify(deflateRaw);
const utf8Names = 0x0800;
/** Midnight of 1 January 1980, the first day of this format: archives of equal files are equal. */
const noTime = { time: 0, date: 0x21 } as const;

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly offset: number;
}

/**
 * Writes an archive as its files come. Files and archive stay below 4 GiB.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.7, 4.3.12 and 4.3.16
 */
export async function* writeZip(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for await (const { name, bytes } of entries) {
    const isPicture = name.endsWith('.png');
    const body = isPicture ? bytes : await deflate(bytes);
    const entry: Written = {
      name: Buffer.from(name),
      crc: crc32(bytes),
      packed: body.length,
      size: bytes.length,
      method: isPicture ? 0 : 8,
      offset,
    };
    written.push(entry);
    const header = writeLocalHeader(entry);
    offset += header.length + body.length;
    yield header;
    yield body;
  }
  const directory = Buffer.concat(written.map(writeDirectoryEntry));
  yield directory;
  yield writeEnd({ count: written.length, size: directory.length, offset });
}

function writeCommon(into: Buffer, at: number, { name, crc, packed, size, method }: Written): void {
  into.writeUInt16LE(20, at);
  into.writeUInt16LE(utf8Names, at + 2);
  into.writeUInt16LE(method, at + 4);
  into.writeUInt16LE(noTime.time, at + 6);
  into.writeUInt16LE(noTime.date, at + 8);
  into.writeUInt32LE(crc, at + 10);
  into.writeUInt32LE(packed, at + 14);
  into.writeUInt32LE(size, at + 18);
  into.writeUInt16LE(name.length, at + 22);
}

function writeLocalHeader(entry: Written): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, entry);
  return Buffer.concat([header, entry.name]);
}

function writeDirectoryEntry(entry: Written): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  writeCommon(header, 6, entry);
  header.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([header, entry.name]);
}

function writeEnd({ count, size, offset }: { count: number; size: number; offset: number }): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
