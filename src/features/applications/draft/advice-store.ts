import type { Db } from '#platform/database.ts';
import '../application-rows.ts';

type Grant = {
  authorityId: string;
  applicationId: string;
  personId: string;
  grantedBy: string;
  now: Date;
};

/** Asked again, it holds again. */
export const insertAdviser = (db: Db, grant: Grant) =>
  db
    .insertInto('application_advisers')
    .values({
      authority_id: grant.authorityId,
      application_id: grant.applicationId,
      person_id: grant.personId,
      granted_by: grant.grantedBy,
      granted_at: grant.now,
      ended_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['application_id', 'person_id']).doUpdateSet({
        granted_by: grant.grantedBy,
        granted_at: grant.now,
        ended_at: null,
      }),
    )
    .execute();

type Ended = { applicationId: string; personId: string; now: Date };

/** False when there was nothing to end. */
export async function endAdviser(db: Db, { applicationId, personId, now }: Ended) {
  const row = await db
    .updateTable('application_advisers')
    .set({ ended_at: now })
    .where('application_id', '=', applicationId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}
