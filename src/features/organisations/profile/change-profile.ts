import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { lockMember } from '../member/member-store.ts';
import type { OrganisationProfile } from '../organisation.ts';
import { saveProfile } from '../organisation-store.ts';
import { fromRegister, type RegisterAnswer } from '../register/company-register.ts';

type Context = { db: Db; now: Date; actorId: string };
type Asked = {
  organisationId: string;
  profile: OrganisationProfile;
  /** The version the page was made from. */
  version: number;
  register?: RegisterAnswer;
};

export type ProfileRefusal =
  | { reason: 'not-allowed' }
  | { reason: 'name-missing' }
  | { reason: 'already-held' }
  | { reason: 'changed-meanwhile'; version: number };

/** A manager or a writer changes it; who has not read the last version is told, and nothing is lost. */
export async function changeProfile(
  context: Context,
  { organisationId, profile, version, register = { state: 'off' } }: Asked,
): Promise<Outcome<null, ProfileRefusal>> {
  return inTransaction(context, async ({ db, now, actorId }) => {
    const locked = await lockMember(db, { organisationId, personId: actorId });
    if (!locked || locked.role === 'reader') return refuse({ reason: 'not-allowed' });
    const { organisation } = locked;
    if (profile.name.trim() === '') return refuse({ reason: 'name-missing' });
    if (organisation.version !== version) {
      return refuse({ reason: 'changed-meanwhile', version: organisation.version });
    }
    const before = { profile: organisation, marks: organisation.fromRegister };
    const saved = await saveProfile(db, {
      id: organisationId,
      profile,
      fromRegister: fromRegister(register, profile, before),
      actorId,
      now,
    });
    if (!saved) return refuse({ reason: 'already-held' });
    await record(db, {
      authorityId: organisation.authorityId,
      subject: { kind: 'organisation', id: organisationId },
      name: 'organisation-changed',
      actorId,
      happenedAt: now,
      facts: { version: version + 1 },
    });
    return accept(null);
  });
}
