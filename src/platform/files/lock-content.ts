import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** Keeping and erasing the same content wait for each other until commit. */
export const lockContent = async (db: Db, sha256: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`file ${sha256}`}, 0))`.execute(db);
};
