import type { Db } from '#platform/database.ts';
import type { ProgrammeSheet, ProgrammeTerms } from './programme.ts';

/** False when the authority already has a programme of this address. */
export async function insertProgramme(
  db: Db,
  programme: ProgrammeSheet,
  now: Date,
): Promise<boolean> {
  const inserted = await db
    .insertInto('programmes')
    .values({
      id: programme.id,
      authority_id: programme.authorityId,
      slug: programme.slug,
      created_at: now,
      ...columnsOf(programme),
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'slug']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function saveProgramme(db: Db, id: string, terms: ProgrammeTerms): Promise<void> {
  await db.updateTable('programmes').set(columnsOf(terms)).where('id', '=', id).execute();
}

const columnsOf = ({ name, years, description, source }: ProgrammeTerms) => ({
  name,
  first_year: years?.first ?? null,
  last_year: years?.last ?? null,
  description,
  source,
});
