import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { insertMember } from './member/member-store.ts';
import type { FromRegister, OrganisationProfile } from './organisation.ts';
import { insertOrganisation } from './organisation-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Asked = {
  /** Through which it comes. */
  authorityId: string;
  profile: OrganisationProfile;
  /** Who manages it first; null when a service enters it for somebody who has no account. */
  manager: { personId: string; title: string } | null;
  fromRegister?: FromRegister | null;
};

export type CreationRefusal = { reason: 'name-missing' } | { reason: 'already-held' };

export async function createOrganisation(
  context: Context,
  { authorityId, profile, manager, fromRegister = null }: Asked,
): Promise<Outcome<{ id: string }, CreationRefusal>> {
  if (profile.name.trim() === '') return refuse({ reason: 'name-missing' });
  return inTransaction(context, async ({ db, now, actorId }) => {
    const id = await insertOrganisation(db, { authorityId, profile, fromRegister, actorId, now });
    if (id === null) return refuse({ reason: 'already-held' });
    if (manager) {
      await insertMember(db, { organisationId: id, role: 'manager', now, ...manager });
    }
    await record(db, {
      authorityId,
      subject: { kind: 'organisation', id },
      name: 'organisation-created',
      actorId,
      happenedAt: now,
      facts: { kind: profile.kind, managed: manager !== null },
    });
    return accept({ id });
  });
}
