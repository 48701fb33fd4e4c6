import { sql } from 'kysely';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Checkpoint, type CheckpointText, sealCheckpoint } from './checkpoint.ts';
import { rootAt } from './checkpoint-heads.ts';
import { type CheckpointFault, verifyCheckpoints } from './checkpoint-verify.ts';
import { type Db, inTransaction } from './database.ts';
import type { SigningKey } from './signing.ts';

export type CheckpointRefusal =
  /** Nothing happened since the last one (0 when there is none). */
  | { reason: 'nothing-new'; number: number }
  /** The last one does not hold any more: to sign over it would hide what was lost. */
  | { reason: 'broken'; fault: CheckpointFault };

type Context = { db: Db; signingKey: SigningKey; trusted: readonly string[]; now: Date };

/**
 * Signs the heads of all chains, once what was signed before has been recomputed. Daily work:
 * `number` follows the last one, and two processes that come together take one.
 */
export const takeCheckpoint = (
  context: Context,
): Promise<Outcome<CheckpointText, CheckpointRefusal>> =>
  inTransaction(context, async (held) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('event checkpoint', 0))`.execute(
      held.db,
    );
    return take(held);
  });

async function take({ db, signingKey, trusted, now }: Context) {
  const last = await findLastCheckpoint(db);
  const { faults } = await verifyCheckpoints(db, trusted);
  const [fault] = faults;
  if (fault) return refuse({ reason: 'broken' as const, fault });
  const lastPosition = await settlePosition(db);
  if (lastPosition <= (last?.last_position ?? 0n)) {
    return refuse({ reason: 'nothing-new' as const, number: last?.number ?? 0 });
  }
  const heads = await rootAt(db, lastPosition);
  const checkpoint: Checkpoint = {
    format: 'laureat-checkpoint/1',
    number: (last?.number ?? 0) + 1,
    taken_at: now.toISOString(),
    last_position: Number(lastPosition),
    ...heads,
    previous_sha256: last?.sha256 ?? null,
  };
  const sealed = sealCheckpoint(checkpoint, signingKey);
  await db
    .insertInto('event_checkpoints')
    .values({
      number: checkpoint.number,
      last_position: lastPosition,
      taken_at: now,
      ...sealed,
    })
    .execute();
  return accept(sealed);
}

export const findLastCheckpoint = (db: Db) =>
  db
    .selectFrom('event_checkpoints')
    .select(['number', 'last_position', 'content', 'sha256', 'public_key', 'signature'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

/**
 * A position after which nothing older can still appear. Positions are given before commit: one
 * below the greatest may still be on its way, so writers are waited for, then let through: what
 * the root covers is read afterwards, without holding anybody.
 */
async function settlePosition(db: Db): Promise<bigint> {
  await sql`savepoint before_waiting`.execute(db);
  await sql`lock table events in share mode`.execute(db);
  const { last } = await db
    .selectFrom('events')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  // A lock taken after a savepoint is given back with it.
  await sql`rollback to savepoint before_waiting`.execute(db);
  return last ?? 0n;
}
