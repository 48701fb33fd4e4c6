import type { Correction } from '#features/publication/correction.ts';
import type { Db } from '#platform/database.ts';
import type { Decision, IntakeSheet } from './intake-sheet.ts';
import type { SheetLine } from './intake-sheet-lines.ts';
import './intake-sheet-rows.ts';

/** A sheet of one of these authorities, with all that was decided on it; null for any other. */
export async function findSheet(
  db: Db,
  authorityIds: readonly string[],
  id: string,
): Promise<IntakeSheet | null> {
  const row = await db
    .selectFrom('intake_sheets as sheet')
    .leftJoin('calls as call', 'call.id', 'sheet.call_id')
    .select([
      'sheet.id',
      'sheet.authority_id',
      'sheet.file_name',
      'sheet.media_type',
      'sheet.sha256',
      'sheet.opened_at',
      'sheet.reading',
      'call.slug',
    ])
    .where('sheet.id', '=', id)
    .where('sheet.authority_id', 'in', [...authorityIds])
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    authorityId: row.authority_id,
    fileName: row.file_name,
    mediaType: row.media_type,
    sha256: row.sha256,
    openedAt: row.opened_at,
    reading: row.reading,
    decisions: await listDecisions(db, row.authority_id, id),
    publishedAs: row.slug,
  };
}

async function listDecisions(db: Db, authorityId: string, sheetId: string): Promise<Decision[]> {
  const rows = await db
    .selectFrom('intake_decisions as decision')
    .leftJoin('persons as person', 'person.id', 'decision.decided_by')
    .select([
      'decision.id',
      'decision.kind',
      'decision.question',
      'decision.position',
      'decision.field',
      'decision.before',
      'decision.after',
      'decision.reason',
      'decision.decided_at',
      'person.name',
    ])
    .where('decision.authority_id', '=', authorityId)
    .where('decision.sheet_id', '=', sheetId)
    .orderBy('decision.id')
    .execute();
  return rows.map(({ id, kind, question, decided_at, name, ...correction }) => ({
    id,
    question,
    decidedAt: decided_at,
    decidedBy: name,
    ...(kind === 'correction'
      ? // Written by our own verb from a Correction; the table's constraints hold its parts together.
        { kind, correction: correction as Correction }
      : { kind }),
  }));
}

/** The bytes of a sheet, apart: a page of decisions does not need them. */
export async function getSheetContent(db: Db, id: string): Promise<Buffer> {
  const { content } = await db
    .selectFrom('intake_sheets')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return content;
}

/** The sheets of these authorities, last opened first. */
export async function listSheets(
  db: Db,
  authorityIds: readonly string[],
  { limit, offset }: { limit: number; offset: number },
): Promise<{ sheets: SheetLine[]; count: number }> {
  if (authorityIds.length === 0) return { sheets: [], count: 0 };
  const sheets = await db
    .selectFrom('intake_sheets as sheet')
    .innerJoin('authorities as authority', 'authority.id', 'sheet.authority_id')
    .leftJoin('calls as call', 'call.id', 'sheet.call_id')
    .select([
      'sheet.id',
      'sheet.file_name',
      'sheet.opened_at',
      'authority.name as authority',
      'call.slug',
    ])
    .where('sheet.authority_id', 'in', [...authorityIds])
    .orderBy('sheet.opened_at', 'desc')
    .orderBy('sheet.id')
    .limit(limit)
    .offset(offset)
    .execute();
  const { count } = await db
    .selectFrom('intake_sheets')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('authority_id', 'in', [...authorityIds])
    .executeTakeFirstOrThrow();
  return { sheets, count: Number(count) };
}
