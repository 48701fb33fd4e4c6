import { getPerson } from '#features/people/person-queries.ts';
import type { Locale } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { readSiret } from '#kernel/siret.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { mailOf } from '#platform/mail/mail-of.tsx';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { localise } from '#web/locale.ts';
import type { MemberRole } from '../organisation.ts';
import { findOrganisationIdBySiret, getOrganisation } from '../organisation-queries.ts';

import { insertJoinRequest, saveAnswer } from './join-store.ts';
import { memberMailMessages } from './member-mail-messages.ts';
import { listOrganisationMembers } from './member-queries.ts';
import { findRole, insertMember, lockMember } from './member-store.ts';

type Context = { db: Db; now: Date; actorId: string; publicUrl: string; locale: Locale };

/** Says the same whatever became of it: a number is public, who answers for it is not. */
export async function askToJoin(context: Context, typedSiret: string): Promise<void> {
  const siret = readSiret(typedSiret);
  if (!siret.ok) return;
  await inTransaction(context, async ({ db, now, actorId, publicUrl, locale }) => {
    const organisationId = await findOrganisationIdBySiret(db, siret.value);
    if (organisationId === null) return;
    if (await findRole(db, { organisationId, personId: actorId })) return;
    const { authorityId, name: organisation } = await getOrganisation(db, organisationId);
    const asked = { authorityId, organisationId, personId: actorId, now };
    const id = await insertJoinRequest(db, asked);
    if (id === null) return;
    const { name: who, email } = await getPerson(db, actorId);
    const url = `${publicUrl}${localise(`/organisations/${organisationId}/members`, locale)}`;
    const mail = mailOf(locale, memberMailMessages.request, { who, email, organisation, url });
    const members = await listOrganisationMembers(db, organisationId);
    for (const { email: to } of members.filter(({ role }) => role === 'manager')) {
      await queueMail(db, { authorityId, to, kind: 'organisation-join-request', ...mail });
    }
    await record(db, {
      authorityId,
      subject: { kind: 'organisation', id: organisationId },
      name: 'organisation-join-asked',
      actorId,
      happenedAt: now,
      facts: { request: id },
    });
  });
}

type Answer = { organisationId: string; id: string; role: MemberRole | null };
export type AnswerRefusal = { reason: 'not-a-manager' | 'already-answered' };

/** With a role it is accepted; with none, declined. */
export async function answerJoinRequest(
  context: Context,
  { organisationId, id, role }: Answer,
): Promise<Outcome<null, AnswerRefusal>> {
  return inTransaction(context, async ({ db, now, actorId, publicUrl, locale }) => {
    const actor = await lockMember(db, { organisationId, personId: actorId });
    if (actor?.role !== 'manager') return refuse({ reason: 'not-a-manager' });
    const answer = role === null ? 'declined' : 'accepted';
    const asker = await saveAnswer(db, { id, organisationId, answer, actorId, now });
    if (!asker) return refuse({ reason: 'already-answered' });
    const { personId } = asker;
    if (role) await insertMember(db, { organisationId, personId, role, title: '', now });
    const { authorityId, name: organisation } = actor.organisation;
    const path = role ? `/organisations/${organisationId}` : '/organisations';
    const url = `${publicUrl}${localise(path, locale)}`;
    const { email: to } = await getPerson(db, personId);
    const mail = mailOf(locale, memberMailMessages[answer], { organisation, url });
    await queueMail(db, { authorityId, to, kind: 'organisation-join-answer', ...mail });
    await record(db, {
      authorityId,
      subject: { kind: 'organisation', id: organisationId },
      name: `organisation-join-${answer}`,
      actorId,
      happenedAt: now,
      facts: { request: id, person: personId, role },
    });
    return accept(null);
  });
}
