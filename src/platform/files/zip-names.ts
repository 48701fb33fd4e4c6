import { type FileHandle, open } from 'node:fs/promises';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const longestEnd = 22 + 65_535;
const largestDirectory = 4 * 1024 * 1024;

/** The names in a ZIP, from its directory alone: nothing is inflated. Null: not one we can read. */
export async function zipNames(path: string): Promise<string[] | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const tail = await readAt(file, Math.max(0, size - longestEnd), Math.min(size, longestEnd));
    const at = findEnd(tail);
    if (at < 0) return null;
    const length = tail.readUInt32LE(at + 12);
    const start = tail.readUInt32LE(at + 16);
    if (length > largestDirectory || start + length > size) return null;
    return readNames(await readAt(file, start, length));
  } finally {
    await file.close();
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === endMark) return at;
  }
  return -1;
}

function readNames(directory: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === entryMark; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}
