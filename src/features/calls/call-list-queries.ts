import { type SqlBool, sql } from 'kysely';
import { type Cents, cents } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import type { CallPhase } from './call.ts';
import './call-rows.ts';
import './wave/wave-rows.ts';

export type CallLine = {
  id: string;
  name: string;
  edition: string;
  authority: string;
  phase: CallPhase;
  /** Of the wave people speak of. */
  opensAt: Date | null;
  closesAt: Date | null;
  /** What its waves may take together. */
  amount: Cents;
};

export const callSorts = ['name', 'closes', 'created'] as const;
export type CallSort = { by: (typeof callSorts)[number]; direction: 'up' | 'down' };

type Asked = {
  authorityIds: readonly string[];
  words: string;
  phase: CallPhase | null;
  sort: CallSort;
  limit: number;
  offset: number;
};

/** The native calls of these authorities, each with the phase it is in at that instant. */
export async function listOfficeCalls(
  db: Db,
  asked: Asked,
  now: Date,
): Promise<{ calls: CallLine[]; count: number }> {
  if (asked.authorityIds.length === 0) return { calls: [], count: 0 };
  const matching = matchingCalls(db, asked, now);
  const order = sql.ref(orders[asked.sort.by]);
  const rows = await matching
    .selectAll()
    .orderBy(
      asked.sort.direction === 'up' ? sql`${order} asc nulls last` : sql`${order} desc nulls last`,
    )
    .orderBy('id')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  const { count } = await matching
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  const calls = rows.map((row) => ({
    id: row.id,
    name: row.name,
    edition: row.edition,
    authority: row.authority,
    phase: row.phase,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    amount: cents(row.amount_cents),
  }));
  return { calls, count: Number(count) };
}

const orders = { name: 'name', closes: 'closes_at', created: 'created_at' } as const;

function matchingCalls(db: Db, { authorityIds, words, phase }: Asked, now: Date) {
  const standing = db.selectFrom(callsStanding(db, authorityIds, now).as('call'));
  const named =
    words === ''
      ? standing
      : standing.where(
          sql<SqlBool>`position(unaccent(lower(${words})) in unaccent(lower(name || ' ' || edition))) > 0`,
        );
  return phase === null ? named : named.where('phase', '=', phase);
}

/** The same comparison as `callPhase`, on the wave that `currentWave` names; a test holds them equal. */
const callsStanding = (db: Db, authorityIds: readonly string[], now: Date) =>
  db
    .selectFrom('calls as call')
    .innerJoin('authorities as authority', 'authority.id', 'call.authority_id')
    .leftJoin(currentWaves(db, authorityIds, now).as('wave'), 'wave.call_id', 'call.id')
    .leftJoin(drawnSums(db, authorityIds).as('drawn'), 'drawn.call_id', 'call.id')
    .where('call.origin', '=', 'native')
    .where('call.authority_id', 'in', authorityIds)
    .select([
      'call.id',
      'call.name',
      'call.edition',
      'call.created_at',
      'authority.name as authority',
      'wave.opens_at',
      'wave.closes_at',
      sql<bigint>`coalesce(drawn.cents, 0)`.as('amount_cents'),
      sql<CallPhase>`case
        when call.state <> 'published' then call.state
        when call.public_from > ${now} then 'scheduled'
        else wave.standing end`.as('phase'),
    ]);

/** One a call: the wave that is open, else the next to open, else the last. */
const currentWaves = (db: Db, authorityIds: readonly string[], now: Date) =>
  db
    .selectFrom(wavesStanding(db, authorityIds, now).as('wave'))
    .distinctOn('call_id')
    .selectAll()
    .orderBy('call_id')
    .orderBy(sql`array_position(array['open', 'upcoming', 'closed'], standing)`)
    .orderBy(sql`case standing when 'closed' then -number else number end`);

const wavesStanding = (db: Db, authorityIds: readonly string[], now: Date) =>
  db
    .selectFrom('waves')
    .where('authority_id', 'in', authorityIds)
    .select([
      'call_id',
      'number',
      'opens_at',
      'closes_at',
      sql<'upcoming' | 'open' | 'closed'>`case
        when opens_at is null or closes_at is null or opens_at > ${now} then 'upcoming'
        when closes_at + make_interval(mins => grace_minutes) > ${now} then 'open'
        else 'closed' end`.as('standing'),
    ]);

const drawnSums = (db: Db, authorityIds: readonly string[]) =>
  db
    .selectFrom('wave_envelopes as draw')
    .innerJoin('waves as wave', 'wave.id', 'draw.wave_id')
    .where('draw.authority_id', 'in', authorityIds)
    .groupBy('wave.call_id')
    .select(['wave.call_id', sql<bigint>`sum(draw.ceiling_cents)::bigint`.as('cents')]);

export type CopyChoice = { id: string; name: string; edition: string };

/** What a new call may begin from: native or taken in, the latest first. */
export async function listCallsToCopy(
  db: Db,
  authorityIds: readonly string[],
): Promise<CopyChoice[]> {
  if (authorityIds.length === 0) return [];
  return db
    .selectFrom('calls')
    .where('authority_id', 'in', authorityIds)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(200)
    .select(['id', 'name', 'edition'])
    .execute();
}
