import { type SqlBool, sql } from 'kysely';
import type { PlainDay } from '#kernel/day.ts';
import { type Cents, cents } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import type { ProgrammeSheet } from './programme.ts';
import { toSheet } from './programme-queries.ts';

export type ProgrammeLine = ProgrammeSheet & {
  authority: string;
  envelopes: number;
  /** Of whole envelopes: a part is counted in its whole. */
  commitment: Cents;
  awarded: Cents;
  paid: Cents;
  /** The next day on which an envelope closes with something left; null when there is none. */
  nextClosing: PlainDay | null;
};

type Page = { limit: number; offset: number; today: PlainDay };

/** A page of the programmes of these authorities, with the sums of their envelopes, in two questions. */
export async function listProgrammes(
  db: Db,
  authorityIds: readonly string[],
  page: Page,
): Promise<{ programmes: readonly ProgrammeLine[]; count: number }> {
  if (authorityIds.length === 0) return { programmes: [], count: 0 };
  const [rows, counted] = await Promise.all([
    selectLines(db, authorityIds, page),
    db
      .selectFrom('programmes')
      .select(({ fn }) => fn.countAll<bigint>().as('count'))
      .where('authority_id', 'in', authorityIds)
      .executeTakeFirstOrThrow(),
  ]);
  return {
    programmes: rows.map((row) => ({
      ...toSheet(row),
      authority: row.authority,
      envelopes: Number(row.envelopes),
      commitment: cents(row.commitment),
      awarded: cents(row.awarded),
      paid: cents(row.paid),
      nextClosing: row.next_closing,
    })),
    count: Number(counted.count),
  };
}

const selectLines = (db: Db, authorityIds: readonly string[], { limit, offset, today }: Page) =>
  db
    .selectFrom('programmes')
    .innerJoin('authorities', 'authorities.id', 'programmes.authority_id')
    .leftJoin('envelopes', 'envelopes.programme_id', 'programmes.id')
    .leftJoin('envelope_totals', 'envelope_id', 'envelopes.id')
    .select([
      'programmes.id',
      'programmes.authority_id',
      'programmes.slug',
      'programmes.name',
      'first_year',
      'last_year',
      'description',
      'source',
      'authorities.short_name as authority',
    ])
    .select(({ fn }) => [
      fn.count<bigint>('envelopes.id').as('envelopes'),
      fn.min('closes_on').filterWhere(stillUsable(today)).as('next_closing'),
      sql<bigint>`coalesce(sum(commitment_cents) filter (where parent_id is null), 0)::bigint`.as(
        'commitment',
      ),
      sql<bigint>`coalesce(sum(awarded_cents), 0)::bigint`.as('awarded'),
      sql<bigint>`coalesce(sum(paid_cents), 0)::bigint`.as('paid'),
    ])
    .where('programmes.authority_id', 'in', authorityIds)
    .groupBy(['programmes.id', 'authorities.short_name'])
    .orderBy('programmes.name')
    .orderBy('programmes.id')
    .limit(limit)
    .offset(offset)
    .execute();

/** Credits that are lost on their closing day if nothing is done. */
const stillUsable = (today: PlainDay) =>
  sql<SqlBool>`closes_on >= ${today}
    and (committed_cents < commitment_cents - distributed_commitment_cents
      or paid_cents < payment_cents - distributed_payment_cents)`;
