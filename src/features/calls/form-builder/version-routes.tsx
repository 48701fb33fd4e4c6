import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Mount } from '#web/env.ts';
import { errorResponse } from '#web/errors.tsx';
import { textIn } from './builder-form.ts';
import { builderMessages } from './builder-messages.ts';
import { listDraftVersions } from './form-history-queries.ts';
import { actingOn, formPath, openForm } from './open-form-routes.tsx';
import { restoreForm } from './restore-form.ts';
import { VersionsView } from './versions-views.tsx';

/** What the draft was, and the way back to it. */
export const mountVersions: Mount = (app, parts) => {
  app.get(`${formPath}/versions`, allow('officer'), async (c) => {
    const opened = await openForm(c, parts);
    if (!opened?.draft) return c.notFound();
    const versions = await listDraftVersions(parts.db, opened.draft);
    const { locale, at, call } = opened;
    const page = { locale, at, callName: call.settings.name, versions };
    const title = builderMessages[locale].versions;
    return c.html(renderAgentPage(c, { title, children: <VersionsView {...page} /> }));
  });

  app.post(`${formPath}/restoration`, allow('officer'), async (c) => {
    const opened = await openForm(c, parts);
    if (!opened) return c.notFound();
    const version = Number(textIn(await c.req.formData(), 'version').slice(0, 9));
    if (!Number.isInteger(version)) return errorResponse(c, 409);
    const restored = await restoreForm(actingOn(c, parts), { ...opened.of, version });
    return restored.ok
      ? c.redirect(`${opened.at.outline}?done=restored`, 303)
      : errorResponse(c, 409);
  });
};
