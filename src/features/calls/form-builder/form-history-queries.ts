import type { Db } from '#platform/database.ts';
import type { Form } from '../form/form.ts';
import { parseForm } from '../form/form-json.ts';
import type { FormDraft } from '../form/form-revision.ts';
import './form-history-rows.ts';

export type DraftVersion = { version: number; savedAt: Date; savedBy: string | null };

/** What the draft was before, the newest first, with the name of who saved it. */
export const listDraftVersions = (db: Db, { authorityId, callId, number }: FormDraft) =>
  db
    .selectFrom('form_draft_versions as v')
    .leftJoin('persons as p', 'p.id', 'v.saved_by')
    .select(['v.version', 'v.saved_at as savedAt', 'p.name as savedBy'])
    .where('v.authority_id', '=', authorityId)
    .where('v.call_id', '=', callId)
    .where('v.number', '=', number)
    .orderBy('v.version', 'desc')
    .execute();

export async function findDraftVersion(
  db: Db,
  { authorityId, callId, number }: FormDraft,
  version: number,
): Promise<Form | null> {
  const row = await db
    .selectFrom('form_draft_versions')
    .select('form')
    .where('authority_id', '=', authorityId)
    .where('call_id', '=', callId)
    .where('number', '=', number)
    .where('version', '=', version)
    .executeTakeFirst();
  const form = row ? parseForm(row.form) : null;
  return form?.ok ? form.value : null;
}
