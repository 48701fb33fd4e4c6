import type { Role } from '#kernel/role.ts';
import type { Db } from '#platform/database.ts';

type NewInvitation = {
  id: string;
  authorityId: string;
  email: string;
  name: string;
  roles: readonly Role[];
  tokenHash: string;
  invitedBy: string | null;
  now: Date;
  expiresAt: Date;
};

/** False when this address is already invited by this authority. One that is over makes way. */
export async function insertInvitation(db: Db, invitation: NewInvitation): Promise<boolean> {
  const { authorityId, email, now } = invitation;
  await db
    .updateTable('invitations')
    .set({ withdrawn_at: now })
    .where('authority_id', '=', authorityId)
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '<=', now)
    .execute();
  const inserted = await db
    .insertInto('invitations')
    .values({
      id: invitation.id,
      authority_id: authorityId,
      email,
      name: invitation.name,
      roles: [...invitation.roles],
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

type Open = { tokenHash: string; now: Date };
export type LockedInvitation = {
  id: string;
  authorityId: string;
  email: string;
  roles: readonly Role[];
};

/** Held until the transaction ends: of two who accept at once, the second finds it accepted. */
export async function lockOpenInvitation(
  db: Db,
  { tokenHash, now }: Open,
): Promise<LockedInvitation | null> {
  const row = await db
    .selectFrom('invitations')
    .select(['id', 'authority_id', 'email', 'roles'])
    .where('token_hash', '=', tokenHash)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { id, authority_id, email, roles } = row;
  return { id, authorityId: authority_id, email, roles: roles as Role[] };
}

export async function saveAcceptance(
  db: Db,
  { id, personId, now }: { id: string; personId: string; now: Date },
): Promise<void> {
  await db
    .updateTable('invitations')
    .set({ accepted_at: now, accepted_by: personId })
    .where('id', '=', id)
    .execute();
}

/** False when there is nothing left to withdraw. */
export async function saveWithdrawal(
  db: Db,
  { authorityId, id, now }: { authorityId: string; id: string; now: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('invitations')
    .set({ withdrawn_at: now })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
