import type { Db } from '#platform/database.ts';

/** Holds the call until commit: two versions of its results are never made at once. */
export const lockCall = (db: Db, callId: string) =>
  db
    .selectFrom('calls')
    .select(['id', 'authority_id', 'slug'])
    .where('id', '=', callId)
    .forUpdate()
    .executeTakeFirstOrThrow();
