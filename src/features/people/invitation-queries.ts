import type { Role } from '#kernel/role.ts';
import type { Db } from '#platform/database.ts';
import type { OpenInvitation } from './invitation.ts';

export async function findOpenInvitation(
  db: Db,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<OpenInvitation | null> {
  const row = await db
    .selectFrom('invitations')
    .innerJoin('authorities', 'authorities.id', 'invitations.authority_id')
    .leftJoin('persons', 'persons.email', 'invitations.email')
    .select([
      'invitations.id',
      'invitations.authority_id',
      'invitations.email',
      'invitations.name',
      'invitations.roles',
      'authorities.name as authority_name',
      'persons.id as person_id',
    ])
    .where('token_hash', '=', tokenHash)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row
    ? {
        id: row.id,
        authorityId: row.authority_id,
        authorityName: row.authority_name,
        email: row.email,
        name: row.name,
        roles: row.roles as Role[],
        isKnown: row.person_id !== null,
      }
    : null;
}
