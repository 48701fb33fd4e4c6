import type { Context } from 'hono';
import type { Db } from '#platform/database.ts';
import { readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import { pageOf } from '../programme-desk-routes.ts';
import type { GroupPage, Said } from './group-page.ts';
import { GroupView } from './group-views.tsx';
import { listLinesOfGroup } from './roadmap-queries.ts';
import { rulesGroupsOf } from './working-group-access.ts';
import { showGroup, typedLine, typedMember } from './working-group-form.ts';
import { groupMessages } from './working-group-messages.ts';
import {
  type FoundGroup,
  listGroupMembers,
  listLeads,
  listPossibleLeads,
} from './working-group-queries.ts';

const linesOnAPage = 100;
const archivedShown = 200;

export type Shown = { typed?: Partial<GroupPage['typed']>; refused?: GroupPage['refused'] };

/** The page of a group as it stands, or as it was sent and refused. */
export async function groupPage(
  db: Db,
  c: Context<Env>,
  group: FoundGroup,
  { typed = {}, refused = null }: Shown = {},
): Promise<string> {
  const rules = rulesGroupsOf(readerOf(c), group.authorityId);
  const { page, offset } = pageOf(c.req.query('page'), linesOnAPage);
  const of = { groupId: group.id, limit: linesOnAPage, offset };
  const [leads, possibleLeads, members, lines, archivedLines] = await Promise.all([
    listLeads(db, group.id),
    rules ? listPossibleLeads(db, group.authorityId) : [],
    listGroupMembers(db, group.id),
    listLinesOfGroup(db, { ...of, archived: false }),
    listLinesOfGroup(db, { ...of, archived: true, limit: archivedShown, offset: 0 }),
  ]);
  const pages = Math.max(1, Math.ceil(lines.total / linesOnAPage));
  const shown = {
    ...{ locale: c.var.locale, group, leads, possibleLeads, members, lines, archivedLines },
    ...{ page, pages, rules, refused, said: saidIn(c) },
    typed: { ...blank(group), ...typed },
  };
  return renderAgentPage(c, { title: group.name, wide: true, children: <GroupView {...shown} /> });
}

const blank = (group: FoundGroup): GroupPage['typed'] => ({
  group: showGroup(group),
  member: typedMember({}),
  line: typedLine({}),
  lead: '',
});

const saidIn = (c: Context<Env>): Said | null => {
  const asked = c.req.query('done') ?? '';
  return asked in groupMessages.fr.said ? (asked as Said) : null;
};
