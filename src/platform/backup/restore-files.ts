import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { objectKey } from '../files/object-store.ts';
import type { Files } from '../files/open-files.ts';
import { fileName } from './backup-contents.ts';
import type { TarReader } from './tar-stream.ts';

/** Puts each file back under its hash; bytes that are not those of their name are not kept, and told. */
export async function restoreFiles(
  archive: TarReader,
  { store, incoming }: Pick<Files, 'store' | 'incoming'>,
): Promise<{ files: number; damaged: readonly string[] }> {
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const damaged: string[] = [];
  let files = 0;
  for (;;) {
    const [, sha256] = /^files\/([0-9a-f]{64})\//.exec((await archive.peek())?.name ?? '') ?? [];
    if (sha256 === undefined) return { files, damaged };
    files += 1;
    const path = join(incoming, `restored-${randomUUID()}`);
    try {
      const hash = createHash('sha256');
      const content = archive.content(fileName(sha256));
      const hashed = (async function* () {
        for await (const bytes of content) {
          hash.update(bytes);
          yield bytes;
        }
      })();
      await pipeline(Readable.from(hashed, { objectMode: false }), createWriteStream(path));
      if (hash.digest('hex') === sha256) await store.keep(objectKey(sha256), path);
      else damaged.push(sha256);
    } finally {
      await rm(path, { force: true });
    }
  }
}
