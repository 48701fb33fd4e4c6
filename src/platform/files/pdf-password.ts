import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { readEncryption, readString } from './pdf-dictionary.ts';
import { opensWithEmptyPassword } from './pdf-empty-password.ts';

/** A dictionary and what stands around it in its trailer. */
const reach = 8192;
/** An entry with its reference, and the byte before it. */
const straddled = 64;

/**
 * Whether a PDF asks for a password to be opened. One that only restricts printing or copying (an
 * owner password) opens with an empty one, as in any reader, and is not in the way. The file is
 * searched as it is read, never held: its trailer names the dictionary, which stands in the clear.
 */
export async function pdfNeedsPassword(path: string): Promise<boolean> {
  const at = await lastPlaceOf(path, '/Encrypt', (after) => entry.test(after));
  if (at === null) return false;
  const file = await open(path, 'r');
  try {
    const trailer = await readAround(file, at);
    const dictionary = await findDictionary(path, file, trailer.after);
    // Nothing is protected by what is not there: a page may well speak of encryption.
    if (!dictionary?.includes('/Filter')) return false;
    const encryption = readEncryption(dictionary);
    const documentId = readString(trailer.whole, 'ID') ?? Buffer.alloc(0);
    // Another handler asks for a certificate, which is no more in our hands than a password.
    return !(encryption && opensWithEmptyPassword(encryption, documentId));
  } finally {
    await file.close();
  }
}

const entry = /^\/Encrypt\s*(?:<<|(\d+)\s+(\d+)\s+R)/;

async function findDictionary(
  path: string,
  file: FileHandle,
  after: string,
): Promise<string | null> {
  const [, number, generation] = entry.exec(after) ?? [];
  if (number === undefined) return after;
  const mark = `${number} ${generation} obj`;
  // "112 0 obj" holds "12 0 obj" too.
  const at = await lastPlaceOf(path, mark, (_after, before) => !/\d$/.test(before));
  if (at === null) return null;
  const object = (await readAround(file, at)).after;
  return object.slice(0, object.indexOf('endobj') + 1 || undefined);
}

async function readAround(file: FileHandle, place: number) {
  const from = Math.max(0, place - reach);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2 * reach), 0, 2 * reach, from);
  const whole = buffer.toString('latin1', 0, bytesRead);
  return { whole, after: whole.slice(place - from) };
}

type Wanted = (after: string, before: string) => boolean;

/** The last: what was added to a document later stands after what it replaces. */
async function lastPlaceOf(path: string, mark: string, isWanted: Wanted): Promise<number | null> {
  let held: Buffer = Buffer.alloc(0);
  let start = 0;
  let found: number | null = null;
  for await (const chunk of createReadStream(path)) {
    held = Buffer.concat([held, chunk as Buffer]);
    for (let at = held.indexOf(mark); at >= 0; at = held.indexOf(mark, at + 1)) {
      // What begins the kept bytes was seen before, with the byte before it.
      if (at === 0 && start > 0) continue;
      const before = held.toString('latin1', Math.max(0, at - 1), at);
      if (isWanted(held.toString('latin1', at, at + straddled), before)) found = start + at;
    }
    // A mark and what follows it may stand across two chunks.
    const kept = Math.min(held.length, straddled);
    start += held.length - kept;
    held = held.subarray(held.length - kept);
  }
  return found;
}
