import type { Db } from '#platform/database.ts';
import type { CompletionRequest } from './completion.ts';
import './after-rows.ts';

type NewCompletion = Omit<CompletionRequest, 'answered' | 'endedAt'> & {
  authorityId: string;
  applicationId: string;
  askedBy: string;
};

export const insertCompletion = (db: Db, asked: NewCompletion) =>
  db
    .insertInto('completion_requests')
    .values({
      id: asked.id,
      authority_id: asked.authorityId,
      application_id: asked.applicationId,
      reason: asked.reason,
      fields: [...asked.fields],
      due_on: asked.dueOn,
      due_at: asked.dueAt,
      asked_by: asked.askedBy,
      asked_at: asked.askedAt,
    })
    .execute();

type Answered = { id: string; version: number; personId: string; now: Date };

export const saveAnswered = (db: Db, { id, version, personId, now }: Answered) =>
  db
    .updateTable('completion_requests')
    .set({ answered_version: version, answered_by: personId, answered_at: now })
    .where('id', '=', id)
    .execute();

export const saveEnded = (db: Db, { id, personId, now }: Omit<Answered, 'version'>) =>
  db
    .updateTable('completion_requests')
    .set({ ended_by: personId, ended_at: now })
    .where('id', '=', id)
    .execute();

export type DueReminder = { id: string; authorityId: string; applicationId: string; dueOn: string };

/** Those whose day is near and of which nobody was reminded; held until commit. */
export async function lockToRemind(
  db: Db,
  { now, before }: { now: Date; before: Date },
): Promise<readonly DueReminder[]> {
  const rows = await db
    .selectFrom('completion_requests as completion')
    .innerJoin('applications', 'applications.id', 'completion.application_id')
    .select([
      'completion.id',
      'completion.authority_id as authorityId',
      'completion.application_id as applicationId',
      'completion.due_on as dueOn',
    ])
    .where('completion.answered_at', 'is', null)
    .where('completion.ended_at', 'is', null)
    .where('completion.reminded_at', 'is', null)
    .where('completion.due_at', '>', now)
    .where('completion.due_at', '<=', before)
    .where('applications.state', '<>', 'withdrawn')
    .orderBy('completion.id')
    .forUpdate('completion')
    .skipLocked()
    .execute();
  return rows;
}

export const saveReminded = (db: Db, id: string, now: Date) =>
  db.updateTable('completion_requests').set({ reminded_at: now }).where('id', '=', id).execute();
