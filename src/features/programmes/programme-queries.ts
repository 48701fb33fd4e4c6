import type { Db } from '#platform/database.ts';
import type { Programme, ProgrammeSheet, ProgrammeYears } from './programme.ts';
import type { ProgrammeRow } from './programme-rows.ts';

export async function findProgramme(
  db: Db,
  authorityId: string,
  slug: string,
): Promise<Programme | null> {
  const row = await db
    .selectFrom('programmes')
    .select(['id', 'slug', 'name'])
    .where('authority_id', '=', authorityId)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ? { ...row, authorityId } : null;
}

const sheetColumns = [
  'programmes.id',
  'programmes.authority_id',
  'programmes.slug',
  'programmes.name',
  'first_year',
  'last_year',
  'description',
  'source',
] as const;

/** Null when none of these authorities has it. */
export async function findProgrammeSheet(
  db: Db,
  authorityIds: readonly string[],
  id: string,
): Promise<ProgrammeSheet | null> {
  if (authorityIds.length === 0) return null;
  const row = await db
    .selectFrom('programmes')
    .select(sheetColumns)
    .where('authority_id', 'in', authorityIds)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toSheet(row) : null;
}

export async function getProgrammeSheet(
  db: Db,
  authorityId: string,
  id: string,
): Promise<ProgrammeSheet> {
  const sheet = await findProgrammeSheet(db, [authorityId], id);
  if (!sheet) throw new Error(`No programme ${id}`);
  return sheet;
}

/** The first and the last year of its envelopes; null when it has none. */
export async function findEnvelopeYears(
  db: Db,
  programmeId: string,
): Promise<ProgrammeYears | null> {
  const row = await db
    .selectFrom('envelopes')
    .select((eb) => [eb.fn.min('year').as('first'), eb.fn.max('year').as('last')])
    .where('programme_id', '=', programmeId)
    .executeTakeFirst();
  return row?.first == null ? null : { first: row.first, last: row.last };
}

type SheetRow = Omit<ProgrammeRow, 'created_at' | 'description' | 'source'> & {
  description: string;
  source: string;
};

export const toSheet = (row: SheetRow): ProgrammeSheet => ({
  id: row.id,
  authorityId: row.authority_id,
  slug: row.slug,
  name: row.name,
  years:
    row.first_year === null || row.last_year === null
      ? null
      : { first: row.first_year, last: row.last_year },
  description: row.description,
  source: row.source,
});
