import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../cannot-start.ts';
import { type Db, inTransaction } from '../database.ts';
import { lockContent } from './lock-content.ts';
import { objectKey, prefixes } from './object-store.ts';
import type { Files } from './open-files.ts';
import { discard } from './take-in.ts';
import { endStoppedUploads } from './upload-records.ts';

type SweepContext = { db: Db; files: Files; now: Date };
export type Swept = { uploads: number; parts: number; objects: number; incoming: number };

const day = 24 * 60 * 60 * 1000;

/** Erases what was left behind: uploads that stopped a day ago, and bytes that no row names. */
export async function sweepFiles(context: SweepContext): Promise<Swept> {
  const { db, files, now } = context;
  const before = new Date(now.getTime() - day);
  return {
    uploads: await endStoppedUploads(db, before),
    parts: await sweepParts(context),
    objects: await sweepObjects(context),
    incoming: await sweepIncoming(files.incoming, before),
  };
}

/** A row is written after its part rests: one that has no row yet may be on its way. */
async function sweepParts({ db, files: { store }, now }: SweepContext): Promise<number> {
  let swept = 0;
  for await (const key of store.list(prefixes.parts)) {
    const started = Number(/-(\d+)-[0-9a-f-]+$/.exec(key)?.[1] ?? 0);
    if (now.getTime() - started < day) continue;
    const held = await db
      .selectFrom('upload_parts')
      .select('upload_id')
      .where('object_key', '=', key)
      .executeTakeFirst();
    if (held) continue;
    await store.erase(key);
    swept += 1;
  }
  return swept;
}

async function sweepObjects(context: SweepContext): Promise<number> {
  let swept = 0;
  for await (const key of context.files.store.list(prefixes.objects)) {
    const sha256 = key.slice(key.lastIndexOf('/') + 1);
    if (await isHeld(context.db, sha256)) continue;
    if (await eraseUnheldContent(context, sha256)) swept += 1;
  }
  return swept;
}

/** False when a row holds this content. */
export const eraseUnheldContent = (
  context: { db: Db; files: Files },
  sha256: string,
): Promise<boolean> =>
  inTransaction(context, async ({ db, files }) => {
    await lockContent(db, sha256);
    if (await isHeld(db, sha256)) return false;
    await files.store.erase(objectKey(sha256));
    return true;
  });

const isHeld = async (db: Db, sha256: string): Promise<boolean> =>
  (await db
    .selectFrom('files')
    .select('id')
    .where('sha256', '=', sha256)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined;

async function sweepIncoming(folder: string, before: Date): Promise<number> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
    return [];
  });
  let swept = 0;
  for (const path of names.map((name) => join(folder, name))) {
    const found = await stat(path).catch(() => null);
    if (!found || found.mtime >= before) continue;
    await discard({ path });
    swept += 1;
  }
  return swept;
}
