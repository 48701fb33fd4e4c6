import type { Context } from 'hono';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env, Mount } from '#web/env.ts';
import { carryOver } from '../form/carry-over.ts';
import { explainFormRefusal } from '../form/explain-form-fault.ts';
import { publishForm } from '../form/publish-form.ts';
import { textIn } from './builder-form.ts';
import { changesMessages } from './changes-messages.ts';
import { ChangesView } from './changes-views.tsx';
import { actingOn, formPath, openForm } from './open-form-routes.tsx';
import type { OpenedForm } from './opened-form.ts';

/** A revision is compared with the one in force, then published with its reason. */
export const mountChanges: Mount = (app, parts) => {
  app.get(`${formPath}/changes`, allow('officer'), async (c) => {
    const opened = await openForm(c, parts);
    const html = opened && changesHtml(c, opened, { reason: '', refusal: null });
    return html ? c.html(html) : c.notFound();
  });

  // The first revision is published with its call: it has none before it to be compared with.
  app.post(`${formPath}/publication`, allow('officer'), async (c) => {
    const opened = await openForm(c, parts);
    if (!opened?.draft || !opened.published) return c.notFound();
    const form = await c.req.formData();
    const reason = textIn(form, 'reason').slice(0, 2000);
    const version = Number(textIn(form, 'version').slice(0, 9));
    const publishing = { ...opened.of, version, reason };
    const published = await publishForm(actingOn(c, parts), publishing);
    if (published.ok) return c.redirect(`${opened.at.outline}?done=published`, 303);
    const refusal = explainFormRefusal(published.refusal, c.var.locale);
    const html = changesHtml(c, opened, { reason, refusal });
    return html ? c.html(html, 422) : c.notFound();
  });
};

type Shown = { reason: string; refusal: string | null };

function changesHtml(c: Context<Env>, opened: OpenedForm, shown: Shown): string | null {
  const { locale, call, at, draft, published } = opened;
  if (!draft || !published) return null;
  const { changes } = carryOver(published.form, draft.form, {});
  const page = {
    ...{ locale, at, changes, callName: call.settings.name },
    ...{ since: published.number, version: draft.version, ...shown },
  };
  const { title } = changesMessages[locale];
  return renderAgentPage(c, { title, children: <ChangesView {...page} /> });
}
