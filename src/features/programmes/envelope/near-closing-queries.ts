import { sql } from 'kysely';
import type { PlainDay } from '#kernel/day.ts';
import type { Db } from '#platform/database.ts';
import { weeksOfWarning } from './envelope.ts';
import './envelope-rows.ts';

/** Those whose page warns, in SQL: their closing is near, and something of them can still be lost. */
export async function countEnvelopesNearClosing(
  db: Db,
  authorityIds: readonly string[],
  today: PlainDay,
): Promise<number> {
  const { count } = await db
    .selectFrom('envelopes')
    .innerJoin('envelope_totals', 'envelope_id', 'envelopes.id')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('envelopes.authority_id', 'in', [...authorityIds])
    .where('closes_on', '>=', today)
    .where('closes_on', '<=', sql<PlainDay>`${today}::date + ${weeksOfWarning * 7}::int`)
    .where(({ or, eb, ref }) =>
      or([
        eb(
          'committed_cents',
          '<',
          sql<bigint>`${ref('commitment_cents')} - ${ref('distributed_commitment_cents')}`,
        ),
        eb(
          'paid_cents',
          '<',
          sql<bigint>`${ref('payment_cents')} - ${ref('distributed_payment_cents')}`,
        ),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}
