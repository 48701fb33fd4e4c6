import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startS3 } from '#test/s3.ts';
import { openFolderStore } from './folder-store.ts';
import { hashOf } from './hash-bytes.ts';
import { ObjectMissing, type ObjectStore, objectKey } from './object-store.ts';
import { openFiles } from './open-files.ts';
import { parseS3Address } from './s3-address.ts';

let folder: string;
let s3: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laureat-files-'));
  s3 = await startS3();
});
afterAll(async () => {
  await s3.stop();
  await rm(folder, { recursive: true });
});

const stores: [string, () => ObjectStore][] = [
  ['a folder', () => openFolderStore(folder)],
  [
    'an S3 emulator',
    // As the program opens it, from its settings.
    () => openFiles({ dataDir: folder, filesUrl: s3.url, clamdUrl: null }).store,
  ],
];

async function written(bytes: Buffer): Promise<{ path: string; key: string; sha256: string }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = join(folder, `given-${sha256}`);
  await writeFile(path, bytes);
  return { path, key: objectKey(sha256), sha256 };
}
const all = async (keys: AsyncIterable<string>) => (await Array.fromAsync(keys)).sort();

describe.each(stores)('%s', (_name, open) => {
  test('answers the very bytes it was given, whole and by range, several parts long', async () => {
    const store = open();
    const bytes = randomBytes(9 * 1024 * 1024 + 7);
    const { path, key, sha256 } = await written(bytes);
    expect(await store.sizeOf(key)).toBe(null);
    await store.keep(key, path);

    expect(await store.sizeOf(key)).toBe(bytes.length);
    expect(await hashOf(await store.open(key))).toBe(sha256);
    const piece = Buffer.concat(
      await Array.fromAsync(await store.open(key, { first: 8_388_600, last: 8_388_615 })),
    );
    expect(piece).toEqual(bytes.subarray(8_388_600, 8_388_616));
    expect(await all(store.list('objects/'))).toEqual([key]);
    await store.erase(key);
    expect(await all(store.list('objects/'))).toEqual([]);
  });

  test('keeps what it has under a key that is taken', async () => {
    const store = open();
    const first = await written(Buffer.from('first'));
    const other = await written(Buffer.from('other'));
    await store.keep(first.key, first.path);
    await store.keep(first.key, other.path);
    expect(await hashOf(await store.open(first.key))).toBe(first.sha256);
    await store.erase(first.key);
  });

  test('says that an object is missing; erasing it again changes nothing', async () => {
    const store = open();
    const key = objectKey('0'.repeat(64));
    await expect(store.open(key)).rejects.toThrow(ObjectMissing);
    await store.erase(key);
    expect(await store.sizeOf(key)).toBe(null);
  });
});

test('an S3 address is read whole, its secret decoded; anything else is not one', () => {
  expect(parseS3Address('s3://k:s%2Fx@s3.fr-par.example:9000/files?region=fr-par')).toEqual({
    endpoint: 'https://s3.fr-par.example:9000',
    bucket: 'files',
    region: 'fr-par',
    pathStyle: false,
    accessKeyId: 'k',
    secretAccessKey: 's/x',
  });
  expect(
    ['', 's3://host/files', 's3://k:s@host/', 'https://k:s@host/files'].map(parseS3Address),
  ).toEqual([null, null, null, null]);
});
