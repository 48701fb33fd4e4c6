import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import { readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import type { MyOrganisation } from '../organisation-queries.ts';
import { type MemberDone, memberMessages } from './member-messages.ts';
import {
  listJoinRequests,
  listOpenInvitations,
  listOrganisationMembers,
} from './member-queries.ts';
import { type MembersPage, MembersView } from './member-views.tsx';

/** Who was invited and who asks is shown to managers; the others see who is there. */
export async function membersPage(
  c: Context<Env>,
  db: Db,
  organisation: MyOrganisation,
  answer: Pick<MembersPage, 'refusal' | 'typed'> = {},
): Promise<string> {
  const { locale } = c.var;
  const { id: organisationId, role } = organisation;
  const isManager = role === 'manager';
  const children = (
    <MembersView
      locale={locale}
      organisation={organisation}
      personId={readerOf(c).personId}
      members={await listOrganisationMembers(db, organisationId)}
      invitations={
        isManager ? await listOpenInvitations(db, { organisationId, now: realNow() }) : []
      }
      requests={isManager ? await listJoinRequests(db, organisationId) : []}
      said={saidIn(c)}
      {...answer}
    />
  );
  const title = `${memberMessages[locale].title} – ${organisation.name}`;
  return renderAgentPage(c, { title, children });
}

function saidIn(c: Context<Env>): string | null {
  const words = memberMessages[c.var.locale].done;
  const asked = c.req.query('done') ?? '';
  return Object.hasOwn(words, asked) ? words[asked as MemberDone] : null;
}
