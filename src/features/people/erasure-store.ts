import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import { erasedEmail, erasedName } from './erasure.ts';

export async function isMemberElsewhere(
  db: Db,
  { authorityId, personId }: { authorityId: string; personId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('memberships')
    .select('authority_id')
    .where('person_id', '=', personId)
    .where('authority_id', '<>', authorityId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

type Erased = { personId: string; email: string; now: Date };

/** The row stays for what names it by its identifier; who it was does not. */
export async function savePersonErased(db: Db, { personId, now }: Erased): Promise<void> {
  await db
    .updateTable('persons')
    .set({
      name: erasedName,
      email: erasedEmail(personId),
      email_verified: false,
      two_factor_enabled: false,
      picture: null,
      updated_at: now,
      erased_at: now,
    })
    .where('id', '=', personId)
    .execute();
}

/** All that lets somebody in. */
export async function deleteAccess(db: Db, { personId, email }: Erased): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  for (const table of ['sign_in_methods', 'second_factors', 'passkeys', 'sign_in_links'] as const) {
    await db.deleteFrom(table).where('person_id', '=', personId).execute();
  }
  await db.deleteFrom('sign_ups').where('email', '=', email).execute();
  return Number(numDeletedRows);
}

/** What was written to them and kept; one that is leaving at this instant ends on its own. */
export async function deleteMailsTo(db: Db, { email }: Erased): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('mails')
    .where(sql`lower(to_address)`, '=', email)
    .where('state', '<>', 'sending')
    .executeTakeFirst();
  await db.deleteFrom('refused_addresses').where('address', '=', email).execute();
  return Number(numDeletedRows);
}

/** With the values apart of their events: an invitation holds a name and an address. */
export async function deleteInvitationsOf(db: Db, { personId, email }: Erased): Promise<number> {
  const rows = await db
    .deleteFrom('invitations')
    .where((eb) => eb.or([eb('accepted_by', '=', personId), eb('email', '=', email)]))
    .returning(['authority_id', 'id'])
    .execute();
  for (const { authority_id, id } of rows) {
    await deleteValues(db, { kind: 'invitation', id, authorityId: authority_id });
  }
  return rows.length;
}

/** The personal values of their events, in every service. */
export const deleteValuesOfPerson = (db: Db, { personId }: Erased): Promise<void> =>
  deleteValues(db, { kind: 'person', id: personId });

async function deleteValues(
  db: Db,
  { kind, id, authorityId }: { kind: string; id: string; authorityId?: string },
): Promise<void> {
  await db
    .deleteFrom('event_personal_values')
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .$if(authorityId !== undefined, (query) => query.where('authority_id', '=', authorityId ?? ''))
    .execute();
}
