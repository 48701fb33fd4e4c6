import type { Db } from '#platform/database.ts';
import type { DeclaredFigure, DeclaredValue } from './declared-figure.ts';
import './declared-figure-rows.ts';

type Place = { authorityId: string; programmeId: string };

export async function insertDeclaredFigure(
  db: Db,
  { authorityId, programmeId }: Place,
  figure: DeclaredFigure,
  now: Date,
): Promise<void> {
  await db
    .insertInto('declared_figures')
    .values({
      id: figure.id,
      authority_id: authorityId,
      programme_id: programmeId,
      label: figure.label,
      ...columnsOf(figure.value),
      year: figure.year,
      perimeter: figure.perimeter,
      source: figure.source,
      source_url: figure.sourceUrl,
      declared_at: now,
      withdrawn_at: null,
    })
    .execute();
}

const columnsOf = (value: DeclaredValue) =>
  value.unit === 'cents'
    ? { unit: value.unit, low: value.amount, high: value.amount, part: value.part }
    : { unit: value.unit, low: BigInt(value.low), high: BigInt(value.high), part: null };

/** False when it was withdrawn already, or is not of this programme. */
export async function withdrawDeclaredFigure(
  db: Db,
  { authorityId, programmeId, id }: Place & { id: string },
  now: Date,
): Promise<boolean> {
  const withdrawn = await db
    .updateTable('declared_figures')
    .set({ withdrawn_at: now })
    .where('authority_id', '=', authorityId)
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return withdrawn !== undefined;
}
