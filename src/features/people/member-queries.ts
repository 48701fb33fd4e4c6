import { sql } from 'kysely';
import type { PlainDay } from '#kernel/day.ts';
import type { Cents } from '#kernel/money.ts';
import type { Role } from '#kernel/role.ts';
import type { Db } from '#platform/database.ts';
import type { Delegation } from './delegation.ts';

export type Member = {
  personId: string;
  name: string;
  email: string;
  roles: readonly Role[];
  secondFactor: boolean;
};

export async function isMember(
  db: Db,
  { authorityId, email }: { authorityId: string; email: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('memberships')
    .innerJoin('persons', 'persons.id', 'memberships.person_id')
    .select('person_id')
    .where('authority_id', '=', authorityId)
    .where('email', '=', email)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** One query for all the authorities a reader administers, grouped by the page. */
export async function listMembers(
  db: Db,
  authorityIds: readonly string[],
): Promise<readonly (Member & { authorityId: string })[]> {
  if (authorityIds.length === 0) return [];
  const rows = await members(db)
    .where('authority_id', 'in', authorityIds)
    .orderBy('persons.name')
    .orderBy('persons.id')
    .execute();
  return rows.map(toMember);
}

export async function findMember(
  db: Db,
  { authorityId, personId }: { authorityId: string; personId: string },
): Promise<Member | null> {
  const row = await members(db)
    .where('authority_id', '=', authorityId)
    .where('persons.id', '=', personId)
    .executeTakeFirst();
  return row ? toMember(row) : null;
}

const members = (db: Db) =>
  db
    .selectFrom('memberships')
    .innerJoin('persons', 'persons.id', 'memberships.person_id')
    .select([
      'authority_id',
      'persons.id',
      'persons.name',
      'persons.email',
      'persons.two_factor_enabled',
      sql<string[]>`array_agg(role order by role)`.as('roles'),
    ])
    .groupBy(['authority_id', 'persons.id']);

type MemberRow = {
  authority_id: string;
  id: string;
  name: string;
  email: string;
  two_factor_enabled: boolean;
  roles: string[];
};

const toMember = (row: MemberRow): Member & { authorityId: string } => ({
  authorityId: row.authority_id,
  personId: row.id,
  name: row.name,
  email: row.email,
  roles: row.roles as Role[],
  secondFactor: row.two_factor_enabled,
});

export type PendingInvitation = {
  id: string;
  authorityId: string;
  name: string;
  email: string;
  roles: readonly Role[];
  expiresAt: Date;
};

export async function listPendingInvitations(
  db: Db,
  authorityIds: readonly string[],
): Promise<readonly PendingInvitation[]> {
  if (authorityIds.length === 0) return [];
  const rows = await db
    .selectFrom('invitations')
    .select(['id', 'authority_id', 'name', 'email', 'roles', 'expires_at'])
    .where('authority_id', 'in', authorityIds)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    authorityId: row.authority_id,
    name: row.name,
    email: row.email,
    roles: row.roles as Role[],
    expiresAt: row.expires_at,
  }));
}

/** The most recent first, those that are over included: deeds were signed by them. */
export async function listDelegations(
  db: Db,
  { authorityId, personId }: { authorityId: string; personId: string },
): Promise<readonly Delegation[]> {
  const rows = await db
    .selectFrom('delegations')
    .select(['id', 'person_id', 'reference', 'scope', 'ceiling_cents', 'from_on', 'until_on'])
    .where('authority_id', '=', authorityId)
    .where('person_id', '=', personId)
    .orderBy('from_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    reference: row.reference,
    scope: row.scope,
    ceiling: row.ceiling_cents as Cents | null,
    from: row.from_on as PlainDay,
    until: row.until_on as PlainDay | null,
  }));
}
