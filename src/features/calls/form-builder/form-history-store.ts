import type { Db } from '#platform/database.ts';
import { formToJson } from '../form/form-json.ts';
import type { FormDraft } from '../form/form-revision.ts';
import './form-history-rows.ts';

/** Enough to come back from an evening of mistakes; the published revisions are kept for good. */
const versionsKept = 50;

/** Keeps a draft as it is before the next saving replaces it. */
export async function keepDraftVersion(db: Db, draft: FormDraft): Promise<void> {
  await db
    .insertInto('form_draft_versions')
    .values({
      authority_id: draft.authorityId,
      call_id: draft.callId,
      number: draft.number,
      version: draft.version,
      form: JSON.stringify(formToJson(draft.form)),
      saved_at: draft.savedAt,
      saved_by: draft.savedBy,
    })
    .execute();
  await db
    .deleteFrom('form_draft_versions')
    .where('call_id', '=', draft.callId)
    .where('number', '=', draft.number)
    .where('version', '<=', draft.version - versionsKept)
    .execute();
}
