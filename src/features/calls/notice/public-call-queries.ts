import { type SqlBool, sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import type { Wave } from '../wave/wave.ts';
import { listWaves } from '../wave/wave-queries.ts';
import '../call-rows.ts';
import '../wave/wave-rows.ts';

/** A call as lists and feeds name it. */
export type PublicCall = {
  id: string;
  slug: string;
  name: string;
  edition: string;
  summary: string;
  authority: string;
  publicFrom: Date;
  /** The last time a closing was moved. */
  extendedAt: Date | null;
  waves: readonly Wave[];
};

type Page = { limit: number; offset: number };

/** Native calls whose publication has come: the one condition of every list, feed and page. */
const publicCalls = (db: Db, now: Date) =>
  db
    .selectFrom('calls as call')
    .innerJoin('authorities as authority', 'authority.id', 'call.authority_id')
    .where('call.origin', '=', 'native')
    .where('call.state', '!=', 'draft')
    .where('call.public_from', '<=', now);

const columns = (query: ReturnType<typeof publicCalls>) =>
  query
    .select([
      'call.id',
      'call.slug',
      'call.name',
      'call.edition',
      'call.summary',
      'call.public_from',
      'authority.name as authority',
    ])
    .select(({ selectFrom }) =>
      selectFrom('wave_extensions as extension')
        .innerJoin('waves as extended', 'extended.id', 'extension.wave_id')
        .whereRef('extended.call_id', '=', 'call.id')
        .select(({ fn }) => fn.max('extension.decided_at').as('at'))
        .as('extendedAt'),
    );

type Row = Awaited<ReturnType<ReturnType<typeof columns>['execute']>>[number];

async function withWaves(db: Db, rows: readonly Row[]): Promise<PublicCall[]> {
  const waves = await listWaves(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ public_from, ...call }) => ({
    ...call,
    // The query asked for those that have one.
    publicFrom: public_from ?? new Date(0),
    waves: waves.filter(({ callId }) => callId === call.id),
  }));
}

const opens = sql.ref<Date>('wave.opens_at');
const ends = sql<Date>`wave.closes_at + make_interval(mins => wave.grace_minutes)`;

/** Open: the same comparison as `inWave`. A test holds them equal. */
const openAt = (now: Date) => sql<SqlBool>`${opens} <= ${now} and ${now} < ${ends}`;

const wavesOf = (db: Db) =>
  db.selectFrom('waves as wave').whereRef('wave.call_id', '=', sql.ref('call.id'));

/** What can be applied to now; what closes first comes first. */
export async function listOpenCalls(
  db: Db,
  now: Date,
  { limit, offset }: Page,
): Promise<{ calls: PublicCall[]; count: number }> {
  const open = publicCalls(db, now)
    .where('call.state', '=', 'published')
    .where(({ exists }) => exists(wavesOf(db).where(openAt(now)).select('wave.id')));
  const rows = await columns(open)
    .orderBy(
      wavesOf(db)
        .where(openAt(now))
        .select(({ fn }) => fn.min('wave.closes_at').as('at')),
    )
    .orderBy('call.slug')
    .limit(limit)
    .offset(offset)
    .execute();
  return { calls: await withWaves(db, rows), count: await countOf(open) };
}

/** What opens next, in the order it opens. */
export async function listUpcomingCalls(
  db: Db,
  now: Date,
  { limit, offset }: Page,
): Promise<{ calls: PublicCall[]; count: number }> {
  const later = () => wavesOf(db).where('wave.opens_at', '>', now);
  const upcoming = publicCalls(db, now)
    .where('call.state', '=', 'published')
    .where(({ exists }) => exists(later().select('wave.id')))
    .where(({ not, exists }) => not(exists(wavesOf(db).where(openAt(now)).select('wave.id'))));
  const rows = await columns(upcoming)
    .orderBy(later().select(({ fn }) => fn.min('wave.opens_at').as('at')))
    .orderBy('call.slug')
    .limit(limit)
    .offset(offset)
    .execute();
  return { calls: await withWaves(db, rows), count: await countOf(upcoming) };
}

/** The last published first, whatever became of them: for feeds and the plan of the site. */
export const listRecentCalls = async (db: Db, now: Date, limit: number): Promise<PublicCall[]> =>
  withWaves(
    db,
    await columns(publicCalls(db, now))
      .orderBy('call.public_from', 'desc')
      .orderBy('call.slug')
      .limit(limit)
      .execute(),
  );

/** One of them, as the lists name it. */
export async function findListedCall(db: Db, slug: string, now: Date): Promise<PublicCall | null> {
  const rows = await columns(publicCalls(db, now).where('call.slug', '=', slug)).execute();
  return (await withWaves(db, rows))[0] ?? null;
}

async function countOf(query: ReturnType<typeof publicCalls>): Promise<number> {
  const { count } = await query
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A call that the public saw and that was taken back: its name, when, and why; nothing else. */
export async function findWithdrawnCall(db: Db, slug: string) {
  const row = await db
    .selectFrom('calls as call')
    .innerJoin('authorities as authority', 'authority.id', 'call.authority_id')
    .select([
      'call.name',
      'call.withdrawn_at as at',
      'call.withdrawal_reason as reason',
      'authority.name as authority',
    ])
    .where('call.slug', '=', slug)
    .where('call.origin', '=', 'native')
    .where('call.state', '=', 'draft')
    .where('call.withdrawn_at', 'is not', null)
    .executeTakeFirst();
  return row?.at && row.reason !== null ? { ...row, at: row.at, reason: row.reason } : null;
}
