import type { Role } from '#kernel/role.ts';
import type { Db } from '#platform/database.ts';

export type Account = {
  name: string;
  email: string;
  hasPassword: boolean;
  secondFactor: boolean;
  roles: readonly { authority: string; role: Role }[];
  passkeys: readonly { id: string; since: Date }[];
  sessions: readonly { id: string; browser: string | null; since: Date }[];
};

export async function getAccount(db: Db, personId: string, now: Date): Promise<Account> {
  const person = await db
    .selectFrom('persons')
    .select((eb) => [
      'name',
      'email',
      'two_factor_enabled',
      eb
        .exists(
          eb
            .selectFrom('sign_in_methods')
            .select('id')
            .whereRef('person_id', '=', 'persons.id')
            .where('password', 'is not', null),
        )
        .as('has_password'),
    ])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const roles = await db
    .selectFrom('memberships')
    .innerJoin('authorities', 'authorities.id', 'memberships.authority_id')
    .select(['authorities.name', 'role'])
    .where('person_id', '=', personId)
    .orderBy('authorities.slug')
    .orderBy('role')
    .execute();
  return {
    name: person.name,
    email: person.email,
    hasPassword: Boolean(person.has_password),
    secondFactor: person.two_factor_enabled,
    roles: roles.map(({ name, role }) => ({ authority: name, role: role as Role })),
    passkeys: await listPasskeys(db, personId),
    sessions: await listSessions(db, personId, now),
  };
}

async function listPasskeys(db: Db, personId: string): Promise<Account['passkeys']> {
  const rows = await db
    .selectFrom('passkeys')
    .select(['id', 'created_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, since: row.created_at }));
}

async function listSessions(db: Db, personId: string, now: Date): Promise<Account['sessions']> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'user_agent', 'created_at'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    browser: row.user_agent || null,
    since: row.created_at,
  }));
}
