import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Mount } from '#web/env.ts';
import { textIn } from './builder-form.ts';
import { changeForm } from './change-form.ts';
import { refuseChange } from './change-refusal-routes.tsx';
import { findSection, freeKey, keysIn } from './form-edit.ts';
import { newField, parseKind } from './new-field.ts';
import { NewFieldView } from './new-field-views.tsx';
import { actingOn, formPath, openForm } from './open-form-routes.tsx';
import { settingMessages } from './setting-messages.ts';

/** A question is added by its label and its kind, then set on its own page. */
export const mountNewField: Mount = (app, parts) => {
  const path = `${formPath}/sections/:key/fields`;

  app.get(path, allow('officer'), async (c) => {
    const opened = await openForm(c, parts);
    const section = opened?.draft && findSection(opened.draft.form, c.req.param('key'));
    if (!opened || !section) return c.notFound();
    const { locale, at, call } = opened;
    const typed = { label: '', kind: 'short-text' };
    const page = { locale, at, callName: call.settings.name, section, typed, isRefused: false };
    const title = settingMessages[locale].newTitle;
    return c.html(renderAgentPage(c, { title, children: <NewFieldView {...page} /> }));
  });

  app.post(path, allow('officer'), async (c) => {
    const opened = await openForm(c, parts);
    const section = opened?.draft && findSection(opened.draft.form, c.req.param('key'));
    if (!opened?.draft || !section) return c.notFound();
    const { locale, at, call, of, draft } = opened;
    const form = await c.req.formData();
    const label = textIn(form, 'label').trim().slice(0, 300);
    const kind = parseKind(textIn(form, 'kind')) ?? 'short-text';
    if (label === '') {
      const typed = { label, kind };
      const page = { locale, at, callName: call.settings.name, section, typed, isRefused: true };
      const title = settingMessages[locale].newTitle;
      return c.html(renderAgentPage(c, { title, children: <NewFieldView {...page} /> }), 422);
    }
    const field = newField(freeKey(keysIn(draft.form), label, 'question'), label, kind);
    const edit = { kind: 'add-field', section: section.key, field } as const;
    const changed = await changeForm(actingOn(c, parts), { ...of, edit, seen: null });
    return changed.ok ? c.redirect(at.field(field.key), 303) : refuseChange(c, changed.refusal);
  });
};
