import type { Db } from '#platform/database.ts';
import { parseForm } from './form-json.ts';
import type { FormDraft, FormRevision, PublishedForm } from './form-revision.ts';
import './form-revision-rows.ts';

type OfCall = { authorityId: string; callId: string };

const revisions = (db: Db) =>
  db
    .selectFrom('form_revisions')
    .select([
      'authority_id',
      'call_id',
      'number',
      'state',
      'form',
      'version',
      'reason',
      'saved_at',
      'saved_by',
      'published_at',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof revisions>['executeTakeFirstOrThrow']>>;

export async function findFormDraft(db: Db, of: OfCall): Promise<FormDraft | null> {
  const row = await draftOf(db, of).executeTakeFirst();
  return row ? (toRevision(row) as FormDraft) : null;
}

/** Holds the draft until commit: what is published is what was examined. */
export async function lockFormDraft(db: Db, of: OfCall): Promise<FormDraft | null> {
  const row = await draftOf(db, of).forUpdate().executeTakeFirst();
  return row ? (toRevision(row) as FormDraft) : null;
}

const draftOf = (db: Db, { authorityId, callId }: OfCall) =>
  revisions(db)
    .where('authority_id', '=', authorityId)
    .where('call_id', '=', callId)
    .where('state', '=', 'draft');

/** The revision new dossiers answer: the last one published. */
export async function findPublishedForm(db: Db, callId: string): Promise<PublishedForm | null> {
  const row = await revisions(db)
    .where('call_id', '=', callId)
    .where('state', '=', 'published')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? (toRevision(row) as PublishedForm) : null;
}

export async function getRevision(
  db: Db,
  { callId, number }: { callId: string; number: number },
): Promise<FormRevision> {
  const row = await revisions(db)
    .where('call_id', '=', callId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return toRevision(row);
}

/** The history of a form, the newest first, without what each asks. */
export const listRevisions = (db: Db, { authorityId, callId }: OfCall) =>
  db
    .selectFrom('form_revisions')
    .select(['number', 'state', 'reason', 'saved_at', 'published_at'])
    .where('authority_id', '=', authorityId)
    .where('call_id', '=', callId)
    .orderBy('number', 'desc')
    .execute();

function toRevision(row: Row): FormRevision {
  const form = parseForm(row.form);
  if (!form.ok) throw new Error(`Corrupt form ${row.call_id} ${row.number} at ${form.refusal.at}`);
  const { authority_id: authorityId, call_id: callId, number, reason } = row;
  const common = { authorityId, callId, number, form: form.value };
  return row.published_at
    ? { ...common, state: 'published', reason, publishedAt: row.published_at }
    : {
        ...common,
        state: 'draft',
        version: row.version,
        savedAt: row.saved_at,
        savedBy: row.saved_by,
      };
}
