import type { PlainDay } from '#kernel/day.ts';
import type { Db } from '#platform/database.ts';
import type { CompletionRequest } from './completion.ts';
import './after-rows.ts';

/** All that was asked of a dossier, the last first; for those who hold it already. */
export async function listCompletions(
  db: Db,
  applicationId: string,
): Promise<readonly CompletionRequest[]> {
  const rows = await db
    .selectFrom('completion_requests')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reason: row.reason,
    fields: row.fields,
    dueOn: row.due_on as PlainDay,
    dueAt: row.due_at,
    askedAt: row.asked_at,
    answered:
      row.answered_version === null || row.answered_at === null
        ? null
        : { version: row.answered_version, at: row.answered_at },
    endedAt: row.ended_at,
  }));
}

/** The one that waits for an answer, in time or not. */
export const findStandingCompletion = async (
  db: Db,
  applicationId: string,
): Promise<CompletionRequest | null> =>
  (await listCompletions(db, applicationId)).find(
    ({ answered, endedAt }) => !answered && !endedAt,
  ) ?? null;
