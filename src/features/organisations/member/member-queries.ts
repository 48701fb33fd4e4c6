import type { Db } from '#platform/database.ts';
import type { MemberRole } from '../organisation.ts';

export type OrganisationMember = {
  personId: string;
  name: string;
  email: string;
  role: MemberRole;
  title: string;
};

/** For those who were found to be members, and for mail: managers first, then by name. */
export async function listOrganisationMembers(
  db: Db,
  organisationId: string,
): Promise<readonly OrganisationMember[]> {
  const rows = await db
    .selectFrom('organisation_members as member')
    .innerJoin('persons', 'persons.id', 'member.person_id')
    .select(['member.person_id', 'persons.name', 'persons.email', 'member.role', 'member.title'])
    .where('member.organisation_id', '=', organisationId)
    .orderBy('member.role')
    .orderBy('persons.name')
    .orderBy('persons.id')
    .execute();
  return rows.map(({ person_id, ...row }) => ({ personId: person_id, ...row }));
}

export type PendingInvitation = { id: string; email: string; role: MemberRole; expiresAt: Date };

export async function listOpenInvitations(
  db: Db,
  { organisationId, now }: { organisationId: string; now: Date },
): Promise<readonly PendingInvitation[]> {
  const rows = await db
    .selectFrom('organisation_invitations')
    .select(['id', 'email', 'role', 'expires_at'])
    .where('organisation_id', '=', organisationId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at')
    .execute();
  return rows.map(({ expires_at, ...row }) => ({ ...row, expiresAt: expires_at }));
}

export type JoinRequest = { id: string; name: string; email: string; askedAt: Date };

export async function listJoinRequests(
  db: Db,
  organisationId: string,
): Promise<readonly JoinRequest[]> {
  const rows = await db
    .selectFrom('join_requests')
    .innerJoin('persons', 'persons.id', 'join_requests.person_id')
    .select(['join_requests.id', 'persons.name', 'persons.email', 'asked_at'])
    .where('organisation_id', '=', organisationId)
    .where('answered_at', 'is', null)
    .orderBy('asked_at')
    .execute();
  return rows.map(({ asked_at, ...row }) => ({ ...row, askedAt: asked_at }));
}

export type OfferedPlace = {
  organisationId: string;
  organisationName: string;
  email: string;
  role: MemberRole;
};

/** What an invitation offers, to whoever holds its link. */
export async function findOfferedPlace(
  db: Db,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<OfferedPlace | null> {
  const row = await db
    .selectFrom('organisation_invitations')
    .innerJoin('organisations', 'organisations.id', 'organisation_invitations.organisation_id')
    .select([
      'organisations.id',
      'organisations.name',
      'organisation_invitations.email',
      'organisation_invitations.role',
    ])
    .where('token_hash', '=', tokenHash)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return null;
  const { id, name, email, role } = row;
  return { organisationId: id, organisationName: name, email, role };
}
