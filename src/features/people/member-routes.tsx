import type { Context } from 'hono';
import { dayIn } from '#kernel/day.ts';
import type { Outcome } from '#kernel/outcome.ts';
import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import type { Authority } from './authority.ts';
import { changeMemberRoles } from './change-member-roles.ts';
import { backTo, type Done, saidIn } from './done-routes.tsx';
import { giveDelegation, takeBackDelegation } from './give-delegation.ts';
import { handOverDuties } from './hand-over-duties.ts';
import { findAdministered } from './member-access.ts';
import { parseDelegation, rolesOf } from './member-form.ts';
import { findMember, listDelegations, listMembers, type Member } from './member-queries.ts';
import { MemberView } from './member-views.tsx';
import { peopleMessages } from './people-messages.ts';
import { parseId, textOf } from './session-form.ts';
import type { MountPeople } from './session-routes.tsx';

const administrator = allow('administrator');
const address = '/admin/people/:authority/:person';

type Found = { authority: Authority; member: Member };
type Reason = Exclude<
  keyof (typeof peopleMessages)['fr'],
  'count' | 'withdrawOf' | 'departureLead' | 'takeBackOf'
>;

/** One person of a service one administers: roles, delegations, departure. */
export const mountMembers: MountPeople = (app, { db }) => {
  const context = (c: Context<Env>) => ({ db, now: realNow(), actorId: readerOf(c).personId });

  app.get(address, administrator, async (c) => {
    const found = await findAdministeredMember(db, c);
    return found ? c.html(await page(db, c, found)) : c.notFound();
  });

  const change = (
    path: string,
    done: Done,
    act: (c: Context<Env>, found: Found) => Promise<Outcome<unknown, { reason: Reason }>>,
  ) =>
    app.post(`${address}${path}`, administrator, async (c) => {
      const found = await findAdministeredMember(db, c);
      if (!found) return c.notFound();
      const outcome = await act(c, found);
      if (!outcome.ok) return c.html(await page(db, c, found, outcome.refusal.reason), 422);
      const { authority, member } = found;
      const own = `/admin/people/${authority.slug}/${member.personId}`;
      return backTo(c, done === 'left' ? '/admin/people' : own, done);
    });

  change('/roles', 'rolesSaved', async (c, found) =>
    changeMemberRoles(context(c), { ...keysOf(found), roles: rolesOf(await c.req.formData()) }),
  );
  change('/departure', 'left', async (c, found) => {
    const successorId = parseId(textOf(await c.req.formData(), 'successor'));
    return handOverDuties(context(c), { ...keysOf(found), successorId });
  });
  change('/delegations', 'given', async (c, found) => {
    const typed = parseDelegation(await c.req.formData());
    if (!typed.ok) return typed;
    const { authorityId, personId } = keysOf(found);
    return giveDelegation(context(c), {
      authorityId,
      delegation: { ...typed.value, personId },
    });
  });
  change('/delegations/:id/end', 'takenBack', (c, found) =>
    takeBackDelegation(context(c), {
      authorityId: found.authority.id,
      id: parseId(c.req.param('id')),
    }),
  );
};

const keysOf = ({ authority, member }: Found) => ({
  authorityId: authority.id,
  personId: member.personId,
});

/** Of the address asked, in a service that the reader administers; null is a page that does not exist. */
export async function findAdministeredMember(db: Db, c: Context<Env>): Promise<Found | null> {
  const personId = parseId(c.req.param('person'));
  if (personId === null) return null;
  const authority = await findAdministered(db, readerOf(c), c.req.param('authority') ?? '');
  if (!authority) return null;
  const member = await findMember(db, { authorityId: authority.id, personId });
  return member ? { authority, member } : null;
}

async function page(
  db: Db,
  c: Context<Env>,
  { authority, member }: Found,
  reason?: Reason,
): Promise<string> {
  const { locale } = c.var;
  const keys = { authorityId: authority.id, personId: member.personId };
  const everybody = await listMembers(db, [authority.id]);
  const children = (
    <MemberView
      locale={locale}
      today={dayIn('Europe/Paris', realNow())}
      authority={authority}
      member={member}
      others={everybody.filter(({ personId }) => personId !== member.personId)}
      delegations={await listDelegations(db, keys)}
      said={saidIn(c)}
      refusal={reason ? peopleMessages[locale][reason] : null}
    />
  );
  return renderAgentPage(c, { title: member.name, children });
}
