import { sql } from 'kysely';
import type { Db } from '../database.ts';
import type { KeptFile } from './file.ts';
import { toFile } from './file-records.ts';

/** One row of the administrator's list: those removed are there too, with the reason. */
export type ListedFile = KeptFile & { threat: string | null; removalReason: string | null };
export type FileList = { files: readonly ListedFile[]; total: number; bytes: number };

type Asked = { authorityIds: readonly string[]; name: string; most: number };

/** The latest first. The total and the sum are those of all that match, shown or not. */
export async function listFiles(db: Db, { authorityIds, name, most }: Asked): Promise<FileList> {
  if (authorityIds.length === 0) return { files: [], total: 0, bytes: 0 };
  const matching = db
    .selectFrom('files')
    .where('authority_id', 'in', authorityIds)
    .$if(name !== '', (query) =>
      query.where(sql<boolean>`position(lower(${name}) in lower(name)) > 0`),
    );
  const rows = await matching
    .select([
      'id',
      'authority_id',
      'holder_kind',
      'holder_id',
      'name',
      'sha256',
      'size_bytes',
      'media_type',
      'antivirus',
      'threat',
      'damaged_at',
      'received_at',
      'removal_reason',
    ])
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  const sum = await matching
    .select(({ fn }) => [
      fn.countAll<bigint>().as('total'),
      fn.sum<string>('size_bytes').filterWhere('removed_at', 'is', null).as('bytes'),
    ])
    .executeTakeFirstOrThrow();
  const files = rows.map((row) => ({
    ...toFile(row),
    threat: row.threat,
    removalReason: row.removal_reason,
  }));
  return { files, total: Number(sum.total), bytes: Number(sum.bytes ?? 0) };
}
