import type { Answer } from '#features/calls/form/answer.ts';
import { answersToJson } from '#features/calls/form/answers-json.ts';
import type { Typed } from '#features/calls/form-page/typed.ts';
import type { Db } from '#platform/database.ts';
import type { ApplicationChannel, DraftApplication, Essentials } from './application.ts';
import './application-rows.ts';

type NewDraft = DraftApplication & { createdBy: string | null; now: Date };

export const insertApplication = (db: Db, draft: NewDraft) =>
  db
    .insertInto('applications')
    .values({
      id: draft.id,
      authority_id: draft.authorityId,
      call_id: draft.callId,
      wave_id: draft.waveId,
      organisation_id: draft.organisationId,
      state: 'draft',
      form_revision: draft.formRevision,
      channel: draft.channel satisfies ApplicationChannel,
      amended: false,
      created_by: draft.createdBy,
      created_at: draft.now,
      changed_at: draft.now,
      ...columnsOf(draft.essentials),
    })
    .execute();

export type KeptAnswer = {
  authorityId: string;
  applicationId: string;
  field: string;
  typed: Typed;
  answer: Answer | null;
  version: number;
  changedBy: string | null;
  changedAt: Date;
};

/** Written over whatever is there: who calls holds the dossier and has compared versions. */
export async function saveAnswerRows(db: Db, kept: readonly KeptAnswer[]): Promise<void> {
  if (kept.length === 0) return;
  await db
    .insertInto('application_answers')
    .values(
      kept.map((each) => ({
        authority_id: each.authorityId,
        application_id: each.applicationId,
        field: each.field,
        typed: JSON.stringify(each.typed),
        answer: each.answer === null ? null : answerJson(each.field, each.answer),
        version: each.version,
        changed_by: each.changedBy,
        changed_at: each.changedAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['application_id', 'field']).doUpdateSet((eb) => ({
        typed: eb.ref('excluded.typed'),
        answer: eb.ref('excluded.answer'),
        version: eb.ref('excluded.version'),
        changed_by: eb.ref('excluded.changed_by'),
        changed_at: eb.ref('excluded.changed_at'),
      })),
    )
    .execute();
}

const answerJson = (field: string, answer: Answer): string =>
  JSON.stringify((answersToJson({ [field]: answer }) as Record<string, unknown>)[field]);

/** Of a draft: once filed, lists and sums say what stands. */
export const saveEssentials = (db: Db, id: string, essentials: Essentials, now: Date) =>
  db
    .updateTable('applications')
    .set({ ...columnsOf(essentials), changed_at: now })
    .where('id', '=', id)
    .execute();

export const setAmended = (db: Db, id: string, amended: boolean, now: Date) =>
  db.updateTable('applications').set({ amended, changed_at: now }).where('id', '=', id).execute();

export const columnsOf = (essentials: Essentials) => ({
  title: essentials.title,
  requested_cents: essentials.requested,
  territories: [...essentials.territories],
  scale: essentials.scale,
  nature: essentials.nature,
  roadmap_lines: [...essentials.roadmapLines],
});
