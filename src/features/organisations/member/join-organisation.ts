import { getPerson } from '#features/people/person-queries.ts';
import type { Locale } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { readSiret } from '#kernel/siret.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { mailOf } from '#platform/mail/mail-of.tsx';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { localise } from '#web/locale.ts';
import type { MemberRole, Organisation } from '../organisation.ts';
import { findOrganisationIdBySiret, getOrganisation } from '../organisation-queries.ts';

import { lockOrganisation } from '../organisation-store.ts';
import { insertJoinRequest, saveAnswer } from './join-store.ts';
import { memberMailMessages } from './member-mail-messages.ts';
import { listOrganisationMembers } from './member-queries.ts';
import { countOtherManagers, findRole, insertMember, lockMember } from './member-store.ts';

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
  asked: Answer,
): Promise<Outcome<null, AnswerRefusal>> {
  return inTransaction(context, async (context) => {
    const { organisationId } = asked;
    const actor = await lockMember(context.db, { organisationId, personId: context.actorId });
    if (actor?.role !== 'manager') return refuse({ reason: 'not-a-manager' });
    return answer(context, actor.organisation, asked);
  });
}

type ForService = { organisationId: string; id: string; isAccepted: boolean };

/**
 * An officer of the service an organisation came through answers while it has no manager; who is
 * accepted becomes the first. The service has checked who they are.
 */
export async function answerForService(
  context: Context & { authorityIds: readonly string[] },
  { organisationId, id, isAccepted }: ForService,
): Promise<Outcome<null, AnswerRefusal>> {
  return inTransaction(context, async (context) => {
    const { db, actorId, authorityIds } = context;
    const organisation = await lockOrganisation(db, organisationId);
    if (!organisation || !authorityIds.includes(organisation.authorityId)) {
      return refuse({ reason: 'not-a-manager' });
    }
    const managers = await countOtherManagers(db, { organisationId, personId: actorId });
    if (managers > 0) return refuse({ reason: 'already-answered' });
    return answer(context, organisation, {
      organisationId,
      id,
      role: isAccepted ? 'manager' : null,
    });
  });
}

async function answer(
  { db, now, actorId, publicUrl, locale }: Context,
  { authorityId, name: organisation }: Organisation,
  { organisationId, id, role }: Answer,
): Promise<Outcome<null, AnswerRefusal>> {
  const said = role === null ? 'declined' : 'accepted';
  const asker = await saveAnswer(db, { id, organisationId, answer: said, actorId, now });
  if (!asker) return refuse({ reason: 'already-answered' });
  const { personId } = asker;
  if (role) await insertMember(db, { organisationId, personId, role, title: '', now });
  const path = role ? `/organisations/${organisationId}` : '/organisations';
  const url = `${publicUrl}${localise(path, locale)}`;
  const { email: to } = await getPerson(db, personId);
  const mail = mailOf(locale, memberMailMessages[said], { organisation, url });
  await queueMail(db, { authorityId, to, kind: 'organisation-join-answer', ...mail });
  await record(db, {
    authorityId,
    subject: { kind: 'organisation', id: organisationId },
    name: `organisation-join-${said}`,
    actorId,
    happenedAt: now,
    facts: { request: id, person: personId, role },
  });
  return accept(null);
}
