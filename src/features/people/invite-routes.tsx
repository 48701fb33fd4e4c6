import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import { backTo } from './done-routes.tsx';
import type { InvitationRefusal } from './invitation.ts';
import { invitePerson, withdrawInvitation } from './invite-person.ts';
import { type InvitePage, InviteView } from './invite-views.tsx';
import { findAdministered } from './member-access.ts';
import { rolesOf } from './member-form.ts';
import { peopleMessages } from './people-messages.ts';
import { parseId, textOf } from './session-form.ts';
import type { MountPeople } from './session-routes.tsx';

const administrator = allow('administrator');

/** Inviting somebody to a service one administers, and thinking better of it. */
export const mountInvite: MountPeople = (app, { db, settings }) => {
  const context = (c: Context<Env>) => ({ db, now: realNow(), actorId: readerOf(c).personId });
  const find = (c: Context<Env>) =>
    findAdministered(db, readerOf(c), c.req.param('authority') ?? '');

  app.get('/admin/people/:authority/invitation', administrator, async (c) => {
    const authority = await find(c);
    return authority ? c.html(invitePage(c, { authority })) : c.notFound();
  });

  app.post('/admin/people/:authority/invitations', administrator, async (c) => {
    const authority = await find(c);
    if (!authority) return c.notFound();
    const form = await c.req.formData();
    const typed = {
      name: textOf(form, 'name'),
      email: textOf(form, 'email'),
      roles: rolesOf(form),
    };
    const outcome = await invitePerson(context(c), {
      ...typed,
      authorityId: authority.id,
      publicUrl: settings.publicUrl,
      locale: c.var.locale,
    });
    if (outcome.ok) return backTo(c, '/admin/people', 'invited');
    const error = errorOf(outcome.refusal, c);
    const { name, email, roles: chosen } = typed;
    return c.html(invitePage(c, { authority, name, email, chosen, error }), 422);
  });

  app.post('/admin/people/:authority/invitations/:id/withdrawal', administrator, async (c) => {
    const authority = await find(c);
    const id = parseId(c.req.param('id'));
    if (!authority || id === null) return c.notFound();
    const asked = { authorityId: authority.id, id };
    const outcome = await withdrawInvitation(context(c), asked);
    return backTo(c, '/admin/people', outcome.ok ? 'withdrawn' : 'nothing-to-withdraw');
  });
};

function errorOf(refusal: InvitationRefusal, c: Context<Env>): InvitePage['error'] {
  const text = peopleMessages[c.var.locale][refusal.reason];
  if (refusal.reason === 'name-missing') return { field: 'name', text };
  if (refusal.reason === 'no-role') return { field: 'roles', text };
  return { field: 'email', text };
}

function invitePage(c: Context<Env>, page: Omit<InvitePage, 'locale'>): string {
  const { locale } = c.var;
  const children = <InviteView locale={locale} {...page} />;
  return renderAgentPage(c, { title: peopleMessages[locale].invite, children });
}
