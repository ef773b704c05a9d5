import { crc32, inflateRawSync } from 'node:zlib';
import { LemmaError } from '../../errors.ts';
import { importLimits } from '../../notebook/formats/limits.ts';
import type { ZipEntry } from './write-zip.ts';

const localSignature = 0x04034b50;
const directorySignature = 0x02014b50;
const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;

/** Whether a file begins as an archive does, an empty one included. */
export function isZip(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < endLength) return false;
  const signature = view.readUInt32LE(0);
  return signature === localSignature || signature === endSignature;
}

/**
 * Unpacks the files of an archive whose names are wanted, one at a time. What its directory claims is not believed: each
 * file is unpacked up to its limit and no further, and its checksum has to be right.
 *
 * @throws LemmaError `invalid-request` for an archive that is damaged or packed in an unusual way; `too-large` past the
 *   limits of {@link importLimits}.
 */
export function* readZip(bytes: Uint8Array, isWanted: (name: string) => boolean): Generator<ZipEntry> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  let count = 0;
  for (const entry of listEntries(file)) {
    if (!isWanted(entry.name) || entry.name.startsWith('__MACOSX/')) continue;
    count += 1;
    if (count > importLimits.notebooks) {
      throw new LemmaError('too-large', `An archive holds ${importLimits.notebooks} notebooks at most.`);
    }
    const body = unpack(file, entry);
    unpacked += body.length;
    if (unpacked > importLimits.unpackedBytes) {
      const most = importLimits.unpackedBytes / 1024 / 1024;
      throw new LemmaError('too-large', `The archive unpacks to more than ${most} MiB: split it.`);
    }
    yield { name: entry.name, bytes: body };
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly offset: number;
}

function damaged(cause?: unknown): LemmaError {
  return new LemmaError('invalid-request', 'The archive is damaged or was cut off.', { cause });
}

function listEntries(file: Buffer): readonly Entry[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < Math.max(0, file.length - endLength - longestComment) || end + endLength > file.length) {
    throw damaged();
  }
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== directorySignature) throw damaged();
    const [name, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place));
    const flags = file.readUInt16LE(at + 8);
    if ((flags & 1) !== 0) throw new LemmaError('invalid-request', 'The archive is locked with a password.');
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function unpack(file: Buffer, { method, crc, packed, offset }: Entry): Uint8Array {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== localSignature) throw damaged();
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (start + packed > file.length) throw damaged();
  const body = inflate(file.subarray(start, start + packed), method);
  if (crc32(body) !== crc) throw damaged();
  return body;
}

function inflate(body: Buffer, method: number): Uint8Array {
  const most = importLimits.entryBytes;
  const tooLarge = `A file of the archive is larger than ${most / 1024 / 1024} MiB.`;
  if (method === 0 && body.length > most) throw new LemmaError('too-large', tooLarge);
  if (method === 0) return body;
  if (method !== 8) throw damaged();
  try {
    return inflateRawSync(body, { maxOutputLength: most });
  } catch (cause) {
    if (cause instanceof RangeError) throw new LemmaError('too-large', tooLarge, { cause });
    throw damaged(cause);
  }
}
