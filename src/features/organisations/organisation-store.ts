import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import type { FromRegister, Organisation, OrganisationProfile } from './organisation.ts';
import { profileColumns, registerColumns, toOrganisation } from './organisation-columns.ts';

type NewOrganisation = {
  authorityId: string;
  profile: OrganisationProfile;
  fromRegister: FromRegister | null;
  actorId: string | null;
  now: Date;
};

/** Null when its SIRET is already held here: of two who come at once, the second is told. */
export async function insertOrganisation(
  db: Db,
  { authorityId, profile, fromRegister, actorId, now }: NewOrganisation,
): Promise<string | null> {
  if (profile.siret !== null) await lockSiret(db, profile.siret);
  const row = await db
    .insertInto('organisations')
    .values({
      id: randomUUID(),
      authority_id: authorityId,
      ...profileColumns(profile),
      ...registerColumns(fromRegister),
      version: 1,
      created_at: now,
      changed_at: now,
      changed_by: actorId,
    })
    .onConflict((conflict) => conflict.column('siret').where('siret', 'is not', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Whoever takes this number at the same instant waits, then sees who was first. */
const lockSiret = (db: Db, siret: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`siret ${siret}`}, 0))`.execute(db);

/** Held until the transaction ends. */
export async function lockOrganisation(db: Db, id: string): Promise<Organisation | null> {
  const row = await db
    .selectFrom('organisations')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? toOrganisation(row) : null;
}

type SavedProfile = {
  id: string;
  profile: OrganisationProfile;
  fromRegister: FromRegister | null;
  actorId: string;
  now: Date;
};

/** False when another organisation holds its SIRET. */
export async function saveProfile(
  db: Db,
  { id, profile, fromRegister, actorId, now }: SavedProfile,
): Promise<boolean> {
  const { siret } = profile;
  if (siret !== null) {
    await lockSiret(db, siret);
    const other = await db
      .selectFrom('organisations')
      .select('id')
      .where('siret', '=', siret)
      .where('id', '<>', id)
      .executeTakeFirst();
    if (other) return false;
  }
  await db
    .updateTable('organisations')
    .set((eb) => ({
      ...profileColumns(profile),
      ...registerColumns(fromRegister),
      version: eb('version', '+', 1),
      changed_at: now,
      changed_by: actorId,
    }))
    .where('id', '=', id)
    .execute();
  return true;
}
