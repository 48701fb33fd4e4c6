import type { Db } from '#platform/database.ts';
import type { MemberRole } from '../organisation.ts';

type NewInvitation = {
  id: string;
  authorityId: string;
  organisationId: string;
  email: string;
  role: MemberRole;
  tokenHash: string;
  invitedBy: string;
  now: Date;
  expiresAt: Date;
};

/** False when this address is already invited there. One that is over makes way. */
export async function insertInvitation(db: Db, invitation: NewInvitation): Promise<boolean> {
  const { organisationId, email, now } = invitation;
  await db
    .updateTable('organisation_invitations')
    .set({ withdrawn_at: now })
    .where('organisation_id', '=', organisationId)
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '<=', now)
    .execute();
  const inserted = await db
    .insertInto('organisation_invitations')
    .values({
      id: invitation.id,
      authority_id: invitation.authorityId,
      organisation_id: organisationId,
      email,
      role: invitation.role,
      token_hash: invitation.tokenHash,
      invited_by: invitation.invitedBy,
      created_at: now,
      expires_at: invitation.expiresAt,
      accepted_at: null,
      accepted_by: null,
      withdrawn_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export type LockedInvitation = {
  id: string;
  authorityId: string;
  organisationId: string;
  role: MemberRole;
};

/** Held until the transaction ends: of two who accept at once, the second finds it accepted. */
export async function lockInvitation(
  db: Db,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<LockedInvitation | null> {
  const row = await db
    .selectFrom('organisation_invitations')
    .select(['id', 'authority_id', 'organisation_id', 'role'])
    .where('token_hash', '=', tokenHash)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { id, authority_id, organisation_id, role } = row;
  return { id, authorityId: authority_id, organisationId: organisation_id, role };
}

export async function saveAcceptance(
  db: Db,
  { id, personId, now }: { id: string; personId: string; now: Date },
): Promise<void> {
  await db
    .updateTable('organisation_invitations')
    .set({ accepted_at: now, accepted_by: personId })
    .where('id', '=', id)
    .execute();
}

/** False when there is nothing left to withdraw. */
export async function saveWithdrawal(
  db: Db,
  { organisationId, id, now }: { organisationId: string; id: string; now: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('organisation_invitations')
    .set({ withdrawn_at: now })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
