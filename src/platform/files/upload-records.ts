import type { Db } from '../database.ts';
import { isUuid } from './file-records.ts';

/** A file on its way in parts, known to the one person who sends it. */
export type StartedUpload = {
  id: string;
  authorityId: string;
  personId: string;
  name: string;
  size: number;
  received: number;
};

export async function insertUpload(db: Db, upload: StartedUpload, now: Date): Promise<void> {
  await db
    .insertInto('uploads')
    .values({
      id: upload.id,
      authority_id: upload.authorityId,
      person_id: upload.personId,
      name: upload.name,
      size_bytes: BigInt(upload.size),
      received_bytes: BigInt(upload.received),
      started_at: now,
      moved_at: now,
    })
    .execute();
}

const columns = [
  'id',
  'authority_id',
  'person_id',
  'name',
  'size_bytes',
  'received_bytes',
] as const;

type Asked = { id: string; personId: string };

/** One that was claimed by a form is no longer there to be continued. */
export async function findUpload(db: Db, { id, personId }: Asked): Promise<StartedUpload | null> {
  if (!isUuid(id)) return null;
  const row = await db
    .selectFrom('uploads')
    .select(columns)
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('claimed_at', 'is', null)
    .executeTakeFirst();
  return row ? toUpload(row) : null;
}

type UploadColumns = {
  id: string;
  authority_id: string;
  person_id: string;
  name: string;
  size_bytes: bigint;
  received_bytes: bigint;
};

const toUpload = (row: UploadColumns): StartedUpload => ({
  id: row.id,
  authorityId: row.authority_id,
  personId: row.person_id,
  name: row.name,
  size: Number(row.size_bytes),
  received: Number(row.received_bytes),
});

/** How much one person has on its way. */
export async function sumUploadsOf(
  db: Db,
  personId: string,
): Promise<{ count: number; bytes: number }> {
  const row = await db
    .selectFrom('uploads')
    .select(({ fn }) => [fn.countAll<bigint>().as('count'), fn.sum<string>('size_bytes').as('sum')])
    .where('person_id', '=', personId)
    .where('claimed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), bytes: Number(row.sum ?? 0) };
}

export type NewPart = { first: number; size: number; key: string };

/** False: somebody else wrote a part from the same place first; nothing was changed. */
export async function appendPart(
  db: Db,
  { id, authorityId }: StartedUpload,
  part: NewPart,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('uploads')
    .set({ received_bytes: BigInt(part.first + part.size), moved_at: now })
    .where('id', '=', id)
    .where('received_bytes', '=', BigInt(part.first))
    .where('claimed_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await db
    .insertInto('upload_parts')
    .values({
      authority_id: authorityId,
      upload_id: id,
      first_byte: BigInt(part.first),
      size_bytes: BigInt(part.size),
      object_key: part.key,
    })
    .execute();
  return true;
}

/** For the one form that takes it: a second one finds nothing. Null too while it is not whole. */
export async function claimUpload(
  db: Db,
  { id, personId }: Asked,
  now: Date,
): Promise<StartedUpload | null> {
  if (!isUuid(id)) return null;
  const row = await db
    .updateTable('uploads')
    .set({ claimed_at: now })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('claimed_at', 'is', null)
    .whereRef('received_bytes', '=', 'size_bytes')
    .returning(columns)
    .executeTakeFirst();
  return row ? toUpload(row) : null;
}

export async function listPartKeys(db: Db, uploadId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('upload_parts')
    .select('object_key')
    .where('upload_id', '=', uploadId)
    .orderBy('first_byte')
    .execute();
  return rows.map(({ object_key }) => object_key);
}

export async function deleteUpload(db: Db, id: string): Promise<void> {
  await db.deleteFrom('uploads').where('id', '=', id).execute();
}

/** Their parts lose their rows, and are erased with all that no row names. */
export async function endStoppedUploads(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('uploads')
    .where('moved_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
