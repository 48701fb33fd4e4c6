import type { Context } from 'hono';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { errorResponse } from '#web/errors.tsx';
import { type Typed, typedFrom } from '../form-page/typed.ts';
import { askRows, parseRowAsk } from '../form-page/typed-rows.ts';
import { builderMessages } from './builder-messages.ts';
import { changeForm } from './change-form.ts';
import { refuseChange } from './change-refusal-routes.tsx';
import { type EditedPart, findPart, readPart, shownPart } from './edited-part.ts';
import { markOf } from './form-mark.ts';
import { mountNewField } from './new-field-routes.tsx';
import { actingOn, formPath, openForm } from './open-form-routes.tsx';
import type { OpenedForm } from './opened-form.ts';
import { mountRemovals } from './removal-routes.tsx';
import { partErrors } from './setting-errors.ts';
import type { SettingsPage } from './settings-page.ts';
import { FieldSettingsView, SectionSettingsView } from './settings-views.tsx';

const key = ':key';

/** The settings of a field, those of a section: the same round, what was typed never lost. */
export const mountFieldSettings: Mount = (app, parts) => {
  for (const what of ['fields', 'sections'] as const) {
    const path = `${formPath}/${what}/${key}`;
    app.get(path, allow('officer'), async (c) => {
      const editing = await openPart(c, parts, what);
      return editing ? c.html(settingsHtml(c, editing, {})) : c.notFound();
    });
    app.post(path, allow('officer'), async (c) => {
      const editing = await openPart(c, parts, what);
      if (!editing) return answerGone(c, parts);
      return savePart(c, parts, editing, typedFrom(await c.req.formData()));
    });
  }
  mountNewField(app, parts);
  mountRemovals(app, parts);
};

type Editing = { opened: OpenedForm; part: EditedPart };

async function openPart(
  c: Context<Env>,
  parts: AppParts,
  what: 'fields' | 'sections',
): Promise<Editing | null> {
  const opened = await openForm(c, parts);
  const part = opened?.draft && findPart(opened.draft.form, what, c.req.param('key') ?? '');
  return opened && part ? { opened, part } : null;
}

/** It was there when the page was shown: the officer hears that another removed it. */
async function answerGone(c: Context<Env>, parts: AppParts): Promise<Response> {
  const opened = await openForm(c, parts);
  const gone = c.req.param('key') ?? '';
  return opened?.draft
    ? refuseChange(c, { reason: 'not-in-form', key: gone })
    : errorResponse(c, 404);
}

async function savePart(c: Context<Env>, parts: AppParts, editing: Editing, typed: Typed) {
  const { opened, part } = editing;
  const asked = parseRowAsk(typed['rows']?.[0] ?? '');
  if (asked) return c.html(settingsHtml(c, editing, { typed: askRows(typed, asked) }));
  const read = readPart(part, { typed, form: part.form, locale: opened.locale });
  const errors =
    read.errors.length > 0 ? read.errors : partErrors(read.form, part.key, typed, opened.locale);
  if (errors.length > 0) return c.html(settingsHtml(c, editing, { typed, errors }), 422);

  const seen = typed['seen']?.[0] ?? '';
  const changed = await changeForm(actingOn(c, parts), { ...opened.of, edit: read.edit, seen });
  if (changed.ok) {
    const undo = changed.value.before.version;
    return c.redirect(`${opened.at.outline}?done=saved&undo=${undo}#${part.key}`, 303);
  }
  if (changed.refusal.reason !== 'part-changed') return refuseChange(c, changed.refusal);
  return c.html(settingsHtml(c, editing, { typed, isOvertaken: true }), 409);
}

type Shown = Partial<Pick<SettingsPage, 'typed' | 'errors' | 'isOvertaken'>>;

function settingsHtml(c: Context<Env>, { opened, part }: Editing, shown: Shown): string {
  const { locale, call, at } = opened;
  const written = shownPart(part, locale);
  // Overtaken: the mark of what is kept now, so that saving again is a choice that was told.
  const isSeen = shown.typed?.['seen']?.[0];
  const page: SettingsPage = {
    locale,
    callName: call.settings.name,
    form: part.form,
    at,
    before: written.before,
    typed: shown.typed ?? written.typed,
    errors: shown.errors ?? [],
    isOvertaken: shown.isOvertaken ?? false,
    seen: isSeen && !shown.isOvertaken ? isSeen : markOf(part.form, part.key),
  };
  const children =
    part.what === 'fields' ? (
      <FieldSettingsView page={page} field={part.field} />
    ) : (
      <SectionSettingsView page={page} section={part.section} />
    );
  return renderAgentPage(c, { title: written.name || builderMessages[locale].nameless, children });
}
