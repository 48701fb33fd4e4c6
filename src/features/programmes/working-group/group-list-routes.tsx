import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import { allow, authoritiesWhere, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import type { ProgrammeSheet } from '../programme.ts';
import { pageOf } from '../programme-desk-routes.ts';
import { isId, programmesPath } from '../programme-office.ts';
import { findProgrammeSheet } from '../programme-queries.ts';
import type { FieldError } from '../typed-fields.ts';
import { createGroup } from './change-working-group.ts';
import { OwnGroupsView, ProgrammeGroupsView } from './group-list-views.tsx';
import { groupPath, groupReaders, groupsPath } from './group-office.ts';
import { roadmapCsv } from './roadmap-csv.ts';
import { listRoadmapLines } from './roadmap-queries.ts';
import { parseGroup, type TypedGroup, typedGroup } from './working-group-form.ts';
import { groupMessages } from './working-group-messages.ts';
import { listGroups } from './working-group-queries.ts';
import { explainGroup } from './working-group-refusals.ts';

const groupsOnAPage = 50;
const address = `${programmesPath}/:programme/groups` as const;

export const mountGroupLists: Mount = (app, parts) => {
  const { db } = parts;

  app.get('/office/groups', allow(...groupReaders), async (c) => {
    const { locale } = c.var;
    const children = <OwnGroupsView {...(await listOf(parts, c, null, '/office/groups'))} />;
    return c.html(renderAgentPage(c, { title: groupMessages[locale].title, wide: true, children }));
  });

  app.get(address, allow('officer'), async (c) => {
    const programme = await find(parts, c);
    return programme ? c.html(await page(parts, c, programme)) : c.notFound();
  });

  app.post(address, allow('officer'), async (c) => {
    const programme = await find(parts, c);
    if (!programme) return c.notFound();
    const typed = typedGroup(await c.req.parseBody());
    const context = { db, now: realNow(), actorId: readerOf(c).personId };
    const place = { authorityId: programme.authorityId, programmeId: programme.id };
    const outcome = await createGroup(context, place, parseGroup(typed));
    if (outcome.ok) {
      return c.redirect(`${localise(groupPath(outcome.value), c.var.locale)}?done=created`, 303);
    }
    const refused = explainGroup(outcome.refusal, c.var.locale);
    return c.html(await page(parts, c, programme, typed, refused), 422);
  });

  app.get(`${address}/roadmaps.csv`, allow('officer'), async (c) => {
    const programme = await find(parts, c);
    if (!programme) return c.notFound();
    const lines = await listRoadmapLines(db, programme.id, { archivedToo: true });
    return c.body(roadmapCsv(lines, c.var.locale), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${programme.slug}-feuilles-de-route.csv"`,
    });
  });
};

async function find({ db }: AppParts, c: Context<Env>): Promise<ProgrammeSheet | null> {
  const id = c.req.param('programme') ?? '';
  return isId(id) ? findProgrammeSheet(db, authoritiesWhere(readerOf(c), 'officer'), id) : null;
}

async function listOf({ db }: AppParts, c: Context<Env>, programmeId: string | null, path: string) {
  const { page, offset } = pageOf(c.req.query('page'), groupsOnAPage);
  const asked = { programmeId, archived: false, limit: groupsOnAPage, offset };
  const groups = await listGroups(db, readerOf(c), asked);
  return {
    locale: c.var.locale,
    groups,
    page,
    pages: Math.max(1, Math.ceil(groups.total / groupsOnAPage)),
    href: (number: number) => localise(`${path}?page=${number}`, c.var.locale),
  };
}

async function page(
  parts: AppParts,
  c: Context<Env>,
  programme: ProgrammeSheet,
  typed: TypedGroup = typedGroup({}),
  refused: FieldError | null = null,
): Promise<string> {
  const list = await listOf(parts, c, programme.id, groupsPath(programme.id));
  const asked = { programmeId: programme.id, archived: true, limit: 200, offset: 0 };
  const archived = await listGroups(parts.db, readerOf(c), asked);
  const children = <ProgrammeGroupsView {...{ ...list, programme, archived, typed, refused }} />;
  const { title } = groupMessages[c.var.locale];
  return renderAgentPage(c, { title, wide: true, children });
}
