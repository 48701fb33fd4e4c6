import type { Db } from '#platform/database.ts';
import type { Form } from './form.ts';
import { formToJson } from './form-json.ts';
import type { FormDraft } from './form-revision.ts';
import './form-revision-rows.ts';

/** False when the call has this revision already, or another draft. */
export async function insertFormDraft(db: Db, draft: FormDraft): Promise<boolean> {
  const inserted = await db
    .insertInto('form_revisions')
    .values({
      authority_id: draft.authorityId,
      call_id: draft.callId,
      number: draft.number,
      state: 'draft',
      form: JSON.stringify(formToJson(draft.form)),
      version: draft.version,
      reason: '',
      saved_at: draft.savedAt,
      saved_by: draft.savedBy,
      published_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst();
  return inserted !== undefined;
}

type Saving = {
  authorityId: string;
  callId: string;
  form: Form;
  version: number;
  savedBy: string | null;
  savedAt: Date;
};

/** Writes over the version its author has seen, and no other; null when it is gone. */
export async function updateFormDraft(db: Db, saving: Saving) {
  const updated = await db
    .updateTable('form_revisions')
    .set({
      form: JSON.stringify(formToJson(saving.form)),
      version: saving.version + 1,
      saved_at: saving.savedAt,
      saved_by: saving.savedBy,
    })
    .where('authority_id', '=', saving.authorityId)
    .where('call_id', '=', saving.callId)
    .where('state', '=', 'draft')
    .where('version', '=', saving.version)
    .returning('number')
    .executeTakeFirst();
  return updated ?? null;
}

export const publishFormDraft = (db: Db, draft: FormDraft, reason: string, now: Date) =>
  db
    .updateTable('form_revisions')
    .set({ state: 'published', reason, published_at: now })
    .where('call_id', '=', draft.callId)
    .where('number', '=', draft.number)
    .execute();
