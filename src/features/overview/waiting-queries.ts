import type { Db } from '#platform/database.ts';

/** Sheets taken in and not yet published: their questions wait for an officer. */
export async function countOpenSheets(db: Db, authorityIds: readonly string[]): Promise<number> {
  const { count } = await db
    .selectFrom('intake_sheets')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('authority_id', 'in', [...authorityIds])
    .where('call_id', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
