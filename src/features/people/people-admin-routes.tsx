import { realNow } from '#platform/clock.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import { saidIn } from './done-routes.tsx';
import { listAdministered } from './member-access.ts';
import { listMembers, listPendingInvitations } from './member-queries.ts';
import { peopleMessages } from './people-messages.ts';
import { PeopleView } from './people-views.tsx';
import type { MountPeople } from './session-routes.tsx';

const administrator = allow('administrator');

/** Who works for the services one administers, and who is invited. */
export const mountPeopleAdmin: MountPeople = (app, { db }) => {
  app.get('/admin/people', administrator, async (c) => {
    const { locale } = c.var;
    const authorities = await listAdministered(db, readerOf(c));
    const ids = authorities.map(({ id }) => id);
    const members = await listMembers(db, ids);
    const invitations = await listPendingInvitations(db, ids);
    const services = authorities.map((authority) => ({
      authority,
      members: members.filter(({ authorityId }) => authorityId === authority.id),
      invitations: invitations.filter(({ authorityId }) => authorityId === authority.id),
    }));
    const children = (
      <PeopleView locale={locale} now={realNow()} services={services} said={saidIn(c)} />
    );
    const { title } = peopleMessages[locale];
    return c.html(renderAgentPage(c, { title, wide: true, children }));
  });
};
