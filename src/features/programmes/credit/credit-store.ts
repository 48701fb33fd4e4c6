import type { Db } from '#platform/database.ts';
import { type EnvelopeTotals, leftOf } from '../envelope/envelope.ts';
import { toTotals } from '../envelope/envelope-queries.ts';
import type { CreditAmount, Movement } from './credit.ts';

/** Holds the totals of both ends, in the order of their identifiers, and says what the first has left. */
export async function lockLeft(
  db: Db,
  authorityId: string,
  { fromId, toId }: Pick<Movement, 'fromId' | 'toId'>,
): Promise<CreditAmount | null> {
  const ids = [fromId, toId].flatMap((id) => id ?? []);
  const rows = await db
    .selectFrom('envelope_totals')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('envelope_id', 'in', ids)
    .orderBy('envelope_id')
    .forUpdate()
    .execute();
  if (rows.length !== ids.length) throw new Error(`No envelopes ${ids} of ${authorityId}`);
  const totals = new Map<string, EnvelopeTotals>(
    rows.map((row) => [row.envelope_id, toTotals(row)]),
  );
  const giver = fromId === null ? undefined : totals.get(fromId);
  return giver ? leftOf(giver) : null;
}

export async function insertMovement(
  db: Db,
  authorityId: string,
  movement: Movement,
  now: Date,
): Promise<bigint> {
  const { id } = await db
    .insertInto('credit_movements')
    .values({
      authority_id: authorityId,
      kind: movement.kind,
      from_id: movement.fromId,
      to_id: movement.toId,
      commitment_cents: movement.amount.commitment,
      payment_cents: movement.amount.payment,
      reason: movement.reason,
      act_reference: movement.actReference,
      happened_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
