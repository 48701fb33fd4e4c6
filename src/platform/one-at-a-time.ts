import { sql } from 'kysely';
import { type Db, inTransaction } from './database.ts';

/** Work that two processes must not do together: the second waits, then sees what the first did. */
export const oneAtATime = <T>(db: Db, name: string, work: (db: Db) => Promise<T>): Promise<T> =>
  inTransaction({ db }, async (holder) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(holder.db);
    return work(holder.db);
  });
