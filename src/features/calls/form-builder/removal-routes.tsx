import type { Context } from 'hono';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { textIn } from './builder-form.ts';
import { changeForm } from './change-form.ts';
import { refuseChange } from './change-refusal-routes.tsx';
import { type EditedPart, findPart } from './edited-part.ts';
import { dependentsOf } from './form-dependents.ts';
import { markOf } from './form-mark.ts';
import { actingOn, formPath, openForm } from './open-form-routes.tsx';
import type { OpenedForm } from './opened-form.ts';
import { removalMessages } from './removal-messages.ts';
import { type RemovalPage, RemovalView } from './removal-views.tsx';

/** Removing says what is lost, then does it, then offers the way back. */
export const mountRemovals: Mount = (app, parts) => {
  const path = `${formPath}/removals/:key`;

  app.get(path, allow('officer'), async (c) => {
    const removing = await openRemoval(c, parts);
    return removing ? c.html(removalHtml(c, removing)) : c.notFound();
  });

  app.post(path, allow('officer'), async (c) => {
    const removing = await openRemoval(c, parts);
    if (!removing) return c.notFound();
    const { opened, part } = removing;
    const seen = textIn(await c.req.formData(), 'seen');
    const kind = part.what === 'fields' ? 'remove-field' : 'remove-section';
    const edit = { kind, key: part.key } as const;
    const changed = await changeForm(actingOn(c, parts), { ...opened.of, edit, seen });
    if (!changed.ok) return refuseChange(c, changed.refusal);
    return c.redirect(
      `${opened.at.outline}?done=removed&undo=${changed.value.before.version}`,
      303,
    );
  });
};

type Removing = { opened: OpenedForm; part: EditedPart };

async function openRemoval(c: Context<Env>, parts: AppParts): Promise<Removing | null> {
  const opened = await openForm(c, parts);
  const key = c.req.param('key') ?? '';
  const form = opened?.draft?.form;
  const part = form && (findPart(form, 'sections', key) ?? findPart(form, 'fields', key));
  return opened && part ? { opened, part } : null;
}

function removalHtml(c: Context<Env>, { opened, part }: Removing): string {
  const { locale, at, call } = opened;
  const keys = part.what === 'fields' ? [part.key] : sectionKeys(part.section);
  const page: RemovalPage = {
    locale,
    at,
    callName: call.settings.name,
    part:
      part.what === 'fields'
        ? { what: 'field', field: part.field }
        : { what: 'section', section: part.section },
    dependents: dependentsOf(part.form, new Set(keys)),
    seen: markOf(part.form, part.key),
  };
  const name = part.what === 'fields' ? part.field.label : part.section.title;
  const title = removalMessages[locale].title(name);
  return renderAgentPage(c, { title, children: <RemovalView {...page} /> });
}

const sectionKeys = ({ key, fields }: { key: string; fields: readonly { key: string }[] }) => [
  key,
  ...fields.map((field) => field.key),
];
