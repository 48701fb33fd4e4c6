import { createHash } from 'node:crypto';
import type pg from 'pg';
import { ObjectMissing, type ObjectStore, objectKey } from '../files/object-store.ts';
import { type BackupManifest, fileName } from './backup-contents.ts';
import type { Member } from './tar-format.ts';
import { cutIntoMembers } from './tar-stream.ts';

const pageSize = 500;

/** The bytes of every file that was not removed, each once, re-hashed as they are read. */
export async function* backUpFiles(
  client: pg.ClientBase,
  store: ObjectStore,
  manifest: BackupManifest,
): AsyncGenerator<Member> {
  const missing: string[] = [];
  for await (const sha256 of hashesOf(client)) {
    const hash = createHash('sha256');
    for await (const member of membersOf(store, sha256)) {
      hash.update(member.bytes);
      yield member;
      manifest.files += member.name.endsWith(firstPart) ? 1 : 0;
    }
    if (hash.digest('hex') !== sha256) missing.push(sha256);
  }
  manifest.missing_files = missing;
}

const firstPart = '/000001';

/** Nothing for a file that is not in the store any more: the others are saved all the same. */
async function* membersOf(store: ObjectStore, sha256: string): AsyncGenerator<Member> {
  const content = await store.open(objectKey(sha256)).catch((error: unknown) => {
    if (error instanceof ObjectMissing) return null;
    throw error;
  });
  if (content) yield* cutIntoMembers(fileName(sha256), content);
}

async function* hashesOf(client: pg.ClientBase): AsyncGenerator<string> {
  let last = '';
  for (;;) {
    const { rows } = await client.query<{ sha256: string }>(
      `select distinct sha256 from files where removed_at is null and sha256 > $1
      order by sha256 limit ${pageSize}`,
      [last],
    );
    for (const { sha256 } of rows) yield sha256;
    last = rows.at(-1)?.sha256 ?? last;
    if (rows.length < pageSize) return;
  }
}
