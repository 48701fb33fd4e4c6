import type { Context } from 'hono';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { errorResponse } from '#web/errors.tsx';
import { explainFormRefusal } from '../form/explain-form-fault.ts';
import { reviseForm } from '../form/revise-form.ts';
import { startForm } from '../form/start-form.ts';
import { textIn } from './builder-form.ts';
import { builderMessages } from './builder-messages.ts';
import { changeForm } from './change-form.ts';
import { refuseChange } from './change-refusal-routes.tsx';
import { inWords } from './condition-words.ts';
import { EmptyFormView, TemplateView } from './empty-form-views.tsx';
import { mountFieldSettings } from './field-routes.tsx';
import type { FormEdit } from './form-edit.ts';
import { listDraftVersions } from './form-history-queries.ts';
import { actingOn, formPath, openForm } from './open-form-routes.tsx';
import type { OpenedForm } from './opened-form.ts';
import { type DoneThing, doneThings } from './outline-page.ts';
import { parsePartEdit } from './outline-parts.tsx';
import { outlinePage } from './outline-shown.ts';
import { OutlineView } from './outline-views.tsx';
import { mountPreview } from './preview-routes.tsx';
import { restoreForm } from './restore-form.ts';
import { findTemplate } from './template-choice.ts';
import { VersionsView } from './versions-views.tsx';

/** The form of a call, made by its officer. */
export const mountFormBuilder: Mount = (app, parts) => {
  app.get(formPath, allow('officer'), async (c) => {
    const opened = await openForm(c, parts);
    return opened ? c.html(outlineHtml(c, opened)) : c.notFound();
  });

  app.post(formPath, allow('officer'), async (c) => {
    const opened = await openForm(c, parts);
    if (!opened) return c.notFound();
    const template = findTemplate(textIn(await c.req.formData(), 'template'))?.key ?? null;
    const started = await startForm(actingOn(c, parts), { ...opened.of, template });
    if (started.ok) return c.redirect(`${opened.at.outline}?done=started`, 303);
    const happened = explainFormRefusal(started.refusal, c.var.locale);
    return errorResponse(c, 409, { explanation: { happened } });
  });

  app.post(`${formPath}/edits`, allow('officer'), async (c) => {
    const edit = parsePartEdit(textIn(await c.req.formData(), 'edit'));
    if (!edit) return errorResponse(c, 409);
    const done = edit.kind.startsWith('move') ? 'moved' : 'copied';
    return change(c, parts, { edit, done, to: 'key' in edit ? edit.key : null });
  });

  app.post(`${formPath}/sections`, allow('officer'), async (c) => {
    const title = textIn(await c.req.formData(), 'title')
      .trim()
      .slice(0, 300);
    return change(c, parts, { edit: { kind: 'add-section', title }, done: 'saved', to: null });
  });

  app.post(`${formPath}/revision`, allow('officer'), async (c) => {
    const opened = await openForm(c, parts);
    if (!opened) return c.notFound();
    const revised = await reviseForm(actingOn(c, parts), opened.of);
    if (revised.ok) return c.redirect(`${opened.at.outline}?done=revised`, 303);
    const happened = explainFormRefusal(revised.refusal, c.var.locale);
    return errorResponse(c, 409, { explanation: { happened } });
  });

  app.get(`${formPath}/templates/:template{[a-z]+}`, allow('officer'), async (c) => {
    const opened = await openForm(c, parts);
    const template = findTemplate(c.req.param('template'));
    if (!opened || !template) return c.notFound();
    const { locale, at, call } = opened;
    const words = inWords(template.form, locale);
    const page = { locale, at, callName: call.settings.name, template, inWords: words };
    const title = builderMessages[locale].templateTitle;
    return c.html(renderAgentPage(c, { title, children: <TemplateView {...page} /> }));
  });

  mountVersions(app, parts);
  mountFieldSettings(app, parts);
  mountPreview(app, parts);
};

const mountVersions: Mount = (app, parts) => {
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

function outlineHtml(c: Context<Env>, opened: OpenedForm): string {
  const { locale, at, call } = opened;
  const { title } = builderMessages[locale];
  const done = doneThings.find((thing) => thing === c.req.query('done')) ?? null;
  const undo = /^\d{1,9}$/.exec(c.req.query('undo') ?? '')?.[0];
  const page = outlinePage(opened, { done, undo: undo ? Number(undo) : null });
  const children = page ? (
    <OutlineView {...page} />
  ) : (
    <EmptyFormView locale={locale} at={at} callName={call.settings.name} />
  );
  return renderAgentPage(c, { title, children });
}

type Ask = { edit: FormEdit; done: DoneThing; to: string | null };

/** One gesture of the outline: what it changes does not depend on what its author last saw. */
async function change(
  c: Context<Env>,
  parts: AppParts,
  { edit, done, to }: Ask,
): Promise<Response> {
  const opened = await openForm(c, parts);
  if (!opened) return c.notFound();
  const changed = await changeForm(actingOn(c, parts), { ...opened.of, edit, seen: null });
  if (!changed.ok) return refuseChange(c, changed.refusal);
  const key = to ?? changed.value.form.sections.at(-1)?.key ?? '';
  const undo = changed.value.before.version;
  return c.redirect(`${opened.at.outline}?done=${done}&undo=${undo}#${key}`, 303);
}
