import type { Context } from 'hono';
import { listRoadmapLines } from '#features/programmes/working-group/roadmap-queries.ts';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import type { NativeCall } from '../call.ts';
import { findOfficeCall } from '../call-queries.ts';
import { listServedLineIds } from '../roadmap-queries.ts';
import { serveLines } from '../serve-lines.ts';
import { explainAct } from './explain-act.ts';
import { actingOn, backTo, callAddress, officeOf } from './officer-routes.ts';
import { roadmapMessages } from './roadmap-messages.ts';
import { RoadmapView } from './roadmap-views.tsx';
import { textOf, textsOf } from './typed-body.ts';

const address = `${callAddress}/roadmap`;

export const mountServedLines: Mount = (app, parts) => {
  app.get(address, allow('officer'), async (c) => {
    const call = await findOfficeCall(parts.db, officeOf(c), c.req.param('id'));
    if (!call) return c.notFound();
    const chosen = await listServedLineIds(parts.db, call.id);
    return c.html(await page(c, parts, { call, chosen, refused: null }));
  });

  app.post(address, allow('officer'), async (c) => {
    const call = await findOfficeCall(parts.db, officeOf(c), c.req.param('id'));
    if (!call) return c.notFound();
    const body = await c.req.parseBody({ all: true });
    const chosen = textsOf(body, 'lines');
    const outcome = await serveLines(await actingOn(c, parts), {
      office: officeOf(c),
      callId: call.id,
      version: Number(textOf(body, 'version')),
      lineIds: chosen,
    });
    if (outcome.ok) return backTo(c, call.id, 'saved');
    const refused = explainAct(outcome.refusal, c.var.locale);
    return c.html(await page(c, parts, { call, chosen, refused }), 422);
  });
};

type Shown = { call: NativeCall; chosen: readonly string[]; refused: string | null };

async function page(c: Context<Env>, { db }: AppParts, shown: Shown): Promise<string> {
  const { locale } = c.var;
  const { call, chosen } = shown;
  const all = await listRoadmapLines(db, call.settings.programmeId, { archivedToo: true });
  const lines = all.filter(({ id, archivedAt }) => archivedAt === null || chosen.includes(id));
  const title = `${roadmapMessages[locale].title} : ${call.settings.name}`;
  return renderAgentPage(c, { title, children: <RoadmapView {...shown} {...{ locale, lines }} /> });
}
