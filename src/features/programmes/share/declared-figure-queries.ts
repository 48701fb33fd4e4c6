import { cents } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import type { DeclaredFigure, DeclaredValue } from './declared-figure.ts';
import type { DeclaredFigureRow } from './declared-figure-rows.ts';

/** Those that stand, in the order they were declared. */
export async function listDeclaredFigures(
  db: Db,
  programmeId: string,
): Promise<readonly DeclaredFigure[]> {
  const rows = await db
    .selectFrom('declared_figures')
    .select([
      'id',
      'label',
      'unit',
      'low',
      'high',
      'part',
      'year',
      'perimeter',
      'source',
      'source_url',
    ])
    .where('programme_id', '=', programmeId)
    .where('withdrawn_at', 'is', null)
    .orderBy('declared_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    value: toValue(row),
    year: row.year,
    perimeter: row.perimeter,
    source: row.source,
    sourceUrl: row.source_url,
  }));
}

type Value = Pick<DeclaredFigureRow, 'unit' | 'low' | 'high' | 'part'>;

const toValue = ({ unit, low, high, part }: Value): DeclaredValue =>
  unit === 'cents'
    ? { unit, amount: cents(low), part: part ?? 'rest' }
    : { unit, low: Number(low), high: Number(high) };
