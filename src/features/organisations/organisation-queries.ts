import type { Db } from '#platform/database.ts';
import { isUuid } from '#platform/files/file-records.ts';
import type { Reader } from '#web/reader.ts';
import type { MemberRole, Organisation } from './organisation.ts';
import { toOrganisation } from './organisation-columns.ts';
import type {} from './organisation-rows.ts';

/** With what the reader does in it. */
export type MyOrganisation = Organisation & { role: MemberRole };

/** Those the reader is a member of, by name. */
export async function listMyOrganisations(
  db: Db,
  reader: Reader,
): Promise<readonly MyOrganisation[]> {
  const rows = await mine(db, reader)
    .orderBy('organisations.name')
    .orderBy('organisations.id')
    .execute();
  return rows.map((row) => ({ ...toOrganisation(row), role: row.role }));
}

/** Null for one the reader is no member of, as for one that never was. */
export async function findMyOrganisation(
  db: Db,
  reader: Reader,
  id: string,
): Promise<MyOrganisation | null> {
  if (!isUuid(id)) return null;
  const row = await mine(db, reader).where('organisations.id', '=', id).executeTakeFirst();
  return row ? { ...toOrganisation(row), role: row.role } : null;
}

const mine = (db: Db, { personId }: Reader) =>
  db
    .selectFrom('organisations')
    .innerJoin('organisation_members as me', 'me.organisation_id', 'organisations.id')
    .selectAll('organisations')
    .select('me.role')
    .where('me.person_id', '=', personId);

/** Whoever asks has been let into a dossier of it. */
export async function getOrganisation(db: Db, id: string): Promise<Organisation> {
  const row = await db
    .selectFrom('organisations')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return toOrganisation(row);
}

/** For what comes from outside, which knows organisations by their number; never for a page. */
export async function findOrganisationIdBySiret(db: Db, siret: string): Promise<string | null> {
  const row = await db
    .selectFrom('organisations')
    .select('id')
    .where('siret', '=', siret)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Who saved the standing version, and when; for a member who was told of a conflict. */
export async function findLastChange(
  db: Db,
  reader: Reader,
  id: string,
): Promise<{ by: string | null; at: Date } | null> {
  const row = await mine(db, reader)
    .leftJoin('persons as changer', 'changer.id', 'organisations.changed_by')
    .select('changer.name as changed_by_name')
    .where('organisations.id', '=', id)
    .executeTakeFirst();
  return row ? { by: row.changed_by_name, at: row.changed_at } : null;
}
