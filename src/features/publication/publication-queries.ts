import { askPrepared, type Db, type Prepared } from '#platform/database.ts';
import type { VersionLine } from './published-lines.ts';
import type { SealedPublication, Snapshot } from './snapshot.ts';

/** What identifies the version served: the key of every cached page about it. */
export type CurrentVersion = { id: string; callId: string; version: number; sha256: string };

const currentVersion: Prepared = {
  name: 'current-version',
  text: `
    select publication.id, publication.call_id as "callId", publication.version, publication.sha256
    from publications as publication
    join calls as call on call.id = publication.call_id
    where call.slug = $1
    order by publication.version desc
    limit 1`,
};

/**
 * The current version of a call's results; null when there is none. Its plan is kept: it is asked
 * at every hit of a page kept in memory, and planning it cost more than answering it.
 */
export async function findCurrentVersion(db: Db, slug: string): Promise<CurrentVersion | null> {
  const [found] = await askPrepared<CurrentVersion>(db, currentVersion, [slug]);
  return found ?? null;
}

/** The version of that number; null when the call has none. */
export async function findVersion(
  db: Db,
  slug: string,
  version: number,
): Promise<CurrentVersion | null> {
  const row = await db
    .selectFrom('publications as publication')
    .innerJoin('calls as call', 'call.id', 'publication.call_id')
    .select(['publication.id', 'publication.call_id', 'publication.version', 'publication.sha256'])
    .where('call.slug', '=', slug)
    .where('publication.version', '=', version)
    .executeTakeFirst();
  return row ? { id: row.id, callId: row.call_id, version: row.version, sha256: row.sha256 } : null;
}

export async function getPublication(db: Db, id: string): Promise<SealedPublication> {
  const row = await db
    .selectFrom('publications')
    .select(['snapshot', 'sha256', 'public_key', 'signature'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    // Our own bytes, hashed and held by a check constraint of the table: no need to doubt their shape.
    snapshot: JSON.parse(row.snapshot) as Snapshot,
    proof: {
      algorithm: 'Ed25519',
      sha256: row.sha256,
      public_key: row.public_key,
      signature: row.signature,
    },
  };
}

export const findLastVersion = (db: Db, callId: string) =>
  db
    .selectFrom('publications')
    .select(['version', 'sha256'])
    .where('call_id', '=', callId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

export const listVersions = (db: Db, callId: string): Promise<VersionLine[]> =>
  db
    .selectFrom('publications')
    .select(['version', 'sha256', 'issued_at', 'reason'])
    .where('call_id', '=', callId)
    .orderBy('version', 'desc')
    .limit(100)
    .execute();

/** The document a publication was taken in from, by the hash its snapshot pins. */
export const findSourceDocument = (db: Db, callId: string, sha256: string) =>
  db
    .selectFrom('source_documents')
    .select(['file_name', 'media_type', 'content'])
    .where('call_id', '=', callId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
