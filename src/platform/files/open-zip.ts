import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';

export type ZipFault =
  /** No ZIP, cut, in several volumes, or over what its directory may weigh. */
  | { reason: 'zip-unreadable' }
  | { reason: 'too-many-entries'; most: number }
  /** A name that would climb out of its folder, or a link: nobody makes these by accident. */
  | { reason: 'zip-deceives'; name: string };

export type ZipEntry = { name: string; size: number; bytes: () => AsyncIterable<Uint8Array> };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const longestEnd = 22 + 65_535;
const largestDirectory = 16 * 1024 * 1024;
const mostEntries = 20_000;

/**
 * The files in a ZIP on this disk, from its directory: each is inflated only when its bytes are
 * asked for, as they are read, and never past what the directory announced.
 */
export async function openZip(path: string): Promise<Outcome<readonly ZipEntry[], ZipFault>> {
  const file = await open(path, 'r');
  try {
    const directory = await readDirectory(file);
    if (!directory) return refuse({ reason: 'zip-unreadable' });
    const records = readRecords(directory.bytes);
    if (records.length !== directory.count) return refuse({ reason: 'zip-unreadable' });
    if (records.length > mostEntries) {
      return refuse({ reason: 'too-many-entries', most: mostEntries });
    }
    const deceiving = records.find(deceives);
    if (deceiving) return refuse({ reason: 'zip-deceives', name: deceiving.name });
    if (overlap(records, directory.start)) return refuse({ reason: 'zip-unreadable' });
    const files = records.filter(({ name }) => !name.endsWith('/'));
    return accept(files.map((record) => asEntry(path, record, directory.start)));
  } finally {
    await file.close();
  }
}

type Directory = { bytes: Buffer; count: number; start: number };

async function readDirectory(file: FileHandle): Promise<Directory | null> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - longestEnd), Math.min(size, longestEnd));
  const at = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (at < 0 || at + 22 > tail.length || tail.readUInt32LE(at) !== endMark) return null;
  const [count, length, start] = [
    tail.readUInt16LE(at + 10),
    tail.readUInt32LE(at + 12),
    tail.readUInt32LE(at + 16),
  ];
  if (length > largestDirectory || start + length > size) return null;
  return { bytes: await readAt(file, start, length), count, start };
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

type Record = {
  name: string;
  isEncrypted: boolean;
  method: number;
  packed: number;
  size: number;
  mode: number;
  at: number;
};

function readRecords(directory: Buffer): Record[] {
  const records: Record[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === entryMark; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    const flags = directory.readUInt16LE(at + 8);
    const name = directory.subarray(at + 46, at + 46 + nameLength);
    records.push({
      // Bit 11 says UTF-8; what is older than it is mostly that too, or plain ASCII.
      name: name.toString('utf8'),
      isEncrypted: (flags & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      at: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return records;
}

const isLink = (mode: number): boolean => (mode & 0o170000) === 0o120000;

const deceives = ({ name, mode }: Record): boolean =>
  isLink(mode) ||
  /^[/\\]|^[a-z]:|[\0]/i.test(name) ||
  name.split(/[/\\]/).some((part) => part === '..');

/** The same bytes under many names are how a small file unfolds into a huge one. */
function overlap(records: readonly Record[], end: number): boolean {
  const inOrder = records.toSorted((a, b) => a.at - b.at);
  return inOrder.some(
    ({ at, packed }, index) => at + 30 + packed > (inOrder[index + 1]?.at ?? end),
  );
}

const stored = 0;
const deflated = 8;

const asEntry = (path: string, record: Record, end: number): ZipEntry => ({
  name: record.name,
  size: record.size,
  bytes: () => readEntry(path, record, end),
});

async function* readEntry(path: string, record: Record, end: number): AsyncGenerator<Uint8Array> {
  const { isEncrypted, method, packed, size } = record;
  if (isEncrypted || (method !== stored && method !== deflated)) {
    throw new Error(`A ZIP entry of a kind that is not read: method ${method}`);
  }
  const start = await findBytes(path, record);
  if (start + packed > end) throw new Error('A ZIP entry reaches beyond its place');
  if (packed === 0) return;
  let given = 0;
  for await (const chunk of unpacked(path, { start, packed, method })) {
    given += chunk.length;
    if (given > size) throw new Error('A ZIP entry unfolds into more than it announced');
    yield chunk;
  }
  if (given !== size) throw new Error('A ZIP entry is shorter than it announced');
}

function unpacked(
  path: string,
  { start, packed, method }: { start: number; packed: number; method: number },
): AsyncIterable<Uint8Array> {
  const raw = createReadStream(path, { start, end: start + packed - 1 });
  // What breaks is thrown to whoever reads the last of the two.
  return method === stored ? raw : pipeline(raw, createInflateRaw(), () => {});
}

/** The header before the bytes has lengths of its own. */
async function findBytes(path: string, { at }: Record): Promise<number> {
  const file = await open(path, 'r');
  try {
    const header = await readAt(file, at, 30);
    if (header.length < 30 || header.readUInt32LE(0) !== localMark) {
      throw new Error('A ZIP entry is not where its directory says');
    }
    return at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}
