import type { Context } from 'hono';
import { signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env, Mount } from '#web/env.ts';
import { readAnswers } from '../answer-queries.ts';
import { getApplicationForm } from '../application-queries.ts';
import { isEditable, writes } from '../editable.ts';
import { progressOf } from '../progress.ts';
import { ApplicationView } from './application-views.tsx';
import { draftMessages } from './draft-messages.ts';
import { openApplication } from './open-application-routes.ts';
import { readLeave } from './read-leave.ts';
import { toldOfRevision } from './revision-routes.tsx';
import { savedWords } from './section-page.ts';

export const mountApplication: Mount = (app, parts) => {
  app.get('/applications/:id', signedIn, async (c) => {
    const opened = await openApplication(c as Context<Env>, parts);
    if (!opened) return c.notFound();
    const told = await toldOfRevision(c as Context<Env>, parts, opened);
    if (told) return told;
    const { application, now, locale } = opened;
    const form = await getApplicationForm(parts.db, application);
    const { answers, typed, changes } = await readAnswers(parts.db, application.id);
    const leave = await readLeave(parts.db, application.id);
    const begun = c.req.query('begun');
    const page = {
      ...opened,
      progress: progressOf(form, answers, typed),
      saved: savedWords([...changes.values()], now, locale),
      canWrite: writes(application) && isEditable(application, leave, now),
      begun: begun === undefined ? null : Number(begun) || 0,
    };
    const title = application.essentials.title || draftMessages[locale].untitled;
    return c.html(renderAgentPage(c, { title, children: <ApplicationView {...page} /> }));
  });
};
