import { Zip, ZipPassThrough } from 'fflate';

export type ZipEntry = { name: string; bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array> };

/**
 * An archive as it is made, never held whole. Nothing is compressed: photos and PDF are already.
 * Each entry bears the same instant, so that the same contents make the same bytes.
 */
export async function* zipStream(
  entries: AsyncIterable<ZipEntry>,
  mtime: Date,
): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((fault, bytes) => {
    if (fault) throw fault;
    made.push(bytes);
  });
  for await (const { name, bytes } of entries) {
    const entry = new ZipPassThrough(name);
    entry.mtime = mtime;
    zip.add(entry);
    for await (const chunk of bytes) {
      entry.push(chunk);
      yield* made.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made.splice(0);
}

/** Two files of one name stand side by side; none leaves its folder. */
export function nameEntries<File extends { name: string }>(
  files: readonly File[],
): readonly { file: File; name: string }[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const plain = file.name.replaceAll(/[/\\\p{C}]/gu, '-').replace(/^\.+/, '') || 'fichier';
    let name = plain;
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) {
      name = plain.replace(/(\.[^.]*)?$/, ` (${copy})$1`);
    }
    taken.add(name.toLowerCase());
    return { file, name };
  });
}
