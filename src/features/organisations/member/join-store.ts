import { randomUUID } from 'node:crypto';
import type { Db } from '#platform/database.ts';

type NewRequest = { authorityId: string; organisationId: string; personId: string; now: Date };

/** Null when this person already waits for an answer there. */
export async function insertJoinRequest(db: Db, request: NewRequest): Promise<string | null> {
  const row = await db
    .insertInto('join_requests')
    .values({
      id: randomUUID(),
      authority_id: request.authorityId,
      organisation_id: request.organisationId,
      person_id: request.personId,
      asked_at: request.now,
      answered_at: null,
      answered_by: null,
      answer: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

type Answer = {
  id: string;
  organisationId: string;
  answer: 'accepted' | 'declined';
  actorId: string;
  now: Date;
};

/** Of two managers who answer at once, the first did: null for the second. */
export async function saveAnswer(
  db: Db,
  { id, organisationId, answer, actorId, now }: Answer,
): Promise<{ personId: string } | null> {
  const row = await db
    .updateTable('join_requests')
    .set({ answer, answered_at: now, answered_by: actorId })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .where('answered_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst();
  return row ? { personId: row.person_id } : null;
}
