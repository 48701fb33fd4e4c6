import type { Context } from 'hono';
import { compareForms } from '#features/calls/form/compare-forms.ts';
import { getRevision } from '#features/calls/form/form-revision-queries.ts';
import { signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { writes } from '../editable.ts';
import { carryToLatest } from './carry-draft.ts';
import { findLastCarryOver, markRead } from './carry-over-store.ts';
import { openApplication } from './open-application-routes.ts';
import type { Opened } from './opened.ts';
import { revisionMessages } from './revision-messages.ts';
import { RevisionView } from './revision-views.tsx';

const path = '/applications/:id/revision';

export const mountRevision: Mount = (app, parts) => {
  app.get(path, signedIn, async (c) => {
    const opened = await openApplication(c as Context<Env>, parts);
    const carried = opened && (await findLastCarryOver(parts.db, opened.application.id));
    if (!carried) return c.notFound();
    const { callId } = opened.application;
    const before = await getRevision(parts.db, { callId, number: carried.from });
    const after = await getRevision(parts.db, { callId, number: carried.to });
    const changes = compareForms(before.form, after.form);
    const reason = after.state === 'published' ? after.reason : '';
    const children = <RevisionView {...opened} {...{ carried, changes, reason }} />;
    const { title } = revisionMessages[opened.locale];
    return c.html(renderAgentPage(c, { title, children }));
  });

  app.post(path, signedIn, async (c) => {
    const opened = await openApplication(c as Context<Env>, parts);
    if (!opened || !writes(opened.application)) return c.notFound();
    await markRead(parts.db, opened.application.id, opened.now);
    return c.redirect(opened.at.dossier, 303);
  });
};

/**
 * Before a page of a dossier is shown to whoever writes it: the form it is written on is the latest,
 * and what changed was read. Null when there is nothing to tell.
 */
export async function toldOfRevision(
  c: Context<Env>,
  { db }: AppParts,
  { application, now, reader, at }: Opened,
): Promise<Response | null> {
  if (!writes(application)) return null;
  if (await carryToLatest({ db, now, reader }, application)) return c.redirect(at.revision, 303);
  const last = await findLastCarryOver(db, application.id);
  return last?.readAt === null ? c.redirect(at.revision, 303) : null;
}
