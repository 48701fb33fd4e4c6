import { randomUUID } from 'node:crypto';
import { type Connection, type Db, openDatabase } from '../database.ts';

export type MadeBackup = {
  takenAt: Date;
  madeElsewhere: boolean;
  missingFiles: number;
  /** Of the signing key it holds; null: it holds none. */
  keyFingerprint: string | null;
};

/** Written once the backup is whole: an age is only told of what could be restored. */
export async function recordBackup(connection: Connection, made: MadeBackup): Promise<void> {
  const db = openDatabase(connection, { max: 1 });
  try {
    await insertBackup(db, made);
  } finally {
    await db.destroy();
  }
}

export async function insertBackup(db: Db, made: MadeBackup): Promise<void> {
  await db
    .insertInto('backups')
    .values({
      id: randomUUID(),
      taken_at: made.takenAt,
      made_elsewhere: made.madeElsewhere,
      missing_files: made.missingFiles,
      key_fingerprint: made.keyFingerprint,
    })
    .execute();
}

export type LastBackup = { takenAt: Date; missingFiles: number };

export async function findLastBackup(db: Db): Promise<LastBackup | null> {
  const row = await db
    .selectFrom('backups')
    .select(['taken_at', 'missing_files'])
    .orderBy('taken_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ? { takenAt: row.taken_at, missingFiles: row.missing_files } : null;
}

/** When the key of this fingerprint was last put into a backup; null: never. */
export async function findKeyBackup(db: Db, fingerprint: string): Promise<Date | null> {
  const row = await db
    .selectFrom('backups')
    .select('taken_at')
    .where('key_fingerprint', '=', fingerprint)
    .orderBy('taken_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.taken_at ?? null;
}
