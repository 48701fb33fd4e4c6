import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Mount } from '#web/env.ts';
import { errorResponse } from '#web/errors.tsx';
import { explainFormRefusal } from '../form/explain-form-fault.ts';
import { reviseForm } from '../form/revise-form.ts';
import { startForm } from '../form/start-form.ts';
import { textIn } from './builder-form.ts';
import { builderMessages } from './builder-messages.ts';
import { inWords } from './condition-words.ts';
import { TemplateView } from './empty-form-views.tsx';
import { actingOn, formPath, openForm } from './open-form-routes.tsx';
import { findTemplate } from './template-choice.ts';

/** A form begins from a template or from nothing; its next revision, from the published one. */
export const mountBeginnings: Mount = (app, parts) => {
  app.post(formPath, allow('officer'), async (c) => {
    const opened = await openForm(c, parts);
    if (!opened) return c.notFound();
    const template = findTemplate(textIn(await c.req.formData(), 'template'))?.key ?? null;
    const started = await startForm(actingOn(c, parts), { ...opened.of, template });
    if (started.ok) return c.redirect(`${opened.at.outline}?done=started`, 303);
    const happened = explainFormRefusal(started.refusal, c.var.locale);
    return errorResponse(c, 409, { explanation: { happened } });
  });

  app.post(`${formPath}/revision`, allow('officer'), async (c) => {
    const opened = await openForm(c, parts);
    if (!opened) return c.notFound();
    const revised = await reviseForm(actingOn(c, parts), opened.of);
    if (revised.ok) return c.redirect(`${opened.at.outline}?done=revised`, 303);
    const happened = explainFormRefusal(revised.refusal, c.var.locale);
    return errorResponse(c, 409, { explanation: { happened } });
  });

  app.get(`${formPath}/templates/:template`, allow('officer'), async (c) => {
    const opened = await openForm(c, parts);
    const template = findTemplate(c.req.param('template'));
    if (!opened || !template) return c.notFound();
    const { locale, at, call } = opened;
    const words = inWords(template.form, locale);
    const page = { locale, at, callName: call.settings.name, template, inWords: words };
    const title = builderMessages[locale].templateTitle;
    return c.html(renderAgentPage(c, { title, children: <TemplateView {...page} /> }));
  });
};
