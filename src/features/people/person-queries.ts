import type { Role } from '#kernel/role.ts';
import type { Db } from '#platform/database.ts';
import type { Person } from './person.ts';

export type Membership = { authorityId: string; role: Role };

export async function findPersonByEmail(db: Db, email: string): Promise<Person | null> {
  const row = await db
    .selectFrom('persons')
    .select(['id', 'name', 'email'])
    .where('email', '=', email)
    .executeTakeFirst();
  return row ?? null;
}

export const getPerson = (db: Db, id: string): Promise<Person> =>
  db
    .selectFrom('persons')
    .select(['id', 'name', 'email'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

/** A check constraint holds the column to the roles. */
export async function listMemberships(db: Db, personId: string): Promise<readonly Membership[]> {
  const rows = await db
    .selectFrom('memberships')
    .select(['authority_id', 'role'])
    .where('person_id', '=', personId)
    .orderBy('authority_id')
    .orderBy('role')
    .execute();
  return rows.map((row) => ({ authorityId: row.authority_id, role: row.role as Role }));
}

/** Applicants may have come before: an installation is open once somebody administers it. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('memberships')
    .select('person_id')
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
