import type { Role } from '#kernel/role.ts';
import type { Db } from '#platform/database.ts';
import type { RoleChange, Standing } from './membership.ts';

/**
 * Holds the authority's row: whoever changes its people waits, as the trigger on memberships does.
 */
export async function lockStanding(
  db: Db,
  { authorityId, personId }: { authorityId: string; personId: string },
): Promise<Standing> {
  await db
    .selectFrom('authorities')
    .select('id')
    .where('id', '=', authorityId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('memberships')
    .select(['person_id', 'role'])
    .where('authority_id', '=', authorityId)
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('role', '=', 'administrator')]))
    .execute();
  return {
    personId,
    held: rows.filter((row) => row.person_id === personId).map((row) => row.role as Role),
    otherAdministrators: rows.filter((row) => row.person_id !== personId).length,
  };
}

type Where = { authorityId: string; personId: string; now: Date };

export async function saveRoles(
  db: Db,
  { authorityId, personId, now }: Where,
  { given, taken }: RoleChange,
): Promise<void> {
  if (given.length > 0) {
    await db
      .insertInto('memberships')
      .values(
        given.map((role) => ({
          authority_id: authorityId,
          person_id: personId,
          role,
          granted_at: now,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (taken.length === 0) return;
  await db
    .deleteFrom('memberships')
    .where('authority_id', '=', authorityId)
    .where('person_id', '=', personId)
    .where('role', 'in', taken)
    .execute();
}
