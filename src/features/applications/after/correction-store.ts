import type { Db } from '#platform/database.ts';
import './after-rows.ts';

type NewCorrection = {
  id: string;
  authorityId: string;
  applicationId: string;
  reason: string;
  fields: readonly string[];
  askedBy: string;
  askedAt: Date;
};

export const insertCorrection = (db: Db, asked: NewCorrection) =>
  db
    .insertInto('correction_requests')
    .values({
      id: asked.id,
      authority_id: asked.authorityId,
      application_id: asked.applicationId,
      reason: asked.reason,
      fields: [...asked.fields],
      asked_by: asked.askedBy,
      asked_at: asked.askedAt,
    })
    .execute();

type Decided = { id: string; personId: string; now: Date } & (
  | { completionId: string }
  | { refusal: string }
);

export const saveDecided = (db: Db, decided: Decided) =>
  db
    .updateTable('correction_requests')
    .set({
      decided_by: decided.personId,
      decided_at: decided.now,
      ...('completionId' in decided
        ? { completion_id: decided.completionId }
        : { refusal_reason: decided.refusal }),
    })
    .where('id', '=', decided.id)
    .execute();
