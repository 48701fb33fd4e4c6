import type { Db } from '../database.ts';
import type { Holder, KeptFile, ReceivedFile } from './file.ts';
import type { AntivirusState, FileRow } from './file-rows.ts';

type NewFile = {
  authorityId: string;
  holder: Holder;
  actorId: string | null;
  now: Date;
  file: ReceivedFile;
};

export async function insertFile(db: Db, { authorityId, holder, actorId, now, file }: NewFile) {
  await db
    .insertInto('files')
    .values({
      id: file.id,
      authority_id: authorityId,
      holder_kind: holder.kind,
      holder_id: holder.id,
      name: file.name,
      sha256: file.sha256,
      size_bytes: BigInt(file.size),
      media_type: file.mediaType,
      antivirus: 'waiting',
      received_by: actorId,
      received_at: now,
    })
    .execute();
}

export const fileColumns = [
  'id',
  'authority_id',
  'holder_kind',
  'holder_id',
  'name',
  'sha256',
  'size_bytes',
  'media_type',
  'antivirus',
  'damaged_at',
  'received_at',
] as const;

/** Whoever asks has already said which authorities and which holders they may read. */
export async function findFile(
  db: Db,
  id: string,
  { authorityIds, holderKind }: { authorityIds: readonly string[]; holderKind: string },
): Promise<KeptFile | null> {
  if (authorityIds.length === 0 || !isUuid(id)) return null;
  const row = await db
    .selectFrom('files')
    .select(fileColumns)
    .where('id', '=', id)
    .where('authority_id', 'in', authorityIds)
    .where('holder_kind', '=', holderKind)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row ? toFile(row) : null;
}

export async function listFilesOf(
  db: Db,
  authorityIds: readonly string[],
  holderKind: string,
): Promise<readonly KeptFile[]> {
  if (authorityIds.length === 0) return [];
  const rows = await db
    .selectFrom('files')
    .select(fileColumns)
    .where('authority_id', 'in', authorityIds)
    .where('holder_kind', '=', holderKind)
    .where('removed_at', 'is', null)
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toFile);
}

export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text);

export const toFile = (row: Pick<FileRow, (typeof fileColumns)[number]>): KeptFile => ({
  id: row.id,
  authorityId: row.authority_id,
  holder: { kind: row.holder_kind, id: row.holder_id },
  name: row.name,
  sha256: row.sha256,
  size: Number(row.size_bytes),
  mediaType: row.media_type,
  antivirus: row.antivirus as AntivirusState,
  isDamaged: row.damaged_at !== null,
  receivedAt: row.received_at,
});

/** The name of a file that can be removed. */
export async function findFileName(
  db: Db,
  id: string,
  authorityIds: readonly string[],
): Promise<string | null> {
  if (authorityIds.length === 0 || !isUuid(id)) return null;
  const row = await db
    .selectFrom('files')
    .select('name')
    .where('id', '=', id)
    .where('authority_id', 'in', authorityIds)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row?.name ?? null;
}
