import type { Db } from '#platform/database.ts';
import type { Form } from './form/form.ts';
import { findFormDraft, findPublishedForm } from './form/form-revision-queries.ts';
import { publishForm } from './form/publish-form.ts';
import { saveFormDraft } from './form/save-form-draft.ts';
import { startForm } from './form/start-form.ts';
import type { TemplateKey } from './form/templates.ts';
import { setEssentials } from './set-essentials.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type OfCall = { authorityId: string; callId: string };
type From = { template: TemplateKey | null; copiedFrom: string | null };

/** The first revision of a new call's form: a template, or the last of the call it is copied from. */
export async function beginForm(
  context: Context,
  { authorityId, callId, template, copiedFrom }: OfCall & From,
): Promise<void> {
  const started = await startForm(context, { authorityId, callId, template });
  if (!started.ok) throw new Error(`A new call has a form already: ${started.refusal.reason}`);
  const form = copiedFrom && (await lastForm(context.db, { authorityId, callId: copiedFrom }));
  if (form) {
    const { version } = started.value;
    const saved = await saveFormDraft(context, { authorityId, callId, form, version });
    if (!saved.ok) throw new Error(`A new form was changed meanwhile: ${saved.refusal.reason}`);
  }
  await setEssentials(context, { authorityId, callId });
}

/** As it would be edited today: its draft when there is one, else what was published. */
export async function lastForm(db: Db, of: OfCall): Promise<Form | null> {
  const draft = await findFormDraft(db, of);
  return (draft ?? (await findPublishedForm(db, of.callId)))?.form ?? null;
}

/** Publishes the draft of a form with its call; true when nothing stood in the way. */
export async function publishFormOf(context: Context, of: OfCall): Promise<boolean> {
  await setEssentials(context, of);
  const draft = await findFormDraft(context.db, of);
  // Published once before the call was withdrawn, and not revised since.
  if (!draft) return (await findPublishedForm(context.db, of.callId)) !== null;
  const reason = draft.number === 1 ? '' : 'Nouvelle publication de l’appel';
  return (await publishForm(context, { ...of, version: draft.version, reason })).ok;
}
