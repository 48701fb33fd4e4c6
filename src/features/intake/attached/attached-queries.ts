import { type SelectQueryBuilder, sql } from 'kysely';
import type { Database, Db } from '#platform/database.ts';
import type { AttachedFault, AttachedFile } from './attached-file.ts';
import './attached-rows.ts';

type Rows = SelectQueryBuilder<Database, 'attached_files', object>;

/** In the order people read them, numbers as figures: 9 before 10. */
const inOrder = <Q extends Rows>(query: Q) =>
  query.orderBy(sql`length(number)`).orderBy('number').orderBy('name') as Q;

const read = (row: {
  id: string;
  authority_id: string;
  application_id: string;
  number: string;
  name: string;
  address: string | null;
}): AttachedFile => ({
  id: row.id,
  authorityId: row.authority_id,
  applicationId: row.application_id,
  number: row.number,
  name: row.name,
  address: row.address,
});

/** What has not come, tried or not. */
export async function listMissing(db: Db, importId: string): Promise<AttachedFile[]> {
  const query = db
    .selectFrom('attached_files')
    .select(['id', 'authority_id', 'application_id', 'number', 'name', 'address'])
    .where('import_id', '=', importId)
    .where('file_id', 'is', null);
  return (await inOrder(query).execute()).map(read);
}

/** The next that nobody tried yet, past the last one that was. */
export async function findAwaited(db: Db, importId: string): Promise<AttachedFile | null> {
  const query = db
    .selectFrom('attached_files')
    .select(['id', 'authority_id', 'application_id', 'number', 'name', 'address'])
    .where('import_id', '=', importId)
    .where('file_id', 'is', null)
    .where('failure', 'is', null)
    .limit(1);
  const row = await inOrder(query).executeTakeFirst();
  return row ? read(row) : null;
}

/** Held until commit; false once it came. */
export async function lockAwaited(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('attached_files')
    .select('id')
    .where('id', '=', id)
    .where('file_id', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export type AttachedCounts = { here: number; awaited: number; failed: number };

export async function countAttached(db: Db, importId: string): Promise<AttachedCounts> {
  const { here, awaited, failed } = await db
    .selectFrom('attached_files')
    .select(({ fn }) => [
      fn.countAll<bigint>().filterWhere('file_id', 'is not', null).as('here'),
      fn
        .countAll<bigint>()
        .filterWhere('file_id', 'is', null)
        .filterWhere('failure', 'is', null)
        .as('awaited'),
      fn.countAll<bigint>().filterWhere('failure', 'is not', null).as('failed'),
    ])
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow();
  return { here: Number(here), awaited: Number(awaited), failed: Number(failed) };
}

export type AttachedShown = {
  id: string;
  number: string;
  name: string;
  isHere: boolean;
  failure: AttachedFault | null;
};

/** Those that did not come first: they are what is left to do. */
export async function listAttached(
  db: Db,
  importId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<AttachedShown[]> {
  const query = db
    .selectFrom('attached_files')
    .select(['id', 'number', 'name', 'file_id', 'failure'])
    .where('import_id', '=', importId)
    .orderBy(sql`file_id is not null`)
    .limit(limit)
    .offset(offset);
  const rows = await inOrder(query).execute();
  return rows.map(({ file_id, ...row }) => ({ ...row, isHere: file_id !== null }));
}
