import { createReadStream } from 'node:fs';

/** The old Office container names its inner streams in UTF-16: they say what it holds. */
const marks = {
  'application/x-ole-encrypted': ['EncryptedPackage'],
  'application/msword': ['WordDocument'],
  'application/vnd.ms-excel': ['Workbook', 'Book'],
  'application/vnd.ms-powerpoint': ['PowerPoint Document'],
} as const;

const macroMarks = ['_VBA_PROJECT', '_VBA_PROJECT_CUR', 'VBA'];

export async function oleMediaType(path: string): Promise<string> {
  const names = await oleNames(path);
  for (const [mediaType, expected] of Object.entries(marks)) {
    if (expected.some((name) => names.has(name))) return mediaType;
  }
  return 'application/x-cfb';
}

export async function oleHasMacros(path: string): Promise<boolean> {
  const names = await oleNames(path);
  return macroMarks.some((name) => names.has(name));
}

const entrySize = 128;

/**
 * Entries of the directory are 128 bytes, aligned on 128, with the length of their name at 64
 * ([MS-CFB] 2.6.1). Reading each such place finds them all without following the sectors; a
 * chance look-alike would have to spell a whole name.
 */
async function oleNames(path: string): Promise<Set<string>> {
  const names = new Set<string>();
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    const whole = bytes.length - (bytes.length % entrySize);
    for (let at = 0; at < whole; at += entrySize) {
      const name = entryName(bytes.subarray(at, at + entrySize));
      if (name) names.add(name);
    }
    rest = bytes.subarray(whole);
  }
  return names;
}

function entryName(entry: Buffer): string | null {
  const length = entry.readUInt16LE(64);
  if (length < 4 || length > 64 || length % 2 === 1) return null;
  const type = entry[66];
  if (type !== 1 && type !== 2) return null;
  return entry.toString('utf16le', 0, length - 2);
}
