import { hashToken } from '#features/people/secret-link.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { lockInvitation, saveAcceptance } from './invitation-store.ts';
import { insertMember } from './member-store.ts';

type Context = { db: Db; now: Date; actorId: string };

/** Whoever holds the link of an invitation and is signed in takes the place it offers, once. */
export async function acceptPlace(
  context: Context,
  token: string,
): Promise<Outcome<{ organisationId: string }, { reason: 'invitation-not-valid' }>> {
  return inTransaction(context, async ({ db, now, actorId }) => {
    const invitation = await lockInvitation(db, { tokenHash: hashToken(token), now });
    if (!invitation) return refuse({ reason: 'invitation-not-valid' });
    const { id, authorityId, organisationId, role } = invitation;
    await insertMember(db, { organisationId, personId: actorId, role, title: '', now });
    await saveAcceptance(db, { id, personId: actorId, now });
    await record(db, {
      authorityId,
      subject: { kind: 'organisation', id: organisationId },
      name: 'organisation-member-joined',
      actorId,
      happenedAt: now,
      facts: { invitation: id, role },
    });
    return accept({ organisationId });
  });
}
