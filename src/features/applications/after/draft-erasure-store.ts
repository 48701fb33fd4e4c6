import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import { answerHolder } from '../draft/answer-file-queries.ts';
import { signatureFileHolder } from '../filing/dossier-queries.ts';
import './after-rows.ts';
import '../application-rows.ts';

type Draft = { id: string; authorityId: string };

export async function listDraftFiles(db: Db, { id, authorityId }: Draft): Promise<string[]> {
  const rows = await db
    .selectFrom('files')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('holder_kind', 'in', [answerHolder, signatureFileHolder])
    .where('holder_id', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** With all that hangs on it; the database refuses it of what was filed. */
export const deleteDraft = (db: Db, id: string) =>
  db.deleteFrom('applications').where('id', '=', id).where('state', '=', 'draft').execute();

/** What an erasure takes away, to be said before it. */
export async function countDraft(db: Db, { id, authorityId }: Draft) {
  const { answers } = await db
    .selectFrom('application_answers')
    .select(({ fn }) => fn.countAll<bigint>().as('answers'))
    .where('application_id', '=', id)
    .where('typed', '<>', sql<never>`'{}'::jsonb`)
    .executeTakeFirstOrThrow();
  const files = await listDraftFiles(db, { id, authorityId });
  return { answers: Number(answers), files: files.length };
}

export type SleepingDraft = Draft & { callName: string };

type Limits = { now: Date; changedBefore: Date };

const sleeping = (db: Db, { now, changedBefore }: Limits) =>
  db
    .selectFrom('applications as application')
    .innerJoin('waves as wave', 'wave.id', 'application.wave_id')
    .innerJoin('calls as call', 'call.id', 'application.call_id')
    .select(['application.id', 'application.authority_id as authorityId', 'call.name as callName'])
    .where('application.state', '=', 'draft')
    .where('application.changed_at', '<', changedBefore)
    .where(sql<boolean>`wave.closes_at + wave.grace_minutes * interval '1 minute' <= ${now}`)
    .orderBy('application.changed_at')
    .orderBy('application.id');

/** Those nobody was told of since they were last changed. */
export const listToWarn = (db: Db, limits: Limits, most: number): Promise<SleepingDraft[]> =>
  sleeping(db, limits)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('draft_warnings as warning')
            .select('warning.application_id')
            .whereRef('warning.application_id', '=', 'application.id')
            .whereRef('warning.warned_at', '>=', 'application.changed_at'),
        ),
      ),
    )
    .limit(most)
    .execute();

export const saveWarned = (db: Db, { id, authorityId }: Draft, now: Date) =>
  db
    .insertInto('draft_warnings')
    .values({ authority_id: authorityId, application_id: id, warned_at: now })
    .onConflict((conflict) => conflict.column('application_id').doUpdateSet({ warned_at: now }))
    .execute();

/** Those of which somebody was told long enough ago, and that were not touched since; held. */
export const lockToErase = (
  db: Db,
  { warnedBefore, most, ...limits }: Limits & { warnedBefore: Date; most: number },
): Promise<SleepingDraft[]> =>
  sleeping(db, limits)
    .innerJoin('draft_warnings as warned', 'warned.application_id', 'application.id')
    .where('warned.warned_at', '<=', warnedBefore)
    .whereRef('warned.warned_at', '>=', 'application.changed_at')
    .limit(most)
    .forUpdate('application')
    .skipLocked()
    .execute();

/** As the administrator set it among the texts of the service; three months until then. */
export async function readMonthsOfDrafts(db: Db): Promise<number> {
  const row = await db
    .selectFrom('legal_texts')
    .select('value')
    .where('name', '=', 'months-drafts')
    .executeTakeFirst();
  return Number(row?.value ?? usualMonths);
}

const usualMonths = 3;
