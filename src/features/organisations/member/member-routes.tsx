import type { Context } from 'hono';
import { getPerson } from '#features/people/person-queries.ts';
import type { Outcome } from '#kernel/outcome.ts';
import { realNow } from '#platform/clock.ts';
import { isUuid } from '#platform/files/file-records.ts';
import { readerOf, signedIn } from '#web/access.ts';
import type { Env } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { type MemberRole, memberRoles } from '../organisation.ts';
import type { MountOrganisations, OrganisationParts } from '../organisation-mount.ts';
import { findMyOrganisation, type MyOrganisation } from '../organisation-queries.ts';
import { changeMemberRole, endMembership } from './change-members.ts';
import { inviteMember, withdrawMemberInvitation } from './invite-member.ts';
import { answerJoinRequest } from './join-organisation.ts';
import { type MemberDone, type MemberReason, memberMessages } from './member-messages.ts';
import { membersPage } from './members-page-routes.tsx';

const address = '/organisations/:id{[0-9a-f-]{36}}';

/** Who belongs to an organisation. What only managers may do is refused by the verbs. */
export const mountMembers: MountOrganisations = (app, parts) => {
  app.get(`${address}/members`, signedIn, async (c) => {
    const organisation = await findMine(c, parts);
    return organisation ? c.html(await membersPage(c, parts.db, organisation)) : c.notFound();
  });

  app.post(`${address}/invitations`, signedIn, async (c) => {
    const organisation = await findMine(c, parts);
    return organisation ? invite(c, parts, organisation) : c.notFound();
  });

  const act = actOn(app, parts);
  act('/members/:person/role', 'roleSaved', async (context, asked, form) =>
    changeMemberRole(context, { ...asked, role: roleIn(form) }),
  );
  act('/members/:person/departure', 'removed', (context, asked) =>
    endMembership(context, { ...asked, successorId: null }),
  );
  act('/departure', 'left', (context, { organisationId }, form) => {
    const successor = String(form.get('successor') ?? '');
    return endMembership(context, {
      organisationId,
      personId: context.actorId,
      successorId: isUuid(successor) ? successor : null,
    });
  });
  act('/invitations/:person/withdrawal', 'withdrawn', (context, { organisationId, personId }) =>
    withdrawMemberInvitation(context, { organisationId, id: personId }),
  );
  act('/join-requests/:person/acceptance', 'accepted', (context, { organisationId, personId }) =>
    answerJoinRequest(context, { organisationId, id: personId, role: 'writer' }),
  );
  act('/join-requests/:person/refusal', 'declined', (context, { organisationId, personId }) =>
    answerJoinRequest(context, { organisationId, id: personId, role: null }),
  );
};

const findMine = (c: Context<Env>, { db }: OrganisationParts) =>
  findMyOrganisation(db, readerOf(c), c.req.param('id') ?? '');

const contextOf = (c: Context<Env>, { db, settings }: OrganisationParts) => ({
  db,
  now: realNow(),
  actorId: readerOf(c).personId,
  publicUrl: settings.publicUrl,
  locale: c.var.locale,
});

type Act = (
  context: ReturnType<typeof contextOf>,
  asked: { organisationId: string; personId: string },
  form: FormData,
) => Promise<Outcome<unknown, { reason: MemberReason }>>;

/** One button of the page: done, it is said; refused, the page comes back with the reason. */
const actOn =
  (app: Parameters<MountOrganisations>[0], parts: OrganisationParts) =>
  (path: string, done: MemberDone, verb: Act) =>
    app.post(`${address}${path}`, signedIn, async (c) => {
      const organisation = await findMine(c, parts);
      const personId = c.req.param('person') ?? readerOf(c).personId;
      if (!organisation || !isUuid(personId)) return c.notFound();
      const asked = { organisationId: organisation.id, personId };
      const outcome = await verb(contextOf(c, parts), asked, await c.req.formData());
      return outcome.ok
        ? backTo(c, organisation, done)
        : explain(c, parts, organisation, outcome.refusal.reason);
    });

function backTo(c: Context<Env>, { id }: MyOrganisation, done: MemberDone) {
  const own = `/organisations/${id}/members?done=${done}`;
  return c.redirect(localise(done === 'left' ? '/organisations' : own, c.var.locale), 303);
}

async function explain(
  c: Context<Env>,
  { db }: OrganisationParts,
  organisation: MyOrganisation,
  reason: MemberReason,
) {
  const refusal = memberMessages[c.var.locale].refusals[reason];
  return c.html(await membersPage(c, db, organisation, { refusal }), 422);
}

async function invite(c: Context<Env>, parts: OrganisationParts, organisation: MyOrganisation) {
  const form = await c.req.formData();
  const email = String(form.get('email') ?? '').trim();
  const role = roleIn(form);
  const context = contextOf(c, parts);
  const { name: by } = await getPerson(parts.db, context.actorId);
  const { publicUrl, locale } = context;
  const asked = { organisationId: organisation.id, email, role, by, publicUrl, locale };
  const outcome = await inviteMember(context, asked);
  if (outcome.ok) return backTo(c, organisation, 'invited');
  const error = memberMessages[locale].refusals[outcome.refusal.reason];
  const typed = { email, role, error };
  return c.html(await membersPage(c, parts.db, organisation, { refusal: error, typed }), 422);
}

const roleIn = (form: FormData): MemberRole =>
  memberRoles.find((role) => role === form.get('role')) ?? 'reader';
