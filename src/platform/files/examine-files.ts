import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { hashOf } from './hash-bytes.ts';
import { type ObjectStore, objectKey } from './object-store.ts';

export type FileFault = { fileId: string; broken: 'missing' | 'size' | 'content' };
export type FileReport = { files: number; hashed: number; faults: readonly FileFault[] };

type Content = { fileId: string; sha256: string; size: number };

const pageSize = 500;
/** Content read again by an ordinary examination; all of it by a deep one. */
const sampleSize = 20;

/** Each file that was not removed has its object, of its size; its bytes are read again on request. */
export async function examineFiles(
  db: Db,
  store: ObjectStore,
  { deep }: { deep: boolean },
): Promise<FileReport> {
  const faults: FileFault[] = [];
  const report = { files: 0, hashed: 0, faults };
  const sample = deep ? null : await drawSample(db);
  for await (const content of walkContents(db)) {
    report.files += 1;
    const isRead = sample === null || sample.has(content.sha256);
    const broken = await examineContent(store, content, isRead);
    if (isRead) report.hashed += 1;
    if (broken) faults.push({ fileId: content.fileId, broken });
  }
  return report;
}

async function examineContent(
  store: ObjectStore,
  { sha256, size }: Content,
  isRead: boolean,
): Promise<FileFault['broken'] | null> {
  const key = objectKey(sha256);
  const found = await store.sizeOf(key);
  if (found === null) return 'missing';
  if (found !== size) return 'size';
  if (!isRead) return null;
  return (await hashOf(await store.open(key))) === sha256 ? null : 'content';
}

/**
 * Those once found damaged, always; then others each time: what an examination does not read today,
 * another one will.
 */
async function drawSample(db: Db): Promise<ReadonlySet<string>> {
  const kept = db.selectFrom('files').select('sha256').where('removed_at', 'is', null);
  const damaged = await kept.where('damaged_at', 'is not', null).execute();
  const drawn = await kept.orderBy(sql`random()`).limit(sampleSize).execute();
  return new Set([...damaged, ...drawn].map(({ sha256 }) => sha256));
}

/** Each content once, under the oldest row that holds it. */
async function* walkContents(db: Db): AsyncGenerator<Content> {
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('files')
      .distinctOn('sha256')
      .select(['id', 'sha256', 'size_bytes'])
      .where('removed_at', 'is', null)
      .where('sha256', '>', last)
      .orderBy('sha256')
      .orderBy('received_at')
      .orderBy('id')
      .limit(pageSize)
      .execute();
    for (const { id, sha256, size_bytes } of rows) {
      yield { fileId: id, sha256, size: Number(size_bytes) };
    }
    last = rows.at(-1)?.sha256 ?? last;
    if (rows.length < pageSize) return;
  }
}
