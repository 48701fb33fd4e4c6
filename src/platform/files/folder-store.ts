import { createReadStream } from 'node:fs';
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { codeOf } from '../cannot-start.ts';
import { ObjectMissing, type ObjectStore } from './object-store.ts';

/** Objects as files of a folder. What is kept comes from the same disk: it is linked, not copied. */
export function openFolderStore(root: string): ObjectStore {
  const at = (key: string) => join(root, key);
  return {
    keep: async (key, path) => {
      await flush(path);
      await mkdir(dirname(at(key)), { recursive: true, mode: 0o700 });
      // A link, unlike a rename, refuses a name that is taken: nothing is ever overwritten.
      await link(path, at(key)).catch(unless('EEXIST'));
      await flush(dirname(at(key)));
    },
    open: async (key, range) => {
      const file = await open(at(key)).catch(unless('ENOENT'));
      if (!file) throw new ObjectMissing(key);
      await file.close();
      return Readable.from(readBytes(at(key), range), { objectMode: false });
    },
    sizeOf: async (key) => (await stat(at(key)).catch(unless('ENOENT')))?.size ?? null,
    erase: (key) => rm(at(key), { force: true }),
    list: async function* (prefix) {
      const entries = await readdir(at(prefix), { recursive: true, withFileTypes: true }).catch(
        unless('ENOENT'),
      );
      for (const entry of entries ?? []) {
        if (entry.isFile()) yield relative(root, join(entry.parentPath, entry.name));
      }
    },
  };
}

/** Opened by its first reader, so that a stream nobody reads holds no file. */
async function* readBytes(path: string, range?: { first: number; last: number }) {
  yield* createReadStream(path, range ? { start: range.first, end: range.last } : {});
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
}

const unless =
  (code: string) =>
  (error: unknown): undefined => {
    if (codeOf(error) !== code) throw error;
  };
