/** Reads a zip archive by its directory, with nothing but Node: not with the library that wrote it. */
import { inflateRawSync } from 'node:zlib';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;

/** Every file's content by its path. */
export function readZip(archive: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(archive);
  const end = bytes.length - endLength;
  if (bytes.readUInt32LE(end) !== endSignature) throw new Error('The archive does not end as one.');
  const files = new Map<string, Buffer>();
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(entry) !== entrySignature) throw new Error('The directory is broken.');
    const isStored = bytes.readUInt16LE(entry + 10) === 0;
    const packedLength = bytes.readUInt32LE(entry + 20);
    const nameLength = bytes.readUInt16LE(entry + 28);
    const local = bytes.readUInt32LE(entry + 42);
    const start = local + localLength + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packedLength);
    // Only names that are said to be UTF-8 are read as such, as other programs do.
    const encoding = (bytes.readUInt16LE(entry + 8) & 0x800) === 0 ? 'latin1' : 'utf8';
    const name = bytes.toString(encoding, entry + entryLength, entry + entryLength + nameLength);
    // Folders have entries of their own, which hold nothing.
    if (!name.endsWith('/')) files.set(name, isStored ? data : inflateRawSync(data));
    entry += entryLength + nameLength + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return files;
}
