import type { Context } from 'hono';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { errorResponse } from '#web/errors.tsx';
import { mountBeginnings } from './beginning-routes.tsx';
import { textIn } from './builder-form.ts';
import { builderMessages } from './builder-messages.ts';
import { changeForm } from './change-form.ts';
import { refuseChange } from './change-refusal-routes.tsx';
import { mountChanges } from './changes-routes.tsx';
import { EmptyFormView } from './empty-form-views.tsx';
import { mountFieldSettings } from './field-routes.tsx';
import type { FormEdit } from './form-edit.ts';
import { actingOn, formPath, openForm } from './open-form-routes.tsx';
import type { OpenedForm } from './opened-form.ts';
import { type DoneThing, doneThings } from './outline-page.ts';
import { parsePartEdit } from './outline-parts.tsx';
import { outlinePage } from './outline-shown.ts';
import { OutlineView } from './outline-views.tsx';
import { mountPreview } from './preview-routes.tsx';
import { mountVersions } from './version-routes.tsx';

/** The form of a call, made by its officer. */
export const mountFormBuilder: Mount = (app, parts) => {
  app.get(formPath, allow('officer'), async (c) => {
    const opened = await openForm(c, parts);
    return opened ? c.html(outlineHtml(c, opened)) : c.notFound();
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

  mountBeginnings(app, parts);
  mountVersions(app, parts);
  mountChanges(app, parts);
  mountFieldSettings(app, parts);
  mountPreview(app, parts);
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
