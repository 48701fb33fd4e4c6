import type { Typed } from '#features/calls/form-page/typed.ts';
import type { Db } from '#platform/database.ts';
import '../application-rows.ts';
import './draft-rows.ts';

type Kept = {
  authorityId: string;
  applicationId: string;
  from: number;
  to: number;
  setAside: readonly { key: string; label: string; typed: Typed }[];
  now: Date;
};

export const insertCarryOver = (db: Db, kept: Kept) =>
  db
    .insertInto('form_carry_overs')
    .values({
      authority_id: kept.authorityId,
      application_id: kept.applicationId,
      from_revision: kept.from,
      to_revision: kept.to,
      set_aside: JSON.stringify({ answers: kept.setAside }),
      carried_at: kept.now,
      read_at: null,
    })
    .execute();

export const moveToRevision = (db: Db, { id, revision }: { id: string; revision: number }) =>
  db.updateTable('applications').set({ form_revision: revision }).where('id', '=', id).execute();

/** Told once: whoever of the organisation reads it first. */
export const markRead = (db: Db, applicationId: string, now: Date) =>
  db
    .updateTable('form_carry_overs')
    .set({ read_at: now })
    .where('application_id', '=', applicationId)
    .where('read_at', 'is', null)
    .execute();

export type CarriedOver = {
  from: number;
  to: number;
  setAside: Kept['setAside'];
  readAt: Date | null;
};

/** The last one; null for a dossier whose form never changed. For those who hold it already. */
export async function findLastCarryOver(db: Db, applicationId: string) {
  const row = await db
    .selectFrom('form_carry_overs')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('to_revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { from_revision: from, to_revision: to, set_aside, read_at: readAt } = row;
  return { from, to, setAside: set_aside.answers, readAt } satisfies CarriedOver;
}
