import type { Db } from '#platform/database.ts';

const nativeCalls = (db: Db, authorityIds: readonly string[]) =>
  db
    .selectFrom('calls as call')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('call.origin', '=', 'native')
    .where('call.authority_id', 'in', [...authorityIds]);

/** Open now, and soon closed to everybody. */
export async function countCallsClosingBefore(
  db: Db,
  authorityIds: readonly string[],
  { now, limit }: { now: Date; limit: Date },
): Promise<number> {
  const { count } = await nativeCalls(db, authorityIds)
    .where('call.state', '=', 'published')
    .where('call.public_from', '<=', now)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('waves as wave')
          .select('wave.id')
          .whereRef('wave.call_id', '=', 'call.id')
          .where('wave.opens_at', '<=', now)
          .where('wave.closes_at', '>', now)
          .where('wave.closes_at', '<=', limit),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Not published, and the opening that they give is near, or past. */
export async function countDraftsOpeningBefore(
  db: Db,
  authorityIds: readonly string[],
  limit: Date,
): Promise<number> {
  const { count } = await nativeCalls(db, authorityIds)
    .where('call.state', '=', 'draft')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('waves as wave')
          .select('wave.id')
          .whereRef('wave.call_id', '=', 'call.id')
          .where('wave.opens_at', '<=', limit),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function countScheduledCalls(
  db: Db,
  authorityIds: readonly string[],
  now: Date,
): Promise<number> {
  const { count } = await nativeCalls(db, authorityIds)
    .where('call.state', '=', 'published')
    .where('call.public_from', '>', now)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many questions of the public have no answer, and the call whose question waits longest. */
export async function findWaitingEnquiries(
  db: Db,
  authorityIds: readonly string[],
): Promise<{ count: number; callId: string | null }> {
  const rows = await db
    .selectFrom('enquiries')
    .select(({ fn }) => ['call_id', fn.countAll<bigint>().as('count')])
    .where('authority_id', 'in', [...authorityIds])
    .where('state', '=', 'waiting')
    .groupBy('call_id')
    .orderBy(({ fn }) => fn.min('asked_at'))
    .orderBy('call_id')
    .execute();
  const count = rows.reduce((sum, row) => sum + Number(row.count), 0);
  return { count, callId: rows[0]?.call_id ?? null };
}
