import type { Db } from '#platform/database.ts';
import type { IntakeSheet } from './intake-sheet.ts';
import './intake-sheet-rows.ts';

type NewSheet = Omit<IntakeSheet, 'decisions' | 'publishedAs'> & {
  content: Uint8Array;
  openedBy: string | null;
};

export const insertSheet = (db: Db, sheet: NewSheet) =>
  db
    .insertInto('intake_sheets')
    .values({
      id: sheet.id,
      authority_id: sheet.authorityId,
      file_name: sheet.fileName,
      media_type: sheet.mediaType,
      sha256: sheet.sha256,
      content: Buffer.from(sheet.content),
      reading: JSON.stringify(sheet.reading),
      opened_at: sheet.openedAt,
      opened_by: sheet.openedBy,
    })
    .execute();

/** Holds the sheet until commit: two officers never settle one question at once. */
export const holdSheet = (db: Db, authorityIds: readonly string[], id: string) =>
  db
    .selectFrom('intake_sheets')
    .select('id')
    .where('id', '=', id)
    .where('authority_id', 'in', [...authorityIds])
    .forUpdate()
    .executeTakeFirst();

export type NewDecision = {
  sheet: Pick<IntakeSheet, 'id' | 'authorityId'>;
  kind: 'as-published' | 'correction' | 'reopened';
  question: number | null;
  correction?: { position: number; field: string; before: unknown; after: unknown; reason: string };
  decidedBy: string | null;
  decidedAt: Date;
};

export const insertDecision = (db: Db, { sheet, correction, ...decision }: NewDecision) =>
  db
    .insertInto('intake_decisions')
    .values({
      authority_id: sheet.authorityId,
      sheet_id: sheet.id,
      kind: decision.kind,
      question: decision.question,
      position: correction?.position ?? null,
      field: correction?.field ?? null,
      // As text: a value that is null in JSON is still a value.
      before: correction ? JSON.stringify(correction.before) : null,
      after: correction ? JSON.stringify(correction.after) : null,
      reason: correction?.reason ?? null,
      decided_by: decision.decidedBy,
      decided_at: decision.decidedAt,
    })
    .execute();

export const markPublished = (db: Db, id: string, callId: string, now: Date) =>
  db
    .updateTable('intake_sheets')
    .set({ call_id: callId, published_at: now })
    .where('id', '=', id)
    .execute();
