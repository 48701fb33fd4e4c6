import type { Context } from 'hono';
import type { Db } from '#platform/database.ts';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env, Mount } from '#web/env.ts';
import type { FieldError } from '../typed-fields.ts';
import { addLine, archiveLine, changeLine, moveLineUp } from './change-roadmap.ts';
import type { GroupContext } from './group-context.ts';
import { acting, backToGroup, groupAddress, groupOf } from './group-desk-routes.ts';
import { groupReaders } from './group-office.ts';
import type { Said } from './group-page.ts';
import { groupPage } from './group-page-routes.tsx';
import { LineView } from './line-views.tsx';
import type { RoadmapLine } from './roadmap-line.ts';
import { roadmapMessages } from './roadmap-messages.ts';
import { findLine } from './roadmap-queries.ts';
import { parseLine, showLine, type TypedLine, typedLine } from './working-group-form.ts';
import type { FoundGroup } from './working-group-queries.ts';
import { explainLine } from './working-group-refusals.ts';

const readers = allow(...groupReaders);
const lineAddress = `${groupAddress}/lines/:line` as const;

/** Roadmaps are written by officers and by those who lead the group. */
export const mountRoadmap: Mount = (app, parts) => {
  mountLines(app, parts);
  mountLineActs(app, parts);
};

const mountLines: Mount = (app, { db }) => {
  app.post(`${groupAddress}/lines`, readers, async (c) => {
    const group = await groupOf(db, c);
    if (!group) return c.notFound();
    const typed = typedLine(await c.req.parseBody());
    const outcome = await addLine(acting(db, c), group, parseLine(typed));
    if (outcome.ok) return backToGroup(c, group, 'lineAdded');
    const refused = { form: 'line', ...explainLine(outcome.refusal, c.var.locale) } as const;
    return c.html(await groupPage(db, c, group, { typed: { line: typed }, refused }), 422);
  });

  app.get(lineAddress, readers, async (c) => {
    const found = await find(db, c);
    return found ? c.html(page(c, found, showLine(found.line), null)) : c.notFound();
  });

  app.post(lineAddress, readers, async (c) => {
    const found = await find(db, c);
    if (!found) return c.notFound();
    const { group, line } = found;
    const typed = typedLine(await c.req.parseBody());
    const asked = { id: line.id, terms: parseLine(typed) };
    const outcome = await changeLine(acting(db, c), group, asked);
    if (outcome.ok) return backToGroup(c, group, 'lineSaved');
    return c.html(page(c, found, typed, explainLine(outcome.refusal, c.var.locale)), 422);
  });
};

/** What changes the standing of a line, each as an address of its own. */
const mountLineActs: Mount = (app, { db }) => {
  const act = (
    name: string,
    said: Said,
    verb: (context: GroupContext, found: Found) => Promise<void>,
  ) =>
    app.post(`${lineAddress}/${name}`, readers, async (c) => {
      const found = await find(db, c);
      if (!found) return c.notFound();
      await verb(acting(db, c), found);
      return backToGroup(c, found.group, said);
    });

  act('archival', 'lineArchived', (context, { group, line }) =>
    archiveLine(context, group, { id: line.id, archived: true }),
  );
  act('restoration', 'lineRestored', (context, { group, line }) =>
    archiveLine(context, group, { id: line.id, archived: false }),
  );
  act('place', 'lineMoved', (context, { group, line }) => moveLineUp(context, group, line.id));
};

type Found = { group: FoundGroup; line: RoadmapLine };

async function find(db: Db, c: Context<Env>): Promise<Found | null> {
  const group = await groupOf(db, c);
  const line = group && (await findLine(db, group.id, c.req.param('line') ?? ''));
  return group && line ? { group, line } : null;
}

function page(
  c: Context<Env>,
  { group, line }: Found,
  typed: TypedLine,
  refused: FieldError | null,
): string {
  const { locale } = c.var;
  const children = <LineView {...{ locale, group, line, typed, refused }} />;
  return renderAgentPage(c, { title: roadmapMessages[locale].editTitle, children });
}
