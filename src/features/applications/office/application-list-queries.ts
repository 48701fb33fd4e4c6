import { type Expression, type SqlBool, sql } from 'kysely';
import { cents } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import { visibleToService } from '../application-access.ts';
import type { FiledLine, FiledState, ListFilter, ListSort } from './application-list.ts';
import '#features/calls/wave/wave-rows.ts';
import '#features/organisations/organisation-rows.ts';
import '../application-rows.ts';

export type Listing = {
  reader: Reader;
  now: Date;
  callId: string;
  filter: ListFilter;
  /** All the codes that touch the department of the filter. */
  codes: readonly string[];
};
type Page = { sort: ListSort; limit: number | null; offset: number };

/** The filed dossiers this reader may see, as they were filtered and sorted. */
export async function listFiled(db: Db, listing: Listing, page: Page): Promise<FiledLine[]> {
  const order = sql.ref(orders[page.sort.by]);
  const rows = await matching(db, listing)
    .select([
      'application.id',
      'application.number',
      'organisation.name as organisation',
      'organisation.kind',
      'organisation.siret',
      'application.title',
      'application.territories',
      'application.scale',
      'application.nature',
      'application.requested_cents',
      'application.filed_at',
      'application.state',
      'application.channel',
      'wave.number as wave',
      'first.received_on as receivedOn',
      cameLate.as('late'),
    ])
    .orderBy(page.sort.direction === 'up' ? sql`${order} asc` : sql`${order} desc`)
    .orderBy('application.id')
    .$if(page.limit !== null, (query) => query.limit(page.limit ?? 0).offset(page.offset))
    .execute();
  return rows.map(({ number, requested_cents, filed_at, state, ...row }) => {
    if (number === null || filed_at === null)
      throw new Error(`A filed dossier without number: ${row.id}`);
    const requested = cents(requested_cents ?? 0n);
    return { ...row, number, requested, filedAt: filed_at, state: state as FiledState };
  });
}

const orders = {
  number: 'application.number',
  organisation: 'organisation.name',
  title: 'application.title',
  requested: 'application.requested_cents',
  filed: 'application.filed_at',
  state: 'application.state',
} as const;

/** How many there are and what they ask for, whatever the page; what was withdrawn asks nothing any more. */
export async function sumFiled(db: Db, listing: Listing) {
  const row = await matching(db, listing)
    .select(({ fn }) => [
      fn.countAll<bigint>().as('count'),
      sql<bigint>`coalesce(sum(application.requested_cents)
        filter (where application.state <> 'withdrawn'), 0)::bigint`.as('requested'),
    ])
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), requested: cents(row.requested) };
}

/** By state, whichever state is asked for: what one would find by choosing another. */
export async function countStates(db: Db, listing: Listing): Promise<Map<FiledState, number>> {
  const rows = await matching(db, { ...listing, filter: { ...listing.filter, states: [] } })
    .groupBy('application.state')
    .select(({ fn }) => ['application.state', fn.countAll<bigint>().as('count')])
    .execute();
  return new Map(rows.map(({ state, count }) => [state as FiledState, Number(count)]));
}

const matching = (db: Db, { reader, now, callId, filter, codes }: Listing) =>
  db
    .selectFrom('applications as application')
    .innerJoin('organisations as organisation', 'organisation.id', 'application.organisation_id')
    .innerJoin('waves as wave', 'wave.id', 'application.wave_id')
    .innerJoin('application_versions as first', (join) =>
      join.onRef('first.application_id', '=', 'application.id').on('first.version', '=', 1),
    )
    .where('application.call_id', '=', callId)
    .where((eb) => visibleToService(reader, now)(eb))
    .where((eb) => eb.and(conditionsOf(filter, codes)));

function conditionsOf(filter: ListFilter, codes: readonly string[]): Expression<SqlBool>[] {
  const { words, states, department, atLeast, atMost, late } = filter;
  const equal = {
    'application.scale': filter.scale,
    'application.nature': filter.nature,
    'application.channel': filter.channel,
    'organisation.kind': filter.kind,
    'wave.number': filter.wave,
  };
  const asked: [boolean, Expression<SqlBool>][] = [
    ...Object.entries(equal).map(([column, value]): [boolean, Expression<SqlBool>] => [
      value !== null,
      sql<SqlBool>`${sql.ref(column)} = ${value}`,
    ]),
    [words !== '', holding(words)],
    [states.length > 0, sql<SqlBool>`application.state = any(${states}::text[])`],
    [department !== null, sql<SqlBool>`application.territories && ${codes}::text[]`],
    [atLeast !== null, sql<SqlBool>`application.requested_cents >= ${atLeast}`],
    [atMost !== null, sql<SqlBool>`application.requested_cents <= ${atMost}`],
    [late, cameLate],
  ];
  return asked.flatMap(([isAsked, condition]) => (isAsked ? [condition] : []));
}

const holding = (words: string) =>
  sql<SqlBool>`position(unaccent(lower(${words})) in unaccent(lower(
    application.number || ' ' || application.title || ' ' || organisation.name || ' '
    || coalesce(organisation.siret, '')))) > 0`;

/** First filed after the grace, and not on a paper that had come in by then. */
const cameLate = sql<boolean>`(
  first.filed_at >= wave.closes_at + make_interval(mins => wave.grace_minutes)
  and (first.received_on is null
    or first.received_on > (wave.closes_at at time zone 'Europe/Paris')::date))`;
